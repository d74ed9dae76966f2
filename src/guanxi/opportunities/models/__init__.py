"""The pipeline, the opportunities in it, and who competes for them."""

from guanxi.opportunities.models.competitor import Competitor, OpportunityCompetitor
from guanxi.opportunities.models.opportunity import CloseReason, Opportunity, OpportunityState
from guanxi.opportunities.models.pipeline import PipelineStage

__all__ = ["CloseReason", "Competitor", "Opportunity", "OpportunityCompetitor", "OpportunityState", "PipelineStage"]
