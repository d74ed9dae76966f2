"""The exports of the last days, and the one somebody fetches."""

from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.core.errors import NotFound
from guanxi.jobs.models import Job, JobState
from guanxi.portability.models import LIVES, WorkspaceExport
from guanxi.portability.policies import check_takes_out

SHOWN = 20
OVER = {JobState.FAILED: "failed", JobState.CANCELLED: "cancelled"}


def exports(actor: Actor, now: datetime) -> list[dict[str, Any]]:
    """Return the newest exports of the workspace, for administrators."""
    check_takes_out(actor)
    rows = WorkspaceExport.objects.of(actor.workspace_id).select_related("made_by").order_by("-asked_at", "-pk")
    found = list(rows[:SHOWN])
    jobs = Job.objects.of(actor.workspace_id).filter(pk__in=[row.job_id for row in found if row.job_id])
    known = {job.pk: job for job in jobs}
    return [export_row(row, known.get(row.job_id) if row.job_id else None, now) for row in found]


def access_export(actor: Actor, export_id: UUID) -> WorkspaceExport:
    """Return an export of the actor's workspace. Raises NotFound, Forbidden."""
    check_takes_out(actor)
    row = WorkspaceExport.objects.of(actor.workspace_id).filter(pk=export_id).select_related("made_by").first()
    if row is None:
        raise NotFound("export")
    found: WorkspaceExport = row
    return found


def export_row(row: WorkspaceExport, job: Job | None, now: datetime) -> dict[str, Any]:
    """Return what there is to tell of an export."""
    return {
        **{name: getattr(row, name) for name in ("id", "job_id", "asked_at", "passwords", "ready_at", "taken_at")},
        "state": state_of(row, job, now),
        "asked_by": row.made_by.name,
        "done": job.done if job else 0,
        "total": job.total if job else None,
        "error": job.error if job else "",
        "expires_at": row.ready_at + LIVES if row.ready_at else None,
        "size": row.size,
        "rows": row.rows,
        "digest": row.state,
    }


def state_of(row: WorkspaceExport, job: Job | None, now: datetime) -> str:
    """Return the one word for how an export stands."""
    if row.taken_at is not None:
        return "taken"
    if row.ready_at is not None:
        return "expired" if row.gone_at or row.ready_at + LIVES <= now else "ready"
    return OVER.get(JobState(job.state), "making") if job else "cancelled"
