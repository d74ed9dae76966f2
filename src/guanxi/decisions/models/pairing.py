"""Who of ours is to win whom of theirs: soldier to soldier, general to general."""

from django.db import models

from guanxi.core.fields import WorkspaceForeignKey
from guanxi.core.models import Validity, Versioned, WorkspaceModel, period_check
from guanxi.decisions.models.chain import ChainMember
from guanxi.decisions.models.rating import OPEN

GRADES = {"gte": -2, "lte": 2}


def _graded(column: str) -> models.Q:
    bounds = models.Q(**{f"{column}__{bound}": value for bound, value in GRADES.items()})
    return models.Q(**{f"{column}__isnull": True}) | bounds


class Pairing(Validity, Versioned, WorkspaceModel):
    """The plan of one colleague with one member of a chain.

    ``current`` and ``target`` are values of closeness; ``action`` is what he does next, by ``due_on``; ``done_at`` when
    it was done.
    """

    word = "pairing"

    account = WorkspaceForeignKey("directory.Account")
    chain_member = WorkspaceForeignKey(ChainMember)
    member = WorkspaceForeignKey("workspaces.Member")
    current = models.SmallIntegerField(null=True, blank=True)
    target = models.SmallIntegerField(null=True, blank=True)
    action = models.CharField(max_length=500, blank=True, default="")
    due_on = models.DateField(null=True, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            period_check("pairing_period"),
            models.CheckConstraint(condition=_graded("current"), name="pairing_current"),
            models.CheckConstraint(condition=_graded("target"), name="pairing_target"),
            models.UniqueConstraint(
                fields=["workspace", "chain_member", "member"], condition=OPEN, name="pairing_once"
            ),
        ]
        indexes = [
            models.Index(fields=["workspace", "account", "valid_to"], name="pairing_by_account"),
            models.Index(fields=["workspace", "member", "due_on"], name="pairing_by_member"),
        ]
