"""What we do for customers, step by step."""

from django.db import models

from guanxi.core.fields import WorkspaceForeignKey
from guanxi.core.models import Archived, Versioned, WorkspaceModel

DEEPEST = 3


class ProcessStep(Archived, Versioned, WorkspaceModel):
    """A step of the process, or a phase with steps below it, at most three levels deep.

    A step of the ready-made process has a ``code`` and no name of its own until it is renamed: so it is called in each
    reader's language.
    """

    word = "process_step"

    code = models.CharField(max_length=20, blank=True, default="")
    name = models.CharField(max_length=60, blank=True, default="")
    parent = WorkspaceForeignKey("stewardship.ProcessStep", null=True, blank=True)
    rank = models.FloatField(default=0)

    class Meta:
        indexes = [models.Index(fields=["workspace", "archived_at", "rank"], name="process_step_by_rank")]
