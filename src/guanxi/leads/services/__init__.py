"""Changing leads and pools."""
