"""What is inferred about a customer's people and waits for a person to say whether it is so."""
