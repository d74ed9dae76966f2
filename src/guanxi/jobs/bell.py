"""Wakes the workers when something was queued: within a process at once, between PostgreSQL's processes by NOTIFY."""

import threading

from django.db import connection, transaction

CHANNEL = "guanxi_jobs"


class Bell:
    """Any number of threads wait for it; every one of them wakes when it rings."""

    def __init__(self) -> None:
        self._ring = threading.Condition()
        self._turn = 0

    def turn(self) -> int:
        """Return how often it rang; hand it to :meth:`wait` so that nothing is missed between."""
        return self._turn

    def ring(self) -> None:
        """Wake everybody."""
        with self._ring:
            self._turn += 1
            self._ring.notify_all()

    def wait(self, turn: int, timeout: float) -> None:
        """Wait until it rings after ``turn``, or the time is over."""
        with self._ring:
            self._ring.wait_for(lambda: self._turn != turn, timeout)


BELL = Bell()


def announce() -> None:
    """Ring when the running transaction is committed."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_notify(%s, '')", [CHANNEL])
    transaction.on_commit(BELL.ring)
