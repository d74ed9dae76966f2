"""Invitations: links that bring a colleague into this workspace, or let a friend open one of his own."""

from django.db import models

from guanxi.core.fields import WorkspaceForeignKey
from guanxi.core.models import WorkspaceModel
from guanxi.workspaces.models.member import Member, Role, Team


class InvitationKind(models.TextChoices):
    """What an invitation leads to."""

    MEMBER = "member"  # 添加用户: a colleague comes into this workspace
    SHARE = "share"  # 我的分享: a friend opens a workspace of his own


class Invitation(WorkspaceModel):
    """A link that can be used so often and so long. Only a hash of its token is kept.

    ``used`` counts the :class:`InvitationUse` rows; counting it up is what makes a use, and is never done beyond
    ``max_uses``.
    """

    word = "invitation"

    kind = models.CharField(max_length=10, choices=InvitationKind)
    role = models.CharField(max_length=16, choices=Role, blank=True, default="")
    team = WorkspaceForeignKey(Team, null=True, blank=True)
    note = models.CharField(max_length=200, blank=True, default="")
    token_hash = models.CharField(max_length=64)
    max_uses = models.PositiveSmallIntegerField(default=1)
    used = models.PositiveSmallIntegerField(default=0)
    created_by = WorkspaceForeignKey(Member)
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "token_hash"], name="invitation_token_once"),
            models.CheckConstraint(condition=models.Q(used__lte=models.F("max_uses")), name="invitation_not_overused"),
        ]
        indexes = [models.Index(fields=["workspace", "created_at"], name="invitation_by_creation")]


class InvitationUse(WorkspaceModel):
    """Who used an invitation and when. ``member`` is who came into this workspace; a friend's own is not named."""

    word = "invitation_use"

    invitation = WorkspaceForeignKey(Invitation)
    member = WorkspaceForeignKey(Member, null=True, blank=True)
    name = models.CharField(max_length=100)
    used_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["workspace", "invitation", "used_at"], name="invitation_use_by_invitation")]
