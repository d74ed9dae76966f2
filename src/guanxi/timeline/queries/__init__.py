"""Reading the line of time."""
