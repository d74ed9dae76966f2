"""Reading what is held on a person."""
