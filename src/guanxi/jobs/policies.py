"""Who may see a job, how long one is tried, and when a periodic one is due."""

from datetime import UTC, datetime, timedelta

from guanxi.core.actor import Actor

# How long a job waits after its first, second … failure in a row; after the last of these it is given up.
PAUSES = (timedelta(seconds=10), timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=30))
# Periodic runs of a kind have this key: two of them never wait, or run, side by side.
EVERY = "every"
START = datetime(2000, 1, 3, tzinfo=UTC)  # a Monday


def pause_after(attempts: int) -> timedelta | None:
    """Return how long to wait after so many attempts without progress, None when that was the last one."""
    return PAUSES[attempts - 1] if 0 < attempts <= len(PAUSES) else None


def slot_of(every: timedelta, now: datetime) -> datetime:
    """Return when the slot of this length began that a moment lies in."""
    return now - (now - START) % every


def sees_all(actor: Actor) -> bool:
    """Whether somebody sees what others and the product itself have started."""
    return actor.is_administrator
