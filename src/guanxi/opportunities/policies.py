"""Who may change the pipeline and the list of competitors; opportunities themselves follow their accounts."""

from guanxi.core.actor import Actor

ACTIONS = ("read", "edit")


def may(actor: Actor, action: str) -> bool:
    """Tell whether the actor may do something with what all opportunities of the workspace share."""
    return action == "read" or actor.is_administrator


def abilities(actor: Actor) -> dict[str, bool]:
    """Return everything the actor may do with it, as the page is told."""
    return {action: may(actor, action) for action in ACTIONS}
