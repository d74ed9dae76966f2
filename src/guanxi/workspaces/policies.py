"""Who may bring whom in, who sets what the workspace is like, and who changes our own people and teams."""

from collections.abc import Collection, Iterable
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.core.errors import FieldError, Forbidden, Invalid
from guanxi.throttling.policies import Limit
from guanxi.workspaces.models import InvitationKind, Member, Role

# How often one source may register; each time costs a hash, and leaves a workspace behind.
REGISTER = Limit("register", tries=20, seconds=3600)

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


def check_administers(actor: Actor, action: str) -> None:
    """Raise Forbidden unless the actor administers the workspace."""
    if not actor.is_administrator:
        raise Forbidden("forbidden", "Only an administrator does this.", params={"action": action})


def check_edit_member(
    actor: Actor, member: Member, columns: Iterable[str], new_team: UUID | None, led: Collection[UUID]
) -> None:
    """Raise Forbidden unless the actor may change these columns of a member.

    A team leader moves people among the teams he leads, and changes nothing else.
    """
    moves = set(columns) <= {"team_id"} and member.team_id in led and new_team in led
    if not (actor.is_administrator or (actor.writes and moves)):
        raise Forbidden("forbidden", "Only an administrator does this.", params={"action": "edit_member"})


def check_edit_team(actor: Actor, team_id: UUID, columns: Iterable[str], led: Collection[UUID]) -> None:
    """Raise Forbidden unless the actor may change these columns of a team: a leader renames those he leads."""
    renames = set(columns) <= {"name"} and team_id in led
    if not (actor.is_administrator or (actor.writes and renames)):
        raise Forbidden("forbidden", "Only an administrator does this.", params={"action": "edit_team"})


def may_look_at_leaving(actor: Actor, *, leads: bool) -> bool:
    """Whether the actor may see what would be lost with a colleague, and hand his customers over."""
    return actor.is_administrator or actor.role == Role.DIRECTOR or leads


def member_abilities(actor: Actor, member: Member, teams: Collection[UUID], below: Collection[UUID]) -> dict[str, bool]:
    """Return everything the actor may do with a colleague, as the page is told."""
    return {
        "edit": actor.is_administrator,
        "move": actor.is_administrator or (actor.writes and member.team_id in teams),
        "deactivate": actor.is_administrator and member.pk != actor.member_id,
        "leaving": may_look_at_leaving(actor, leads=member.pk in below),
    }


def team_abilities(actor: Actor, team_id: UUID, led: Collection[UUID]) -> dict[str, bool]:
    """Return everything the actor may do with a team, as the page is told."""
    return {
        "edit": actor.is_administrator,
        "rename": actor.is_administrator or (actor.writes and team_id in led),
        "receive": actor.is_administrator or (actor.writes and team_id in led),
    }
