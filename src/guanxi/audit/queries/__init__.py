"""Reading both logs: one list, and whether they are whole."""
