"""Throwing old jobs away."""

from datetime import datetime, timedelta
from uuid import UUID

from guanxi.jobs.handlers import periodic
from guanxi.jobs.models import Job, JobState

# What was done well interests nobody for long; what was not, an administrator may ask about.
DONE_KEPT = timedelta(days=14)
OTHERS_KEPT = timedelta(days=90)
PERIODIC_KEPT = OWN_KEPT = timedelta(days=2)  # and what the product started by itself


def prune(*, workspace_id: UUID, now: datetime) -> int:
    """Delete the jobs of a workspace that ended long ago, and return how many.

    A periodic run stays until its slot is over for long, else it would be run again.
    """
    rows = Job.objects.of(workspace_id)
    done = rows.filter(state=JobState.DONE)
    count = done.filter(slot__isnull=True, finished_at__lt=now - DONE_KEPT).delete()[0]
    count += done.filter(slot__isnull=True, created_by__isnull=True, finished_at__lt=now - OWN_KEPT).delete()[0]
    lengths = [every for _, every in periodic()]
    kept = max([PERIODIC_KEPT, *(2 * every for every in lengths)])
    count += done.filter(slot__lt=now - kept, finished_at__lt=now - PERIODIC_KEPT).delete()[0]
    others = rows.filter(state__in=[JobState.FAILED, JobState.CANCELLED], finished_at__lt=now - OTHERS_KEPT)
    return count + others.delete()[0]
