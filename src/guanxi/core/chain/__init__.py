"""The hash chain of a workspace's logs: whoever alters, inserts, removes or swaps a row is found out (decision 14)."""
