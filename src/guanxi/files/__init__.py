"""Files people attach, kept by the digest of their content."""
