"""What hangs on a colleague, what was handed over, and the sheets that tell it."""
