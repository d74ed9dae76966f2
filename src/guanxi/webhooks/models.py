"""Addresses of other programs that hear of every change, and what was sent to them."""

from django.db import models

from guanxi.core.fields import WorkspaceForeignKey
from guanxi.core.models import Archived, Versioned, WorkspaceModel
from guanxi.core.sealing import SealedTextField

MOST_KINDS = 200


class Webhook(Archived, Versioned, WorkspaceModel):
    """An address that changes are sent to, signed with a secret that both sides know.

    ``kinds`` are kinds of change, or ``noun.*`` for all of a noun; none means every kind. ``cursor`` is the number of
    the last change that was looked at. ``failing_since`` is when the first of an unbroken row of failures was.
    """

    word = "webhook"

    name = models.CharField(max_length=100)
    url = models.CharField(max_length=500)
    secret = SealedTextField()
    kinds = models.JSONField(default=list)
    is_on = models.BooleanField(default=True)
    paused_at = models.DateTimeField(null=True)
    failing_since = models.DateTimeField(null=True)
    cursor = models.BigIntegerField(default=0)
    created_by = WorkspaceForeignKey("workspaces.Member", null=True, blank=True)
    created_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["workspace", "archived_at", "is_on"], name="webhook_on")]


class DeliveryState(models.TextChoices):
    """How far a delivery is. One that a killed worker left ``sending`` may have arrived: it goes again, as the same."""

    WAITING = "waiting"
    SENDING = "sending"
    DELIVERED = "delivered"
    FAILED = "failed"


class Delivery(WorkspaceModel):
    """One message to one address. What it says is read from the log when it is sent, so no second copy lies about.

    Its key is the ``webhook-id``, the same at every attempt; ``seq`` is null for a test.
    """

    word = "delivery"

    webhook = WorkspaceForeignKey(Webhook)
    seq = models.BigIntegerField(null=True)
    kind = models.CharField(max_length=40)
    state = models.CharField(max_length=10, choices=DeliveryState, default=DeliveryState.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    due_at = models.DateTimeField()
    status = models.PositiveSmallIntegerField(null=True)
    duration_ms = models.PositiveIntegerField(null=True)
    error = models.CharField(max_length=40, blank=True, default="")
    created_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "webhook", "seq"], condition=models.Q(seq__isnull=False), name="delivery_once"
            )
        ]
        indexes = [
            models.Index(fields=["workspace", "webhook", "state", "due_at"], name="delivery_due"),
            models.Index(fields=["workspace", "webhook", "id"], name="delivery_by_webhook"),
            models.Index(fields=["workspace", "state", "sent_at"], name="delivery_by_time"),
        ]
