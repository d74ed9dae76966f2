"""``guanxi evaluate signals``: do silence and trends say more than chance?"""

from dataclasses import asdict
from pathlib import Path

import click

from guanxi.cli.evaluate.costs import Costs
from guanxi.cli.evaluate.messages import numbered, read_messages
from guanxi.cli.evaluate.options import messages_option, seed_option
from guanxi.cli.output import answer, as_json
from relgraph.trials.signals import try_silence, try_trend


@click.command()
@messages_option
@seed_option
@as_json
def signals(messages: Path, seed: int, json_out: bool) -> None:
    """Whether those called quiet come back more rarely, and whether rising and falling influence goes on.

    Silence is asked for every thirty days; trends run over windows of sixty days, and are compared with the same
    windows shuffled. Intervals are 95 % by bootstrap over people.
    """
    costs = Costs()
    box = read_messages(messages)
    place = numbered(box.names)
    passed, used = box.traffic_of(place)
    body = {"silence": asdict(try_silence(passed, seed=seed)), "trend": asdict(try_trend(passed, seed=seed))}
    answer(
        {"people": len(place), **body, "read": {"messages": box.reading.told() | used}} | costs.told(),
        json_out=json_out,
    )
