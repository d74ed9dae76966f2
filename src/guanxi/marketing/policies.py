"""What an actor may do with campaigns: all in the workspace read them, whoever writes may begin one, its owner and
administrators change it and say who takes part. What somebody answered may also be noted by whoever works with him."""

from guanxi.core.actor import Actor
from guanxi.marketing.models import Campaign


def may_edit(actor: Actor, campaign: Campaign) -> bool:
    """Tell whether the actor may change a campaign and who takes part in it."""
    return actor.writes and (actor.is_administrator or campaign.owner_id == actor.member_id)


def may_create(actor: Actor) -> bool:
    """Tell whether the actor may begin a campaign."""
    return actor.writes
