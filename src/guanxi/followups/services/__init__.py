"""Planning follow-ups, seeing them through, and noting what passed."""
