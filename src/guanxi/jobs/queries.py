"""Reading jobs."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.core.errors import Forbidden, NotFound
from guanxi.jobs.handlers import periodic
from guanxi.jobs.models import Job, JobState
from guanxi.jobs.policies import sees_all, slot_of

OVER = (JobState.DONE, JobState.FAILED, JobState.CANCELLED)


@dataclass(frozen=True, slots=True)
class Periodic:
    """A periodic kind of work: how often, how the last run went, and when the next one is due."""

    kind: str
    every: timedelta
    last: Job | None
    next_at: datetime


def access_job(actor: Actor, job_id: UUID) -> Job:
    """Return a job that somebody may see: his own, or an administrator any."""
    job = _visible(actor).filter(pk=job_id).first()
    if job is None:
        raise NotFound("job")
    found: Job = job
    return found


def jobs(
    actor: Actor, *, state: str = "", kind: str = "", before: UUID | None = None, limit: int = 50
) -> tuple[Sequence[Job], UUID | None]:
    """Return the newest jobs somebody may see, and where to go on when there are more.

    What the product did well by itself is left out unless its kind is asked for: there is too much of it.
    """
    rows = _visible(actor)
    if state:
        rows = rows.filter(state=state)
    rows = rows.filter(kind=kind) if kind else rows.exclude(state=JobState.DONE, created_by__isnull=True)
    if before is not None:
        rows = rows.filter(pk__lt=before)
    found = list(rows.order_by("-pk")[: limit + 1])
    return found[:limit], (found[limit - 1].pk if len(found) > limit else None)


def periodic_runs(actor: Actor, *, now: datetime) -> Sequence[Periodic]:
    """Return the periodic kinds, for administrators."""
    if not sees_all(actor):
        raise Forbidden("forbidden", "Only an administrator sees this.", params={"action": "see_jobs"})
    last: dict[str, Job] = {}
    names = [one.kind for one, _ in periodic()]
    rows = Job.objects.of(actor.workspace_id).filter(kind__in=names, slot__isnull=False, slot__gt=now - _reach())
    for job in rows.order_by("slot"):
        last[job.kind] = job
    return [Periodic(one.kind, every, last.get(one.kind), slot_of(every, now) + every) for one, every in periodic()]


def jobs_by_key(actor: Actor, keys: Collection[UUID]) -> Sequence[Job]:
    """Return those of some jobs that somebody may see."""
    return list(_visible(actor).filter(pk__in=keys))


def _reach() -> timedelta:
    return max([timedelta(hours=1), *(2 * every for _, every in periodic())])


def _visible(actor: Actor) -> Any:
    rows: Any = Job.objects.of(actor.workspace_id).select_related("created_by")
    return rows if sees_all(actor) else rows.filter(created_by_id=actor.member_id)
