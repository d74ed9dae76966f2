"""What was done with leads: talks, who held them when, and every step."""

from django.db import models

from guanxi.core.fields import WorkspaceForeignKey
from guanxi.core.models import Archived, Validity, WorkspaceModel, period_check
from guanxi.interactions.models import InteractionKind
from guanxi.leads.models.lead import Lead


class LeadTalk(Archived, WorkspaceModel):
    """What passed with a lead; when it is confirmed it becomes an interaction of the new customer."""

    word = "lead_talk"
    outlives = frozenset({"lead", "interaction"})

    lead = WorkspaceForeignKey(Lead)
    member = WorkspaceForeignKey("workspaces.Member")
    kind = models.CharField(max_length=10, choices=InteractionKind, default=InteractionKind.CALL)
    at = models.DateTimeField()
    text = models.TextField()
    next_on = models.DateField(null=True, blank=True)
    interaction = WorkspaceForeignKey("interactions.Interaction", null=True, blank=True)
    created_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["workspace", "lead", "at"], name="lead_talk_by_lead")]


class LeadHold(Validity, WorkspaceModel):
    """A colleague holds a lead from ``valid_from`` until ``valid_to``, having come to it as ``taken_as`` says.

    Daily limits count what was claimed on a day, cool-downs what ended lately, whatever was taken back since.
    """

    word = "lead_hold"
    outlives = frozenset({"lead", "pool"})

    lead = WorkspaceForeignKey(Lead)
    pool = WorkspaceForeignKey("leads.Pool")
    member = WorkspaceForeignKey("workspaces.Member")
    taken_as = models.CharField(max_length=10)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "lead"], condition=models.Q(valid_to__isnull=True), name="lead_hold_once"
            ),
            period_check("lead_hold_period"),
        ]
        indexes = [
            models.Index(fields=["workspace", "member", "pool", "valid_from"], name="lead_hold_by_member"),
            models.Index(fields=["workspace", "lead", "member", "valid_to"], name="lead_hold_by_lead"),
        ]


class Step(models.TextChoices):
    """What can happen to a lead."""

    ENTERED = "entered"
    IMPORTED = "imported"
    EDITED = "edited"
    TALKED = "talked"
    CLAIMED = "claimed"
    ASSIGNED = "assigned"
    RELEASED = "released"
    IGNORED = "ignored"
    REMINDED = "reminded"
    RECYCLED = "recycled"
    CONFIRMED = "confirmed"
    DELETED = "deleted"
    RESTORED = "restored"


class LeadStep(Archived, WorkspaceModel):
    """One step of a lead's way; put away when it was taken back. ``member`` null: a rule did it.

    ``operation_id`` is the operation of the change log by which it is taken back.
    """

    word = "lead_step"
    outlives = frozenset({"lead"})

    lead = WorkspaceForeignKey(Lead)
    kind = models.CharField(max_length=10, choices=Step)
    at = models.DateTimeField()
    member = WorkspaceForeignKey("workspaces.Member", null=True, blank=True)
    params = models.JSONField(default=dict)
    operation_id = models.UUIDField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["workspace", "lead", "at"], name="lead_step_by_lead")]
