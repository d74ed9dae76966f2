"""Reading service cases."""
