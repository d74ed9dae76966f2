"""The steps an opportunity goes through on our side."""

from django.db import models

from guanxi.core.models import Archived, Versioned, WorkspaceModel


class PipelineStage(Archived, Versioned, WorkspaceModel):
    """A step of the workspace's pipeline.

    A step of the ready-made pipeline has a ``code`` and no name of its own until it is renamed: so it is called in
    each reader's language. ``likelihood`` is the workspace's own figure in percent for weighing a forecast, not a
    measurement.
    """

    word = "pipeline_stage"

    code = models.CharField(max_length=20, blank=True, default="")
    name = models.CharField(max_length=60, blank=True, default="")
    likelihood = models.PositiveSmallIntegerField(default=0)
    rank = models.FloatField(default=0)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(likelihood__lte=100), name="pipeline_stage_likelihood"),
        ]
        indexes = [models.Index(fields=["workspace", "archived_at", "rank"], name="pipeline_stage_by_rank")]
