"""Moving a whole workspace: out into one file, and into another installation whatever its database."""
