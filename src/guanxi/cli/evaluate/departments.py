"""``guanxi evaluate departments``: groups found in messages, against the departments people are in."""

from dataclasses import asdict
from pathlib import Path

import click
import numpy as np

from guanxi.cli.evaluate.costs import Costs
from guanxi.cli.evaluate.figures import show
from guanxi.cli.evaluate.known import read_labels
from guanxi.cli.evaluate.messages import numbered, read_messages
from guanxi.cli.evaluate.notes import message_notes, told, unless
from guanxi.cli.evaluate.options import messages_option, seed_option, table_type
from guanxi.cli.output import as_json
from relgraph.tallies import tally
from relgraph.trials.departments import try_departments

NOBODY = "Nobody has a department: labels are person, department (or label)."


@click.command()
@messages_option
@click.option("--labels", type=table_type, required=True, help="Truth: person, department (or label).")
@click.option("--resolution", type=click.FloatRange(min=0, min_open=True), help="Fineness; grows with the people.")
@seed_option
@as_json
def departments(messages: Path, labels: Path, resolution: float | None, seed: int, json_out: bool) -> None:
    """How well departments are found in who talks with whom: NMI and ARI.

    Whoever has a label but is in no message counts, as a group of his own. Intervals are 95 % by bootstrap over people.
    """
    costs = Costs()
    box, truth = read_messages(messages), read_labels(labels)
    place = numbered(box.names, truth.values)
    number = {label: rank for rank, label in enumerate(sorted(set(truth.values.values())))}
    known = np.array([number[truth.values[name]] if name in truth.values else -1 for name in place], dtype=np.int64)
    passed, used = box.traffic_of(place)
    trial = try_departments(tally(passed), known, resolution=resolution, seed=seed)
    read = {"messages": box.reading.told() | used, "labels": truth.reading.told()}
    notes = (*message_notes(box, used), *unless(trial.nmi.of, NOBODY))
    show({"people": len(place), **asdict(trial), "read": read} | told(notes) | costs.told(), json_out=json_out)
