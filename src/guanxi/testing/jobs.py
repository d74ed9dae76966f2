"""Background work in tests: everything that waits is done here and now, without threads."""

from datetime import datetime

from guanxi.jobs.handlers import look_around
from guanxi.jobs.services.leasing import claim, recover
from guanxi.jobs.services.queueing import schedule
from guanxi.jobs.working import work

MOST = 10_000


def run_jobs(now: datetime, *, periodic: bool = True) -> int:
    """Run everything that is due at a moment, the periodic kinds included, and return how many runs that took.

    What a run puts off beyond the moment stays waiting; a job that fails waits for its next try.
    """
    recover(now=now)
    if periodic:
        schedule(now=now, seen={})
    look_around(now)
    for count in range(MOST):
        job = claim(worker="test", now=now)
        if job is None:
            return count
        work(job, clock=lambda: now)
    raise AssertionError("jobs keep each other going")
