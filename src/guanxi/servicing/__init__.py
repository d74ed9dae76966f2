"""Customer service: cases, as far as the whole view of a customer needs them."""
