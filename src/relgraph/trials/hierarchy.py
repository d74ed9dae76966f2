"""Reporting lines against the truth: managers found, pairs in the right order, calibration, baselines."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from relgraph.measures import Figure, calibration_error, dominance, higher_pairs, over_pairs, over_people
from relgraph.reporting import WEIGHTS, Found, People, Weights, infer
from relgraph.tallies import Tally
from relgraph.traffic import Floats, Ints
from relgraph.trials.baselines import CENTRALITIES, mail_matrix, most_mailed

SURE = 0.7


@dataclass(frozen=True, slots=True)
class Guesses:
    """How well superiors are guessed, over the people whose superior is known and among the people."""

    hit_at_1: Figure
    hit_at_3: Figure
    mrr: Figure


@dataclass(frozen=True, slots=True)
class Calibration:
    """Whether a confidence is what it says: expected calibration error, and what is said with at least 0.7."""

    ece: float | None
    sure_share: Figure
    sure_precision: Figure


@dataclass(frozen=True, slots=True)
class Trial:
    """What one run shows; ``baselines`` holds order accuracy by name, and guesses for those that make any."""

    guesses: Guesses | None
    forest_hit: Figure | None
    order: Figure | None
    calibration: Calibration | None
    baseline_order: dict[str, Figure]
    baseline_guesses: dict[str, Guesses]


def try_hierarchy(
    who: People,
    counts: Tally,
    *,
    managers: Mapping[int, int],
    ranks: Floats | None = None,
    confirmed_share: float = 0.0,
    seed: int = 0,
    weights: Weights = WEIGHTS,
) -> Trial:
    """Infer, and compare with known managers and, if given, ranks (nan: not known; higher is more senior)."""
    held = _drawn(managers, confirmed_share, seed)
    asked = {report: boss for report, boss in managers.items() if report not in held}
    found = infer(who, counts, confirmed=held, weights=weights)
    above, below = _order(len(who), managers, ranks)
    mails = mail_matrix(counts)
    scores = {name: score(mails) for name, score in CENTRALITIES.items()}
    return Trial(
        guesses=_guesses(_places(found, asked), seed) if asked else None,
        forest_hit=over_people(_hits(found, asked), seed=seed) if asked else None,
        order=_in_order(height(who, found), above, below, seed),
        calibration=_calibration(found, asked, seed) if asked else None,
        baseline_order={
            name: figure for name, score in scores.items() if (figure := _in_order(score, above, below, seed))
        },
        baseline_guesses=_baselines(mails, scores, asked, seed) if asked else {},
    )


def height(who: People, found: Found) -> Floats:
    """Return how senior everybody seems: his rank by title, his reach where titles are equal or not told.

    Without a title one counts as the mean of those who have one.
    """
    told = ~np.isnan(who.rank)
    rank = np.where(told, who.rank, who.rank[told].mean() if told.any() else 0.0)
    return rank + 0.2 * found.reach if told.any() else found.reach


def _drawn(managers: Mapping[int, int], share: float, seed: int) -> dict[int, int]:
    """Return the lines that are taken as confirmed: a random share of them."""
    reports = sorted(managers)
    chosen = np.random.default_rng(seed).permutation(len(reports))[: round(share * len(reports))]
    return {reports[place]: managers[reports[place]] for place in chosen}


def _order(people: int, managers: Mapping[int, int], ranks: Floats | None) -> tuple[Ints, Ints]:
    """Return the pairs (higher, lower): of different rank, or connected by lines."""
    if ranks is not None:
        return higher_pairs(ranks)
    pairs = [(boss, report) for report in managers for boss in _superiors(report, managers)]
    table = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    return table[:, 0], table[:, 1]


def _superiors(report: int, managers: Mapping[int, int]) -> list[int]:
    seen: dict[int, None] = {}
    boss = managers.get(report)
    while boss is not None and boss not in seen and boss != report:
        seen[boss] = None
        boss = managers.get(boss)
    return list(seen)


def _in_order(score: Floats, above: Ints, below: Ints, seed: int) -> Figure | None:
    if not len(above):
        return None
    return over_pairs(dominance(score, above, below), above, below, len(score), seed=seed)


def _places(found: Found, asked: Mapping[int, int]) -> Floats:
    """Return at which place each known manager stands among his report's candidates; infinite when he does not."""
    starts = np.searchsorted(found.report, np.arange(len(found.nobody) + 1))
    places = []
    for report, boss in asked.items():
        there = np.flatnonzero(found.superior[starts[report] : starts[report + 1]] == boss)
        places.append(1.0 + there[0] if len(there) else np.inf)
    return np.array(places)


def _guesses(places: Floats, seed: int) -> Guesses:
    return Guesses(
        hit_at_1=over_people((places == 1).astype(float), seed=seed),
        hit_at_3=over_people((places <= 3).astype(float), seed=seed),
        mrr=over_people(1 / places, seed=seed),
    )


def _hits(found: Found, asked: Mapping[int, int]) -> Floats:
    return np.array([found.superior_of[report] == boss for report, boss in asked.items()], dtype=float)


def _calibration(found: Found, asked: Mapping[int, int], seed: int) -> Calibration:
    starts = np.searchsorted(found.report, np.arange(len(found.nobody)))
    confidence = np.array([found.confidence[starts[report]] for report in asked])
    hit = np.array([found.superior[starts[report]] == boss for report, boss in asked.items()], dtype=float)
    sure = confidence >= SURE
    return Calibration(
        ece=calibration_error(confidence, hit),
        sure_share=over_people(sure.astype(float), seed=seed),
        sure_precision=over_people(hit[sure], seed=seed),
    )


def _baselines(mails: object, scores: dict[str, Floats], asked: Mapping[int, int], seed: int) -> dict[str, Guesses]:
    """Return the guesses of "whom I mail most" and of "the most central of those I mail"."""
    both = most_mailed(mails)
    tables = {"most_mailed": both} | {name: np.where(both > 0, score, -1.0) for name, score in scores.items()}
    found = {}
    for name, table in tables.items():
        places = []
        for report, boss in asked.items():
            row = table[report].copy()
            row[report] = -np.inf
            better, equal = np.count_nonzero(row > row[boss]), np.count_nonzero(row == row[boss])
            places.append(1 + better + (equal - 1) / 2)
        found[name] = _guesses(np.ceil(np.array(places)), seed)
    return found
