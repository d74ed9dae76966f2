"""Work in the background: what is to be done, how far it got, and who is at it."""

from django.db import models

from guanxi.core.fields import WorkspaceForeignKey
from guanxi.core.models import WorkspaceModel


class JobState(models.TextChoices):
    """How far a job is. ``waiting`` is also one that waits to be tried again, or goes on later."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


class Job(WorkspaceModel):
    """One piece of work. It is no fact about a customer: the change log has what it did, not the job itself.

    ``params`` and ``cursor`` name things by their keys: personal data do not belong here. ``wake_id`` is the row of the
    library's queue that will start it, or did. Whoever runs it holds a lease: ``token`` is his until ``lease_until``,
    and every step he takes asks for it in its own transaction. ``attempts`` counts tries since the last progress.
    """

    word = "job"

    kind = models.CharField(max_length=60)
    key = models.CharField(max_length=80, blank=True, default="")
    slot = models.DateTimeField(null=True)
    params = models.JSONField(default=dict)
    state = models.CharField(max_length=10, choices=JobState, default=JobState.WAITING)
    cursor = models.JSONField(default=dict)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    wake_id = models.UUIDField(null=True)
    worker = models.CharField(max_length=80, blank=True, default="")
    token = models.UUIDField(null=True)
    lease_until = models.DateTimeField(null=True)
    cancel_asked_at = models.DateTimeField(null=True)
    error = models.CharField(max_length=60, blank=True, default="")
    error_params = models.JSONField(default=dict)
    created_by = WorkspaceForeignKey("workspaces.Member", null=True, blank=True)
    created_at = models.DateTimeField()
    run_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "kind", "key"],
                condition=models.Q(state="waiting", started_at__isnull=True) & ~models.Q(key=""),
                name="job_waiting_once",
            ),
            models.UniqueConstraint(
                fields=["workspace", "kind", "key"],
                condition=models.Q(state="running") & ~models.Q(key=""),
                name="job_running_once",
            ),
            models.UniqueConstraint(
                fields=["workspace", "kind", "slot"],
                condition=models.Q(slot__isnull=False),
                name="job_slot_once",
            ),
        ]
        indexes = [
            models.Index(fields=["workspace", "state", "run_at"], name="job_by_state"),
            models.Index(fields=["workspace", "created_by", "id"], name="job_by_member"),
            models.Index(fields=["workspace", "kind", "id"], name="job_by_kind"),
        ]
