"""What a member is told: in the product and by mail."""
