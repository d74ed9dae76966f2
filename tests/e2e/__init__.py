"""Journeys of people through the built product, in a real browser."""
