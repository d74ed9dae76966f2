"""Changing opportunities, the pipeline, and competitors."""
