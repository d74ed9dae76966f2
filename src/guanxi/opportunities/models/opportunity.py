"""What a customer may buy from us."""

from django.db import models

from guanxi.core.fields import WorkspaceForeignKey
from guanxi.core.models import Archived, Versioned, WorkspaceModel
from guanxi.opportunities.models.pipeline import PipelineStage

IS_OPEN = models.Q(state__in=("open", "suspended"))
IS_CLOSED = models.Q(state__in=("won", "lost"))


class OpportunityState(models.TextChoices):
    """Whether it is still to be had."""

    OPEN = "open"
    SUSPENDED = "suspended"
    WON = "won"
    LOST = "lost"


class CloseReason(models.TextChoices):
    """Why an opportunity was won or lost."""

    PRICE = "price"
    PRODUCT = "product"
    RELATIONSHIP = "relationship"
    SERVICE = "service"
    COMPETITOR = "competitor"
    BUDGET = "budget"
    TIMING = "timing"
    NO_DECISION = "no_decision"
    OTHER = "other"


class Opportunity(Archived, Versioned, WorkspaceModel):
    """A deal that may come about with an account.

    ``amount`` is in ``currency`` (ISO 4217) or null when nobody can say yet. ``closed_at``, ``reason`` and
    ``reason_note`` tell when and why it was won or lost. ``since`` is when it came to the stage it is in.
    """

    word = "opportunity"
    # A step put away later does not take its opportunities along.
    outlives = frozenset({"stage"})
    # Who won or lost it stays named; what is still to be had has to be somebody's who works on it.
    passes_on = models.Q(archived_at__isnull=True) & IS_OPEN

    account = WorkspaceForeignKey("directory.Account")
    name = models.CharField(max_length=200)
    amount = models.DecimalField(max_digits=18, decimal_places=2, null=True, blank=True)
    currency = models.CharField(max_length=3, default="CNY")
    stage = WorkspaceForeignKey(PipelineStage)
    since = models.DateTimeField()
    expected_close = models.DateField(null=True, blank=True)
    owner = WorkspaceForeignKey("workspaces.Member")
    state = models.CharField(max_length=10, choices=OpportunityState, default=OpportunityState.OPEN)
    reason = models.CharField(max_length=12, choices=CloseReason, blank=True, default="")
    reason_note = models.CharField(max_length=500, blank=True, default="")
    closed_at = models.DateTimeField(null=True, blank=True)
    products = models.JSONField(default=list)
    note = models.TextField(blank=True, default="")
    rank = models.FloatField(default=0)
    created_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(amount__isnull=True) | models.Q(amount__gte=0), name="opportunity_amount"
            ),
            models.CheckConstraint(
                condition=(IS_OPEN & models.Q(closed_at__isnull=True))
                | (IS_CLOSED & models.Q(closed_at__isnull=False)),
                name="opportunity_closed_once",
            ),
        ]
        indexes = [
            models.Index(fields=["workspace", "account", "archived_at"], name="opportunity_by_account"),
            models.Index(fields=["workspace", "stage", "rank"], name="opportunity_by_stage"),
            models.Index(fields=["workspace", "owner", "state"], name="opportunity_by_owner"),
            models.Index(fields=["workspace", "archived_at", "expected_close", "id"], name="opportunity_by_close"),
        ]
