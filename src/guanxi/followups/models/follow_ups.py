"""What is to be done next, by whom of ours and with whom of theirs."""

from django.db import models

from guanxi.core.fields import WorkspaceForeignKey
from guanxi.core.models import Archived, Versioned, WorkspaceModel

IS_OPEN = models.Q(state="open", closed_at__isnull=True)
IS_CLOSED = models.Q(state__in=("done", "dropped"), closed_at__isnull=False)


class FollowUpState(models.TextChoices):
    """Whether it is still to be done."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


class FollowUp(Archived, Versioned, WorkspaceModel):
    """Somebody of ours is to be in touch with people of an account by a day.

    ``due_on`` is a day in the workspace's time zone; ``due_at`` is the moment on that day where one was agreed.
    ``what`` may be empty: then the interaction that asked for it says what it is about. ``origin_interaction`` is that
    one; ``outcome_interaction`` is what it was done by. ``closed_at`` and ``reason`` tell when it was done or dropped,
    and why it was dropped.
    """

    word = "follow_up"
    # What it is about may be put away, and what it came from taken back: it is still to be done.
    outlives = frozenset({"opportunity", "chain", "stage", "origin_interaction", "outcome_interaction"})
    passes_on = models.Q(archived_at__isnull=True) & IS_OPEN
    held_by = "member_id"

    account = WorkspaceForeignKey("directory.Account")
    member = WorkspaceForeignKey("workspaces.Member")
    what = models.TextField(blank=True, default="")
    due_on = models.DateField()
    due_at = models.DateTimeField(null=True, blank=True)
    state = models.CharField(max_length=10, choices=FollowUpState, default=FollowUpState.OPEN)
    snoozed = models.PositiveSmallIntegerField(default=0)
    reason = models.TextField(blank=True, default="")
    opportunity = WorkspaceForeignKey("opportunities.Opportunity", null=True, blank=True)
    chain = WorkspaceForeignKey("decisions.DecisionChain", null=True, blank=True)
    stage = WorkspaceForeignKey("decisions.DecisionStage", null=True, blank=True)
    origin_interaction = WorkspaceForeignKey("interactions.Interaction", null=True, blank=True)
    outcome_interaction = WorkspaceForeignKey("interactions.Interaction", null=True, blank=True)
    created_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=IS_OPEN | IS_CLOSED, name="follow_up_closed_once")]
        indexes = [
            models.Index(fields=["workspace", "member", "state", "due_on"], name="follow_up_by_member"),
            models.Index(fields=["workspace", "account", "state", "due_on"], name="follow_up_by_account"),
            models.Index(fields=["workspace", "state", "due_on", "id"], name="follow_up_by_day"),
            models.Index(fields=["workspace", "origin_interaction"], name="follow_up_by_origin"),
            models.Index(fields=["workspace", "outcome_interaction"], name="follow_up_by_outcome"),
        ]


class FollowUpContact(Archived, WorkspaceModel):
    """A contact is to be spoken with."""

    word = "follow_up_contact"

    follow_up = WorkspaceForeignKey(FollowUp)
    contact = WorkspaceForeignKey("directory.Contact")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "follow_up", "contact"], name="follow_up_contact_once"),
        ]
        indexes = [models.Index(fields=["workspace", "contact"], name="follow_up_by_contact")]
