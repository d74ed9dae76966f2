"""Deals: opportunities, the pipeline they move through, the competitors in them."""
