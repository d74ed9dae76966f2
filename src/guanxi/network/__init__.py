"""Relations as they are seen: who is in touch with whom, how strongly, and the ways that lead over them."""
