"""When a colleague leaves: what hangs on him, and passing it on to others."""
