"""``guanxi evaluate strength``: does strength tell who will be in touch next month?"""

from dataclasses import asdict
from pathlib import Path

import click

from guanxi.cli.evaluate.costs import Costs
from guanxi.cli.evaluate.figures import show
from guanxi.cli.evaluate.messages import numbered, read_messages
from guanxi.cli.evaluate.notes import message_notes, told, unless
from guanxi.cli.evaluate.options import messages_option, seed_option
from guanxi.cli.output import as_json
from relgraph.trials.strength import try_strength

TOO_SHORT = (
    "At no moment were some in touch in the thirty days after and others not: messages of some months are needed, with "
    "the moment of each."
)


@click.command()
@messages_option
@seed_option
@as_json
def strength(messages: Path, seed: int, json_out: bool) -> None:
    """Area under the curve of contact in the next 30 days: strength, against raw counts and recency.

    The messages are cut at six moments; at each, pairs that were ever in touch are scored by what passed before.
    Intervals are 95 % by bootstrap over people.
    """
    costs = Costs()
    box = read_messages(messages)
    place = numbered(box.names)
    passed, used = box.traffic_of(place)
    trial = try_strength(passed, seed=seed)
    body = {"people": len(place), "auc": asdict(trial), "read": {"messages": box.reading.told() | used}}
    body |= told((*message_notes(box, used), *unless(len(trial.moments), TOO_SHORT)))
    show(body | costs.told(), json_out=json_out)
