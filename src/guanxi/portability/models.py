"""A workspace that was taken out in the browser: asked for, made in the background, fetched once."""

from datetime import timedelta

from django.db import models

from guanxi.core.fields import WorkspaceForeignKey
from guanxi.core.models import WorkspaceModel
from guanxi.core.sealing import SealedTextField

LIVES = timedelta(days=1)


class WorkspaceExport(WorkspaceModel):
    """One export of the whole workspace. Its file lies in the store, sealed with the passphrase, for a day at most.

    ``passphrase`` is kept, sealed, until the file is made. ``ready_at`` is when it was, ``taken_at`` when somebody
    fetched it; ``gone_at`` is when the file was removed.
    """

    word = "workspace_export"

    made_by = WorkspaceForeignKey("workspaces.Member")
    asked_at = models.DateTimeField()
    passphrase = SealedTextField(blank=True, default="")
    passwords = models.BooleanField(default=True)
    job_id = models.UUIDField(null=True)
    ready_at = models.DateTimeField(null=True)
    taken_at = models.DateTimeField(null=True)
    gone_at = models.DateTimeField(null=True)
    size = models.PositiveBigIntegerField(default=0)
    rows = models.PositiveBigIntegerField(default=0)
    state = models.CharField(max_length=64, blank=True, default="")

    class Meta:
        indexes = [models.Index(fields=["workspace", "asked_at"], name="workspace_export_by_time")]

    @property
    def key(self) -> str:
        """Where the file lies in the store; not where the contents of files lie."""
        return f"exports/{self.workspace_id}/{self.pk}"
