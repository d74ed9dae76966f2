"""Reading opportunities, the pipeline, and competitors."""
