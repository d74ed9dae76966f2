"""Tokens: keys for programs, which work as the member who made them and die with him."""

import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from guanxi.audit.models import Kind
from guanxi.audit.services import note
from guanxi.core import once, wall
from guanxi.core.actor import Actor
from guanxi.core.errors import FieldError, Invalid
from guanxi.core.keys import new_id
from guanxi.identity.models import Token
from guanxi.identity.queries import access_token, tokens_of
from guanxi.identity.secrets import SECRET_BYTES, digest_of, packed, unpacked
from guanxi.workspaces.models import Member

MARK = "gx_"
MOST_TOKENS = 50
MOST_DAYS = 366
USED_EVERY = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Found:
    """A token that is good now: whose it is and what it may do."""

    member: Member
    scope: str


def make_token(*, actor: Actor, name: str, scope: str, days: int | None, now: datetime) -> tuple[Token, str]:
    """Make a token of the actor's own; return it and its text, which is never shown again.

    The text names workspace and row before the secret, so that it is found by the table's own key.
    """
    if not name.strip():
        raise Invalid("invalid", fields=[FieldError("name", "required")])
    if len(tokens_of(actor)) >= MOST_TOKENS:
        raise Invalid("token.too_many", "Revoke a token first.", params={"max": MOST_TOKENS})
    secret = secrets.token_bytes(SECRET_BYTES)
    token = Token(
        id=new_id(),
        workspace_id=actor.workspace_id,
        member_id=actor.member_id,
        name=name.strip(),
        scope=scope,
        digest=digest_of(secret.hex()),
        made_at=now,
        expires_at=None if days is None else now + timedelta(days=days),
    )
    with once.writing():
        Token.objects.bulk_create([token])
        params = {"name": token.name, "scope": scope, "days": days}
        note(actor=actor, kind=Kind.TOKEN_CREATED, now=now, subject_type="token", subject_id=token.pk, params=params)
    return token, packed(MARK, token.workspace_id, token.pk, secret)


def revoke_token(*, actor: Actor, token_id: UUID, now: datetime) -> Token:
    """End one of the actor's own tokens at once."""
    token = access_token(actor, token_id)
    with once.writing():
        Token.objects.of(actor.workspace_id).filter(pk=token.pk).update(revoked_at=now)
        note(actor=actor, kind=Kind.TOKEN_REVOKED, now=now, subject_type="token", subject_id=token.pk)
    return token


def find_token(text: str, *, now: datetime) -> Found | None:
    """Return the token a text stands for, if it and its member are good now; stand in its workspace then."""
    parts = unpacked(MARK, text)
    if parts is None:
        return None
    with wall.within(parts[0]):
        found = _found(*parts, now=now)
    if found is not None:
        wall.stand(found.member.workspace_id)
    return found


def _found(workspace_id: UUID, token_id: UUID, secret: bytes, *, now: datetime) -> Found | None:
    rows = Token.objects.of(workspace_id).select_related("member__user", "member__workspace")
    token: Token | None = rows.filter(pk=token_id, revoked_at__isnull=True).first()
    if token is None or not hmac.compare_digest(token.digest, digest_of(secret.hex())):
        return None
    expired = token.expires_at is not None and token.expires_at <= now
    if expired or token.member.archived_at is not None or not token.member.user.is_active:
        return None
    if token.used_at is None or now - token.used_at > USED_EVERY:
        Token.objects.of(workspace_id).filter(pk=token_id).update(used_at=now)
    return Found(token.member, token.scope)
