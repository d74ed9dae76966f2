"""Telling other programs what happens here."""
