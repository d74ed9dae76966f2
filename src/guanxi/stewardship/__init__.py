"""Our own side: the process from a first list to service, who answers for what, and how we are organised."""
