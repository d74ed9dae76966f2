"""What goes over the wire about follow-ups, and about interactions together with what follows from them."""
