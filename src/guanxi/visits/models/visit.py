"""A planned meeting and the sheet that goes with it (拜访单)."""

from django.db import models

from guanxi.core.fields import WorkspaceForeignKey
from guanxi.core.models import Archived, Versioned, WorkspaceModel

IS_PLANNED = models.Q(state="planned", closed_at__isnull=True)
IS_OVER = models.Q(state__in=("closed", "dropped"), closed_at__isnull=False)


class VisitState(models.TextChoices):
    """Whether it is still to come."""

    PLANNED = "planned"
    CLOSED = "closed"
    DROPPED = "dropped"


class VisitKind(models.TextChoices):
    """How we meet; the kinds are those of interactions."""

    VISIT = "visit"
    MEETING = "meeting"
    CALL = "call"


class Visit(Archived, Versioned, WorkspaceModel):
    """Somebody of ours goes to see people of an account, with questions.

    ``at`` is when it is planned, then when it was. ``owner`` leads it. ``follow_up`` is what it is to see to, done when
    the visit is closed. ``interaction`` is the meeting itself: it is noted with the first answer that says something,
    because what was heard needs its evidence, and completed when the visit is closed. The visit's key is also the
    operation under which the log keeps what the answers wrote.
    """

    word = "visit"
    outlives = frozenset({"chain", "interaction", "follow_up"})
    passes_on = models.Q(archived_at__isnull=True) & IS_PLANNED

    account = WorkspaceForeignKey("directory.Account")
    chain = WorkspaceForeignKey("decisions.DecisionChain", null=True, blank=True)
    follow_up = WorkspaceForeignKey("followups.FollowUp", null=True, blank=True)
    interaction = WorkspaceForeignKey("interactions.Interaction", null=True, blank=True)
    owner = WorkspaceForeignKey("workspaces.Member")
    kind = models.CharField(max_length=8, choices=VisitKind, default=VisitKind.VISIT)
    at = models.DateTimeField()
    place = models.CharField(max_length=200, blank=True, default="")
    purpose = models.TextField(blank=True, default="")
    state = models.CharField(max_length=8, choices=VisitState, default=VisitState.PLANNED)
    created_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=IS_PLANNED | IS_OVER, name="visit_closed_once")]
        indexes = [
            models.Index(fields=["workspace", "account", "state", "at"], name="visit_by_account"),
            models.Index(fields=["workspace", "chain"], name="visit_by_chain"),
            models.Index(fields=["workspace", "follow_up"], name="visit_by_follow_up"),
            models.Index(fields=["workspace", "interaction"], name="visit_by_interaction"),
            models.Index(fields=["workspace", "owner", "state", "at"], name="visit_by_owner"),
        ]


class VisitMember(Archived, WorkspaceModel):
    """One of ours who goes along."""

    word = "visit_member"
    outlives = frozenset({"visit"})

    visit = WorkspaceForeignKey(Visit)
    member = WorkspaceForeignKey("workspaces.Member")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "visit", "member"], name="visit_member_once")]
        indexes = [models.Index(fields=["workspace", "member"], name="visit_member_by_member")]


class VisitContact(Archived, WorkspaceModel):
    """One of theirs whom we meet."""

    word = "visit_contact"
    outlives = frozenset({"visit"})

    visit = WorkspaceForeignKey(Visit)
    contact = WorkspaceForeignKey("directory.Contact")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "visit", "contact"], name="visit_contact_once")]
        indexes = [models.Index(fields=["workspace", "contact"], name="visit_contact_by_contact")]


class VisitQuestion(Archived, WorkspaceModel):
    """A question on the sheet.

    One of what is not known has its ``key`` and no text: its words follow from what it is about, as that is called on
    the day of reading. One of one's own has a ``text`` and no key. ``person`` is whom it is about, ``asked`` who
    is to be asked.
    """

    word = "visit_question"
    outlives = frozenset({"visit"})

    visit = WorkspaceForeignKey(Visit)
    key = models.CharField(max_length=120, blank=True, default="")
    kind = models.CharField(max_length=24, blank=True, default="")
    params = models.JSONField(default=dict)
    text = models.TextField(blank=True, default="")
    person = WorkspaceForeignKey("directory.Contact", null=True, blank=True)
    asked = WorkspaceForeignKey("directory.Contact", null=True, blank=True)
    rank = models.FloatField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "visit", "key"],
                condition=models.Q(archived_at__isnull=True) & ~models.Q(key=""),
                name="visit_question_once",
            ),
            models.CheckConstraint(condition=~models.Q(key="") | ~models.Q(text=""), name="visit_question_asks"),
        ]
        indexes = [
            models.Index(fields=["workspace", "person"], name="visit_question_by_person"),
            models.Index(fields=["workspace", "asked"], name="visit_question_by_asked"),
        ]
