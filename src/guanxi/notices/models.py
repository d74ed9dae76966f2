"""What somebody is told, whether by mail, too, and what he wants to be told of."""

from django.db import models

from guanxi.core.fields import WorkspaceForeignKey
from guanxi.core.models import WorkspaceModel
from guanxi.workspaces.models import Member

MORNING = "08:30"


class MailState(models.TextChoices):
    """How far a mail is. ``sending`` is written before the mail server is spoken to, ``sent`` when it has accepted."""

    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    NEEDLESS = "needless"


class NoticeMail(WorkspaceModel):
    """A mail with one notice, or with all of a morning. Its key is its Message-ID, however often it is tried.

    ``needless``: when it was to go out there was nothing left that its reader may see.
    """

    word = "notice_mail"

    member = WorkspaceForeignKey(Member)
    digest = models.BooleanField(default=False)
    state = models.CharField(max_length=8, choices=MailState, default=MailState.WAITING)
    tries = models.PositiveSmallIntegerField(default=0)
    next_at = models.DateTimeField()
    failure = models.CharField(max_length=200, blank=True, default="")
    created_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["workspace", "state", "next_at"], name="notice_mail_by_state")]


class Notice(WorkspaceModel):
    """Something a member is told once (``key``). What it is about is looked up when it is read, with his rights then.

    ``shown`` is false for what goes by mail only.
    """

    word = "notice"

    member = WorkspaceForeignKey(Member)
    kind = models.CharField(max_length=40)
    key = models.CharField(max_length=100)
    subject_type = models.CharField(max_length=30, blank=True, default="")
    subject_id = models.UUIDField(null=True, blank=True)
    params = models.JSONField(default=dict)
    at = models.DateTimeField()
    read_at = models.DateTimeField(null=True, blank=True)
    shown = models.BooleanField(default=True)
    mail = WorkspaceForeignKey(NoticeMail, null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "member", "key"], name="notice_once")]
        indexes = [
            models.Index(fields=["workspace", "member", "-at"], name="notice_by_member"),
            models.Index(
                fields=["workspace", "member"],
                condition=models.Q(read_at__isnull=True, shown=True),
                name="notice_unread",
            ),
            models.Index(fields=["workspace", "mail"], name="notice_by_mail"),
            models.Index(fields=["workspace", "subject_type", "subject_id"], name="notice_by_subject"),
        ]


class NoticeChoice(WorkspaceModel):
    """What a member chose for a kind of notice; kinds without a choice are told as by default."""

    word = "notice_choice"

    member = WorkspaceForeignKey(Member)
    kind = models.CharField(max_length=40)
    in_product = models.BooleanField()
    by_mail = models.BooleanField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "member", "kind"], name="notice_choice_once")]


class Morning(WorkspaceModel):
    """When a member's day begins in the workspace's time zone (HH:MM), and the last day he was reminded."""

    word = "morning"

    member = WorkspaceForeignKey(Member)
    begins = models.CharField(max_length=5, default=MORNING)
    reminded_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "member"], name="morning_once")]
