"""``guanxi network signals`` and ``white-space``: what is seen of a customer's people, and whom nobody reaches."""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

import click

from guanxi.cli.exports import find_account, in_workspace
from guanxi.cli.output import answer, as_json
from guanxi.cli.staff import acting
from guanxi.core.actor import Actor
from guanxi.network.inference.signals import account_signals
from guanxi.network.inference.white import account_white_space

Row = dict[str, Any]
ARROWS = {"rising": "↑", "falling": "↓", "steady": "→", "": " "}
WHYS = {
    "supports_but_quiet": "said to support us, and has gone quiet for {days} days",
    "supports_but_unanswered": "said to support us, and answered none of {ours} mails",
    "opposes_but_comes": "said to oppose us, and came to us {began} times",
}


@click.command("signals")
@click.argument("account")
@in_workspace
@as_json
def signals(account: str, workspace: str | None, json_out: bool) -> None:
    """Tell who of a customer has gone quiet, whose word counts more or less, and whose stance does not fit."""
    found = _found(account_signals, account, workspace)
    answer(found if json_out else "\n".join(_signals(found)), json_out=json_out)


@click.command("white-space")
@click.argument("account")
@in_workspace
@as_json
def white_space(account: str, workspace: str | None, json_out: bool) -> None:
    """Tell which departments, people and seats of a customer nobody of ours reaches."""
    found = _found(account_white_space, account, workspace)
    answer(found if json_out else "\n".join(_white(found)), json_out=json_out)


def _found(find: Callable[[Actor, UUID, datetime], Row], account: str, workspace: str | None) -> Row:
    actor = acting(workspace)
    return find(actor, find_account(actor, account).pk, actor.at)


def _signals(found: Row) -> Iterator[str]:
    yield f"{found['times']} interactions with {found['met']} of {found['people']} people"
    for row in found["quiet"]:
        yield f"quiet      {row['contact']['name']}: {row['days']} days, usually every {row['usual_days']}"
    for row in found["doubts"]:
        yield f"doubt      {row['contact']['name']}: {WHYS[row['why']].format(**row)}"
    for row in found["influence"]:
        figure = "too little seen" if row["influence"] is None else f"{row['influence']:>3}"
        yield f"influence  {ARROWS[row['direction']]} {figure}  {row['contact']['name']}  ({row['seen']} times)"


def _white(found: Row) -> Iterator[str]:
    yield f"{found['reached']} of {found['people']} people reached, {found['known']} known well"
    for row in found["departments"]:
        mark = "white" if row["white"] else f"{row['share']:>4}%"
        yield f"{mark}  {row['name'] or '–'}  {row['reached']}/{row['people']}"
    for row in found["unmet"]:
        way = f"  by way of {row['way_in']['contact']['name']}" if row["way_in"] else ""
        yield f"unmet  {row['contact']['name']}  {row['contact']['title']}{way}"
    for row in found["seats"]:
        yield f"seat   {row['title'] or '?'}  {row['empty_as']}"
