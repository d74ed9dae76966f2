"""Counts of pieces put together: sums are added, of the first the smallest, of the last the largest."""

from collections.abc import Iterable
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from relgraph.tallies.places import Joined, Places
from relgraph.tallies.tables import Sent, Tally, Together, columns
from relgraph.traffic import OddTraffic

T = TypeVar("T", Sent, Together)
_EXTREMES: dict[str, Joined] = {"first": np.minimum, "last": np.maximum}


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
    where = Places.of(one.pair, other.pair)

    def column(name: str, joined: Joined | None) -> NDArray[Any]:
        return where.column(getattr(one, name), getattr(other, name), joined)

    names = columns(type(one))
    return type(one)(one.people, column("pair", None), *(column(name, _EXTREMES.get(name, np.add)) for name in names))
