"""What goes over the wire about relations."""
