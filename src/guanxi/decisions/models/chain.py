"""The people who take one decision."""

from django.db import models

from guanxi.core.fields import WorkspaceForeignKey
from guanxi.core.models import Archived, Provenance, Validity, Versioned, WorkspaceModel, period_check
from guanxi.decisions.models.rating import OPEN, BuyingRole
from guanxi.directory.models import Attention

BY_NAME, BY_SEAT = models.Q(contact__isnull=False), models.Q(position__isnull=False)


class ChainState(models.TextChoices):
    """How far the decision is."""

    IN_PROGRESS = "in_progress"
    WON = "won"
    LOST = "lost"
    SUSPENDED = "suspended"


class DecisionChain(Archived, Versioned, WorkspaceModel):
    """The people and stages of one decision of an account, usually about one opportunity.

    ``owner`` is who of ours drives it. A chain that was put away keeps its people and stages as they were.
    """

    word = "chain"
    outlives = frozenset({"opportunity"})
    passes_on = models.Q(archived_at__isnull=True, state__in=("in_progress", "suspended"))

    account = WorkspaceForeignKey("directory.Account")
    opportunity = WorkspaceForeignKey("opportunities.Opportunity", null=True, blank=True)
    name = models.CharField(max_length=200)
    owner = WorkspaceForeignKey("workspaces.Member")
    attention = models.CharField(max_length=10, choices=Attention, default=Attention.FOLLOWED)
    state = models.CharField(max_length=12, choices=ChainState, default=ChainState.IN_PROGRESS)
    note = models.TextField(blank=True, default="")
    created_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["workspace", "account", "archived_at"], name="chain_by_account"),
            models.Index(fields=["workspace", "opportunity"], name="chain_by_opportunity"),
            models.Index(fields=["workspace", "owner", "state"], name="chain_by_owner"),
        ]


class ChainMember(Validity, Provenance, Versioned, WorkspaceModel):
    """A contact takes part in a decision, or whoever comes to sit on a seat.

    ``influence`` is 0 to 100 in this chain, null when nobody said. ``level`` is 1 (staff) to 4 (executive) where the
    title does not tell. Taking somebody out ends the row; what was rated of him in the chain stays.
    """

    word = "chain_member"
    outlives = frozenset({"chain", "position"})

    account = WorkspaceForeignKey("directory.Account")
    chain = WorkspaceForeignKey(DecisionChain)
    contact = WorkspaceForeignKey("directory.Contact", null=True, blank=True)
    position = WorkspaceForeignKey("orgchart.Position", null=True, blank=True)
    influence = models.PositiveSmallIntegerField(null=True, blank=True)
    level = models.PositiveSmallIntegerField(null=True, blank=True)
    attention = models.CharField(max_length=10, choices=Attention, default=Attention.FOLLOWED)
    note = models.TextField(blank=True, default="")
    rank = models.FloatField(default=0)

    class Meta:
        constraints = [
            period_check("chain_member_period"),
            models.CheckConstraint(
                condition=(BY_NAME & ~BY_SEAT) | (BY_SEAT & ~BY_NAME), name="chain_member_person_or_seat"
            ),
            models.CheckConstraint(
                condition=models.Q(influence__isnull=True) | models.Q(influence__lte=100), name="chain_member_influence"
            ),
            models.CheckConstraint(
                condition=models.Q(level__isnull=True) | models.Q(level__gte=1, level__lte=4), name="chain_member_level"
            ),
            models.UniqueConstraint(
                fields=["workspace", "chain", "contact"], condition=OPEN & BY_NAME, name="chain_member_once"
            ),
            models.UniqueConstraint(
                fields=["workspace", "chain", "position"], condition=OPEN & BY_SEAT, name="chain_member_seat_once"
            ),
        ]
        indexes = [
            models.Index(fields=["workspace", "account", "valid_to"], name="chain_member_by_account"),
            models.Index(fields=["workspace", "contact"], name="chain_member_by_contact"),
            models.Index(fields=["workspace", "position"], name="chain_member_by_seat"),
        ]


class ChainRole(Validity, Provenance, WorkspaceModel):
    """A part somebody plays in a decision; he may play several."""

    word = "chain_role"

    account = WorkspaceForeignKey("directory.Account")
    chain_member = WorkspaceForeignKey(ChainMember)
    role = models.CharField(max_length=16, choices=BuyingRole)

    class Meta:
        constraints = [
            period_check("chain_role_period"),
            models.UniqueConstraint(
                fields=["workspace", "chain_member", "role"], condition=OPEN, name="chain_role_once"
            ),
        ]
        indexes = [models.Index(fields=["workspace", "account", "valid_to"], name="chain_role_by_account")]
