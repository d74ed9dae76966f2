"""Everything that passed with a person, a customer or a decision, in one line of time."""
