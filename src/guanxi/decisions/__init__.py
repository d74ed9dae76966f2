"""What people there think of us and what they decide: ratings and roles."""
