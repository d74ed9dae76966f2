"""``guanxi today`` and ``guanxi warning``: what there is to do, and what the warnings are."""

from typing import Any
from uuid import UUID

import click

from guanxi.cli.exports import in_language, in_workspace
from guanxi.cli.output import answer, as_json
from guanxi.cli.staff import acting, find_member
from guanxi.insights.queries.judged import chain_insights
from guanxi.insights.queries.settings import warning_rules
from guanxi.insights.queries.today import account_warnings
from guanxi.insights.queries.today import today as things_to_do
from guanxi.insights.rules.rule import Lang
from guanxi.workspaces.queries import actor_for
from guanxi.workspaces.queries.staff import any_member

warning = click.Group("warning", help="Warnings about decisions: which there are, and what they say.")
Row = dict[str, Any]
SIGNS = {"danger": "!!", "warning": " !", "hint": " ·"}


@click.command("today")
@click.option("--member", "who", help="Name, address or key of whose day it is; the first administrator's.")
@in_language
@in_workspace
@as_json
def today(who: str | None, lang: Lang, workspace: str | None, json_out: bool) -> None:
    """Tell what somebody should do today."""
    actor = acting(workspace)
    if who is not None:
        actor = actor_for(any_member(actor, find_member(actor, who)["id"]), actor.at)
    found = things_to_do(actor, lang, actor.at)
    if json_out:
        answer(found, json_out=True)
        return
    for row in found["actions"]:
        click.echo(f"{row['due_on'] or '':<10}  {row['account']['name']} · {row['name']}: {row['action']}")
    for row in found["follow_ups"]:
        people = ", ".join(one["name"] for one in row["contacts"])
        click.echo(f"{row['due_on']:%Y-%m-%d}  {row['account']['name']} · {people}: {row['about']}")
    for row in found["opportunities"]:
        click.echo(f"{row['expected_close']:%Y-%m-%d}  {row['account']['name']} · {row['name']}")
    for chain in found["chains"]:
        _tell(chain, f"{chain['account']['name']} · {chain['name']}")


@warning.command("rules")
@in_language
@in_workspace
@as_json
def list_rules(lang: Lang, workspace: str | None, json_out: bool) -> None:
    """List every warning with how it is set."""
    rows = warning_rules(acting(workspace), lang)
    if json_out:
        answer(rows, json_out=True)
    for row in [] if json_out else rows:
        figure = "" if row["threshold"] is None else f"  {row['threshold']} {row['unit']}"
        click.echo(f"{SIGNS[row['severity']]} {row['code']:<26}{'' if row['on'] else 'off  '}{row['name']}{figure}")


@warning.command("list")
@click.option("--chain", type=click.UUID, help="Key of one decision chain.")
@click.option("--account", type=click.UUID, help="Key of a customer.")
@in_language
@in_workspace
@as_json
def list_warnings(chain: UUID | None, account: UUID | None, lang: Lang, workspace: str | None, json_out: bool) -> None:
    """Tell the warnings of one chain, or of all chains of a customer."""
    if (chain is None) == (account is None):
        raise click.UsageError("Name a --chain or an --account.")
    actor = acting(workspace)
    rows: list[Row] = []
    if chain is not None:
        rows = [chain_insights(actor, chain, lang, actor.at)]
    elif account is not None:
        rows = account_warnings(actor, account, lang, actor.at)
    if json_out:
        answer(rows, json_out=True)
        return
    for row in rows:
        _tell(row, row.get("name", str(row["chain_id"])))


def _tell(chain: Row, name: str) -> None:
    percent = chain["completeness"]["percent"]
    click.echo(f"{name}  [{chain['rag']['colour']}]  {'' if percent is None else f'{percent}%'}")
    for row in chain["warnings"]:
        click.echo(f"  {SIGNS[row['severity']]} {row['title']}\n     {row['advice']}")
