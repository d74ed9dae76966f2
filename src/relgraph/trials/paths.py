"""Introduction paths against what came: were those who got in touch later the ones to whom a good way led?

The traffic is cut; from what passed before come the ties. Pairs that first exchanged something after the cut are mixed
with as many that never did, both among people known before it, and the figure is how often the chance that one of the
best five ways works tells them apart; beside it stands the plain number of common contacts. That the ways are the best
ones is counted again on these data by trying all ways.
"""

from dataclasses import dataclass
from math import prod

import numpy as np

from relgraph.measures import Figure, curve_over_pairs
from relgraph.paths import Links, introductions, links
from relgraph.strength import strengths
from relgraph.tallies import tally
from relgraph.traffic import Floats, Ints, Traffic

CUT = 0.7
CLOSE = 1e-9


@dataclass(frozen=True, slots=True)
class PathTrial:
    """``told_apart``: area under the curve; ``reached``: share of later contacts to whom a way led."""

    told_apart: Figure
    common_contacts: Figure
    reached: float | None
    exact: float | None
    asked: int
    queries: tuple[tuple[int, int], ...]
    ties: Links


def try_paths(whole: Traffic, *, most: int = 500, seed: int = 0) -> PathTrial:
    """Cut, tie, draw at most so many later contacts and as many strangers, and ask for the ways."""
    at = int(np.quantile(whole.at, CUT)) + 1 if len(whole) else 0
    before = strengths(tally(whole.between(-np.inf, at)), now=at)
    ties = links(whole.people, before.low, before.high, before.strength / 100)
    met, strange = _drawn(whole, ties, at, most, np.random.default_rng(seed))
    one, other = np.concatenate([met, strange]).T
    truth = np.arange(len(one)) < len(met)
    best, any_way = np.array([_ways(ties, a, b) for a, b in zip(one, other, strict=True)]).reshape(-1, 2).T
    checked = np.array([_by_trying(ties, a, b) for a, b in zip(one, other, strict=True)])
    shared = np.array([_shared(ties, a, b) for a, b in zip(one, other, strict=True)])
    return PathTrial(
        told_apart=curve_over_pairs(any_way, truth, one, other, whole.people, seed=seed),
        common_contacts=curve_over_pairs(shared, truth, one, other, whole.people, seed=seed),
        reached=float(np.mean(best[truth] > 0)) if len(met) else None,
        exact=float(np.mean(np.abs(best - checked) <= CLOSE)) if len(best) else None,
        asked=len(best),
        queries=tuple(zip(one.tolist(), other.tolist(), strict=True)),
        ties=ties,
    )


def _drawn(whole: Traffic, ties: Links, at: int, most: int, dice: np.random.Generator) -> tuple[Ints, Ints]:
    """Return pairs that met after the cut for the first time, and as many that never did; of people known before it."""
    people = max(whole.people, 1)
    known = np.diff(ties.start) > 0
    source = np.repeat(np.arange(whole.people), np.diff(ties.start))
    old = source * people + ties.other
    low, high = np.minimum(whole.sender, whole.recipient), np.maximum(whole.sender, whole.recipient)
    later = np.setdiff1d((low * people + high)[(whole.at >= at) & known[low] & known[high]], old)
    met = dice.permutation(later)[:most]
    there = np.flatnonzero(known)
    guesses = there[dice.integers(0, len(there), (2, 4 * len(met)))] if len(there) else np.zeros((2, 0), np.int64)
    keys = np.unique(np.minimum(*guesses) * people + np.maximum(*guesses))
    never = np.setdiff1d(keys[keys // people != keys % people], np.concatenate([old, low * people + high]))
    return _pairs(met, people), _pairs(dice.permutation(never)[: len(met)], people)


def _pairs(keys: Ints, people: int) -> Ints:
    return np.stack([keys // people, keys % people], axis=1)


def _ways(ties: Links, one: int, other: int) -> tuple[float, float]:
    """Return the chance of the best way, and that any of the best five works."""
    ways = introductions(ties, np.array([one]), np.array([other]))
    return (ways[0].chance if ways else 0.0), 1 - prod(1 - way.chance for way in ways)


def _near(ties: Links, person: int) -> tuple[Ints, Floats]:
    here = slice(ties.start[person], ties.start[person + 1])
    return ties.other[here], ties.chance[here]


def _by_trying(ties: Links, one: int, other: int) -> float:
    """Return the best chance over at most two people, by multiplying out: a row of chances, three times."""
    best = 0.0
    reach = np.zeros(len(ties.start) - 1)
    reach[one] = 1.0
    for _ in range(3):
        further = np.zeros_like(reach)
        for person in np.flatnonzero(reach):
            whom, chance = _near(ties, int(person))
            np.maximum.at(further, whom, reach[person] * chance)
        best = max(best, float(further[other]))
        further[[one, other]] = 0.0
        reach = further
    return best


def _shared(ties: Links, one: int, other: int) -> float:
    return float(len(np.intersect1d(_near(ties, one)[0], _near(ties, other)[0], assume_unique=True)))
