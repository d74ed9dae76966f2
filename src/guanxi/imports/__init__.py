"""Bringing tables of people and charts in."""
