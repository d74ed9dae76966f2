"""Background work: one queue, with progress and cancellation."""
