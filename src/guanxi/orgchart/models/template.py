"""Charts saved to start others from."""

from django.db import models

from guanxi.core.models import Archived, WorkspaceModel


class Template(Archived, WorkspaceModel):
    """One's own template: a list of seats ``{"key", "title", "department", "reports_to", "dotted"}``."""

    word = "template"

    name = models.CharField(max_length=100)
    industry = models.CharField(max_length=60, blank=True, default="")
    seats = models.JSONField(default=list)
    created_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["workspace", "archived_at", "name"], name="template_by_name")]
