"""An interaction, who took part in it, and what was brought along."""

from django.db import models

from guanxi.core.fields import WorkspaceForeignKey
from guanxi.core.models import Archived, Versioned, WorkspaceModel

WORST, BEST = -2, 2


class InteractionKind(models.TextChoices):
    """Ways we were in touch."""

    CALL = "call"
    MEETING = "meeting"
    VISIT = "visit"
    MAIL = "mail"
    WECHAT = "wechat"
    NOTE = "note"
    GIFT = "gift"


# What one side begins; at meetings and visits both are simply there.
BEGUN = (InteractionKind.CALL, InteractionKind.MAIL, InteractionKind.WECHAT)


class Began(models.TextChoices):
    """Whose doing a call, mail or message was; empty is not told."""

    OURS = "ours"
    THEIRS = "theirs"


class Interaction(Archived, Versioned, WorkspaceModel):
    """Something that passed between one of us and people of an account.

    ``member`` led it; whoever else of ours was there is an :class:`InteractionMember`. ``logged_by`` wrote it down.
    ``sentiment`` is how it went: −2 badly, 2 very well; null is unsaid. ``began`` is said of calls, mails and messages.
    """

    word = "interaction"

    account = WorkspaceForeignKey("directory.Account")
    member = WorkspaceForeignKey("workspaces.Member")
    kind = models.CharField(max_length=10, choices=InteractionKind)
    began = models.CharField(max_length=10, choices=Began, blank=True, default="")
    at = models.DateTimeField()
    duration_minutes = models.PositiveSmallIntegerField(null=True, blank=True)
    place = models.CharField(max_length=200, blank=True, default="")
    summary = models.TextField()
    outcome = models.TextField(blank=True, default="")
    sentiment = models.SmallIntegerField(null=True, blank=True)
    logged_by = WorkspaceForeignKey("workspaces.Member", null=True, blank=True)
    created_at = models.DateTimeField()
    # Participants whose personal data were erased.
    anonymous = models.PositiveSmallIntegerField(default=0)

    class Meta:
        indexes = [models.Index(fields=["workspace", "account", "-at", "-id"], name="interaction_by_account")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(sentiment__isnull=True) | models.Q(sentiment__gte=WORST, sentiment__lte=BEST),
                name="interaction_sentiment",
            ),
            models.CheckConstraint(
                condition=models.Q(began="") | models.Q(began__in=Began.values, kind__in=BEGUN),
                name="interaction_began",
            ),
        ]


class Participant(Archived, WorkspaceModel):
    """A contact took part in an interaction. ``at`` repeats the interaction's time so that one index answers."""

    word = "participant"

    interaction = WorkspaceForeignKey(Interaction)
    contact = WorkspaceForeignKey("directory.Contact")
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "interaction", "contact"], name="participant_once")]
        indexes = [models.Index(fields=["workspace", "contact", "-at", "-interaction"], name="participant_by_contact")]


class InteractionMember(Archived, WorkspaceModel):
    """One of ours was there too, beside whoever led it."""

    word = "interaction_member"

    interaction = WorkspaceForeignKey(Interaction)
    member = WorkspaceForeignKey("workspaces.Member")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "interaction", "member"], name="interaction_member_once")
        ]
        indexes = [models.Index(fields=["workspace", "member"], name="interaction_by_our_people")]


class InteractionAccount(Archived, WorkspaceModel):
    """An interaction was with a further account too; whoever reads that one reads the interaction."""

    word = "interaction_account"

    interaction = WorkspaceForeignKey(Interaction)
    account = WorkspaceForeignKey("directory.Account")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "interaction", "account"], name="interaction_account_once")
        ]
        indexes = [models.Index(fields=["workspace", "account", "-at", "-interaction"], name="interaction_by_further")]


class Mention(Archived, WorkspaceModel):
    """A colleague is named in an interaction (@), so that he hears of it."""

    word = "mention"

    interaction = WorkspaceForeignKey(Interaction)
    member = WorkspaceForeignKey("workspaces.Member")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "interaction", "member"], name="mention_once")]
        indexes = [models.Index(fields=["workspace", "member"], name="mention_by_member")]


class Attachment(Archived, WorkspaceModel):
    """A file that belongs to an interaction, under the name it was brought with."""

    word = "attachment"

    interaction = WorkspaceForeignKey(Interaction)
    file = WorkspaceForeignKey("files.StoredFile")
    name = models.CharField(max_length=255)
    added_by = WorkspaceForeignKey("workspaces.Member", null=True, blank=True)
    added_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "interaction", "file"], name="attachment_once")]
        indexes = [models.Index(fields=["workspace", "file"], name="attachment_by_file")]
