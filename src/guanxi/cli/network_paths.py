"""``guanxi network paths``: ways to an introduction."""

from typing import Any
from uuid import UUID

import click

from guanxi.cli.exports import find_account, in_workspace
from guanxi.cli.output import Failure, answer, as_json
from guanxi.cli.staff import acting, find_member
from guanxi.core.actor import Actor
from guanxi.directory.queries.details import account_departments
from guanxi.network.inference.ways import find_ways
from guanxi.network.queries.standing import Wanted


@click.command("paths")
@click.option("--to", "contact", type=click.UUID, help="The contact, by its key.")
@click.option("--account", help="The customer, by name or key: anybody there.")
@click.option("--department", help="A department of the customer, by name or key: anybody there.")
@click.option("--from", "member", help="Only from this one of ours, by name or mail address.")
@in_workspace
@as_json
def paths(
    contact: UUID | None, account: str | None, department: str | None, member: str | None, workspace: str | None,
    json_out: bool,
) -> None:  # fmt: skip
    """Find the best ways to a person, or to anybody of a department."""
    actor = acting(workspace)
    wanted = _wanted(actor, contact, account, department)
    asked = find_member(actor, member)["id"] if member else None
    found = find_ways(actor, wanted, actor.at, member_id=asked)
    if json_out:
        return answer(found, json_out=True)
    for way in found["ways"]:
        people = " → ".join(_person(step) for step in way["steps"])
        click.echo(f"{way['chance_word']:4}  {people}")
    if found["nobody"]:
        click.echo(f"No way: {found['nobody']}")
    return None


def _wanted(actor: Actor, contact: UUID | None, account: str | None, department: str | None) -> Wanted:
    if account is None:
        return Wanted(contact_id=contact)
    key = find_account(actor, account).pk
    return Wanted(contact, key, None if department is None else find_department(actor, key, department))


def find_department(actor: Actor, account_id: UUID, wanted: str) -> UUID:
    """Return the department of an account of this name or key."""
    rows = account_departments(actor, account_id)
    found = [row["id"] for row in rows if wanted in (str(row["id"]), row["name"])]
    if len(found) != 1:
        raise Failure(f"{len(found)} departments are called {wanted}.")
    key: UUID = found[0]
    return key


def _person(step: dict[str, Any]) -> str:
    where = step.get("account")
    return f"{step['name']} ({where['name']})" if where else str(step["name"])
