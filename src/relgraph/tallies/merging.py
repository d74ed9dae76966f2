"""Counts of pieces put together: sums are added, of the first the smallest, of the last the largest."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from relgraph.tallies.tables import Sent, Tally, Together, columns
from relgraph.traffic import Ints, OddTraffic

T = TypeVar("T", Sent, Together)
_EXTREMES = {"first": np.minimum, "last": np.maximum}


def total(parts: Iterable[Tally]) -> Tally:
    """Put the counts of pieces together, in any order, reading them one by one.

    Small ones are put together before they meet large ones, so each row moves a few times only; at most some logarithm
    of the parts is held. A day put onto a year costs one copy of the year.

    Raises OddTraffic when there is no part, or the parts are about different numbers of people.
    """
    people: set[int] = set()
    sent: list[Sent] = []
    companions: list[Together] = []
    for part in parts:
        people.add(part.people)
        if len(people) > 1:
            raise OddTraffic("counts of different people do not go together")
        _stacked(sent, part.sent)
        _stacked(companions, part.together)
    if not people:
        raise OddTraffic("nothing was counted")
    return Tally(people.pop(), _all(sent), _all(companions))


together = total


def _stacked(stack: list[T], table: T) -> None:
    """Put a table on top of larger ones; what is not twice as large is put together with it."""
    while stack and len(stack[-1].pair) < 2 * len(table.pair):
        table = merged(stack.pop(), table)
    stack.append(table)


def _all(stack: list[T]) -> T:
    """Put together what is stacked, the small ones first; the stack is emptied, so that little is held at once."""
    table = stack.pop()
    while stack:
        table = merged(stack.pop(), table)
    return table


def merged(one: T, other: T) -> T:
    """Put two tables together: the rows of the smaller one are looked up in the larger one."""
    if len(one.pair) < len(other.pair):
        return merged(other, one)
    if not len(other.pair):
        return one
    where = _Places.of(one.pair, other.pair)
    names = ("pair", *columns(type(one)))
    return type(one)(one.people, *(where.column(name, getattr(one, name), getattr(other, name)) for name in names))


@dataclass(frozen=True, slots=True)
class _Places:
    """Where rows of two tables come to lie: ``old`` marks those of the first, ``row`` numbers those of the second,
    of which some are ``known`` to the first."""

    known: NDArray[np.bool_]
    row: Ints
    old: NDArray[np.bool_]

    @classmethod
    def of(cls, large: Ints, small: Ints) -> "_Places":
        place = np.searchsorted(large, small)
        known = large[np.minimum(place, len(large) - 1)] == small
        row = place + np.cumsum(~known) - ~known
        old = np.ones(len(large) + int(np.count_nonzero(~known)), dtype=bool)
        old[row[~known]] = False
        return cls(known, row, old)

    def column(self, name: str, before: NDArray[Any], added: NDArray[Any]) -> NDArray[Any]:
        after = np.empty(len(self.old), dtype=before.dtype)
        after[self.old] = before
        after[self.row[~self.known]] = added[~self.known]
        if name != "pair":
            again = self.row[self.known]
            after[again] = _EXTREMES.get(name, np.add)(after[again], added[self.known])
        return after
