"""Putting work into the queue, in the transaction of what causes it: the job is there if and only if that commits.

The queue itself is the library's (django-tasks-db); its rows know nothing but the keys of workspace and job.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef
from django.utils.module_loading import import_string
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from guanxi.core import wall
from guanxi.core.actor import NOBODY, Actor
from guanxi.core.errors import Conflict
from guanxi.core.keys import new_id
from guanxi.core.once import writing
from guanxi.jobs.bell import announce
from guanxi.jobs.handlers import handler_of, periodic
from guanxi.jobs.models import Job, JobState
from guanxi.jobs.policies import EVERY, slot_of
from guanxi.workspaces.models import Workspace

# The library finds what it runs by its path, and so do we: the room of tasks lies above this one.
TASK = "guanxi.jobs.tasks.run_job"
TRIES = 5


def enqueue(
    *,
    workspace_id: UUID,
    kind: str,
    now: datetime,
    params: Mapping[str, Any] | None = None,
    actor: Actor | None = None,
    after: timedelta | None = None,
    key: str = "",
) -> Job:
    """Have something done in the background, within the caller's transaction.

    With a ``key`` at most one job of the kind waits for its start: one that does already is returned, and starts when
    the earlier of both would. Two of a key never run side by side. Raises UnknownKind.
    """
    job = _new(workspace_id, handler_of(kind).kind, now)
    job.params = dict(params or {})
    job.run_at = now + (after or timedelta())
    job.key = key
    if actor is not None and actor.member_id != NOBODY:
        job.created_by_id = actor.member_id
    with writing(), wall.within(workspace_id):
        return _put(job)


def schedule(*, now: datetime, seen: dict[str, datetime]) -> None:
    """Queue the periodic kinds in every workspace that has no run in the present slot.

    ``seen`` remembers the slots that were looked at, so that a worker asks once a slot. Nothing is written, and no
    lock taken, where nothing is due.
    """
    for one, every in periodic():
        slot = slot_of(every, now)
        if seen.get(one.kind) == slot:
            continue
        for workspace_id in _without_run(one.kind, slot):
            job = _new(workspace_id, one.kind, now)
            job.slot, job.key = slot, EVERY
            with wall.within(workspace_id), writing():
                _put(job)
        seen[one.kind] = slot


def wake(job: Job) -> None:
    """Put a job's wake-up into the library's queue. The caller writes ``wake_id`` down in the same transaction."""
    task: Any = import_string(TASK)
    result = task.using(run_after=job.run_at).enqueue(str(job.workspace_id), str(job.pk))
    job.wake_id = UUID(result.id)
    announce()


def forget(job: Job) -> None:
    """Take a job's wake-up out of the library's queue: it was used, or is not wanted any more."""
    _wakes(job).delete()


def _wakes(job: Job) -> Any:
    return DBTaskResult.objects.filter(pk=str(job.wake_id))


def _new(workspace_id: UUID, kind: str, now: datetime) -> Job:
    return Job(id=new_id(), workspace_id=workspace_id, kind=kind, created_at=now, run_at=now)


def _put(job: Job) -> Job:
    """Insert a job with its wake-up; return the one that waits already where it has the same key or slot."""
    rows = Job.objects.of(job.workspace_id)
    for _ in range(TRIES):
        wake(job)
        Job.objects.bulk_create([job], ignore_conflicts=bool(job.key))
        if not job.key or rows.filter(pk=job.pk).exists():
            return job
        forget(job)
        standing = rows.filter(kind=job.kind, key=job.key, state=JobState.WAITING, started_at__isnull=True).first()
        standing = standing or (rows.filter(kind=job.kind, slot=job.slot).first() if job.slot else None)
        if standing is not None:
            return _brought_forward(standing, job.run_at)
    raise Conflict("stale", "Somebody else did the same at this moment.", params={"what": "job"})


def _brought_forward(standing: Job, run_at: datetime) -> Job:
    """Let a job start earlier."""
    earlier = standing.state == JobState.WAITING and run_at < standing.run_at
    if earlier and _wakes(standing).filter(status=TaskResultStatus.READY).update(run_after=run_at):
        Job.objects.of(standing.workspace_id).filter(pk=standing.pk).update(run_at=run_at)
        standing.run_at = run_at
        announce()
    return standing


def _without_run(kind: str, slot: datetime) -> list[UUID]:
    runs: Any = Job.objects
    has_run = Exists(runs.of(OuterRef("pk")).filter(kind=kind, slot=slot))
    with wall.within(wall.EVERYWHERE):
        return list(Workspace.objects.exclude(has_run).order_by("pk").values_list("pk", flat=True))
