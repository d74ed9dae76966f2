"""How somebody is known."""

import hmac
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.core.errors import NotFound
from guanxi.identity.models import PasswordReset, RecoveryCode, SecondFactor, Session, Token
from guanxi.identity.secrets import digest_of
from guanxi.workspaces.models import Member
from guanxi.workspaces.queries import member_at_work


def has_second_factor(user_id: UUID) -> bool:
    """Tell whether a user is asked for a code when he signs in."""
    return SecondFactor.objects.filter(pk=user_id, confirmed_at__isnull=False).exists()


def second_factor_state(actor: Actor) -> dict[str, object]:
    """Return what the settings page shows of the actor's second factor."""
    factor = SecondFactor.objects.filter(pk=actor.user_id, confirmed_at__isnull=False).defer("secret").first()
    left = RecoveryCode.objects.filter(user_id=actor.user_id, used_at__isnull=True).count() if factor else 0
    return {"since": factor.confirmed_at if factor else None, "recovery_codes_left": left}


def sessions_of(user_id: UUID, *, now: datetime) -> Sequence[Session]:
    """Return the browsers in which a user is signed in, the last used first."""
    rows = Session.objects.filter(user_id=user_id, expire_date__gt=now).defer("session_data")
    return list(rows.order_by("-seen_at", "id"))


def owing(user_id: str, workspace_id: str, proof: str) -> Member | None:
    """Return the member who has shown his first factor and owes the second, unless his password changed since."""
    member = member_at_work(user_id=user_id, workspace_id=workspace_id)
    if member is None or not hmac.compare_digest(member.user.get_session_auth_hash(), proof):
        return None
    return member


def tokens_of(actor: Actor) -> Sequence[Token]:
    """Return the actor's tokens that were not revoked, the newest first."""
    rows = Token.objects.of(actor.workspace_id).filter(member_id=actor.member_id, revoked_at__isnull=True)
    return list(rows.order_by("-made_at", "id"))


def access_token(actor: Actor, token_id: UUID) -> Token:
    """Return one of the actor's own tokens that was not revoked."""
    rows = Token.objects.of(actor.workspace_id).filter(member_id=actor.member_id, revoked_at__isnull=True)
    token = rows.filter(pk=token_id).first()
    if token is None:
        raise NotFound("token")
    return token


def open_reset(secret: str, *, now: datetime) -> PasswordReset:
    """Return the reset that a link stands for, while it can be used."""
    rows = PasswordReset.objects.select_related("user").filter(digest=digest_of(secret), used_at__isnull=True)
    reset = rows.filter(expires_at__gt=now, user__is_active=True).first()
    if reset is None:
        raise NotFound("reset_link")
    return reset
