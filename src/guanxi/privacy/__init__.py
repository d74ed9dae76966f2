"""Personal data: who may see numbers, what is held on a person, and how all of it goes."""
