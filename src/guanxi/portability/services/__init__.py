"""Taking a workspace out, and bringing one in."""
