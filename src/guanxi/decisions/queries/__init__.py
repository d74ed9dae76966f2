"""Reading what we think of people, and how they decide."""
