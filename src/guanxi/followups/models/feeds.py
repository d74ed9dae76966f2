"""Addresses under which calendars fetch what a member has to do."""

from django.db import models

from guanxi.core.fields import WorkspaceForeignKey
from guanxi.core.models import WorkspaceModel


class Feed(WorkspaceModel):
    """A secret address of a member's calendar. Only its digest is kept: the address itself is shown once."""

    word = "feed"

    member = WorkspaceForeignKey("workspaces.Member")
    digest = models.CharField(max_length=64)
    made_at = models.DateTimeField()
    fetched_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "member"], condition=models.Q(revoked_at__isnull=True), name="feed_once"
            ),
        ]
