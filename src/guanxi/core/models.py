"""Abstract bases: a row of a workspace, a fact with a period, a fact with its origin."""

from datetime import datetime
from typing import Any, ClassVar

from django.db import models

from guanxi.core.fields import WorkspaceForeignKey, WorkspaceKey
from guanxi.core.keys import new_id
from guanxi.core.scope import ScopedManager, ValidityManager


class WorkspaceModel(models.Model):
    """A row that belongs to one workspace. Database key: ``(workspace_id, id)``.

    ``word`` is the row's name in the change log and on the wire.
    """

    word: ClassVar[str] = ""
    # Names of references to people that are emptied when such a person is erased: the row itself is not his.
    lets_go: ClassVar[frozenset[str]] = frozenset()
    # Names of references that lead to different rows: where a merge makes them one, the row says nothing any more.
    ends: ClassVar[tuple[str, ...]] = ()
    # Names of references that may point at what has left the present: the row says so of itself.
    outlives: ClassVar[frozenset[str]] = frozenset()
    # Which rows of an account that somebody owns go to his successor there: what is still at work. None: not such rows.
    passes_on: ClassVar[models.Q | None] = None
    # The column that says whose such a row is.
    held_by: ClassVar[str] = "owner_id"
    # Columns of members who have something to do about such a row, at whosever customer: with their follow-ups, it goes
    # to their successor.
    errand_of: ClassVar[tuple[str, ...]] = ()

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    workspace = WorkspaceKey()

    objects = ScopedManager()

    class Meta:
        abstract = True

    def retirement(self, now: datetime) -> dict[str, Any]:
        """Return the field values that take this row out of the present (nothing is ever deleted)."""
        raise NotImplementedError(f"{type(self).__name__} cannot be retired")


class Archived(models.Model):
    """A thing that can be put away as a whole."""

    archived_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        abstract = True

    def retirement(self, now: datetime) -> dict[str, Any]:
        """Put it away now."""
        return {"archived_at": now}


class Versioned(models.Model):
    """A thing that people edit: an edit names the version it saw."""

    version = models.PositiveIntegerField(default=1)

    class Meta:
        abstract = True


class Validity(models.Model):
    """A fact that is true for ``[valid_from, valid_to)``; null means open on that side."""

    valid_from = models.DateTimeField(null=True, blank=True)
    valid_to = models.DateTimeField(null=True, blank=True)

    objects = ValidityManager()

    class Meta:
        abstract = True

    def retirement(self, now: datetime) -> dict[str, Any]:
        """Make it true at no instant: the fact was a mistake, not a thing that ended."""
        moment = self.valid_from or now
        return {"valid_from": moment, "valid_to": moment}


class Certainty(models.TextChoices):
    """How sure we are of a fact."""

    CONFIRMED = "confirmed"
    HEARD = "heard"
    INFERRED = "inferred"
    DISPROVEN = "disproven"


class Provenance(models.Model):
    """Where a fact comes from: who said it, when, on what evidence, and when to look again."""

    certainty = models.CharField(max_length=12, choices=Certainty, default=Certainty.CONFIRMED)
    origin = models.CharField(max_length=20, default="manual")
    asserted_by = WorkspaceForeignKey("workspaces.Member", null=True, blank=True)
    asserted_at = models.DateTimeField()
    evidence = models.CharField(max_length=500, blank=True, default="")
    evidence_id = models.UUIDField(null=True, blank=True)
    review_on = models.DateField(null=True, blank=True)

    class Meta:
        abstract = True


def period_check(name: str) -> models.CheckConstraint:
    """Return the constraint that a period does not end before it begins."""
    rule = models.Q(valid_from__isnull=True) | models.Q(valid_to__isnull=True)
    return models.CheckConstraint(condition=rule | models.Q(valid_from__lte=models.F("valid_to")), name=name)
