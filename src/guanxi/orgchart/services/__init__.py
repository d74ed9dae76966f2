"""Writing charts. Every service locks the chart first, so two writers can never close a loop between them."""
