"""Sharing an account with colleagues and teams, for good or until a day."""

from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.errors import FieldError, Invalid
from guanxi.directory.models import Account, Grant
from guanxi.directory.queries.access import access_account
from guanxi.directory.queries.sharing import access_grant, access_team, grants_in_force
from guanxi.workspaces.models import Level
from guanxi.workspaces.queries import access_member


def share_account(
    *,
    actor: Actor,
    account_id: UUID,
    now: datetime,
    member_id: UUID | None = None,
    team_id: UUID | None = None,
    level: int = Level.CONTRIBUTE,
    until: datetime | None = None,
) -> Grant:
    """Open an account to one colleague or one team."""
    with Recording(actor=actor, kind="account.shared", now=now, account_id=account_id) as rec:
        account = access_account(actor, account_id, "share")
        _check_until(until, now)
        column, receiver = _receiver(actor, account, member_id, team_id)
        rec.wait_in_line()  # two people sharing at once must not share twice
        if grants_in_force(actor, account_id).filter(**{column: receiver}).exists():
            raise Invalid("invalid", fields=[FieldError(column, "already_shared")])
        return rec.create(Grant(account=account, level=level, valid_from=now, valid_to=until, **{column: receiver}))


def change_grant(*, actor: Actor, grant_id: UUID, values: dict[str, Any], now: datetime) -> Grant:
    """Change how far a share goes (``level``) or when it ends (``until``)."""
    account_id = access_grant(actor, grant_id, "share").account_id
    with Recording(actor=actor, kind="account.share_changed", now=now, account_id=account_id) as rec:
        grant = access_grant(actor, grant_id, "share")
        columns: dict[str, Any] = {}
        if values.get("level") is not None:
            columns["level"] = values["level"]
        if "until" in values:
            _check_until(values["until"], now)
            columns["valid_to"] = values["until"]
        rec.update(grant, **columns)
    return grant


def end_grant(*, actor: Actor, grant_id: UUID, now: datetime) -> None:
    """Share no longer."""
    account_id = access_grant(actor, grant_id, "share").account_id
    with Recording(actor=actor, kind="account.unshared", now=now, account_id=account_id) as rec:
        rec.end(access_grant(actor, grant_id, "share"))


def _receiver(actor: Actor, account: Account, member_id: UUID | None, team_id: UUID | None) -> tuple[str, UUID]:
    """Return the column and key of whom it is shared with: a colleague or a team, not both, and not the owner."""
    if team_id is not None and member_id is None:
        return "team_id", access_team(actor, team_id).pk
    if member_id is None or team_id is not None:
        raise Invalid("invalid", fields=[FieldError("member_id", "one_of_two")])
    if member_id == account.owner_id:
        raise Invalid("invalid", fields=[FieldError("member_id", "is_owner")])
    return "member_id", access_member(actor, member_id).pk


def _check_until(until: datetime | None, now: datetime) -> None:
    if until is not None and until <= now:
        raise Invalid("invalid", fields=[FieldError("until", "past")])
