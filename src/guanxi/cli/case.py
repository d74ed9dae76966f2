"""``guanxi case``: what customers need from us after the sale."""

from datetime import datetime
from typing import Any, get_args
from uuid import UUID

import click
from django.utils import timezone

from guanxi.cli.exports import find_account, in_workspace, to_file, write_file
from guanxi.cli.output import Failure, answer, as_json
from guanxi.cli.staff import acting, find_member
from guanxi.core.actor import Actor
from guanxi.directory.queries.lists import contact_rows
from guanxi.directory.schemas import ContactFilter
from guanxi.exports.services import take_cases_out
from guanxi.servicing.queries.lists import case_details, case_page
from guanxi.servicing.schemas import (
    CaseChannelValue,
    CaseFilter,
    CaseKindValue,
    CasePage,
    CasePriorityValue,
    CaseStateValue,
)
from guanxi.servicing.services import cases

case = click.Group("case", help="Service cases: list, open, work on, close.")
a_day = click.DateTime(["%Y-%m-%d"])
a_kind = click.option("--kind", type=click.Choice(get_args(CaseKindValue)))
a_priority = click.option("--priority", type=click.Choice(get_args(CasePriorityValue)))
an_owner = click.option("--owner", help="Name or key of a colleague; - for nobody.")
a_channel = click.option("--channel", type=click.Choice([one for one in get_args(CaseChannelValue) if one]))
which = click.argument("number")


@case.command("list")
@click.option("--account", help="Name or key of a customer.")
@click.option("--state", type=click.Choice(get_args(CaseStateValue)))
@click.option("--all", "everything", is_flag=True, help="Those solved, too.")
@click.option("--text", "q", default="", help="What its subject or its customer's name has in it.")
@click.option("--overdue", is_flag=True)
@click.option("--format", "kind_of_file", type=click.Choice(["csv", "xlsx"]), help="Write a file instead.")
@to_file
@a_kind
@a_priority
@an_owner
@in_workspace
@as_json
def list_all(
    account: str | None, owner: str | None, everything: bool, state: CaseStateValue | None, kind_of_file: Any, out: Any,
    workspace: str | None, json_out: bool, **chosen: Any,
) -> None:  # fmt: skip
    """List cases still to be solved, the newest first."""
    actor = acting(workspace)
    asked = CaseFilter(
        account_id=find_account(actor, account).pk if account else None,
        owner_id=find_member(actor, owner)["id"] if owner and owner != "-" else None,
        unowned=owner == "-",
        state=state,
        open=None if everything or state else True,
        **chosen,
    )
    if kind_of_file:
        file = take_cases_out(actor=actor, chosen=asked, list_format=kind_of_file, lang="zh-CN", now=timezone.now())
        return write_file(file, out, {"format": kind_of_file}, json_out=json_out)
    found = case_page(actor, asked, CasePage(page_size=200), timezone.now())
    if json_out:
        return answer(found, json_out=True)
    for row in found["items"]:
        click.echo(_line(row))
    return None


@case.command("add")
@click.argument("account")
@click.argument("subject")
@click.option("--contact", help="Name or key of who brought it.")
@click.option("--description", default="")
@click.option("--due", "due_on", type=a_day, help="When it should be solved.")
@click.option("--external-id", default="", help="Its key in another system.")
@a_kind
@a_priority
@a_channel
@an_owner
@in_workspace
@as_json
def add(
    account: str, contact: str | None, owner: str | None, due_on: datetime | None, workspace: str | None,
    json_out: bool, **values: Any,
) -> None:  # fmt: skip
    """Open a case of a customer."""
    actor = acting(workspace)
    key = find_account(actor, account).pk
    given = {name: value for name, value in values.items() if value is not None} | _who(actor, owner)
    given |= {"contact_id": _contact(actor, key, contact) if contact else None}
    given |= {"due_on": due_on.date() if due_on else None}
    made = cases.open_case(actor=actor, account_id=key, values=given, now=timezone.now())
    _tell(actor, made.pk, json_out=json_out)


@case.command("change")
@which
@click.option("--subject")
@click.option("--state", type=click.Choice(["new", "working", "waiting"]))
@click.option("--due", "due_on", type=a_day)
@a_kind
@a_priority
@an_owner
@in_workspace
@as_json
def change(
    number: str, state: str | None, owner: str | None, due_on: datetime | None, workspace: str | None, json_out: bool,
    **values: Any,
) -> None:  # fmt: skip
    """Change a case, named by its number or key."""
    actor = acting(workspace)
    row = find_case(actor, number)
    given = {name: value for name, value in values.items() if value is not None} | _who(actor, owner)
    if due_on:
        given["due_on"] = due_on.date()
    if given:
        cases.edit_case(
            actor=actor, case_id=row["id"], expected_version=row["version"], values=given, now=timezone.now()
        )
    if state:
        cases.move_case(actor=actor, case_id=row["id"], state=state, now=timezone.now())
    _tell(actor, row["id"], json_out=json_out)


@case.command("close")
@which
@click.option("--solved", is_flag=True, help="Solved, but not closed yet.")
@click.option("--satisfaction", type=click.IntRange(1, 5))
@click.option("--comment", help="What they said.")
@in_workspace
@as_json
def close(
    number: str, solved: bool, satisfaction: int | None, comment: str | None, workspace: str | None, json_out: bool
) -> None:
    """Say that a case is solved or closed, and how content they were."""
    actor = acting(workspace)
    key = find_case(actor, number)["id"]
    state = "solved" if solved else "closed"
    cases.move_case(
        actor=actor, case_id=key, state=state, satisfaction=satisfaction, comment=comment, now=timezone.now()
    )
    _tell(actor, key, json_out=json_out)


def _who(actor: Actor, owner: str | None) -> dict[str, Any]:
    if owner is None:
        return {}
    return {"owner_id": None if owner == "-" else find_member(actor, owner)["id"]}


def _contact(actor: Actor, account_id: UUID, wanted: str) -> UUID:
    rows = list(contact_rows(actor, ContactFilter(account_id=account_id)))
    found = [row for row in rows if wanted in (row.name, str(row.pk))]
    if len(found) != 1:
        raise Failure(f"There is no contact called {wanted}." if not found else f"Several are called {wanted}.")
    return found[0].pk


def find_case(actor: Actor, wanted: str) -> dict[str, Any]:
    """Return the case of this number or key."""
    try:
        return case_details(actor, UUID(wanted), timezone.now())
    except ValueError:
        found = case_page(actor, CaseFilter(q=wanted), CasePage(), timezone.now())["items"]
    for row in found:
        if str(row["number"]) == wanted.lstrip("#"):
            return dict(row)
    raise Failure(f"There is no case {wanted}; `guanxi case list --all` lists them.")


def _tell(actor: Actor, key: UUID, *, json_out: bool) -> None:
    row = case_details(actor, key, timezone.now())
    answer(row if json_out else _line(row), json_out=json_out)


def _line(row: dict[str, Any]) -> str:
    owner = row["owner"]["name"] if row["owner"] else "-"
    stars = f"{row['satisfaction']}/5" if row["satisfaction"] else ""
    parts = (f"#{row['number']}", row["subject"], row["account"]["name"], row["priority"], row["state"], owner, stars)
    return "  ".join(part for part in parts if part)
