"""Reading what is not known, and visits."""
