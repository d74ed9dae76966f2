"""Taking files in: upload, map, preview, then apply or undo step by step, each step one transaction and one entry in
the change log."""
