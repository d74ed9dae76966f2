"""What changes in how somebody is known."""
