"""Where leads wait that nobody holds, by which rules they are taken and fall back."""

from django.db import models

from guanxi.core.fields import WorkspaceForeignKey
from guanxi.core.models import Archived, Validity, Versioned, WorkspaceModel, period_check


class Pool(Archived, Versioned, WorkspaceModel):
    """A public list. A rule that is null does not exist.

    The ready-made pool has a ``code`` and no name of its own until it is renamed: so it is called in each reader's
    language. Administrators are exempt from every rule.
    """

    word = "pool"

    code = models.CharField(max_length=20, blank=True, default="")
    name = models.CharField(max_length=60, blank=True, default="")
    note = models.CharField(max_length=500, blank=True, default="")
    # Who may take from it: everybody, or only the members and teams with an access.
    open_to_all = models.BooleanField(default=True)
    # A lead nobody talked to for so many days falls back; so many days before, its owner is told.
    recycle_after_days = models.PositiveSmallIntegerField(null=True, blank=True)
    remind_before_days = models.PositiveSmallIntegerField(null=True, blank=True)
    # How many one may claim on a day, and hold at a time.
    daily_claim_limit = models.PositiveSmallIntegerField(null=True, blank=True)
    holding_cap = models.PositiveSmallIntegerField(null=True, blank=True)
    # So many days whoever held a lead may not claim it again.
    cool_down_days = models.PositiveSmallIntegerField(null=True, blank=True)
    created_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["workspace", "archived_at", "code"], name="pool_by_code")]


class PoolAccess(Validity, WorkspaceModel):
    """A member or a team may take from a pool that is not open to all."""

    word = "pool_access"

    pool = WorkspaceForeignKey(Pool)
    member = WorkspaceForeignKey("workspaces.Member", null=True, blank=True)
    team = WorkspaceForeignKey("workspaces.Team", null=True, blank=True)

    outlives = frozenset({"team"})

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(member__isnull=True) ^ models.Q(team__isnull=True), name="pool_access_to_one"
            ),
            period_check("pool_access_period"),
        ]
        indexes = [models.Index(fields=["workspace", "pool", "valid_to"], name="pool_access_by_pool")]
