"""A handover: whose customers went to whom. What the sheets say is read from the facts as they were at its moment."""

from django.db import models

from guanxi.core.fields import WorkspaceForeignKey
from guanxi.core.models import Archived, WorkspaceModel


class Handover(Archived, WorkspaceModel):
    """One colleague's customers passed on in one step. Archived means taken back.

    Its key is also the operation under which the change log keeps what it did.
    """

    word = "handover"

    from_member = WorkspaceForeignKey("workspaces.Member")
    by_member = WorkspaceForeignKey("workspaces.Member")
    at = models.DateTimeField()
    contact_count = models.PositiveIntegerField(default=0)
    opportunity_count = models.PositiveIntegerField(default=0)
    grant_count = models.PositiveIntegerField(default=0)
    lead_count = models.PositiveIntegerField(default=0)
    follow_up_count = models.PositiveIntegerField(default=0)

    class Meta:
        indexes = [models.Index(fields=["workspace", "from_member", "-at"], name="handover_by_leaver")]


class HandoverAccount(Archived, WorkspaceModel):
    """A customer that was passed on, and to whom; there is a sheet for it."""

    word = "handover_account"

    handover = WorkspaceForeignKey(Handover)
    account = WorkspaceForeignKey("directory.Account")
    to_member = WorkspaceForeignKey("workspaces.Member")

    class Meta:
        indexes = [
            models.Index(fields=["workspace", "handover"], name="handover_account_by_whole"),
            models.Index(fields=["workspace", "to_member"], name="handover_account_by_heir"),
        ]
