"""``guanxi evaluate hierarchy``: reporting lines inferred, against lines or ranks that are known."""

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click
import numpy as np

from guanxi.cli.evaluate.costs import Costs
from guanxi.cli.evaluate.figures import show
from guanxi.cli.evaluate.known import Truth, read_lines, read_people, read_ranks
from guanxi.cli.evaluate.messages import numbered, read_messages
from guanxi.cli.evaluate.notes import message_notes, unless
from guanxi.cli.evaluate.notes import told as told_notes
from guanxi.cli.evaluate.options import messages_option, people_option, seed_option, table_type
from guanxi.cli.output import as_json
from relgraph.reporting import people as columns_of
from relgraph.tallies import tally
from relgraph.trials.hierarchy import Trial, try_hierarchy

NO_TRUTH = "Nothing to compare with: name the known lines (--lines) or ranks (--ranks)."
NO_LINES = "No line leads to a known manager: lines are person, manager, written as in the other tables."
NO_RANKS = "No two known people are of different rank: ranks are numbers, of people written as in the other tables."
NOBODY_LEFT = "With this share of confirmed lines none is confirmed, or nobody is left to guess."


@click.command()
@messages_option
@people_option(required=True)
@click.option("--lines", type=table_type, help="Truth: person, manager.")
@click.option("--ranks", type=table_type, help="Truth: person, rank (a number; higher is more senior).")
@click.option(
    "--confirmed-share", type=click.FloatRange(0, 1), default=0.0, help="Share of lines taken as confirmed beforehand."
)
@seed_option
@as_json
def hierarchy(
    messages: Path,
    people: Path,
    lines: Path | None,
    ranks: Path | None,
    confirmed_share: float,
    seed: int,
    json_out: bool,
) -> None:
    """How well managers and order of rank are inferred from titles, departments and messages.

    Prints hit@1, hit@3 and MRR of managers, the share of pairs put in the right order (of people connected by lines,
    and of different rank), calibration of the confidence, the same for plain centralities, and by how much they are
    surpassed. Intervals are 95 % by bootstrap over people; those of margins compare person by person.
    """
    costs = Costs()
    body = measured(messages, people, lines, ranks, confirmed_share=confirmed_share, seed=seed)
    show(body | costs.told(), json_out=json_out)


def measured(
    messages: Path, known: Path, lines: Path | None, ranks: Path | None, *, confirmed_share: float, seed: int
) -> dict[str, Any]:
    """Read the tables, infer, compare."""
    box, told = read_messages(messages), read_people(known)
    above = read_lines(lines) if lines else None
    heights = read_ranks(ranks) if ranks else None
    truths = [truth for truth in (above, heights) if truth]
    place = numbered(told.titles or box.names, *(truth.values for truth in truths), _present(above, box.names))
    passed, used = box.traffic_of(place)
    counts = tally(passed)
    del passed  # there may be many millions of rows
    managers, elsewhere = _managers(above, place)
    trial = try_hierarchy(
        columns_of([told.titles.get(name, "") for name in place], [told.departments.get(name, "") for name in place]),
        counts,
        managers=managers,
        elsewhere=elsewhere,
        ranks=_ranks(heights, place),
        confirmed_share=confirmed_share,
        seed=seed,
    )
    readings = {"messages": box.reading.told() | used, "people": told.reading.told()}
    readings |= {name: truth.reading.told() for name, truth in (("lines", above), ("ranks", heights)) if truth}
    notes = (*message_notes(box, used), *_notes(trial, above, heights, confirmed_share))
    return {"people": len(place), **_figures(trial), "read": readings, **told_notes(notes)}


def _notes(trial: Trial, above: Truth | None, heights: Truth | None, confirmed_share: float) -> Iterator[str]:
    """Say why there is nothing to compare with."""
    if not above and not heights:
        yield NO_TRUTH
    if above:
        yield from unless(trial.guesses.hit_at_1.of, NO_LINES)
    if heights:
        yield from unless(trial.by_ranks.of, NO_RANKS)
    if confirmed_share:
        yield from unless(trial.confirmed.knowing.hit_at_1.of if trial.confirmed else 0, NOBODY_LEFT)


def _present(lines: Truth | None, mailed: dict[str, int]) -> list[str]:
    """Return the managers who wrote or got something: others without a line of their own are not among the people."""
    return [boss for boss in lines.values.values() if boss in mailed] if lines else []


def _managers(lines: Truth | None, place: dict[str, int]) -> tuple[dict[int, int], list[int]]:
    """Return the managers by number, and the people whose manager is not among the people."""
    pairs = sorted((place[name], boss) for name, boss in (lines.values if lines else {}).items() if boss)
    known = {person: place[boss] for person, boss in pairs if boss in place}
    return known, [person for person, boss in pairs if boss not in place]


def _ranks(ranks: Truth | None, place: dict[str, int]) -> Any:
    if ranks is None:
        return None
    return np.array([float(ranks.values.get(name, "nan")) for name in place])


def _figures(trial: Trial) -> dict[str, Any]:
    """Return a trial as it is printed."""
    confirmed = trial.confirmed
    return {
        "manager": asdict(trial.guesses) | {"in_forest": asdict(trial.forest_hit), "not_here": asdict(trial.nobody)},
        "pairs": {"by_lines": asdict(trial.by_lines), "by_ranks": asdict(trial.by_ranks)},
        "calibration": asdict(trial.calibration),
        "doubts": asdict(trial.doubts),
        "unconfirmed": asdict(confirmed) if confirmed else None,
        "baselines": {
            name: asdict(rival.guesses)
            | {"pairs": {"by_lines": asdict(rival.by_lines), "by_ranks": asdict(rival.by_ranks)}}
            for name, rival in trial.baselines.items()
        },
        "margin": {name: asdict(margin) for name, margin in trial.margins.items()},
    }
