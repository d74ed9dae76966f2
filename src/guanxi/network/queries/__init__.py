"""What is counted from interactions, whenever it is asked for: nothing is kept, so nothing is out of date."""
