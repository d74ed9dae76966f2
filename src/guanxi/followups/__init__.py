"""What is to be done next with whom, and what came of it."""
