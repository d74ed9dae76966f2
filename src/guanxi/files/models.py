"""Files that people bring along: what is kept of one in the database, its content lies in the store."""

from django.db import models

from guanxi.core.fields import WorkspaceForeignKey
from guanxi.core.models import WorkspaceModel


class StoredFile(WorkspaceModel):
    """A content that is kept once per workspace, whoever brought it and under whichever names.

    It is no fact about a customer (what refers to it is), so the change log does not tell of it. ``digest`` is the
    SHA-256 of the content, ``media_type`` what the content was found to be. ``sealed_with`` names the key that the
    object in the store was last written with.
    """

    digest = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField()
    media_type = models.CharField(max_length=100)
    sealed_with = models.CharField(max_length=16)
    created_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "digest"], name="stored_file_once")]
        indexes = [models.Index(fields=["workspace", "created_at"], name="stored_file_by_time")]

    @property
    def key(self) -> str:
        """Where the content lies in the store: the digest, and the row, so that a new row never meets an old end."""
        return f"{self.workspace_id}/{self.digest[:2]}/{self.digest}-{self.pk.hex[-12:]}"


class Upload(WorkspaceModel):
    """A member brought a file and has not put it anywhere yet; gone when he does, or after a day."""

    file = WorkspaceForeignKey(StoredFile)
    member = WorkspaceForeignKey("workspaces.Member")
    name = models.CharField(max_length=255)
    at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["workspace", "member", "at"], name="upload_by_member"),
            models.Index(fields=["workspace", "file"], name="upload_by_file"),
        ]
