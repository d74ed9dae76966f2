"""Leases: who is at a job, and that nobody goes on with one who is not.

Every function that ends or carries on a run names the token it took; where the row does not have it any more, another
worker took the job over, and nothing is written.
"""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import F, Value
from django.db.models.functions import Coalesce
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from guanxi.core import wall
from guanxi.core.keys import new_id
from guanxi.jobs.handlers import tell_failed
from guanxi.jobs.models import Job, JobState
from guanxi.jobs.policies import pause_after
from guanxi.jobs.services.queueing import TASK, forget, wake

# A row of the library's queue.
Wake = DBTaskResult[Any, Any]
BUSY = timedelta(seconds=1)
LOST = "job.lost"
FREE: dict[str, Any] = {"token": None, "lease_until": None, "worker": ""}


class Cancelled(Exception):
    """Somebody asked for the run to stop."""


class Overtaken(Exception):
    """Another worker took the job over: this run counts for nothing from here on."""


def lease() -> timedelta:
    """Return how long a worker may be silent before another one takes his job over."""
    return timedelta(seconds=settings.JOB_LEASE)


def claim(*, worker: str, now: datetime) -> Job | None:
    """Take the next job that is due, if there is one. Without one nothing is locked, also on SQLite."""
    due = DBTaskResult.objects.filter(status=TaskResultStatus.READY, run_after__lte=now, task_path=TASK)
    while due.exists():
        with transaction.atomic():
            row = due.get_locked()
            if row is None:
                return None
            job = take(row, worker=worker, now=now)
        if job is not None:
            return job
    return None


def take(row: Wake, *, worker: str, now: datetime) -> Job | None:
    """Take the job that a wake-up is for, within a transaction; None when it is no longer to be started by it.

    One whose kind and key somebody is at already waits a little longer.
    """
    workspace_id, job_id = (UUID(key) for key in row.args_kwargs["args"])
    with wall.within(workspace_id):
        rows = Job.objects.of(workspace_id).filter(pk=job_id, state=JobState.WAITING, wake_id=row.pk)
        try:
            with transaction.atomic():
                taken = rows.update(
                    state=JobState.RUNNING, token=new_id(), worker=worker[:80], lease_until=now + lease(),
                    attempts=F("attempts") + 1, started_at=Coalesce(F("started_at"), Value(now)), error="",
                    error_params={},
                )  # fmt: skip
        except IntegrityError:
            _wait(rows.get(), now + BUSY)
            taken = 0
        if not taken:
            row.delete()
            return None
        DBTaskResult.objects.filter(pk=row.pk).update(
            status=TaskResultStatus.RUNNING, started_at=now, worker_ids=[worker]
        )
        return Job.objects.of(workspace_id).get(pk=job_id)


def hold(job: Job, *, now: datetime) -> None:
    """Begin a step, in its transaction: the row stays ours until that ends.

    Raises Overtaken, or Cancelled when somebody asked for it.
    """
    _update(job, lease_until=now + lease())
    if Job.objects.of(job.workspace_id).filter(pk=job.pk, cancel_asked_at__isnull=False).exists():
        raise Cancelled


def keep(job: Job, *, now: datetime, **progress: Any) -> None:
    """End a step: what it did and how far the job is commit together. Getting on makes former failures forgotten."""
    if progress.get("cursor", job.cursor) != job.cursor:
        progress["attempts"] = 1
    _update(job, lease_until=now + lease(), **progress)


def finish(job: Job, *, now: datetime, state: JobState = JobState.DONE) -> None:
    """End a run for good."""
    with transaction.atomic():
        _update(job, state=state, finished_at=now, **FREE)
        forget(job)


def go_on_later(job: Job, *, now: datetime, after: timedelta, cursor: dict[str, Any] | None = None) -> None:
    """End a run; the job goes on after a while where its cursor says."""
    with transaction.atomic():
        _update(job, cursor=job.cursor if cursor is None else cursor, attempts=0)
        forget(job)
        _wait(job, now + after)


def retry_or_fail(job: Job, *, now: datetime, error: str, params: dict[str, Any] | None = None) -> JobState:
    """End a run that went wrong: try again after a while, or give up and tell. Return what became of it."""
    with transaction.atomic():
        _update(job, error=error[:60], error_params=params or {})
        forget(job)
        return _retry_or_fail(Job.objects.of(job.workspace_id).get(pk=job.pk), now)


def recover(*, now: datetime) -> int:
    """Queue the jobs anew whose workers fell silent, and return how many.

    The library's queue names them: what it holds as running for longer than a lease is looked at.
    """
    rows = DBTaskResult.objects.filter(status=TaskResultStatus.RUNNING, started_at__lt=now - lease(), task_path=TASK)
    return sum(_recovered(row, now) for row in list(rows))


def _recovered(row: Wake, now: datetime) -> bool:
    workspace_id, job_id = (UUID(key) for key in row.args_kwargs["args"])
    with wall.within(workspace_id), transaction.atomic():
        job = Job.objects.of(workspace_id).filter(pk=job_id, wake_id=row.pk, state=JobState.RUNNING).first()
        if job is None:
            row.delete()
            return False
        silent = Job.objects.of(workspace_id).filter(pk=job_id, token=job.token, lease_until__lt=now)
        if not silent.update(token=new_id(), error=LOST, error_params={}):
            return False
        row.delete()
        _retry_or_fail(Job.objects.of(workspace_id).get(pk=job_id), now, pause=False)
        return True


def _retry_or_fail(job: Job, now: datetime, *, pause: bool = True) -> JobState:
    wait = pause_after(job.attempts)
    if job.cancel_asked_at is not None:
        _set(job, state=JobState.CANCELLED, finished_at=now, **FREE)
    elif wait is None:
        _set(job, state=JobState.FAILED, finished_at=now, **FREE)
        tell_failed(job, now)
    else:
        _wait(job, now + wait if pause else now)
    return JobState(job.state)


def _wait(job: Job, run_at: datetime) -> None:
    """Let a job wait with a new wake-up."""
    job.run_at = run_at
    wake(job)
    _set(job, state=JobState.WAITING, run_at=run_at, wake_id=job.wake_id, **FREE)


def _update(job: Job, **values: Any) -> None:
    """Write to a job that is still ours. Raises Overtaken."""
    rows = Job.objects.of(job.workspace_id).filter(pk=job.pk, state=JobState.RUNNING, token=job.token)
    if rows.update(**values) != 1:
        raise Overtaken
    for name, value in values.items():
        setattr(job, name, value)


def _set(job: Job, **values: Any) -> None:
    Job.objects.of(job.workspace_id).filter(pk=job.pk).update(**values)
    for name, value in values.items():
        setattr(job, name, value)
