"""What an interaction is about: an opportunity, a decision, a stage of it."""

from django.db import models

from guanxi.core.fields import WorkspaceForeignKey
from guanxi.core.models import Archived, WorkspaceModel


class Topic(Archived, WorkspaceModel):
    """An interaction is about something that is decided or bought; a stage says its decision."""

    word = "topic"
    # What was spoken about may be put away: it was spoken about all the same.
    outlives = frozenset({"opportunity", "chain", "stage"})

    interaction = WorkspaceForeignKey("interactions.Interaction")
    opportunity = WorkspaceForeignKey("opportunities.Opportunity", null=True, blank=True)
    chain = WorkspaceForeignKey("decisions.DecisionChain", null=True, blank=True)
    stage = WorkspaceForeignKey("decisions.DecisionStage", null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "interaction"], name="topic_once")]
        indexes = [
            models.Index(fields=["workspace", "opportunity"], name="topic_by_opportunity"),
            models.Index(fields=["workspace", "chain"], name="topic_by_chain"),
            models.Index(fields=["workspace", "stage"], name="topic_by_stage"),
        ]
