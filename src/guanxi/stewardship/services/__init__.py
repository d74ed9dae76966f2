"""Changing the process and the duties."""
