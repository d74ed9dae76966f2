"""What a customer needs from us after the sale: one case each, from the day it was opened to the day it was solved."""

from django.db import models

from guanxi.core.fields import WorkspaceForeignKey
from guanxi.core.models import Archived, Versioned, WorkspaceModel

IS_OPEN = models.Q(state__in=("new", "working", "waiting"))
IS_DONE = models.Q(state__in=("solved", "closed"))


class CaseKind(models.TextChoices):
    """What it is about."""

    QUESTION = "question"
    FAULT = "fault"
    REQUEST = "request"
    COMPLAINT = "complaint"
    OTHER = "other"


class CasePriority(models.TextChoices):
    """How much it presses."""

    LOW = "low"
    NORMAL = "normal"
    HIGH = "high"
    URGENT = "urgent"


class CaseState(models.TextChoices):
    """How far it is. ``waiting`` is for them to answer; ``closed`` ends what is solved, or what needs nothing more."""

    NEW = "new"
    WORKING = "working"
    WAITING = "waiting"
    SOLVED = "solved"
    CLOSED = "closed"


class CaseChannel(models.TextChoices):
    """How it reached us."""

    PHONE = "phone"
    WECHAT = "wechat"
    MAIL = "mail"
    VISIT = "visit"
    WEB = "web"
    OTHER = "other"


class ServiceCase(Archived, Versioned, WorkspaceModel):
    """A service case of an account.

    ``number`` counts a workspace's cases. ``solved_at`` is set as long as it is solved or closed. ``satisfaction`` is
    1 to 5, as they told it, ``comment`` is what they said. ``external_id`` is its key in another system, by which an
    import finds it again.
    """

    word = "case"
    # Who solved one stays named; what is still open has to be somebody's who works on it.
    passes_on = models.Q(archived_at__isnull=True) & IS_OPEN
    # A case is the customer's: it stays when the person who brought it is erased.
    lets_go = frozenset({"contact"})

    account = WorkspaceForeignKey("directory.Account")
    contact = WorkspaceForeignKey("directory.Contact", null=True, blank=True)
    number = models.PositiveIntegerField()
    subject = models.CharField(max_length=200)
    description = models.TextField(blank=True, default="")
    kind = models.CharField(max_length=10, choices=CaseKind, default=CaseKind.QUESTION)
    priority = models.CharField(max_length=8, choices=CasePriority, default=CasePriority.NORMAL)
    state = models.CharField(max_length=8, choices=CaseState, default=CaseState.NEW)
    owner = WorkspaceForeignKey("workspaces.Member", null=True, blank=True)
    opened_at = models.DateTimeField()
    due_on = models.DateField(null=True, blank=True)
    solved_at = models.DateTimeField(null=True, blank=True)
    satisfaction = models.PositiveSmallIntegerField(null=True, blank=True)
    comment = models.TextField(blank=True, default="")
    channel = models.CharField(max_length=8, choices=CaseChannel, blank=True, default="")
    external_id = models.CharField(max_length=100, blank=True, default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "number"], name="case_number_once"),
            models.UniqueConstraint(
                fields=["workspace", "external_id"],
                condition=~models.Q(external_id="") & models.Q(archived_at__isnull=True),
                name="case_external_once",
            ),
            models.CheckConstraint(
                condition=(IS_OPEN & models.Q(solved_at__isnull=True)) | (IS_DONE & models.Q(solved_at__isnull=False)),
                name="case_solved_once",
            ),
            models.CheckConstraint(
                condition=models.Q(satisfaction__isnull=True) | models.Q(satisfaction__gte=1, satisfaction__lte=5),
                name="case_satisfaction",
            ),
        ]
        indexes = [
            models.Index(fields=["workspace", "archived_at", "-opened_at", "-id"], name="case_by_opening"),
            models.Index(fields=["workspace", "account", "-opened_at", "-id"], name="case_by_account"),
            models.Index(fields=["workspace", "account", "-solved_at", "-id"], name="case_by_account_solved"),
            models.Index(fields=["workspace", "contact", "-opened_at", "-id"], name="case_by_contact"),
            models.Index(fields=["workspace", "owner", "state"], name="case_by_owner"),
        ]
