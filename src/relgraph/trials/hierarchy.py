"""Reporting lines against the truth: managers found, pairs in the right order, calibration, baselines."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from relgraph.centrality import mail_matrix
from relgraph.measures import Figure, calibration_error, higher_pairs, over_people
from relgraph.reporting import WEIGHTS, Found, People, Weights, infer
from relgraph.tallies import Tally
from relgraph.traffic import Floats
from relgraph.trials.baselines import CENTRALITIES, most_mailed, received
from relgraph.trials.doubts import Doubts, try_doubts
from relgraph.trials.guessing import Guesses, better, guesses
from relgraph.trials.ordering import Pairs, in_order
from relgraph.trials.placing import among_candidates, among_mailed

SURE = 0.7
LEAST_TOLD = 5  # people with a title from whom is learned what reach says of rank
REACH = 0.2
MOST_LEVELS = 40  # above somebody; no firm has more, and a table that has them tells no firm
OURS, MOST_MAILED = "ours", "most_mailed"

Lines = Mapping[int, int]


@dataclass(frozen=True, slots=True)
class Calibration:
    """Whether a confidence is what it says: expected calibration error, and what is said with at least 0.7."""

    ece: float | None
    sure_share: Figure
    sure_precision: Figure


@dataclass(frozen=True, slots=True)
class Confirmed:
    """Those whose line was not confirmed, guessed without and with the confirmed ones; ``lift`` is how many more of
    their managers come first, ``calibration`` that of the confidence with them."""

    lines: int
    without: Guesses
    knowing: Guesses
    lift: Figure
    calibration: Calibration


@dataclass(frozen=True, slots=True)
class Rival:
    """What a baseline reaches."""

    guesses: Guesses
    by_lines: Figure
    by_ranks: Figure


@dataclass(frozen=True, slots=True)
class Margin:
    """By how much we are better than a baseline, compared person by person and pair by pair."""

    hit_at_1: Figure
    by_lines: Figure
    by_ranks: Figure


@dataclass(frozen=True, slots=True)
class Trial:
    """What one run shows; ``forest_hit``: the superior in the consistent forest; ``nobody``: rightly "not here"."""

    guesses: Guesses
    forest_hit: Figure
    nobody: Figure
    by_lines: Figure
    by_ranks: Figure
    calibration: Calibration
    confirmed: Confirmed | None
    baselines: dict[str, Rival]
    margins: dict[str, Margin]
    doubts: Doubts


def try_hierarchy(
    who: People,
    counts: Tally,
    *,
    managers: Lines,
    elsewhere: Iterable[int] = (),
    ranks: Floats | None = None,
    confirmed_share: float = 0.0,
    seed: int = 0,
    weights: Weights = WEIGHTS,
) -> Trial:
    """Infer, and compare with known managers and, if given, ranks (nan: not known; higher is more senior).

    ``elsewhere`` are people whose manager is known not to be among the people.
    """
    found = infer(who, counts, weights=weights)
    mails = mail_matrix(counts)
    rivals = {name: score(mails) for name, score in CENTRALITIES.items()}
    scores = {OURS: height(who, found), **rivals, MOST_MAILED: received(mails)}
    by_lines = in_order(scores, line_pairs(managers), seed)
    by_ranks = in_order(scores, higher_pairs(ranks, seed=seed) if ranks is not None else _no_pairs(), seed)
    both = most_mailed(mails)
    places = {name: among_mailed(both, managers, score) for name, score in rivals.items()}
    places[MOST_MAILED] = among_mailed(both, managers, None)
    ours = among_candidates(found, managers)
    return Trial(
        guesses=guesses(ours, seed),
        forest_hit=over_people(_forest_hits(found, managers), seed=seed),
        nobody=over_people((found.superior_of[sorted(elsewhere)] < 0).astype(float), seed=seed),
        by_lines=by_lines.figures[OURS],
        by_ranks=by_ranks.figures[OURS],
        calibration=_calibration(found, managers, seed),
        confirmed=_with_confirmed(who, counts, found, managers, confirmed_share, seed, weights),
        baselines={
            name: Rival(guesses(theirs, seed), by_lines.figures[name], by_ranks.figures[name])
            for name, theirs in places.items()
        },
        margins={
            name: Margin(better(ours, theirs, seed), by_lines.margins[name], by_ranks.margins[name])
            for name, theirs in places.items()
        },
        doubts=try_doubts(found, managers, seed=seed),
    )


def height(who: People, found: Found) -> Floats:
    """Return how senior everybody seems: his rank by title, his reach where titles are equal or not told.

    Who has no title stands where people of his reach stand, by a straight line through those who have one.
    """
    told = ~np.isnan(who.rank)
    if np.count_nonzero(told) < LEAST_TOLD:
        return np.where(told, np.nan_to_num(who.rank), who.rank[told].mean() if told.any() else 0.0) + found.reach
    reach, rank = found.reach[told], who.rank[told]
    spread = float(np.var(reach))
    slope = max(float(np.mean((reach - reach.mean()) * (rank - rank.mean()))) / spread, 0.0) if spread else 0.0
    guess = rank.mean() + slope * (found.reach - reach.mean())
    return np.where(told, np.nan_to_num(who.rank), guess) + REACH * found.reach


def line_pairs(managers: Lines) -> Pairs:
    """Return the pairs (higher, lower) that lines connect, over any number of steps."""
    pairs = [(boss, report) for report in managers for boss in _superiors(report, managers)]
    table = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    return table[:, 0], table[:, 1]


def _superiors(report: int, managers: Lines) -> list[int]:
    seen: dict[int, None] = {}
    boss = managers.get(report)
    while boss is not None and boss not in seen and boss != report and len(seen) < MOST_LEVELS:
        seen[boss] = None
        boss = managers.get(boss)
    return list(seen)


def _no_pairs() -> Pairs:
    return np.array([], dtype=np.int64), np.array([], dtype=np.int64)


def _forest_hits(found: Found, managers: Lines) -> Floats:
    return np.array([found.superior_of[report] == boss for report, boss in managers.items()], dtype=float)


def _calibration(found: Found, managers: Lines, seed: int) -> Calibration:
    """Compare the confidence of the best candidate with how often he is the manager."""
    starts = np.searchsorted(found.report, np.arange(len(found.nobody) + 1))
    asked = [report for report in managers if starts[report] < starts[report + 1]]
    first = starts[asked] if asked else np.array([], dtype=np.int64)
    confidence = found.confidence[first]
    hit = (found.superior[first] == [managers[report] for report in asked]).astype(float) if asked else np.zeros(0)
    sure = confidence >= SURE
    return Calibration(
        ece=calibration_error(confidence, hit),
        sure_share=over_people(sure.astype(float), seed=seed),
        sure_precision=over_people(hit[sure], seed=seed),
    )


def _with_confirmed(
    who: People, counts: Tally, found: Found, managers: Lines, share: float, seed: int, weights: Weights
) -> Confirmed | None:
    held = _drawn(managers, share, seed)
    if not held:
        return None
    rest = {report: boss for report, boss in managers.items() if report not in held}
    knowing = infer(who, counts, confirmed=held, weights=weights)
    before, after = among_candidates(found, rest), among_candidates(knowing, rest)
    return Confirmed(
        lines=len(held),
        without=guesses(before, seed),
        knowing=guesses(after, seed),
        lift=better(after, before, seed),
        calibration=_calibration(knowing, rest, seed),
    )


def _drawn(managers: Lines, share: float, seed: int) -> dict[int, int]:
    """Return the lines that are taken as confirmed: a random share of them."""
    reports = sorted(managers)
    chosen = np.random.default_rng(seed).permutation(len(reports))[: round(share * len(reports))]
    return {reports[place]: managers[reports[place]] for place in chosen}
