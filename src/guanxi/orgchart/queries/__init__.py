"""Reading charts."""
