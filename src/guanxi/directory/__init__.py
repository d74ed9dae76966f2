"""Customers and contacts: accounts, departments, people and where they work over time."""
