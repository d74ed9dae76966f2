"""Asking for introductions."""
