"""What the people and stages of a chain are called."""

from guanxi.core.actor import Actor
from guanxi.decisions.models import ChainMember, DecisionStage
from guanxi.decisions.words import stage_name
from guanxi.orgchart.queries.reporting import seat_names


def called(actor: Actor, member: ChainMember) -> str:
    """Return how people call somebody on a chain: by his name, or as the chart calls the seat."""
    if member.contact is not None:
        return str(member.contact.name)
    key = member.position_id
    return seat_names(actor, [key]).get(key, "?") if key else "?"


def shown_name(actor: Actor, stage: DecisionStage) -> str:
    """Return what the actor calls a stage."""
    return stage_name(actor.language, stage.code, stage.name)
