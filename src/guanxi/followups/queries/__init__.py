"""Reading follow-ups."""
