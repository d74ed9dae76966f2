"""``guanxi introduction``: asking colleagues for introductions, their answers, and what came of it."""

from datetime import datetime
from typing import Any
from uuid import UUID

import click

from guanxi.cli.exports import find_account, in_workspace
from guanxi.cli.network_paths import find_department
from guanxi.cli.output import answer, as_json
from guanxi.cli.staff import acting, find_member
from guanxi.core.actor import Actor
from guanxi.network.queries.introductions import account_introductions, introduction_details, introduction_page
from guanxi.network.schemas.introductions import IntroductionFilter
from guanxi.network.services import introductions
from guanxi.workspaces.queries import actor_for
from guanxi.workspaces.queries.staff import any_member

introduction = click.Group("introduction", help="Introductions: ask for one, answer, say what came of it.")
of_member = click.option("--member", "who", help="Name, address or key of who does it; the first administrator.")
by_key = click.argument("key", type=click.UUID)
STATES = ("open", "asked", "agreed", "declined", "done", "withdrawn")


def _as(workspace: str | None, who: str | None) -> Actor:
    """Return the member on whose behalf the command acts."""
    actor = acting(workspace)
    return actor if who is None else actor_for(any_member(actor, find_member(actor, who)["id"]), actor.at)


@introduction.command("list")
@of_member
@click.option("--box", type=click.Choice(["asked", "asking"]), default="asked", help="Asked of him, or by him.")
@click.option("--account", help="All of one customer, by name or key.")
@click.option("--state", type=click.Choice(STATES))
@in_workspace
@as_json
def list_introductions(
    who: str | None, box: Any, account: str | None, state: Any, workspace: str | None, json_out: bool
) -> None:
    """List introductions, the newest first."""
    actor = _as(workspace, who)
    if account is not None:
        found: Any = account_introductions(actor, find_account(actor, account).pk)
        items = found
    else:
        found = introduction_page(actor, IntroductionFilter(box=box, state=state, page_size=200))
        items = found["items"]
    if json_out:
        return answer(found, json_out=True)
    for row in items:
        click.echo(_line(row))
    return None


@introduction.command("ask")
@click.argument("account")
@click.argument("asked")
@click.option("--to", "contact", type=click.UUID, help="Key of the contact to meet.")
@click.option("--department", help="Name or key of the department to meet somebody of.")
@click.option("--via", type=click.UUID, multiple=True, help="Key of a contact over whom it leads, in order.")
@click.option("--message", default="")
@of_member
@in_workspace
@as_json
def ask(
    account: str, asked: str, contact: UUID | None, department: str | None, via: tuple[UUID, ...], message: str,
    who: str | None, workspace: str | None, json_out: bool,
) -> None:  # fmt: skip
    """Ask a colleague to introduce you at a customer."""
    actor = _as(workspace, who)
    account_id = find_account(actor, account).pk
    values = {
        "account_id": account_id, "asked_id": find_member(actor, asked)["id"], "contact_id": contact,
        "department_id": find_department(actor, account_id, department) if department else None,
        "via_ids": via, "message": message,
    }  # fmt: skip
    _tell(actor, introductions.ask_introduction(actor=actor, values=values, now=actor.at).pk, json_out)


@introduction.command("edit")
@by_key
@click.option("--message")
@click.option("--asked", help="Name or key of the colleague to ask instead.")
@of_member
@in_workspace
@as_json
def edit(
    key: UUID, message: str | None, asked: str | None, who: str | None, workspace: str | None, json_out: bool
) -> None:
    """Change the message, or ask somebody else instead."""
    actor = _as(workspace, who)
    values: dict[str, Any] = {} if message is None else {"message": message}
    if asked:
        values["asked_id"] = find_member(actor, asked)["id"]
    version = introduction_details(actor, key)["version"]
    introductions.change_introduction(
        actor=actor, introduction_id=key, expected_version=version, values=values, now=actor.at
    )
    _tell(actor, key, json_out)


@introduction.command("answer")
@by_key
@click.argument("said", type=click.Choice(["agreed", "declined"]))
@click.option("--note", default="")
@click.option("--follow-up-on", "day", type=click.DateTime(["%Y-%m-%d"]), help="Plan it as a follow-up by this day.")
@of_member
@in_workspace
@as_json
def give_answer(
    key: UUID, said: str, note: str, day: datetime | None, who: str | None, workspace: str | None, json_out: bool
) -> None:
    """Agree or decline."""
    actor = _as(workspace, who)
    introductions.answer_introduction(
        actor=actor, introduction_id=key, answer=said, note=note, follow_up_on=day.date() if day else None,
        now=actor.at,
    )  # fmt: skip
    _tell(actor, key, json_out)


@introduction.command("result")
@by_key
@click.argument("result", type=click.Choice(["met", "no_reply", "refused"]))
@click.option("--note", default="")
@click.option("--interaction", type=click.UUID, help="Key of the interaction it led to.")
@of_member
@in_workspace
@as_json
def say_result(
    key: UUID, result: str, note: str, interaction: UUID | None, who: str | None, workspace: str | None,
    json_out: bool,
) -> None:  # fmt: skip
    """Say what came of it."""
    actor = _as(workspace, who)
    introductions.close_introduction(
        actor=actor, introduction_id=key, result=result, note=note, interaction_id=interaction, now=actor.at
    )
    _tell(actor, key, json_out)


@introduction.command("withdraw")
@by_key
@of_member
@in_workspace
@as_json
def withdraw(key: UUID, who: str | None, workspace: str | None, json_out: bool) -> None:
    """Say that it is not needed any more."""
    actor = _as(workspace, who)
    introductions.withdraw_introduction(actor=actor, introduction_id=key, now=actor.at)
    _tell(actor, key, json_out)


def _tell(actor: Actor, key: UUID, json_out: bool) -> None:
    row = introduction_details(actor, key)
    if json_out:
        return answer(row, json_out=True)
    click.echo(_line(row))
    return None


def _line(row: dict[str, Any]) -> str:
    target = row["contact"] or row["department"] or row["account"]
    asked = f"{row['asker']['name']} → {row['asked']['name']}"
    return f"{row['id']}  {row['state']:9}  {asked}  {target['name']} ({row['account']['name']})"
