"""Reading the process, the duties, the structure, and what is missing."""
