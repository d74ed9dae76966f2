"""One module per file format; each makes bytes of what it is given and knows nothing of the database."""
