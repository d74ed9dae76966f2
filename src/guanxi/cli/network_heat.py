"""``guanxi network heat-map``, ``who-knows``, ``known-by``: who is in touch with whom, and how strongly."""

import csv
import sys
from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

import click

from guanxi.cli.exports import find_account, in_workspace
from guanxi.cli.output import answer, as_json
from guanxi.cli.staff import acting, find_member
from guanxi.core.late import late
from guanxi.network.schemas.web import PeriodAsked

if TYPE_CHECKING:
    from guanxi.network.inference import acquaintances, heat_map
else:
    heat_map = late("guanxi.network.inference.heat_map")
    acquaintances = late("guanxi.network.inference.acquaintances")

Row = dict[str, Any]
MEASURES = ("times", "depth", "strength")
a_day = click.DateTime(["%Y-%m-%d"])


@click.command("heat-map")
@click.argument("account")
@click.option("--since", type=a_day, help="The first day; a year before the last one.")
@click.option("--until", type=a_day, help="The last day; today.")
@click.option("--measure", type=click.Choice(MEASURES), default="strength", show_default=True)
@click.option("--csv", "as_csv", is_flag=True, help="Answer as CSV.")
@in_workspace
@as_json
def tell_heat_map(
    account: str, since: datetime | None, until: datetime | None, measure: str, as_csv: bool, workspace: str | None,
    json_out: bool,
) -> None:  # fmt: skip
    """Tell who of ours is in touch with whom of a customer (its name or key)."""
    actor = acting(workspace)
    first, last = (day.date() if day else None for day in (since, until))
    found = heat_map.heat_map(actor, find_account(actor, account).pk, PeriodAsked(since=first, until=last), actor.at)
    if json_out:
        return answer(found, json_out=True)
    table = list(_table(found, measure))
    if as_csv:
        csv.writer(sys.stdout).writerows(table)
        return None
    for row in table:
        click.echo("  ".join(str(cell) for cell in row))
    return None


def _table(found: Row, measure: str) -> Iterator[list[str]]:
    """Yield a head with our people, and a row for each of theirs; what nothing was is empty."""
    figures = {(cell["member_id"], cell["contact_id"]): cell[measure] for cell in found["cells"]}
    yield ["", *(_text(member["name"]) for member in found["members"])]
    for contact in found["contacts"]:
        cells = (figures.get((member["id"], contact["id"]), "") for member in found["members"])
        yield [_text(contact["name"]), *(f"{cell:.0f}" if cell else "" for cell in cells)]


def _text(name: str) -> str:
    """Return a name as a cell; what begins like a formula is shown as text."""
    return f"'{name}" if name.startswith(("=", "+", "-", "@", "\t")) else name


@click.command("who-knows")
@click.argument("contact", type=click.UUID)
@in_workspace
@as_json
def tell_who_knows(contact: UUID, workspace: str | None, json_out: bool) -> None:
    """Tell who of ours knows a contact (its key), and who of theirs is seen with him."""
    actor = acting(workspace)
    found = acquaintances.who_knows(actor, contact, actor.at)
    if json_out:
        return answer(found, json_out=True)
    for row in found["ours"]:
        click.echo(_line(row, row["member"]["name"]))
    for row in found["theirs"]:
        told = ", ".join(one["kind"] for one in row["told"])
        click.echo(_line(row, f"· {row['contact']['name']} {told}"))
    return None


@click.command("known-by")
@click.argument("member")
@in_workspace
@as_json
def tell_known_by(member: str, workspace: str | None, json_out: bool) -> None:
    """Tell whom a colleague (name, address or key) knows."""
    actor = acting(workspace)
    found = acquaintances.known_by(actor, find_member(actor, member)["id"], actor.at)
    if json_out:
        return answer(found, json_out=True)
    for row in found["theirs"]:
        account = row["contact"]["account"]
        click.echo(_line(row, f"{row['contact']['name']} {account['name'] if account else ''}"))
    return None


def _line(row: Row, name: str) -> str:
    last = f"{row['last_at']:%Y-%m-%d}" if row["last_at"] else "-"
    return f"{row['strength']:>5.0f}  {row['times']:>4}  {last:<10}  {name}".rstrip()
