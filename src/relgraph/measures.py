"""How right an answer is: figures with intervals by bootstrap over people.

People are drawn with replacement, not pairs or messages: what one person does makes many pairs, and they err together
(Efron & Tibshirani, *An Introduction to the Bootstrap*, 1993, ch. 13). A pair counts as often as both its people were
drawn, multiplied.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy.stats import rankdata

from relgraph.traffic import Floats, Ints

ROUNDS = 1000
MOST_PAIRS = 500_000
ROW_ROUNDS = 20_000_000
PERSON_DRAWS = 4_000_000
MOST_RANKED = 2000
AT_ONCE = 2_000_000  # draws looked at together


@dataclass(frozen=True, slots=True)
class Figure:
    """A mean with its 95 % interval; ``of`` is how many it was counted over. None: there was nothing to count."""

    value: float | None
    low: float | None
    high: float | None
    of: int


NOTHING = Figure(None, None, None, 0)


def over_people(values: Floats, *, seed: int = 0, rounds: int = ROUNDS) -> Figure:
    """Return the mean of one value a person.

    >>> found = over_people(np.array([1.0, 0.0, 1.0, 1.0]))
    >>> found.value, found.low <= found.value <= found.high
    (0.75, True)
    """
    return columns_over_people(values[:, None], seed=seed, rounds=rounds)[0]


def columns_over_people(values: Floats, *, seed: int = 0, rounds: int = ROUNDS) -> list[Figure]:
    """Return the same of several values a person (people x values), with the same draws; fewer rounds for many."""
    size, columns = values.shape
    if not size:
        return [NOTHING] * columns
    means = np.concatenate([drawn @ values for drawn in _drawn(size, seed, rounds)]) / size
    return [
        Figure(float(mean), *interval(found), size) for mean, found in zip(values.mean(axis=0), means.T, strict=True)
    ]


def over_pairs(hits: Floats, one: Ints, other: Ints, people: int, *, seed: int = 0, rounds: int = ROUNDS) -> Figure:
    """Return the mean of one value a pair of people, drawing people.

    The mean is over all pairs; the interval over at most half a million of them, fewer rounds the more there are.
    """
    return columns_over_pairs(hits[:, None], one, other, people, seed=seed, rounds=rounds)[0]


def columns_over_pairs(
    hits: Floats, one: Ints, other: Ints, people: int, *, seed: int = 0, rounds: int = ROUNDS
) -> list[Figure]:
    """Return the same of several values a pair (pairs x values), with the same draws for all."""
    size, values = hits.shape
    if not size:
        return [NOTHING] * values
    means = hits.mean(axis=0)
    if size > MOST_PAIRS:
        chosen = np.random.default_rng(seed).choice(size, MOST_PAIRS, replace=False)
        hits, one, other = hits[chosen], one[chosen], other[chosen]
    found = []
    for drawn in draws(people, seed, rounds_for(len(one), rounds)):
        weight = drawn[one] * drawn[other]
        total = weight.sum()
        if total:
            found.append(weight @ hits / total)
    ranges = [interval(column) for column in np.array(found).reshape(-1, values).T]
    return [Figure(float(mean), *bounds, size) for mean, bounds in zip(means, ranges, strict=True)]


def rounds_for(size: int, rounds: int = ROUNDS) -> int:
    """Return in how many rounds so many rows are drawn: a thousand, but not below a hundred where there are many."""
    return min(rounds, max(100, ROW_ROUNDS // max(size, 1)))


def draws(people: int, seed: int, rounds: int) -> Iterator[Floats]:
    """Yield how often everybody was drawn, round by round."""
    for drawn in _drawn(people, seed, rounds):
        yield from drawn


def _drawn(people: int, seed: int, rounds: int) -> Iterator[Floats]:
    """Yield the draws several rounds at a time, one a row; fewer of them the more people there are."""
    for part in _draws_of(people, seed, min(rounds, max(100, PERSON_DRAWS // people))):
        yield part.astype(float)


@lru_cache(maxsize=2)
def _draws_of(people: int, seed: int, rounds: int) -> tuple[NDArray[np.int16], ...]:
    """Return the draws, several rounds together: the same ones are asked for figure after figure."""
    dice, at_once = np.random.default_rng(seed), max(1, AT_ONCE // people)
    sizes = (min(at_once, rounds - done) for done in range(0, rounds, at_once))
    return tuple(dice.multinomial(people, np.full(people, 1 / people), size=size).astype(np.int16) for size in sizes)


def interval(found: Sequence[float] | Floats) -> tuple[float | None, float | None]:
    """Return the range that holds 95 % of the values; None where there are none."""
    if not len(found):
        return None, None
    low, high = np.quantile(found, [0.025, 0.975])
    return float(low), float(high)


def dominance(score: Floats, above: Ints, below: Ints) -> Floats:
    """Return 1 for each pair whose higher one has the higher score, a half for equals, else 0."""
    gap = score[above] - score[below]
    hits: Floats = (gap > 0) + 0.5 * (gap == 0)
    return hits


def higher_pairs(rank: Floats, *, seed: int = 0) -> tuple[Ints, Ints]:
    """Return every pair of people of different rank, the higher first; nan is no rank.

    Above two thousand people as many pairs are drawn as two thousand would have.
    """
    told = np.flatnonzero(~np.isnan(rank))
    if len(told) <= MOST_RANKED:
        above, below = np.nonzero(rank[told][:, None] > rank[told][None, :])
        return told[above], told[below]
    dice = np.random.default_rng(seed)
    above, below = told[dice.integers(0, len(told), (2, MOST_RANKED**2))]
    higher = rank[above] > rank[below]
    return above[higher], below[higher]


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


def curve_over_pairs(
    score: Floats, truth: NDArray[np.bool_], one: Ints, other: Ints, people: int, *, seed: int = 0, rounds: int = ROUNDS
) -> Figure:
    """Return the area under the curve of pairs of people, drawing people; a pair weighs as often as both were drawn.

    The area is of all pairs; its interval of at most half a million of them.
    """
    value, size = area_under_curve(score, truth), len(score)
    if value is None:
        return NOTHING
    if size > MOST_PAIRS:
        chosen = np.random.default_rng(seed).choice(size, MOST_PAIRS, replace=False)
        score, truth, one, other = score[chosen], truth[chosen], one[chosen], other[chosen]
    order = np.argsort(score, kind="stable")
    true, one, other = truth[order].astype(float), one[order], other[order]
    ends = np.flatnonzero(np.r_[score[order][1:] != score[order][:-1], True])
    found = []
    for drawn in draws(people, seed, rounds_for(len(score), rounds)):
        weight = drawn[one] * drawn[other]
        area = _weighted_area(np.cumsum(weight * true)[ends], np.cumsum(weight * (1 - true))[ends])
        if area is not None:
            found.append(area)
    return Figure(value, *interval(found), size)


def _weighted_area(true: Floats, false: Floats) -> float | None:
    """Return the area under the curve through running sums of the weights, halves for equal scores."""
    if not true[-1] or not false[-1]:
        return None
    before = np.r_[0.0, false[:-1]]
    return float(np.diff(np.r_[0.0, true]) @ (before + false) / 2 / (true[-1] * false[-1]))


def macro_f1(truth: Ints, guess: Ints) -> float:
    """Return the mean over the classes of truth of the harmonic mean of precision and recall.

    >>> round(macro_f1(np.array([0, 0, 1, 1]), np.array([0, 0, 1, 0])), 3)
    0.733
    """
    scores = []
    for one in np.unique(truth):
        hit = np.count_nonzero((truth == one) & (guess == one))
        scores.append(2 * hit / (np.count_nonzero(truth == one) + np.count_nonzero(guess == one)))
    return float(np.mean(scores)) if scores else 0.0


def calibration_error(confidence: Floats, hit: Floats, *, bins: int = 10) -> float | None:
    """Return the expected calibration error: how far bins' confidence is from their hits (Naeini et al. 2015)."""
    if not len(confidence):
        return None
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    sums = [np.bincount(place, column, minlength=bins) for column in (confidence, hit)]
    return float(np.abs(sums[0] - sums[1]).sum() / len(confidence))


def mutual_information(one: Ints, other: Ints) -> float:
    """Return the normalised mutual information of two partitions, by the arithmetic mean of their entropies."""
    crossed = _Crossed.of(one, other)
    cells, rows, columns = (part / len(one) for part in (crossed.cells, crossed.rows, crossed.columns))
    expected = rows[crossed.row] * columns[crossed.column]
    shared = float((cells * np.log(cells / expected)).sum())
    mean = (_entropy(rows) + _entropy(columns)) / 2
    return shared / mean if mean else 1.0


def rand_index(one: Ints, other: Ints) -> float:
    """Return the adjusted Rand index of two partitions (Hubert & Arabie 1985)."""
    crossed = _Crossed.of(one, other)
    pairs = [float((part * (part - 1) / 2).sum()) for part in (crossed.cells, crossed.rows, crossed.columns)]
    chance = pairs[1] * pairs[2] / (len(one) * (len(one) - 1) / 2) if len(one) > 1 else 0.0
    best = (pairs[1] + pairs[2]) / 2
    return (pairs[0] - chance) / (best - chance) if best != chance else 1.0


@dataclass(frozen=True, slots=True)
class _Crossed:
    """Two partitions crossed: how many are in each cell that is not empty, in its row and in its column."""

    row: Ints
    column: Ints
    cells: Floats
    rows: Floats
    columns: Floats

    @classmethod
    def of(cls, one: Ints, other: Ints) -> "_Crossed":
        (_, row), (names, column) = (np.unique(part, return_inverse=True) for part in (one, other))
        cell, many = np.unique(row * len(names) + column, return_counts=True)
        rows, columns = np.bincount(row).astype(float), np.bincount(column).astype(float)
        return cls(cell // len(names), cell % len(names), many.astype(float), rows, columns)


def _entropy(shares: Floats) -> float:
    shares = shares[shares > 0]
    return float(-(shares * np.log(shares)).sum())
