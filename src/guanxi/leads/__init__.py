"""Basic information that may become a customer, and the pools it waits in."""
