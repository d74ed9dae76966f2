"""What follows from all that is known: warnings with advice, completeness, what to do today."""
