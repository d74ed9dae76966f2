"""What came of a question."""

from django.db import models

from guanxi.core.fields import WorkspaceForeignKey
from guanxi.core.models import Archived, Certainty, WorkspaceModel
from guanxi.visits.models.visit import Visit, VisitQuestion


class AnswerResult(models.TextChoices):
    """What came of it: written where it belongs, only noted, nobody knows, not asked."""

    WRITTEN = "written"
    NOTED = "noted"
    NOBODY_KNOWS = "nobody_knows"
    NOT_ASKED = "not_asked"


class VisitAnswer(Archived, WorkspaceModel):
    """What came of a question; archived means taken back.

    ``values`` holds what was written, as keys and numbers: who they are is told by the rows they name. ``note`` is what
    was said, in words. ``change_id`` is the change that wrote it.
    """

    word = "visit_answer"
    outlives = frozenset({"visit", "question"})

    visit = WorkspaceForeignKey(Visit)
    question = WorkspaceForeignKey(VisitQuestion)
    result = models.CharField(max_length=12, choices=AnswerResult)
    note = models.TextField(blank=True, default="")
    values = models.JSONField(default=dict)
    certainty = models.CharField(max_length=12, choices=Certainty, default=Certainty.HEARD)
    member = WorkspaceForeignKey("workspaces.Member")
    at = models.DateTimeField()
    change_id = models.UUIDField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "question"],
                condition=models.Q(archived_at__isnull=True),
                name="visit_answer_once",
            )
        ]
        indexes = [models.Index(fields=["workspace", "visit"], name="visit_answer_by_visit")]
