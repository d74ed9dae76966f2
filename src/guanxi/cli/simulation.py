"""``guanxi chain simulate``: how a decision would come out, and what if."""

from typing import Any
from uuid import UUID

import click
from django.utils import timezone

from guanxi.cli.exports import find_chain, in_workspace
from guanxi.cli.output import Failure, answer, as_json
from guanxi.core.actor import Actor
from guanxi.insights.queries.simulation import chain_simulation, what_if
from guanxi.workspaces.queries import administrator_of, find_workspace

Row = dict[str, Any]
UNSET = ("?", "-", "unset")
SIGNS = {"won": "+", "open": "?", "lost": "-"}


@click.command("simulate")
@click.argument("chain")
@click.option("--set", "stances", multiple=True, metavar="NAME=VALUE", help="Try a stance, -2 to 2 or ? for not known.")
@in_workspace
@as_json
def simulate(chain: str, stances: tuple[str, ...], workspace: str | None, json_out: bool) -> None:
    """Say how a decision would come out, and who has to be won; with --set, if some people thought otherwise."""
    now = timezone.now()
    actor = administrator_of(find_workspace(workspace), now)
    key = find_chain(actor, chain)["id"]
    found = chain_simulation(actor, key, now)
    told = _tried(actor, key, found, stances) if stances else found
    if json_out:
        answer(told, json_out=True)
        return
    names = {str(one["member_id"]): one["name"] for one in found["people"]}
    for line in _lines(told["after"] if stances else told, names):
        click.echo(line)


def _tried(actor: Actor, chain_id: UUID, found: Row, stances: tuple[str, ...]) -> Row:
    values = dict(_stance(found["people"], text) for text in stances)
    return what_if(actor, chain_id, values, timezone.now())


def _stance(people: list[Row], text: str) -> tuple[UUID, int | None]:
    name, _, value = text.rpartition("=")
    found = [one["member_id"] for one in people if name in (one["name"], str(one["member_id"]))]
    if len(found) != 1:
        raise Failure(f"{'Several people are' if found else 'Nobody on the chain is'} called {name}.")
    if value not in (*UNSET, "-2", "-1", "0", "1", "2"):
        raise Failure(f"{value} is no stance: -2 to 2, or ? for not known.")
    return found[0], None if value in UNSET else int(value)


def _lines(told: Row, names: dict[str, str]) -> list[str]:
    outlook = told["outlook"]
    if outlook is None:
        return ["Nobody counts in any stage that is to come."]
    lines = [f"{outlook['verdict']}"]
    for stage in outlook["stages"]:
        terms = f"for {stage['yes']}, against {stage['no']}, open {stage['undecided']}; needs {stage['need']}"
        lines.append(f"  {SIGNS[stage['verdict']]} {stage['stage_id']}  {'over' if stage['over'] else terms}")
    for word, groups in (("to win", told["winning"]["from_here"]), ("to stop", told["blocking"]["from_here"])):
        group = ", ".join(names[str(key)] for key in next(iter(groups["groups"]), []))
        lines.append(f"{word}: {group or ('nobody more' if groups['size'] == 0 else 'no group suffices')}")
    if told["pivot"]:
        lines.append(f"matters most: {names[str(told['pivot']['member_id'])]}")
    return lines
