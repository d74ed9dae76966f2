"""An interaction and its participants."""

from django.db import models

from guanxi.core.fields import WorkspaceForeignKey
from guanxi.core.models import Archived, WorkspaceModel


class InteractionKind(models.TextChoices):
    """Ways we were in touch."""

    CALL = "call"
    MEETING = "meeting"
    VISIT = "visit"
    MAIL = "mail"
    WECHAT = "wechat"
    NOTE = "note"


class Interaction(Archived, WorkspaceModel):
    """Something that passed between one of us and people of an account.

    ``next_on`` is the day on which to be in touch again: open until anybody of ours is, with any of the same people.
    """

    word = "interaction"

    account = WorkspaceForeignKey("directory.Account")
    member = WorkspaceForeignKey("workspaces.Member")
    kind = models.CharField(max_length=10, choices=InteractionKind)
    at = models.DateTimeField()
    summary = models.TextField()
    outcome = models.TextField(blank=True, default="")
    next_on = models.DateField(null=True, blank=True)
    # Participants whose personal data were erased.
    anonymous = models.PositiveSmallIntegerField(default=0)

    class Meta:
        indexes = [models.Index(fields=["workspace", "account", "-at"], name="interaction_by_account")]


class Participant(Archived, WorkspaceModel):
    """A contact took part in an interaction. ``at`` repeats the interaction's time so that one index answers."""

    word = "participant"

    interaction = WorkspaceForeignKey(Interaction)
    contact = WorkspaceForeignKey("directory.Contact")
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "interaction", "contact"], name="participant_once")]
        indexes = [models.Index(fields=["workspace", "contact", "-at"], name="participant_by_contact")]
