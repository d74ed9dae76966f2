"""Who else wants the deal."""

from django.db import models

from guanxi.core.fields import WorkspaceForeignKey
from guanxi.core.models import Archived, Validity, Versioned, WorkspaceModel, period_check
from guanxi.opportunities.models.opportunity import Opportunity


class Competitor(Archived, Versioned, WorkspaceModel):
    """A company that competes with us; one row for the workspace, so that it can be counted over all deals."""

    word = "competitor"

    name = models.CharField(max_length=100)
    name_key = models.CharField(max_length=100)  # the name as duplicates are compared
    note = models.TextField(blank=True, default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "name_key"], condition=models.Q(archived_at__isnull=True), name="competitor_once"
            ),
        ]


class OpportunityCompetitor(Validity, WorkspaceModel):
    """A competitor takes part in an opportunity."""

    word = "opportunity_competitor"
    outlives = frozenset({"opportunity", "competitor"})

    opportunity = WorkspaceForeignKey(Opportunity)
    competitor = WorkspaceForeignKey(Competitor)

    class Meta:
        constraints = [
            period_check("opportunity_competitor_period"),
            models.UniqueConstraint(
                fields=["workspace", "opportunity", "competitor"],
                condition=models.Q(valid_to__isnull=True),
                name="opportunity_competitor_once",
            ),
        ]
        indexes = [models.Index(fields=["workspace", "competitor"], name="opportunity_by_competitor")]
