"""What an actor may do with a decision chain: what he may do with its account."""

from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.decisions.models import DecisionChain
from guanxi.directory import policies as directory_policies

ACTIONS = ("read", "contribute", "edit")


def abilities(actor: Actor, chain: DecisionChain) -> dict[str, bool]:
    """Return what the actor may do with a chain, as the page is told; one put away can only be brought back."""
    of_account = directory_policies.abilities(actor, chain.account)
    here = chain.archived_at is None
    can = {action: of_account[action] and (here or action == "read") for action in ACTIONS}
    return {**can, "restore": of_account["edit"] and not here}


def may_keep_pairing(actor: Actor, member_id: UUID, can: dict[str, bool]) -> bool:
    """Tell whether the actor may keep a colleague's plan: his own if he contributes, everybody's if he edits."""
    return can["edit"] or (can["contribute"] and member_id == actor.member_id)
