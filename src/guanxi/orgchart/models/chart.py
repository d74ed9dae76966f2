"""The chart, its seats and who sits on them."""

from datetime import UTC, datetime

from django.db import models

from guanxi.core.fields import WorkspaceForeignKey
from guanxi.core.models import Provenance, Validity, Versioned, WorkspaceModel, period_check

LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


class Chart(WorkspaceModel):
    """The chart of one account. Every write begins by counting ``version`` up, which locks the row until commit.

    ``written_at`` never runs backwards: who asked first may come second, and what he ends would begin after its end.
    """

    account = WorkspaceForeignKey("directory.Account")
    version = models.PositiveBigIntegerField(default=0)
    written_at = models.DateTimeField(default=LONG_AGO)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "account"], name="chart_once")]


class EmptyAs(models.TextChoices):
    """What a seat without an occupant is: known to be empty, or not known who sits there."""

    VACANT = "vacant"
    UNKNOWN = "unknown"


class Color(models.TextChoices):
    """Colour marks of seats and lines."""

    RED = "red"
    ORANGE = "orange"
    GOLD = "gold"
    GREEN = "green"
    CYAN = "cyan"
    BLUE = "blue"
    PURPLE = "purple"
    MAGENTA = "magenta"
    GREY = "grey"


class Position(Validity, Versioned, WorkspaceModel):
    """A seat on the chart. It stays when its person leaves."""

    word = "position"

    account = WorkspaceForeignKey("directory.Account")
    title = models.CharField(max_length=200, blank=True, default="")
    department = WorkspaceForeignKey("directory.Department", null=True, blank=True)
    empty_as = models.CharField(max_length=8, choices=EmptyAs, default=EmptyAs.VACANT)
    color = models.CharField(max_length=10, choices=Color, null=True, blank=True)
    note = models.TextField(blank=True, default="")
    rank = models.FloatField(default=0)

    class Meta:
        constraints = [period_check("position_period")]
        indexes = [
            models.Index(fields=["workspace", "account", "valid_to"], name="position_by_account"),
            models.Index(fields=["workspace", "department"], name="position_by_department"),
        ]


class Occupancy(Validity, Provenance, WorkspaceModel):
    """A contact sits on a seat for a period."""

    word = "occupancy"

    account = WorkspaceForeignKey("directory.Account")
    position = WorkspaceForeignKey(Position)
    contact = WorkspaceForeignKey("directory.Contact")

    class Meta:
        constraints = [
            period_check("occupancy_period"),
            models.UniqueConstraint(
                fields=["workspace", "position"],
                condition=models.Q(valid_to__isnull=True),
                name="occupancy_one_per_seat",
            ),
            models.UniqueConstraint(
                fields=["workspace", "account", "contact"],
                condition=models.Q(valid_to__isnull=True),
                name="occupancy_one_per_contact",
            ),
        ]
        indexes = [
            models.Index(fields=["workspace", "account", "valid_to"], name="occupancy_by_account"),
            models.Index(fields=["workspace", "contact", "valid_to"], name="occupancy_by_contact"),
            models.Index(fields=["workspace", "position"], name="occupancy_by_position"),
        ]
