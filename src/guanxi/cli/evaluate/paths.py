"""``guanxi evaluate paths``: do good ways lead to those whom one got to know later, and how fast are they found?"""

from dataclasses import asdict
from pathlib import Path
from time import perf_counter

import click
import numpy as np

from guanxi.cli.evaluate.costs import Costs
from guanxi.cli.evaluate.figures import show
from guanxi.cli.evaluate.messages import numbered, read_messages
from guanxi.cli.evaluate.notes import message_notes, told, unless
from guanxi.cli.evaluate.options import messages_option, seed_option
from guanxi.cli.output import as_json
from relgraph.paths import introductions
from relgraph.trials.paths import PathTrial, try_paths

NO_LATER = (
    "Nobody got in touch with somebody for the first time after 70 % of the messages: there are no ways to check."
)


@click.command()
@messages_option
@click.option("--queries", type=click.IntRange(min=1), default=300, help="How many later contacts to ask ways to.")
@seed_option
@as_json
def paths(messages: Path, queries: int, seed: int, json_out: bool) -> None:
    """Whether introduction paths lead to whom people got in touch with later, and how long a path takes to find.

    Ties come from the first 70 % of the messages. Pairs that got in touch afterwards are told apart from pairs that
    never did by the chance that one of the five best paths works, against the number of common contacts. Intervals are
    95 % by bootstrap over people.
    """
    costs = Costs()
    box = read_messages(messages)
    place = numbered(box.names)
    passed, used = box.traffic_of(place)
    trial = try_paths(passed, most=queries, seed=seed)
    body = {
        "people": len(place),
        "ties": len(trial.ties.other) // 2,
        "asked": trial.asked,
        "auc": {"paths": asdict(trial.told_apart), "common_contacts": asdict(trial.common_contacts)},
        "reached": trial.reached,
        "exact": trial.exact,
        "milliseconds": _speed(trial),
        "read": {"messages": box.reading.told() | used},
    }
    body |= told((*message_notes(box, used), *unless(trial.asked, NO_LATER)))
    show(body | costs.told(), json_out=json_out)


def _speed(trial: PathTrial) -> dict[str, float | None]:
    """Return the median and the 95th percentile of a query for five ways."""
    times = []
    for one, other in trial.queries:
        start = perf_counter()
        introductions(trial.ties, np.array([one]), np.array([other]))
        times.append(1000 * (perf_counter() - start))
    if not times:
        return {"median": None, "p95": None}
    median, high = np.quantile(times, [0.5, 0.95])
    return {"median": round(float(median), 3), "p95": round(float(high), 3)}
