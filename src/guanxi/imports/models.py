"""A file on its way in: what it is, how it is to be read, how far it got."""

from django.db import models

from guanxi.core.fields import WorkspaceForeignKey
from guanxi.core.models import WorkspaceModel
from guanxi.core.sealing import SealedBytesField, SealedJSONField


class ImportKind(models.TextChoices):
    """What an import makes of a file."""

    CHART = "chart"
    CONTACTS = "contacts"
    LEADS = "leads"
    CASES = "cases"
    CAMPAIGN = "campaign"


class ImportState(models.TextChoices):
    """How far an import is. ``cancelled`` keeps what was applied so far: it can go on, or be undone."""

    UPLOADED = "uploaded"
    PREVIEWED = "previewed"
    APPLYING = "applying"
    APPLIED = "applied"
    CANCELLED = "cancelled"
    UNDOING = "undoing"
    UNDONE = "undone"
    FAILED = "failed"


class ImportJob(WorkspaceModel):
    """One upload. It is no fact about a customer, so the change log has what it did but not the job itself.

    ``cursor`` counts what is applied out of ``total`` (seats and lines of a chart, or contacts); it moves in the
    transaction that applies, so a step is never applied twice. ``progress`` holds what later steps need of earlier
    ones. ``shape`` is what the page shows of the file without reading it again.

    Whatever came out of the file is sealed, for it is about people. The file goes when all of it is applied: ``kept``
    are its header and the rows that something was found about, to correct and bring again.
    """

    account = WorkspaceForeignKey("directory.Account", null=True, blank=True)
    kind = models.CharField(max_length=10, choices=ImportKind)
    state = models.CharField(max_length=10, choices=ImportState, default=ImportState.UPLOADED)
    file_name = models.CharField(max_length=255, blank=True, default="")
    content = SealedBytesField(blank=True, default=bytes)
    size = models.PositiveIntegerField()
    mapping = SealedJSONField(default=dict)
    shape = SealedJSONField(default=dict)
    preview = SealedJSONField(default=dict)
    result = SealedJSONField(default=dict)
    findings = SealedJSONField(default=list)
    progress = SealedJSONField(default=dict)
    kept = SealedJSONField(default=dict)
    total = models.PositiveIntegerField(default=0)
    cursor = models.PositiveIntegerField(default=0)
    # Counted up by every write to the job: whoever writes names the one he read.
    revision = models.PositiveIntegerField(default=1)
    created_by = WorkspaceForeignKey("workspaces.Member")
    created_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["workspace", "account", "created_at"], name="import_by_account"),
            models.Index(fields=["workspace", "created_by", "created_at"], name="import_by_member"),
        ]
