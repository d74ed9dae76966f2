"""Making invitations and taking them back."""

import secrets
from datetime import datetime, timedelta
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.errors import FieldError, Invalid, NotFound
from guanxi.core.keys import new_id
from guanxi.workspaces.models import Invitation, InvitationKind, Role, Team
from guanxi.workspaces.policies import check_invite
from guanxi.workspaces.queries import access_workspace
from guanxi.workspaces.queries.invitations import (
    TOKEN_BYTES,
    access_invitation,
    led_teams,
    make_token,
    token_hash,
)

MAX_DAYS = 90
MAX_USES = 500


def create_invitation(
    *,
    actor: Actor,
    kind: str,
    now: datetime,
    role: str = Role.SALESPERSON,
    team_id: UUID | None = None,
    max_uses: int = 1,
    days: int = 7,
    note: str = "",
) -> tuple[Invitation, str]:
    """Make an invitation; the token is returned this once and never again."""
    _check_bounds(max_uses, days)
    if kind == InvitationKind.SHARE:
        role, team_id = "", None
    check_invite(
        actor,
        kind=kind,
        role=role,
        team_id=team_id,
        led=led_teams(actor.workspace_id, actor.member_id),
        sharing=access_workspace(actor).sharing,
    )
    _check_team(actor, team_id)
    token = make_token(actor.workspace_id, secrets.token_bytes(TOKEN_BYTES))
    invitation = Invitation(
        id=new_id(),
        kind=kind,
        role=role,
        team_id=team_id,
        note=note.strip(),
        token_hash=token_hash(token),
        max_uses=max_uses,
        created_by_id=actor.member_id,
        created_at=now,
        expires_at=now + timedelta(days=days),
    )
    with Recording(actor=actor, kind="invitation.created", now=now) as rec:
        rec.create(invitation)
    return invitation, token


def revoke_invitation(*, actor: Actor, invitation_id: UUID, now: datetime) -> Invitation:
    """Make an invitation's link useless; who came in by it stays. Revoking twice changes nothing."""
    with Recording(actor=actor, kind="invitation.revoked", now=now) as rec:
        invitation = access_invitation(actor, invitation_id)
        if invitation.revoked_at is None:
            rec.update(invitation, revoked_at=now)
    return invitation


def _check_bounds(max_uses: int, days: int) -> None:
    for field, value, most in (("max_uses", max_uses, MAX_USES), ("days", days, MAX_DAYS)):
        if value < 1:
            raise Invalid("invalid", fields=[FieldError(field, "too_small", {"min": 1})])
        if value > most:
            raise Invalid("invalid", fields=[FieldError(field, "too_big", {"max": most})])


def _check_team(actor: Actor, team_id: UUID | None) -> None:
    if team_id is None:
        return
    if not Team.objects.of(actor.workspace_id).filter(pk=team_id, archived_at__isnull=True).exists():
        raise NotFound("team")
