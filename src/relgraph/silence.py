"""Who has gone quiet, by his own measure: somebody who calls once a quarter is not silent after a month.

The gap since the last contact is compared with the person's own gaps between days of contact. He has gone quiet when
the gap

- is rare among his own: ``share`` = (1 + gaps at least as long) / (1 + gaps) is at most one in five,
- is at least twice as long as usual (``usual`` is the median of his gaps), and at least a fortnight.

``share`` is the rank-based p-value of the gap (Davison & Hinkley, *Bootstrap Methods and their Application*, 1997,
4.2). With fewer than four gaps it cannot be small, so of whom little is known nothing is said. Whoever is quiet may be
on leave, ill, busy or gone: a silence does not tell which, and nothing here concludes that somebody left.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from relgraph.traffic import Floats, Ints

RARE = 0.2
TIMES_USUAL = 2.0
LEAST_DAYS = 14


class OddDays(ValueError):
    """A day of contact lies after today, or the columns have different lengths."""


@dataclass(frozen=True, slots=True)
class Silences:
    """Columns over people, in days. ``gap`` is -1 for who was never in touch; ``usual`` and ``longest`` are nan
    without two days of contact; ``gaps`` counts them."""

    gap: Ints
    usual: Floats
    longest: Floats
    gaps: Ints
    share: Floats
    quiet: NDArray[np.bool_]


def silences(people: int, person: Ints, day: Ints, *, today: int) -> Silences:
    """Return how quiet everybody is; ``person`` and ``day`` (whole days since any day) are rows of contacts, in any
    order, repetitions counting once.

    Raises OddDays.

    >>> found = silences(2, np.zeros(6, int), np.array([0, 7, 14, 21, 28, 35]), today=60)
    >>> bool(found.quiet[0]), int(found.gap[0]), float(found.usual[0]), int(found.gap[1])
    (True, 25, 7.0, -1)
    """
    if len(person) != len(day) or (len(day) and day.max() > today):
        raise OddDays("every contact needs a person and a day that is not after today")
    person, day = _distinct(person, day)
    last = np.full(people, np.iinfo(np.int64).min)
    np.maximum.at(last, person, day)
    met = np.bincount(person, minlength=people) > 0
    gap = np.where(met, today - np.where(met, last, today), -1)
    between, whose = np.diff(day)[np.diff(person) == 0], person[1:][np.diff(person) == 0]
    gaps = np.bincount(whose, minlength=people)
    as_long = np.bincount(whose, between >= gap[whose], minlength=people)
    share = (1 + as_long) / (1 + gaps)
    usual, longest = _medians(people, whose, between), np.full(people, np.nan)
    np.fmax.at(longest, whose, between)
    quiet = (share <= RARE) & (gap >= LEAST_DAYS) & (gap >= TIMES_USUAL * np.nan_to_num(usual, nan=np.inf))
    return Silences(gap, usual, longest, gaps, share, quiet)


def _distinct(person: Ints, day: Ints) -> tuple[Ints, Ints]:
    """Return the rows ordered by person, then day, each once."""
    order = np.lexsort((day, person))
    person, day = person[order], day[order]
    fresh = np.ones(len(day), dtype=bool)
    fresh[1:] = (person[1:] != person[:-1]) | (day[1:] != day[:-1])
    return person[fresh], day[fresh]


def _medians(people: int, whose: Ints, values: Ints) -> Floats:
    """Return the median of everybody's values, nan without any."""
    found = np.full(people, np.nan)
    order = np.lexsort((values, whose))
    whose, values = whose[order], values[order]
    owner, start, many = np.unique(whose, return_index=True, return_counts=True)
    found[owner] = (values[start + (many - 1) // 2] + values[start + many // 2]) / 2
    return found
