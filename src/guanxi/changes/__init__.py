"""The change log: every write leaves one row here, in the same transaction."""
