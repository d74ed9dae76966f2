"""Answers that were given, kept for a day, so that a request that is sent twice is done once."""

from django.db import models

from guanxi.core.fields import WorkspaceForeignKey
from guanxi.core.models import WorkspaceModel
from guanxi.workspaces.models.member import Member
from guanxi.workspaces.models.workspace import User, Workspace


class Answer(models.Model):
    """An answer under a key.

    ``body`` is sealed with the key itself, of which only a hash is kept: it may hold what is shown once only.
    ``status`` is 0 until the answer is known; the row commits together with what the request did.
    """

    request_hash = models.CharField(max_length=64)
    status = models.PositiveSmallIntegerField(default=0)
    content_type = models.CharField(max_length=100, default="", blank=True)
    body = models.BinaryField(null=True)
    expires_at = models.DateTimeField()

    class Meta:
        abstract = True


class MemberAnswer(Answer, WorkspaceModel):
    """What a member was answered."""

    word = "member_answer"

    member = WorkspaceForeignKey(Member)
    key_hash = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "member", "key_hash"], name="member_answer_once"),
        ]
        indexes = [models.Index(fields=["workspace", "expires_at"], name="member_answer_by_expiry")]


class StrangerAnswer(Answer):
    """What somebody was answered who opened a workspace or joined one, and which session began with it.

    It belongs to no workspace: the first request made one, and the second one must find that out. ``id`` is a hash of
    the key together with the whole request. ``proof`` changes with the user's password.
    """

    id = models.CharField(primary_key=True, max_length=64)
    user = models.ForeignKey(User, on_delete=models.DO_NOTHING, null=True, related_name="+", db_index=False)
    workspace = models.ForeignKey(Workspace, on_delete=models.DO_NOTHING, null=True, related_name="+", db_index=False)
    proof = models.CharField(max_length=128, default="", blank=True)

    class Meta:
        indexes = [models.Index(fields=["expires_at"], name="stranger_answer_by_expiry")]
