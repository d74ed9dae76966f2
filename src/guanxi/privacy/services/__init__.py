"""Revealing, handing out and erasing what is held on a person."""
