"""Who may see and change how we are organised.

Everybody reads who is who and who has which duty. Administrators edit. Gaps and overlaps are for those who can mend
them or have to know: they name colleagues' shortcomings.
"""

from guanxi.core.actor import Actor
from guanxi.workspaces.models import Role

ACTIONS = ("read", "edit", "gaps")
SEE_GAPS = frozenset({Role.ADMINISTRATOR, Role.DIRECTOR, Role.TEAM_LEADER, Role.AUDITOR})


def may(actor: Actor, action: str) -> bool:
    """Tell whether the actor may do something with the structure."""
    if action == "edit":
        return actor.is_administrator
    return action == "read" or (action == "gaps" and actor.role in SEE_GAPS)


def abilities(actor: Actor) -> dict[str, bool]:
    """Return everything the actor may do with the structure, as the page is told."""
    return {action: may(actor, action) for action in ACTIONS}
