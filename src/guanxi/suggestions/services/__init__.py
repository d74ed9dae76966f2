"""Answers to suggestions, and taking them back."""
