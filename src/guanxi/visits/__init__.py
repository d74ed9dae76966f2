"""What we do not know yet, and the sheet that asks for it on the next visit."""
