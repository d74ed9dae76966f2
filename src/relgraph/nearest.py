"""With whom somebody has most to do: of millions of pairs the few that matter to each."""

from collections.abc import Iterator

import numpy as np

from relgraph.tallies import Tally
from relgraph.traffic import Floats, Ints

AT_ONCE = 2_000_000  # pairs looked at together, so that memory stays bounded
LEVELS = (0.7, 1.5, 2.5)  # of worth; 0.7 is once
APPROVAL = 3  # mails that an approval counts like


def nearest(counts: Tally, most: int) -> tuple[Ints, Ints]:
    """Return pairs (person, other): the ``most`` others of each with the largest worth, of equals the first.

    Worth is ln(1 + mails + 3 · approvals) of either direction, and ln(1 + times addressed together or met).

    >>> from relgraph.tallies import tally
    >>> from relgraph.traffic import traffic
    >>> mails = traffic(3, message=[1, 2, 3], at=[0, 0, 0], sender=[0, 0, 1], recipient=[1, 1, 2])
    >>> [found.tolist() for found in nearest(tally(mails), 1)]
    [[0, 1, 2], [1, 0, 1]]
    """
    found = [best_of_each(*_promising(*ties, most), most) for ties in _ties(counts)]
    if not found:
        return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
    person, other = (np.concatenate(column) for column in zip(*found, strict=True))
    return person, other


def best_of_each(group: Ints, member: Ints, worth: Floats, most: int) -> tuple[Ints, Ints]:
    """Return the best few members of every group, ordered by group, then worth; of equals the first."""
    order = np.lexsort((member, -worth, group))
    group, member = group[order], member[order]
    starts = np.flatnonzero(np.diff(group, prepend=group[:1] - 1))
    place = np.arange(len(group)) - np.repeat(starts, np.diff(starts, append=len(group)))
    return group[place < most], member[place < most]


def looked_up(keys: Ints, values: Floats, wanted: Ints) -> Floats:
    """Return the values of wanted keys in a table ordered by key, zero where there is none."""
    if not len(keys):
        return np.zeros(len(wanted))
    place = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    return np.where(keys[place] == wanted, values[place], 0.0)


def _promising(person: Ints, other: Ints, worth: Floats, most: int) -> tuple[Ints, Ints, Floats]:
    """Drop what cannot be among the best: whoever has enough above a level keeps nothing below. Sorting costs more."""
    for level in LEVELS:
        above = worth > level
        keep = above | (np.bincount(person, above) < most)[person]
        person, other, worth = person[keep], other[keep], worth[keep]
    return person, other, worth


def _ties(counts: Tally) -> Iterator[tuple[Ints, Ints, Floats]]:
    """Yield person, other and worth, some people at a time, each pair once."""
    sent, company, people = counts.sent, counts.together, counts.people
    ends = [(sent.source, sent.target), (company.low, company.high)]
    worths = [np.log1p(sent.mails + APPROVAL * sent.asked), np.log1p(company.addressed + company.met)]
    step = max(1, people * AT_ONCE // max(2 * len(counts), 1))
    for first in range(0, people, step):
        keys, worth = [], []
        for (one, other), value in zip(ends, worths, strict=True):
            for person, partner in ((one, other), (other, one)):
                rows = np.flatnonzero((person >= first) & (person < first + step))
                keys.append((person[rows] - first) * people + partner[rows])
                worth.append(value[rows])
        key, place = np.unique(np.concatenate(keys), return_inverse=True)
        yield key // people + first, key % people, np.bincount(place, np.concatenate(worth)).astype(float)
