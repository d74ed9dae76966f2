"""What belongs to a workspace, read row by row."""
