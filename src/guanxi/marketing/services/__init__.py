"""Planning campaigns, asking people to them, and noting what they answered."""
