"""Telling of background work that was given up: whoever started it, or the administrators where nobody did."""

from datetime import datetime

from guanxi.jobs.models import Job
from guanxi.notices.services.telling import tell
from guanxi.workspaces.models import Member, Role


def tell_failed(job: Job, now: datetime) -> None:
    """Tell of a job that was given up; of what the product does by itself once a day and kind."""
    if job.created_by_id is not None:
        members, key = [job.created_by_id], str(job.pk)
    else:
        rows = Member.objects.of(job.workspace_id).filter(role=Role.ADMINISTRATOR, archived_at__isnull=True)
        members, key = list(rows.values_list("pk", flat=True)), f"{job.kind}:{now:%Y-%m-%d}"
    tell(
        workspace_id=job.workspace_id,
        member_ids=members,
        notice="job.failed",
        now=now,
        key=f"job.failed:{key}",
        subject=("job", job.pk),
    )
