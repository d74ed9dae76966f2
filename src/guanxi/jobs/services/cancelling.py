"""Asking for a job to stop."""

from datetime import datetime
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.core.errors import Conflict
from guanxi.core.once import writing
from guanxi.jobs.models import Job, JobState
from guanxi.jobs.queries import access_job
from guanxi.jobs.services.queueing import forget


def cancel(*, actor: Actor, job_id: UUID, now: datetime) -> Job:
    """Stop a job: at once while it waits, else after the step that it is at; what it did so far stays.

    Raises Conflict ``job.over`` for one that has ended.
    """
    job = access_job(actor, job_id)
    with writing():
        rows = Job.objects.of(actor.workspace_id).filter(pk=job.pk)
        stopped = rows.filter(state=JobState.WAITING).update(
            state=JobState.CANCELLED, cancel_asked_at=now, finished_at=now
        )
        if stopped:
            forget(rows.get())
        elif not rows.filter(state=JobState.RUNNING).update(cancel_asked_at=now):
            raise Conflict("job.over", "This job has ended.", params={"state": job.state})
    return access_job(actor, job_id)
