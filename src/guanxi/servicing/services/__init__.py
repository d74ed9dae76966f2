"""Opening, working on and closing service cases."""
