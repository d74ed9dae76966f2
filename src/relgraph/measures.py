"""How right an answer is: figures with intervals by bootstrap over people.

People are drawn with replacement, not pairs or messages: what one person does makes many pairs, and they err together
(Efron & Tibshirani, *An Introduction to the Bootstrap*, 1993, ch. 13). A pair counts as often as both its people were
drawn, multiplied.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.stats import rankdata

from relgraph.traffic import Floats, Ints

ROUNDS = 1000


@dataclass(frozen=True, slots=True)
class Figure:
    """A mean with its 95 % interval; ``of`` is how many it was counted over. None: there was nothing to count."""

    value: float | None
    low: float | None
    high: float | None
    of: int


def over_people(values: Floats, *, seed: int = 0, rounds: int = ROUNDS) -> Figure:
    """Return the mean of one value a person.

    >>> found = over_people(np.array([1.0, 0.0, 1.0, 1.0]))
    >>> found.value, found.low <= found.value <= found.high
    (0.75, True)
    """
    size = len(values)
    return _figure(lambda drawn: (float(drawn @ values), float(drawn.sum())), size, size, seed, rounds)


def over_pairs(hits: Floats, one: Ints, other: Ints, people: int, *, seed: int = 0, rounds: int = ROUNDS) -> Figure:
    """Return the mean of one value a pair of people, drawing people."""

    def sums(drawn: Floats) -> tuple[float, float]:
        weight = drawn[one] * drawn[other]
        return float(weight @ hits), float(weight.sum())

    return _figure(sums, people, len(hits), seed, rounds)


def _figure(sums: Callable[[Floats], tuple[float, float]], people: int, of: int, seed: int, rounds: int) -> Figure:
    if not of:
        return Figure(None, None, None, 0)
    hit, total = sums(np.ones(people))
    dice = np.random.default_rng(seed)
    found = []
    for _ in range(rounds):
        some, weight = sums(np.bincount(dice.integers(0, people, people), minlength=people).astype(float))
        if weight:
            found.append(some / weight)
    low, high = np.quantile(found, [0.025, 0.975]) if found else (np.nan, np.nan)
    return Figure(float(hit / total), float(low), float(high), of)


def dominance(score: Floats, above: Ints, below: Ints) -> Floats:
    """Return 1 for each pair whose higher one has the higher score, a half for equals, else 0."""
    gap = score[above] - score[below]
    hits: Floats = (gap > 0) + 0.5 * (gap == 0)
    return hits


def higher_pairs(rank: Floats) -> tuple[Ints, Ints]:
    """Return every pair of people of different rank, the higher first; nan is no rank."""
    above, below = np.nonzero(rank[:, None] > rank[None, :])
    return above, below


def area_under_curve(score: Floats, truth: NDArray[np.bool_]) -> float | None:
    """Return the share of (true, false) pairs that the score puts in order (Mann & Whitney 1947).

    >>> area_under_curve(np.array([0.1, 0.4, 0.4, 0.9]), np.array([False, True, False, True]))
    0.875
    """
    true = int(truth.sum())
    false = len(truth) - true
    if not true or not false:
        return None
    return float((rankdata(score)[truth].sum() - true * (true + 1) / 2) / (true * false))


def calibration_error(confidence: Floats, hit: Floats, *, bins: int = 10) -> float | None:
    """Return the expected calibration error: how far bins' confidence is from their hits (Naeini et al. 2015)."""
    if not len(confidence):
        return None
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    sums = [np.bincount(place, column, minlength=bins) for column in (confidence, hit)]
    return float(np.abs(sums[0] - sums[1]).sum() / len(confidence))


def mutual_information(one: Ints, other: Ints) -> float:
    """Return the normalised mutual information of two partitions, by the arithmetic mean of their entropies."""
    table = _crossed(one, other) / len(one)
    inside = table > 0
    expected = np.outer(table.sum(axis=1), table.sum(axis=0))
    shared = float((table[inside] * np.log(table[inside] / expected[inside])).sum())
    mean = (_entropy(table.sum(axis=1)) + _entropy(table.sum(axis=0))) / 2
    return shared / mean if mean else 1.0


def rand_index(one: Ints, other: Ints) -> float:
    """Return the adjusted Rand index of two partitions (Hubert & Arabie 1985)."""
    table = _crossed(one, other)
    pairs = [float((count * (count - 1) / 2).sum()) for count in (table, table.sum(axis=1), table.sum(axis=0))]
    chance = pairs[1] * pairs[2] / (len(one) * (len(one) - 1) / 2) if len(one) > 1 else 0.0
    best = (pairs[1] + pairs[2]) / 2
    return (pairs[0] - chance) / (best - chance) if best != chance else 1.0


def _crossed(one: Ints, other: Ints) -> Floats:
    _, rows = np.unique(one, return_inverse=True)
    _, columns = np.unique(other, return_inverse=True)
    table = np.zeros((rows.max() + 1, columns.max() + 1))
    np.add.at(table, (rows, columns), 1)
    return table


def _entropy(shares: Floats) -> float:
    shares = shares[shares > 0]
    return float(-(shares * np.log(shares)).sum())
