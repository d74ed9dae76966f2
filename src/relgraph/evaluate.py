"""Shares with an interval: how often something was right, and how much that may owe to who was asked.

The interval is the percentile bootstrap over clusters (Efron & Tibshirani, *An Introduction to the Bootstrap*, 1993,
ch. 13): whole clusters, such as all rows of one body, are drawn with replacement, because rows of a body err together.
"""

import random
from collections.abc import Hashable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Share:
    """A share with its interval; ``of`` is how many it was counted over."""

    value: float
    low: float
    high: float
    hits: int
    of: int


def share(
    outcomes: Iterable[tuple[Hashable, bool]], *, rounds: int = 1000, level: float = 0.95, seed: int = 0
) -> Share:
    """Return the share of hits among (cluster, hit), with a bootstrap interval over clusters.

    >>> found = share([("a", True), ("a", True), ("b", True), ("b", False)])
    >>> (found.value, found.hits, found.of, found.low <= found.value <= found.high)
    (0.75, 3, 4, True)
    """
    totals: dict[Hashable, list[int]] = {}
    for cluster, hit in outcomes:
        counts = totals.setdefault(cluster, [0, 0])
        counts[0] += hit
        counts[1] += 1
    hits, of = (sum(counts[part] for counts in totals.values()) for part in (0, 1))
    if not of:
        return Share(0.0, 0.0, 0.0, 0, 0)
    drawn = sorted(_rounds(list(totals.values()), rounds, seed))
    tail = (1 - level) / 2
    return Share(hits / of, _quantile(drawn, tail), _quantile(drawn, 1 - tail), hits, of)


def _rounds(clusters: list[list[int]], rounds: int, seed: int) -> Iterable[float]:
    dice = random.Random(seed)  # noqa: S311 - resampling, not a secret
    for _ in range(rounds):
        sample = dice.choices(clusters, k=len(clusters))
        yield sum(hits for hits, _ in sample) / sum(of for _, of in sample)


def _quantile(ordered: list[float], part: float) -> float:
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]
