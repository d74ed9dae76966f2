"""``guanxi token`` and ``guanxi user``: for whoever runs the installation, on behalf of those who sign in."""

from datetime import datetime
from typing import Any
from uuid import UUID

import click
from django.utils import timezone

from guanxi.cli.output import answer, as_json
from guanxi.core import wall
from guanxi.core.actor import Actor
from guanxi.core.errors import NotFound
from guanxi.identity import queries
from guanxi.identity.services import resets, second_factor, sessions, tokens
from guanxi.workspaces.models import User
from guanxi.workspaces.queries import actor_for, find_user, find_workspace, member_at_work
from guanxi.workspaces.services import users

of_whom = click.option("--email", required=True, help="Whose it is.")
where = click.option("--workspace", default=None, help="Name or id; the first one when left out.")


@click.group()
def token() -> None:
    """Tokens by which programs work as a member."""


@token.command("create")
@of_whom
@where
@click.option("--name", required=True, help="What it is for.")
@click.option("--scope", type=click.Choice(["read", "write"]), default="read", show_default=True)
@click.option("--days", type=click.IntRange(1, 366), default=90, show_default=True, help="How long it lives.")
@as_json
def create(email: str, workspace: str | None, name: str, scope: str, days: int, json_out: bool) -> None:
    """Make a token; its text is shown this once."""
    now = timezone.now()
    made, text = tokens.make_token(actor=_actor(email, workspace, now), name=name, scope=scope, days=days, now=now)
    answer({**_told(made), "token": text}, json_out=json_out)


@token.command("list")
@of_whom
@where
@as_json
def list_all(email: str, workspace: str | None, json_out: bool) -> None:
    """List a member's tokens."""
    rows = [_told(row) for row in queries.tokens_of(_actor(email, workspace, timezone.now()))]
    answer(rows if json_out else "\n".join(f"{row['id']}  {row['scope']:<5}  {row['name']}" for row in rows),
           json_out=json_out)  # fmt: skip


@token.command("revoke")
@click.argument("token_id", type=click.UUID)
@of_whom
@where
@as_json
def revoke(token_id: UUID, email: str, workspace: str | None, json_out: bool) -> None:
    """End a token at once."""
    now = timezone.now()
    tokens.revoke_token(actor=_actor(email, workspace, now), token_id=token_id, now=now)
    answer({"id": str(token_id), "revoked": True}, json_out=json_out)


@click.group()
def user() -> None:
    """Those who sign in, when they cannot any more."""


@user.command("reset-link")
@click.argument("email")
@as_json
def reset_link(email: str, json_out: bool) -> None:
    """Make a link by which somebody sets a new password, once, within a day."""
    secret, expires_at = resets.make_reset(_user(email).pk, now=timezone.now(), lives=resets.LINK_LIVES)
    answer({"address": f"/reset#{secret}", "expires_at": expires_at.isoformat()}, json_out=json_out)


@user.command("second-factor-off")
@click.argument("email")
@as_json
def second_factor_off(email: str, json_out: bool) -> None:
    """Turn somebody's second factor off: authenticator and recovery codes are lost."""
    second_factor.remove_second_factor(_user(email).pk)
    answer({"email": email, "second_factor": False}, json_out=json_out)


@user.command("language")
@click.argument("email")
@click.argument("language", type=click.Choice(["zh-CN", "en"]))
@where
@as_json
def language(email: str, language: str, workspace: str | None, json_out: bool) -> None:
    """Set which language somebody reads."""
    users.set_language(actor=_actor(email, workspace, timezone.now()), language=language)
    answer({"email": email, "language": language}, json_out=json_out)


@user.command("sign-out")
@click.argument("email")
@as_json
def sign_out(email: str, json_out: bool) -> None:
    """End all of somebody's sessions."""
    answer({"email": email, "ended": sessions.end_all_sessions(_user(email).pk)}, json_out=json_out)


def _told(row: Any) -> dict[str, Any]:
    moments = {name: getattr(row, name) for name in ("made_at", "expires_at", "used_at")}
    told = {name: moment.isoformat() if moment else None for name, moment in moments.items()}
    return {"id": str(row.pk), "name": row.name, "scope": row.scope, **told}


def _user(email: str) -> User:
    found = find_user(email)
    if found is None:
        raise NotFound("user")
    return found


def _actor(email: str, workspace: str | None, now: datetime) -> Actor:
    with wall.within(wall.EVERYWHERE):  # where a command stands, before and after
        member = member_at_work(user_id=str(_user(email).pk), workspace_id=str(find_workspace(workspace).pk))
    if member is None:
        raise NotFound("member")
    return actor_for(member, now)
