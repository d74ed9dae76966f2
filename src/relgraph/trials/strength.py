"""Strength against what came: who of those ever in touch is in touch in the next thirty days?

The traffic is cut at several moments. At each, strengths are computed from what passed before, and compared with the
pairs that exchanged anything in the thirty days after; the figure is the mean of the areas under the curve. Beside it
stand the raw count of everything ever exchanged, and how recently.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from relgraph.measures import NOTHING, Figure, curve_over_pairs
from relgraph.strength import Strengths, strengths
from relgraph.tallies import tally
from relgraph.traffic import DAY, Floats, Traffic

AHEAD = 30 * DAY
PARTS = (0.4, 0.5, 0.6, 0.7, 0.8, 0.9)


@dataclass(frozen=True, slots=True)
class Moment:
    """One cut: when, how many pairs were known, what share of them was in touch after it, and the areas."""

    at: int
    pairs: int
    touched: float
    strength: Figure
    frequency: Figure
    raw: Figure
    recency: Figure


@dataclass(frozen=True, slots=True)
class StrengthTrial:
    """Mean areas over the moments."""

    strength: Figure
    frequency: Figure
    raw: Figure
    recency: Figure
    moments: tuple[Moment, ...]


def try_strength(whole: Traffic, *, parts: tuple[float, ...] = PARTS, seed: int = 0) -> StrengthTrial:
    """Cut the traffic where these parts of what leaves thirty days to come have passed, and measure."""
    moments = tuple(
        moment for at in _cuts(whole, parts) if (moment := _moment(whole, at, seed)).strength.value is not None
    )
    return StrengthTrial(
        strength=_mean([one.strength for one in moments]),
        frequency=_mean([one.frequency for one in moments]),
        raw=_mean([one.raw for one in moments]),
        recency=_mean([one.recency for one in moments]),
        moments=moments,
    )


def _cuts(whole: Traffic, parts: tuple[float, ...]) -> list[int]:
    if not len(whole):
        return []
    early = whole.at[whole.at <= whole.at.max() - AHEAD]
    return sorted({int(np.quantile(early, part)) + 1 for part in parts}) if len(early) else []


def _moment(whole: Traffic, at: int, seed: int) -> Moment:
    known = strengths(tally(whole.between(-np.inf, at)), now=at)
    truth = _touched(known, whole.between(at, at + AHEAD))

    def area(score: Floats) -> Figure:
        return curve_over_pairs(score, truth, known.low, known.high, whole.people, seed=seed)

    raw = known.mails + known.meetings
    scores = (known.strength, known.frequency, raw, known.last.astype(float))
    return Moment(at, len(truth), float(truth.mean()) if len(truth) else 0.0, *map(area, scores))


def _touched(known: Strengths, after: Traffic) -> NDArray[np.bool_]:
    base = max(after.people, 1)
    keys = np.minimum(after.sender, after.recipient) * base + np.maximum(after.sender, after.recipient)
    return np.isin(known.low * base + known.high, keys)


def _mean(figures: list[Figure]) -> Figure:
    """Return the mean figure; its interval is the mean of theirs, which is wider than that of the mean."""
    if not figures:
        return NOTHING
    value, low, high = (float(np.mean([getattr(one, name) for one in figures])) for name in ("value", "low", "high"))
    return Figure(value, low, high, sum(one.of for one in figures))
