"""``guanxi unknowns`` and ``guanxi visit``: what we do not know yet, and the sheets that ask for it."""

from typing import Any

import click

from guanxi.cli.exports import find_account, find_chain, in_language, in_workspace
from guanxi.cli.output import answer, as_json
from guanxi.cli.staff import acting
from guanxi.visits.queries.unknowns import account_unknowns, chain_unknowns
from guanxi.visits.queries.words import Lang

unknowns = click.Group("unknowns", help="What we do not know yet, as questions, those most worth asking first.")
Row = dict[str, Any]
how_many = click.option("--limit", type=click.IntRange(1, 500), default=50, help="How many questions at most.")


@unknowns.command("account")
@click.argument("wanted")
@how_many
@in_language
@in_workspace
@as_json
def of_account(wanted: str, limit: int, lang: Lang, workspace: str | None, json_out: bool) -> None:
    """Tell what is not known of a customer (its name or key)."""
    actor = acting(workspace)
    _tell(account_unknowns(actor, find_account(actor, wanted).pk, lang, actor.at, limit=limit), json_out)


@unknowns.command("chain")
@click.argument("wanted")
@how_many
@in_language
@in_workspace
@as_json
def of_chain(wanted: str, limit: int, lang: Lang, workspace: str | None, json_out: bool) -> None:
    """Tell what is not known of a decision (the name or key of its chain)."""
    actor = acting(workspace)
    _tell(chain_unknowns(actor, find_chain(actor, wanted)["id"], lang, actor.at, limit=limit), json_out)


def _tell(found: Row, json_out: bool) -> None:
    if json_out:
        answer(found, json_out=True)
        return
    click.echo(f"{found['count']}")
    for row in found["items"]:
        click.echo(f"{row['weight']:>4}  {row['question']}  ({row['why']})")
        for one in row["ask"]:
            click.echo(f"      → {one['contact']['name']}: {', '.join(one['why'])}")
