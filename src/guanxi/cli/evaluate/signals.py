"""``guanxi evaluate signals``: do silence and trends say more than chance?"""

from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from guanxi.cli.evaluate.costs import Costs
from guanxi.cli.evaluate.figures import show
from guanxi.cli.evaluate.messages import numbered, read_messages
from guanxi.cli.evaluate.notes import message_notes, told, unless
from guanxi.cli.evaluate.options import messages_option, seed_option
from guanxi.cli.output import as_json
from relgraph.trials.signals import try_silence, try_trend

FEW_GAPS = "No two people were in touch on five days with thirty days to come: there is no silence to judge."
FEW_WINDOWS = "Nobody was written to in four windows of sixty days: there is no trend to judge."


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
    silence, trend = try_silence(passed, seed=seed), try_trend(passed, seed=seed)
    body: dict[str, Any] = {"silence": asdict(silence), "trend": asdict(trend)}
    body |= told((*message_notes(box, used), *unless(silence.quiet.of, FEW_GAPS), *unless(trend.said.of, FEW_WINDOWS)))
    show(
        {"people": len(place), **body, "read": {"messages": box.reading.told() | used}} | costs.told(),
        json_out=json_out,
    )
