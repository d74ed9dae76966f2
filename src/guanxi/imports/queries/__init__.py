"""Reading imports, and what an import finds there already."""
