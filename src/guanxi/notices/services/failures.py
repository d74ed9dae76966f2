"""Telling of what does not work any more: a job that was given up, a webhook that was paused."""

from datetime import datetime
from uuid import UUID

from guanxi.jobs.models import Job
from guanxi.notices.services.telling import tell
from guanxi.webhooks.models import Webhook
from guanxi.workspaces.models import Member, Role


def tell_failed(job: Job, now: datetime) -> None:
    """Tell of a job that was given up; of what the product does by itself once a day and kind."""
    if job.created_by_id is not None:
        members, key = [job.created_by_id], str(job.pk)
    else:
        members, key = _administrators(job.workspace_id), f"{job.kind}:{now:%Y-%m-%d}"
    tell(
        workspace_id=job.workspace_id,
        member_ids=members,
        notice="job.failed",
        now=now,
        key=f"job.failed:{key}",
        subject=("job", job.pk),
    )


def tell_paused(webhook: Webhook, now: datetime) -> None:
    """Tell the administrators that nothing is sent to an address any more, until somebody turns it on again."""
    tell(
        workspace_id=webhook.workspace_id,
        member_ids=_administrators(webhook.workspace_id),
        notice="webhook.paused",
        now=now,
        key=f"webhook.paused:{webhook.pk}:{now.isoformat()}",
        subject=("webhook", webhook.pk),
    )


def _administrators(workspace_id: UUID) -> list[UUID]:
    rows = Member.objects.of(workspace_id).filter(role=Role.ADMINISTRATOR, archived_at__isnull=True)
    return list(rows.values_list("pk", flat=True))
