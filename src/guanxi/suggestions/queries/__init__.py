"""What is known of a customer's people, and what was answered."""
