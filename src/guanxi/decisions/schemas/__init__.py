"""What goes over the wire about ratings, roles and decision chains."""
