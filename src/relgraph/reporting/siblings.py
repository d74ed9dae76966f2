"""What confirmed lines say of the others: whoever is like a confirmed report likely has the same superior.

*Likeness* of two people, 0 … 1, is the mean of what the firm's data tells at all: same department, words of the field,
nearness of rank, company (being addressed together, or writing to and hearing from the same people). What is told of
others but not of these two is unlike.
"""

from collections.abc import Iterator, Mapping
from itertools import pairwise

import numpy as np

from relgraph.fields import Fields, alike
from relgraph.reporting.circles import heard_from, same_department, together, written_to
from relgraph.reporting.people import People
from relgraph.tallies import Tally
from relgraph.traffic import Floats, Ints

AT_ONCE = 1_000_000  # pairs compared at a time
SAMPLE = 200_000  # pairs from which the usual likeness is learned
DOUBT = 0.3  # of a likeness: below it the share of those who are alike says little


class Likeness:
    """How alike two people's places are."""

    def __init__(self, who: People, counts: Tally) -> None:
        self.who, self.counts = who, counts
        self.circles: tuple[Fields, Fields] | None = None
        if len(counts):
            self.circles = heard_from(counts), written_to(counts)

    def of(self, one: Ints, other: Ints) -> Floats:
        """Return the likeness of pairs; nobody is like himself."""
        parts = list(self._parts(one, other))
        mean = sum(parts, np.zeros(len(one))) / max(len(parts), 1)
        return np.where(one == other, 0.0, mean)

    def _parts(self, one: Ints, other: Ints) -> Iterator[Floats]:
        who = self.who
        if np.any(who.department >= 0):
            yield np.maximum(same_department(who, one, other), 0)
        if who.field.nnz:
            yield alike(who.field, one, other)
        if not np.isnan(who.rank).all():
            level = np.abs(who.rank[one] - who.rank[other])
            yield np.where(np.isnan(level), 0.0, np.maximum(1 - level, 0))
        if self.circles:
            addressed, _ = together(self.counts, one, other)
            circle = sum((alike(table, one, other) for table in self.circles), np.zeros(len(one))) / 2
            yield np.maximum(np.minimum(np.log1p(addressed) / 3, 1), circle)


def siblings(
    who: People, counts: Tally, report: Ints, superior: Ints, confirmed: Mapping[int, int]
) -> tuple[Floats, Floats]:
    """Return two numbers a pair, 0 … 1: how alike the report is to whoever of the superior's confirmed reports is most
    like him; and of the likeness (squared) to all confirmed reports of his candidates the share that is the superior's.
    """
    nearest, like = np.zeros(len(report)), np.zeros(len(report))
    if confirmed:
        likeness = Likeness(who, counts)
        usual = _usual(likeness, report, superior)
        for rows, child in _compared(superior, confirmed):
            ordinary = usual[report[rows]]
            found = np.maximum(likeness.of(report[rows], child) - ordinary, 0) / np.maximum(1 - ordinary, DOUBT)
            np.maximum.at(nearest, rows, found)
            like += np.bincount(rows, found**2, minlength=len(report))
    total = np.bincount(report, like, minlength=len(who))
    return nearest, like / (total + DOUBT)[report]


def _usual(likeness: Likeness, report: Ints, superior: Ints) -> Floats:
    """Return how alike everybody is to his candidates, or to some of them where there are very many."""
    some = slice(None, None, max(1, len(report) // SAMPLE))
    one, found = report[some], likeness.of(report[some], superior[some])
    people = len(likeness.who)
    return np.bincount(one, found, minlength=people) / np.maximum(np.bincount(one, minlength=people), 1)


def _compared(superior: Ints, confirmed: Mapping[int, int]) -> Iterator[tuple[Ints, Ints]]:
    """Yield rows and confirmed reports of their superiors, so many together that memory stays bounded."""
    children, bosses = np.array(list(confirmed), dtype=np.int64), np.array(list(confirmed.values()), dtype=np.int64)
    order = np.argsort(superior, kind="stable")
    first, last = (np.searchsorted(superior[order], bosses, side=side) for side in ("left", "right"))
    many = last - first
    before = np.cumsum(many) - many
    cuts = np.unique(np.searchsorted(before, np.arange(0, many.sum() + AT_ONCE, AT_ONCE)))
    for low, high in pairwise([*cuts.tolist(), len(children)]):
        some = many[low:high]
        place = np.arange(some.sum()) - np.repeat(np.cumsum(some) - some, some)
        yield order[np.repeat(first[low:high], some) + place], np.repeat(children[low:high], some)
