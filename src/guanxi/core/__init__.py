"""What every domain stands on: keys, scoping, validity, provenance, errors. Imports no other domain."""
