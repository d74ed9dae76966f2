"""Registering addresses, following the log, sending."""
