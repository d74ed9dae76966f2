"""Introductions: what we asked of a colleague who knows somebody, and what came of it."""

from django.db import models

from guanxi.core.fields import WorkspaceForeignKey
from guanxi.core.models import Archived, Versioned, WorkspaceModel

IS_OPEN = models.Q(state__in=("asked", "agreed"), closed_at__isnull=True)
IS_CLOSED = models.Q(state__in=("declined", "done", "withdrawn"), closed_at__isnull=False)


class IntroductionState(models.TextChoices):
    """How far it is."""

    ASKED = "asked"
    AGREED = "agreed"
    DECLINED = "declined"
    DONE = "done"
    WITHDRAWN = "withdrawn"


class IntroductionResult(models.TextChoices):
    """What came of one that was agreed to."""

    MET = "met"
    NO_REPLY = "no_reply"
    REFUSED = "refused"


class Introduction(Archived, Versioned, WorkspaceModel):
    """``asker`` asked ``asked`` to introduce him to a contact of an account, or to somebody of a department there.

    ``answer_note`` came with the answer, ``note`` with the result; ``interaction`` is the meeting it led to.
    """

    word = "introduction"
    # What was asked stays asked when the department is gone or the meeting is taken back.
    outlives = frozenset({"department", "interaction"})
    passes_on = models.Q(archived_at__isnull=True) & IS_OPEN
    held_by = "asker_id"
    errand_of = ("asker_id", "asked_id")

    account = WorkspaceForeignKey("directory.Account")
    contact = WorkspaceForeignKey("directory.Contact", null=True, blank=True)
    department = WorkspaceForeignKey("directory.Department", null=True, blank=True)
    asker = WorkspaceForeignKey("workspaces.Member")
    asked = WorkspaceForeignKey("workspaces.Member")
    message = models.TextField(blank=True, default="")
    state = models.CharField(max_length=10, choices=IntroductionState, default=IntroductionState.ASKED)
    answer_note = models.TextField(blank=True, default="")
    result = models.CharField(max_length=10, choices=IntroductionResult, blank=True, default="")
    note = models.TextField(blank=True, default="")
    interaction = WorkspaceForeignKey("interactions.Interaction", null=True, blank=True)
    asked_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=IS_OPEN | IS_CLOSED, name="introduction_closed_once")]
        indexes = [
            models.Index(fields=["workspace", "account", "-asked_at"], name="introduction_by_account"),
            models.Index(fields=["workspace", "asked", "state", "-asked_at"], name="introduction_by_asked"),
            models.Index(fields=["workspace", "asker", "state", "-asked_at"], name="introduction_by_asker"),
            models.Index(fields=["workspace", "contact"], name="introduction_by_contact"),
            models.Index(fields=["workspace", "interaction"], name="introduction_by_meeting"),
        ]


class IntroductionContact(Archived, WorkspaceModel):
    """A contact over whom the introduction leads, in this order."""

    word = "introduction_contact"

    introduction = WorkspaceForeignKey(Introduction)
    contact = WorkspaceForeignKey("directory.Contact")
    rank = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "introduction", "contact"], name="introduction_contact_once"),
        ]
        indexes = [models.Index(fields=["workspace", "contact"], name="introduction_by_via")]
