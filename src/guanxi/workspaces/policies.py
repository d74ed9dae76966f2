"""Who may bring whom in, and who sets what the workspace is like."""

from collections.abc import Collection
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.core.errors import FieldError, Forbidden, Invalid
from guanxi.workspaces.models import InvitationKind, Role

# Whom a leader may bring into his teams: nobody who would see or set more than he does.
ROLES_OF_LEADERS = frozenset({Role.SALESPERSON.value, Role.READ_ONLY.value})


def may_edit_settings(actor: Actor) -> bool:
    """Whether the actor may change what the workspace is like."""
    return actor.is_administrator


def check_edit_settings(actor: Actor) -> None:
    """Raise Forbidden unless the actor may change what the workspace is like."""
    if not may_edit_settings(actor):
        raise Forbidden("forbidden", "Only an administrator does this.", params={"action": "edit_settings"})


def may_add_users(actor: Actor, led: Collection[UUID]) -> bool:
    """Whether the actor may bring colleagues in at all; ``led`` are the teams he leads and those below them."""
    return actor.is_administrator or (actor.writes and bool(led))


def may_share(actor: Actor, *, sharing: bool) -> bool:
    """Whether the actor may let friends open workspaces of their own."""
    return actor.writes and sharing


def check_invite(
    actor: Actor, *, kind: str, role: str, team_id: UUID | None, led: Collection[UUID], sharing: bool
) -> None:
    """Raise Forbidden or Invalid unless the actor may make such an invitation."""
    if kind == InvitationKind.SHARE:
        if not may_share(actor, sharing=sharing):
            raise Forbidden("forbidden", "Sharing is switched off here.", params={"action": "share"})
    elif not may_add_users(actor, led):
        raise Forbidden("forbidden", "Only administrators and team leaders add users.", params={"action": "add_user"})
    elif not actor.is_administrator:
        _check_of_leader(role, team_id, led)


def _check_of_leader(role: str, team_id: UUID | None, led: Collection[UUID]) -> None:
    if role not in ROLES_OF_LEADERS:
        raise Invalid("invalid", fields=[FieldError("role", "not_yours_to_give")])
    if team_id not in led:
        raise Invalid("invalid", fields=[FieldError("team_id", "not_your_team")])
