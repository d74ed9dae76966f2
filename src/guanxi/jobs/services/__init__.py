"""Starting work in the background, and stopping it."""

from guanxi.jobs.services.cancelling import cancel
from guanxi.jobs.services.queueing import enqueue

__all__ = ["cancel", "enqueue"]
