"""The audit log: what happened that is no change of data (signing in, exporting, unmasking, being refused)."""
