"""``guanxi network show``: who of a customer is seen with whom."""

from datetime import date, datetime
from typing import Any

import click

from guanxi.cli.exports import find_account, in_language, in_workspace, write_file
from guanxi.cli.network_heat import ON_TERMINAL, as_table
from guanxi.cli.output import answer, as_json
from guanxi.cli.staff import acting
from guanxi.exports.schemas import ListExportIn
from guanxi.exports.services import take_network_out
from guanxi.network.inference.web import inner_network
from guanxi.network.schemas.web import PeriodAsked

a_day = click.DateTime(["%Y-%m-%d"])
TOLD = 20  # lines for people


@click.command("show")
@click.argument("account")
@click.option("--since", type=a_day, help="The first day; a year before the last one.")
@click.option("--until", type=a_day, help="The last day; today.")
@as_table
@in_language
@in_workspace
@as_json
def show(
    account: str, since: datetime | None, until: datetime | None, as_csv: bool, lang: Any, workspace: str | None,
    json_out: bool,
) -> None:  # fmt: skip
    """Tell who of a customer is seen with whom, the best connected and the strongest ties first."""
    actor = acting(workspace)
    key = find_account(actor, account).pk
    if as_csv:
        asked, wanted = PeriodAsked(since=_day(since), until=_day(until)), ListExportIn(format="csv", lang=lang)
        file = take_network_out(actor=actor, account_id=key, asked=asked, wanted=wanted, now=actor.at)
        write_file(file, ON_TERMINAL, {}, json_out=False)
        return
    found = inner_network(actor, key, since=_day(since), until=_day(until), now=actor.at)
    if json_out:
        answer(found, json_out=True)
        return
    people = found["people"]
    click.echo(f"{found['since']} – {found['until']}")
    for one in [person for person in people if person["times"]][:TOLD]:
        click.echo(f"{one['degree']:>5}  {one['name']}  {_beside(one)}".rstrip())
    ties = found["ties"]
    for a, b, strength, times in list(zip(ties["a"], ties["b"], ties["strength"], ties["times"], strict=True))[:TOLD]:
        click.echo(f"{strength:>5}  {people[a]['name']} – {people[b]['name']}  {times} ×")


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None


def _beside(one: dict[str, Any]) -> str:
    return ", ".join(filter(None, (one["title"], one["department"] or one["account"])))
