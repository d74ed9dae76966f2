"""Wakes the event streams of this process when anything was committed, by whichever process.

SQLite tells by ``PRAGMA data_version``, asked every 50 ms on one connection; PostgreSQL by LISTEN/NOTIFY.
"""

import asyncio
import logging
import threading
import time

from django.db import connection

from guanxi.changes.channel import CHANNEL

logger = logging.getLogger(__name__)
POLL = 0.05


class Watcher:
    """One thread that watches the database, and any number of coroutines that wait for it."""

    def __init__(self) -> None:
        self._turn = 0
        self._waiting: set[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = set()
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._stopped = threading.Event()

    def turn(self) -> int:
        """Return how often something was committed; hand it to :meth:`wait` so that nothing is missed between."""
        self._start()
        return self._turn

    async def wait(self, turn: int, timeout: float) -> bool:
        """Wait until something is committed after ``turn``; answer False when the time ran out first."""
        event = asyncio.Event()
        entry = (asyncio.get_running_loop(), event)
        with self._lock:
            if self._turn != turn:
                return True
            self._waiting.add(entry)
        try:
            await asyncio.wait_for(event.wait(), timeout)
        except TimeoutError:
            return False
        finally:
            with self._lock:
                self._waiting.discard(entry)
        return True

    def stop(self) -> None:
        """End the thread."""
        self._stopped.set()

    def _start(self) -> None:
        with self._lock:
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="guanxi-watcher", daemon=True)
                self._thread.start()

    def _run(self) -> None:
        while not self._stopped.is_set():
            try:
                if connection.vendor == "postgresql":
                    self._listen()
                else:
                    self._poll()
            except Exception:  # the database may be away for a while; the streams go on when it is back
                logger.exception("watching the database failed; trying again")
                connection.close()
                time.sleep(1)
            self._wake()
        connection.close()

    def _poll(self) -> None:
        seen = None
        while not self._stopped.is_set():
            with connection.cursor() as cursor:
                cursor.execute("PRAGMA data_version")
                [version] = cursor.fetchone()
            if seen is not None and version != seen:
                self._wake()
            seen = version
            self._stopped.wait(POLL)

    def _listen(self) -> None:
        connection.ensure_connection()
        raw = connection.connection
        raw.execute(f"LISTEN {CHANNEL}")
        while not self._stopped.is_set():
            for _ in raw.notifies(timeout=1, stop_after=1):
                self._wake()

    def _wake(self) -> None:
        with self._lock:
            self._turn += 1
            for loop, event in self._waiting:
                loop.call_soon_threadsafe(event.set)
