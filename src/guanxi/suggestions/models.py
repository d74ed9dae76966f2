"""What somebody answered to a suggestion. Those that are open are stored nowhere: they are inferred when asked."""

from django.db import models

from guanxi.core.fields import WorkspaceForeignKey
from guanxi.core.models import Archived, Versioned, WorkspaceModel

PRESENT = models.Q(archived_at__isnull=True)


class SuggestionKind(models.TextChoices):
    """What is suggested: a superior, that he is not among the contacts, a working tie, a department, another superior
    than the chart says."""

    REPORTS_TO = "reports_to"
    SUPERIOR_NOT_HERE = "superior_not_here"
    WORKS_WITH = "works_with"
    SAME_DEPARTMENT = "same_department"
    LINE_DOUBTED = "line_doubted"


class Answer(models.TextChoices):
    """What somebody said: so it is, it is not, it is somebody else (``instead``), he does not know."""

    ACCEPT = "accept"
    REJECT = "reject"
    OTHER = "other"
    UNKNOWN = "unknown"


class Verdict(Archived, Versioned, WorkspaceModel):
    """What somebody answered about ``contact`` and, by kind, ``other`` or ``department``; archived means taken back.

    ``instead`` is who it is in truth. ``before`` is whom the chart named when a line was doubted.
    """

    word = "verdict"
    ends = ("contact_id", "other_id")
    outlives = frozenset({"department"})

    account = WorkspaceForeignKey("directory.Account")
    kind = models.CharField(max_length=20, choices=SuggestionKind)
    contact = WorkspaceForeignKey("directory.Contact")
    other = WorkspaceForeignKey("directory.Contact", null=True, blank=True)
    department = WorkspaceForeignKey("directory.Department", null=True, blank=True)
    instead = WorkspaceForeignKey("directory.Contact", null=True, blank=True)
    before = WorkspaceForeignKey("directory.Contact", null=True, blank=True)
    answer = models.CharField(max_length=8, choices=Answer)
    answered_by = WorkspaceForeignKey("workspaces.Member")
    answered_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "account", "kind", "contact", "other"],
                condition=PRESENT & models.Q(other__isnull=False),
                name="verdict_once_of_two",
            ),
            models.UniqueConstraint(
                fields=["workspace", "account", "kind", "contact", "department"],
                condition=PRESENT & models.Q(department__isnull=False),
                name="verdict_once_of_department",
            ),
            models.UniqueConstraint(
                fields=["workspace", "account", "kind", "contact"],
                condition=PRESENT & models.Q(other__isnull=True, department__isnull=True),
                name="verdict_once_of_one",
            ),
        ]
        indexes = [
            models.Index(fields=["workspace", "account", "-answered_at", "-id"], name="verdict_by_account"),
            models.Index(fields=["workspace", "contact"], name="verdict_by_contact"),
            models.Index(fields=["workspace", "other"], name="verdict_by_other"),
            models.Index(fields=["workspace", "instead"], name="verdict_by_instead"),
            models.Index(fields=["workspace", "answered_by", "answered_at"], name="verdict_by_member"),
        ]
