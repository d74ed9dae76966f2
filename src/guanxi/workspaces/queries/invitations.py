"""Invitations as they stand, and what a link leads to."""

import base64
import binascii
import hashlib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.core.errors import NotFound
from guanxi.core.keys import new_id
from guanxi.workspaces.models import Invitation, InvitationUse, Member, Team, Workspace
from guanxi.workspaces.policies import may_add_users, may_share

TOKEN_BYTES = 24


def token_hash(token: str) -> str:
    """Return what is kept of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


def make_token(workspace_id: UUID, secret: bytes) -> str:
    """Return a token: it names its workspace, so that finding its invitation needs no index across workspaces."""
    return base64.urlsafe_b64encode(workspace_id.bytes + secret).decode().rstrip("=")


def workspace_of_token(token: str) -> UUID:
    """Return the workspace a token names; of a token that was never given out, one that is none."""
    try:
        content = base64.urlsafe_b64decode(token + "=" * (-len(token) % 4))
    except (binascii.Error, ValueError):
        content = b""
    return UUID(bytes=content[:16]) if len(content) == 16 + TOKEN_BYTES else new_id()


def find_invitation(token: str) -> Invitation | None:
    """Return the invitation of a token, with who made it and for which team; one statement whatever the token is."""
    rows = Invitation.objects.of(workspace_of_token(token))
    rows = rows.select_related("workspace", "team", "created_by__user", "created_by__workspace")
    return rows.filter(token_hash=token_hash(token)).first()


def state_of(invitation: Invitation, now: datetime) -> str:
    """Return how an invitation stands: ``open``, ``revoked``, ``used_up`` or ``expired``."""
    if invitation.revoked_at is not None:
        return "revoked"
    if invitation.used >= invitation.max_uses:
        return "used_up"
    return "open" if invitation.expires_at > now else "expired"


def led_teams(workspace_id: UUID, member_id: UUID) -> set[UUID]:
    """Return the teams a member leads, and all below them."""
    below: dict[UUID | None, list[UUID]] = defaultdict(list)
    waiting: list[UUID] = []
    teams = Team.objects.of(workspace_id).filter(archived_at__isnull=True)
    for key, parent, leader in teams.values_list("pk", "parent_id", "leader_id"):
        below[parent].append(key)
        if leader == member_id:
            waiting.append(key)
    found: set[UUID] = set()
    while waiting:
        key = waiting.pop()
        if key not in found:
            found.add(key)
            waiting += below[key]
    return found


def invitation_abilities(actor: Actor) -> dict[str, object]:
    """Return what the actor may invite to: whom into which teams, and friends."""
    led = led_teams(actor.workspace_id, actor.member_id)
    sharing = Workspace.objects.values_list("sharing", flat=True).get(pk=actor.workspace_id)
    teams = Team.objects.of(actor.workspace_id).filter(archived_at__isnull=True).order_by("name", "pk")
    return {
        "add_user": may_add_users(actor, led),
        "any_role": actor.is_administrator,
        "share": may_share(actor, sharing=sharing),
        "teams": [
            {"id": key, "name": name}
            for key, name in teams.values_list("pk", "name")
            if actor.is_administrator or key in led
        ],
    }


def invitations(actor: Actor) -> Sequence[Invitation]:
    """Return the actor's invitations, an administrator everybody's, newest first."""
    rows = Invitation.objects.of(actor.workspace_id).select_related("team", "created_by")
    if not actor.is_administrator:
        rows = rows.filter(created_by_id=actor.member_id)
    return list(rows.order_by("-created_at", "-pk")[:500])


def uses(actor: Actor, found: Sequence[Invitation]) -> Mapping[UUID, list[InvitationUse]]:
    """Return who used which of some invitations, in the order they came."""
    rows = InvitationUse.objects.of(actor.workspace_id).filter(invitation_id__in=[row.pk for row in found])
    sorted_rows: dict[UUID, list[InvitationUse]] = defaultdict(list)
    for row in rows.order_by("used_at", "pk"):
        sorted_rows[row.invitation_id].append(row)
    return sorted_rows


def access_invitation(actor: Actor, invitation_id: UUID) -> Invitation:
    """Return an invitation the actor may see and revoke: his own, or an administrator's any."""
    rows = Invitation.objects.of(actor.workspace_id).select_related("team", "created_by").filter(pk=invitation_id)
    if not actor.is_administrator:
        rows = rows.filter(created_by_id=actor.member_id)
    found = rows.first()
    if found is None:
        raise NotFound("invitation")
    return found


def member_of_user(workspace_id: UUID, user_id: UUID) -> Member | None:
    """Return a user's member in a workspace, deactivated or not."""
    return Member.objects.of(workspace_id).filter(user_id=user_id).first()


def invitation_rows(actor: Actor, now: datetime) -> list[dict[str, object]]:
    """Return the invitations the actor may see as the wire shows them, in two statements."""
    found = invitations(actor)
    used = uses(actor, found)
    return [_as_wire(row, used.get(row.pk, []), now) for row in found]


def invitation_row(actor: Actor, invitation_id: UUID, now: datetime) -> dict[str, object]:
    """Return one invitation as the wire shows it."""
    row = access_invitation(actor, invitation_id)
    return _as_wire(row, uses(actor, [row]).get(row.pk, []), now)


def _as_wire(row: Invitation, used: Sequence[InvitationUse], now: datetime) -> dict[str, object]:
    return {
        "id": row.pk,
        "kind": row.kind,
        "role": row.role or None,
        "team_id": row.team_id,
        "team_name": row.team.name if row.team else None,
        "note": row.note,
        "max_uses": row.max_uses,
        "used": row.used,
        "state": state_of(row, now),
        "created_by_id": row.created_by_id,
        "created_by_name": row.created_by.name,
        "created_at": row.created_at,
        "expires_at": row.expires_at,
        "revoked_at": row.revoked_at,
        "uses": [{"name": use.name, "used_at": use.used_at, "member_id": use.member_id} for use in used],
    }
