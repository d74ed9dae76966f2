"""What goes over the wire about unknowns and visits."""
