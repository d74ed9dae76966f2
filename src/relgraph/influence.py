"""Whose word counts, and whether it counts more or less than it did.

    influence = 100 × quantile of reach          reach: see relgraph.standing, over a window of time
    trend     = influence of the later window − influence of the earlier one

In-degree and its relatives, not PageRank and not volume: on ranks that are known they are nearer to the truth. What
passed is counted in two windows of equal length; of whom too little was seen in one of them nothing is said of it.
"""

from dataclasses import dataclass

import numpy as np

from relgraph.standing import quantiles, standing
from relgraph.tallies import tally
from relgraph.traffic import Floats, Ints, Traffic

LEAST = 3  # messages in a window, below which nothing is said of somebody


@dataclass(frozen=True, slots=True)
class Influence:
    """Columns over people, 0 … 100, nan where too little passed: now, in the window before, and how much was seen."""

    now: Floats
    before: Floats
    trend: Floats
    seen: Ints
    seen_before: Ints


def influence(whole: Traffic, *, now: float, window: float) -> Influence:
    """Return everybody's influence in the last window (seconds) and how it changed from the one before."""
    late, early = whole.between(now - window, now), whole.between(now - 2 * window, now - window)
    (present, seen), (past, seen_before) = _in(late), _in(early)
    return Influence(present, past, present - past, seen, seen_before)


def _in(piece: Traffic) -> tuple[Floats, Ints]:
    """Return influence within a piece of traffic, and how many messages everybody sent or got."""
    rows = np.concatenate([np.stack([piece.sender, piece.message]), np.stack([piece.recipient, piece.message])], axis=1)
    seen = np.bincount(np.unique(rows, axis=1)[0], minlength=piece.people)
    enough = seen >= LEAST
    value = np.full(piece.people, np.nan)
    if enough.any():
        value[enough] = 100 * quantiles(standing(tally(piece))[enough])
    return value, seen
