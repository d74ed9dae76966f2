"""Campaigns, and who was asked to them."""

from django.db import models

from guanxi.core.fields import WorkspaceForeignKey
from guanxi.core.models import Archived, Versioned, WorkspaceModel

PRESENT = models.Q(archived_at__isnull=True)


class CampaignKind(models.TextChoices):
    """What we do."""

    FAIR = "fair"
    SEMINAR = "seminar"
    WEBINAR = "webinar"
    MAILING = "mailing"
    VISIT = "visit"
    OTHER = "other"


class CampaignState(models.TextChoices):
    """How far it is."""

    PLANNED = "planned"
    RUNNING = "running"
    DONE = "done"
    CANCELLED = "cancelled"


class Response(models.TextChoices):
    """What somebody answered, or did."""

    INVITED = "invited"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    ATTENDED = "attended"
    NO_SHOW = "no_show"
    INTERESTED = "interested"


class Campaign(Archived, Versioned, WorkspaceModel):
    """Something we do for many people at once. ``budget`` is in ``currency`` (ISO 4217), null when nobody said."""

    word = "campaign"

    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=8, choices=CampaignKind, default=CampaignKind.OTHER)
    state = models.CharField(max_length=9, choices=CampaignState, default=CampaignState.PLANNED)
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    budget = models.DecimalField(max_digits=18, decimal_places=2, null=True, blank=True)
    currency = models.CharField(max_length=3, default="CNY")
    owner = WorkspaceForeignKey("workspaces.Member")
    description = models.TextField(blank=True, default="")
    created_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(starts_on__isnull=True)
                | models.Q(ends_on__isnull=True)
                | models.Q(starts_on__lte=models.F("ends_on")),
                name="campaign_period",
            ),
            models.CheckConstraint(
                condition=models.Q(budget__isnull=True) | models.Q(budget__gte=0), name="campaign_budget"
            ),
        ]
        indexes = [models.Index(fields=["workspace", "archived_at", "-starts_on", "id"], name="campaign_by_start")]


class CampaignMember(Archived, WorkspaceModel):
    """Somebody was asked to a campaign. ``account`` is where he worked then, if anywhere we know.

    ``at`` is when he answered (``responded_at``), or was asked as long as he did not: a line of time is read by it.
    """

    word = "campaign_member"
    outlives = frozenset({"campaign"})

    campaign = WorkspaceForeignKey(Campaign)
    contact = WorkspaceForeignKey("directory.Contact")
    account = WorkspaceForeignKey("directory.Account", null=True, blank=True)
    response = models.CharField(max_length=10, choices=Response, default=Response.INVITED)
    responded_at = models.DateTimeField(null=True, blank=True)
    at = models.DateTimeField()
    note = models.CharField(max_length=500, blank=True, default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "campaign", "contact"], condition=PRESENT, name="campaign_member_once"
            ),
        ]
        indexes = [
            models.Index(fields=["workspace", "campaign", "archived_at"], name="campaign_member_by_campaign"),
            models.Index(fields=["workspace", "contact", "-at", "-id"], name="campaign_member_by_contact"),
            models.Index(fields=["workspace", "account", "-at", "-id"], name="campaign_member_by_account"),
        ]
