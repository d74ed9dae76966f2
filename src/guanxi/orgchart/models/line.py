"""Lines between seats, ties between people."""

from django.db import models

from guanxi.core.fields import WorkspaceForeignKey
from guanxi.core.models import Archived, Provenance, Validity, WorkspaceModel, period_check
from guanxi.orgchart.models.chart import Color


class LineKind(models.TextChoices):
    """Kinds of lines on the chart."""

    REPORTS_TO = "reports_to"
    DOTTED = "dotted"
    INFLUENCE = "influence"
    CONFLICT = "conflict"


class Line(Validity, Provenance, WorkspaceModel):
    """``source`` reports to, is dotted to, influences, or is at odds with ``target``, for a period."""

    word = "line"

    account = WorkspaceForeignKey("directory.Account")
    kind = models.CharField(max_length=12, choices=LineKind)
    source = WorkspaceForeignKey("orgchart.Position")
    target = WorkspaceForeignKey("orgchart.Position")
    color = models.CharField(max_length=10, choices=Color, null=True, blank=True)
    note = models.TextField(blank=True, default="")

    class Meta:
        constraints = [
            period_check("line_period"),
            models.CheckConstraint(condition=~models.Q(source=models.F("target")), name="line_two_ends"),
            models.UniqueConstraint(
                fields=["workspace", "source"],
                condition=models.Q(kind="reports_to", valid_to__isnull=True),
                name="line_one_superior",
            ),
            models.UniqueConstraint(
                fields=["workspace", "source", "target", "kind"],
                condition=models.Q(valid_to__isnull=True),
                name="line_once",
            ),
        ]
        indexes = [
            models.Index(fields=["workspace", "account", "valid_to", "kind"], name="line_by_account"),
            models.Index(fields=["workspace", "source"], name="line_by_source"),
            models.Index(fields=["workspace", "target"], name="line_by_target"),
        ]


class Tie(Validity, Provenance, WorkspaceModel):
    """A personal relation of two people, wherever they work. The lower id is ``contact_a``."""

    word = "tie"
    ends = ("contact_a_id", "contact_b_id")

    kind = models.CharField(max_length=30)
    contact_a = WorkspaceForeignKey("directory.Contact")
    contact_b = WorkspaceForeignKey("directory.Contact")
    note = models.TextField(blank=True, default="")

    class Meta:
        constraints = [
            period_check("tie_period"),
            models.CheckConstraint(condition=~models.Q(contact_a=models.F("contact_b")), name="tie_two_people"),
            models.UniqueConstraint(
                fields=["workspace", "contact_a", "contact_b", "kind"],
                condition=models.Q(valid_to__isnull=True),
                name="tie_once",
            ),
        ]
        indexes = [models.Index(fields=["workspace", "contact_b"], name="tie_by_second")]


class TieKind(Archived, WorkspaceModel):
    """A kind of tie this workspace uses; the presets need no row and are named by the interface."""

    word = "tie_kind"

    code = models.CharField(max_length=30)
    name = models.CharField(max_length=40)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "code"], name="tie_kind_once")]
