"""``guanxi network heat-map``, ``who-knows``, ``known-by``: who is in touch with whom, and how strongly."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args
from uuid import UUID

import click

from guanxi.cli.exports import find_account, in_language, in_workspace, write_file
from guanxi.cli.output import answer, as_json
from guanxi.cli.staff import acting, find_member
from guanxi.core.late import late
from guanxi.exports.schemas import HeatMapExportIn, HeatMeasure, ListExportIn
from guanxi.exports.services import take_heat_map_out, take_known_out
from guanxi.network.schemas.known import KnownFilter, KnownPaging
from guanxi.network.schemas.web import PeriodAsked

if TYPE_CHECKING:
    from guanxi.network.inference import acquaintances, heat_map, known
else:
    heat_map = late("guanxi.network.inference.heat_map")
    acquaintances = late("guanxi.network.inference.acquaintances")
    known = late("guanxi.network.inference.known")

Row = dict[str, Any]
MEASURES = get_args(HeatMeasure)
ON_TERMINAL = Path("-")
a_day = click.DateTime(["%Y-%m-%d"])
as_table = click.option("--csv", "as_csv", is_flag=True, help="Answer as CSV, as the page saves it.")


@click.command("heat-map")
@click.argument("account")
@click.option("--since", type=a_day, help="The first day; a year before the last one.")
@click.option("--until", type=a_day, help="The last day; today.")
@click.option("--measure", type=click.Choice(MEASURES), default="strength", show_default=True)
@as_table
@in_language
@in_workspace
@as_json
def tell_heat_map(
    account: str, since: datetime | None, until: datetime | None, measure: Any, as_csv: bool, lang: Any,
    workspace: str | None, json_out: bool,
) -> None:  # fmt: skip
    """Tell who of ours is in touch with whom of a customer (its name or key); all measures are told as CSV only."""
    actor = acting(workspace)
    first, last = (day.date() if day else None for day in (since, until))
    asked, key = PeriodAsked(since=first, until=last), find_account(actor, account).pk
    if as_csv:
        wanted = HeatMapExportIn(format="csv", lang=lang, measure=measure)
        file = take_heat_map_out(actor=actor, account_id=key, asked=asked, wanted=wanted, now=actor.at)
        return write_file(file, ON_TERMINAL, {}, json_out=False)
    found = heat_map.heat_map(actor, key, asked, actor.at)
    if json_out:
        return answer(found, json_out=True)
    for row in _table(found, "strength" if measure == "all" else measure):
        click.echo("  ".join(row))
    return None


def _table(found: Row, measure: str) -> Iterator[list[str]]:
    """Yield a head with our people, and a row for each of theirs; what nothing was is empty."""
    figures = {(cell["member_id"], cell["contact_id"]): cell[measure] for cell in found["cells"]}
    yield ["", *(member["name"] for member in found["members"])]
    for contact in found["contacts"]:
        cells = (figures.get((member["id"], contact["id"]), "") for member in found["members"])
        yield [contact["name"], *(f"{cell:.0f}" if cell else "" for cell in cells)]


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
@click.option("--text", "q", default="", help="Only who is found by this: name, title, pinyin.")
@click.option("--account", help="Only people of this customer (its name or key).")
@click.option("--least", type=click.IntRange(0, 100), default=0, help="Only who is known at least so well.")
@click.option("--only", is_flag=True, help="Only whom nobody else of ours at work knows.")
@click.option("--limit", type=click.IntRange(1, 200), default=50, show_default=True)
@click.option("--page", type=click.IntRange(1, 10_000), default=1, show_default=True)
@as_table
@in_language
@in_workspace
@as_json
def tell_known_by(
    member: str, account: str | None, limit: int, page: int, as_csv: bool, lang: Any, workspace: str | None,
    json_out: bool, **narrow: Any,
) -> None:  # fmt: skip
    """Tell whom a colleague (name, address or key) knows."""
    actor = acting(workspace)
    key = find_member(actor, member)["id"]
    chosen = KnownFilter(account_id=find_account(actor, account).pk if account else None, **narrow)
    if as_csv:
        wanted = ListExportIn(format="csv", lang=lang)
        file = take_known_out(actor=actor, member_id=key, chosen=chosen, wanted=wanted, now=actor.at)
        return write_file(file, ON_TERMINAL, {}, json_out=False)
    found = known.known_by(actor, key, chosen, KnownPaging(page=page, page_size=limit), actor.at)
    if json_out:
        return answer(found, json_out=True)
    for row in found["theirs"]:
        account_name = (row["contact"]["account"] or {"name": ""})["name"]
        click.echo(_line(row, f"{row['contact']['name']} {account_name}"))
    return None


def _line(row: Row, name: str) -> str:
    last = f"{row['last_at']:%Y-%m-%d}" if row["last_at"] else "-"
    return f"{row['strength']:>5.0f}  {row['times']:>4}  {last:<10}  {name}".rstrip()
