"""Whether signals say more than chance: who has gone quiet, and whose influence rises or falls."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from relgraph.measures import NOTHING, Figure, over_pairs, over_people
from relgraph.silence import silences
from relgraph.traffic import DAY, Floats, Ints, Traffic
from relgraph.trend import FEWEST, attention, trends

AHEAD = 30  # days
STEP = 30
WINDOW = 60  # days
LEAST_GAPS = 4
SHUFFLES = 20


@dataclass(frozen=True, slots=True)
class Silence:
    """Of pairs with enough gaps, asked every thirty days: the share called quiet, and the shares that were in touch in
    the thirty days after, of those called quiet and of the others."""

    quiet: Figure
    back_of_quiet: Figure
    back_of_others: Figure


@dataclass(frozen=True, slots=True)
class Trend:
    """The share of people whose attention is said to rise or fall, and the same with their windows shuffled, where
    nothing does; ``further``: of those who do, how often the window after lies on that side of their mean."""

    said: Figure
    by_chance: Figure
    further: Figure


def try_silence(whole: Traffic, *, seed: int = 0) -> Silence:
    """Ask every thirty days which pairs have gone quiet, and look at the thirty days after."""
    base = max(whole.people, 1)
    key = np.minimum(whole.sender, whole.recipient) * base + np.maximum(whole.sender, whole.recipient)
    pairs, pair = np.unique(key, return_inverse=True)
    asked = [_asked(pair, whole.at // DAY, len(pairs), today) for today in _moments(whole)]
    place, quiet, came = (np.concatenate([some[part] for some in asked] or [np.zeros(0)]) for part in range(3))
    one, other = np.divmod(pairs[place.astype(np.int64)], base)

    def share(values: Floats, rows: NDArray[np.bool_]) -> Figure:
        return over_pairs(values[rows], one[rows], other[rows], whole.people, seed=seed)

    silent = quiet > 0
    return Silence(share(quiet, silent | ~silent), share(came, silent), share(came, ~silent))


def _moments(whole: Traffic) -> list[int]:
    """Return the days on which is asked, none of those after which nothing passed between anybody for thirty days: a
    hole in the table, or a clock that was wrong, is nobody's silence."""
    days = np.unique(whole.at // DAY)
    if not len(days):
        return []
    asked = np.arange(days[0] + STEP, days[-1] - AHEAD + 1, STEP)
    soon = np.searchsorted(days, asked + AHEAD, side="right") > np.searchsorted(days, asked, side="right")
    found: list[int] = asked[soon].tolist()
    return found


def _asked(pair: Ints, day: Ints, pairs: int, today: int) -> tuple[Ints, Floats, Floats]:
    """Return the pairs that have enough gaps by then, whether each is quiet, and whether it was in touch soon after."""
    before, after = day <= today, (day > today) & (day <= today + AHEAD)
    found = silences(pairs, pair[before], day[before], today=today)
    enough = np.flatnonzero(found.gaps >= LEAST_GAPS)
    return enough, found.quiet[enough].astype(float), np.isin(enough, pair[after]).astype(float)


def try_trend(whole: Traffic, *, seed: int = 0) -> Trend:
    """Cut the traffic into windows; the last one is kept apart, to see whether what rose or fell stayed so."""
    first, last = (int(moment) for moment in (whole.at.min(initial=0), whole.at.max(initial=0)))
    bounds = np.arange(first, last + 1, WINDOW * DAY)
    if len(bounds) < FEWEST + 2:
        return Trend(NOTHING, NOTHING, NOTHING)
    levels = attention(whole, bounds)
    past, after = levels[:-1], levels[-1]
    found = trends(past)
    asked = np.flatnonzero(found.windows >= FEWEST)
    dice = np.random.default_rng(seed)
    chance = np.mean([_said(_shuffled(past[:, asked], dice)) for _ in range(SHUFFLES)], axis=0)
    moved = asked[(found.direction[asked] != 0) & ~np.isnan(after[asked])]
    stayed = np.sign(after[moved] - np.nanmean(past[:, moved], axis=0)) == found.direction[moved]
    return Trend(
        said=over_people((found.direction[asked] != 0).astype(float), seed=seed),
        by_chance=over_people(chance, seed=seed),
        further=over_people(stayed.astype(float), seed=seed),
    )


def _said(levels: Floats) -> Floats:
    said: Floats = (trends(levels).direction != 0).astype(float)
    return said


def _shuffled(levels: Floats, dice: np.random.Generator) -> Floats:
    """Return everybody's windows in another order; windows without attention stay where they are."""
    mixed = levels.copy()
    for column in mixed.T:
        there = np.flatnonzero(~np.isnan(column))
        column[there] = column[dice.permutation(there)]
    return mixed
