"""Workers: threads that take jobs from the queue, and one that looks after lost and periodic ones."""

import logging
import os
import socket
import threading
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from django.db import close_old_connections, connection
from django.utils import timezone

from guanxi.core import wall
from guanxi.core.errors import Problem
from guanxi.core.origin import Origin, coming_from
from guanxi.jobs.bell import BELL, CHANNEL
from guanxi.jobs.handlers import UnknownKind, handler_of, look_around
from guanxi.jobs.models import Job, JobState
from guanxi.jobs.running import Cancelled, Later, Leaving, Overtaken, Run
from guanxi.jobs.services.leasing import claim, finish, go_on_later, lease, recover, retry_or_fail
from guanxi.jobs.services.queueing import schedule

logger = logging.getLogger(__name__)
POLL = 1.0  # seconds between looks when nobody rings
TEND = 1.0  # seconds between looks after lost and periodic jobs and for news; not more than half a lease
CRASHED = "job.crashed"
Clock = Callable[[], datetime]


def work(job: Job, *, clock: Clock = timezone.now, leaving: Callable[[], bool] = lambda: False) -> None:
    """Run a job that was claimed, standing in its workspace, and write down what became of it."""
    with wall.within(job.workspace_id), coming_from(Origin(through="job")):
        try:
            _ended(job, Run(job, clock=clock, leaving=leaving), clock)
        except Overtaken:
            logger.warning("job %s %s was taken over by another worker", job.kind, job.pk)


def _ended(job: Job, run: Run, clock: Clock) -> None:
    try:
        handler_of(job.kind).work(run)
        finish(job, now=clock())
    except Overtaken:
        raise
    except Cancelled:
        finish(job, now=clock(), state=JobState.CANCELLED)
    except Leaving:
        go_on_later(job, now=clock(), after=timedelta())
    except Later as later:
        go_on_later(job, now=clock(), after=later.after, cursor=later.cursor)
    except UnknownKind:
        retry_or_fail(job, now=clock(), error="job.unknown_kind", params={"kind": job.kind})
    except Problem as problem:
        logger.warning("job %s %s: %s", job.kind, job.pk, problem.code)
        retry_or_fail(job, now=clock(), error=problem.code, params=_plain(problem.params))
    except Exception:
        logger.exception("job %s %s went wrong", job.kind, job.pk)
        retry_or_fail(job, now=clock(), error=CRASHED)


def _plain(params: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in params.items() if isinstance(value, (str, int, float, bool))}


class Worker:
    """Takes jobs with so many threads until it is told to stop; then each ends the step that it is at."""

    def __init__(self, *, threads: int = 1) -> None:
        self.name = f"{socket.gethostname()}:{os.getpid()}"
        self._leaving = threading.Event()
        self._threads = [
            threading.Thread(target=self._take_jobs, args=(f"{self.name}:{number}",), name="guanxi-job", daemon=True)
            for number in range(1, threads + 1)
        ]
        self._threads.append(threading.Thread(target=self._tend, name="guanxi-jobs", daemon=True))

    def start(self) -> None:
        """Begin."""
        for thread in self._threads:
            thread.start()

    def leave(self) -> None:
        """Tell the threads to go, without waiting for them."""
        self._leaving.set()
        BELL.ring()

    def stop(self, timeout: float = 20) -> None:
        """Let each thread end its step, and wait for that."""
        self.leave()
        self.join(timeout)

    def join(self, timeout: float | None = None) -> None:
        """Wait until all threads have gone."""
        deadline = None if timeout is None else time.monotonic() + timeout
        for thread in self._threads:
            thread.join(None if deadline is None else max(0.0, deadline - time.monotonic()))

    def _take_jobs(self, name: str) -> None:
        while not self._leaving.is_set():
            turn = BELL.turn()
            if not self._careful(lambda: self._take_one(name)):
                BELL.wait(turn, POLL)
        connection.close()

    def _take_one(self, name: str) -> bool:
        job = claim(worker=name, now=timezone.now())
        if job is not None:
            work(job, leaving=self._leaving.is_set)
        return job is not None

    def _tend(self) -> None:
        """Look after lost and periodic jobs; on PostgreSQL pass on when other processes ring."""
        seen: dict[str, datetime] = {}
        while not self._leaving.is_set():
            self._careful(lambda: tend(timezone.now(), seen))
            self._careful(lambda: self._listen(min(TEND, lease().total_seconds() / 2)))
        connection.close()

    def _listen(self, seconds: float) -> bool:
        if connection.vendor != "postgresql":
            return self._leaving.wait(seconds)
        connection.ensure_connection()
        raw: Any = connection.connection
        raw.execute(f"LISTEN {CHANNEL}")
        until = time.monotonic() + seconds
        while not self._leaving.is_set() and time.monotonic() < until:
            for _ in raw.notifies(timeout=0.5, stop_after=1):
                BELL.ring()
        return False

    def _careful(self, deed: Callable[[], bool]) -> bool:
        """Do something; when the database is away, wait a moment and go on."""
        try:
            close_old_connections()
            return deed()
        except Exception:  # whatever it is, the other jobs must not wait for somebody to start the worker anew
            logger.exception("a worker stumbled; it goes on")
            connection.close()
            self._leaving.wait(1)
            return False


def tend(now: datetime, seen: dict[str, datetime]) -> bool:
    """Queue anew what was lost, what is due, and what there is to do about news."""
    recover(now=now)
    schedule(now=now, seen=seen)
    look_around(now)
    return True
