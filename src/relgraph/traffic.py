"""What passed between people, as columns: the input of everything that is inferred.

One row is one message (or meeting, or approval) and one of its recipients; people are numbers ``0 … people - 1``.
Somebody's words to himself say nothing and are left out.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
DAY = 86_400


class Kind(IntEnum):
    """How a message reached its recipient. In an approval the sender asks and the recipient decides."""

    TO = 0
    CC = 1
    BCC = 2
    MEETING = 3
    APPROVAL = 4


class OddTraffic(ValueError):
    """The columns do not fit together."""


@dataclass(frozen=True, slots=True)
class Traffic:
    """Columns of one length: ``message`` (any integer), ``at`` (unix seconds), ``sender``, ``recipient``, ``kind``."""

    people: int
    message: Ints
    at: Ints
    sender: Ints
    recipient: Ints
    kind: Ints

    def __post_init__(self) -> None:
        if len({len(column) for column in self.columns()}) != 1:
            raise OddTraffic("the columns have different lengths")
        for column in (self.sender, self.recipient):
            if len(column) and not 0 <= column.min() <= column.max() < self.people:
                raise OddTraffic(f"a person is not among the {self.people}")

    def __len__(self) -> int:
        return len(self.message)

    def columns(self) -> tuple[Ints, ...]:
        """Return the columns in the order of their names."""
        return (self.message, self.at, self.sender, self.recipient, self.kind)

    def only(self, rows: NDArray[np.bool_] | Ints) -> "Traffic":
        """Return some of the rows: a mask, or their numbers in the order wanted."""
        return Traffic(self.people, *(column[rows] for column in self.columns()))

    def rows(self, first: int, last: int) -> "Traffic":
        """Return the rows ``first … last - 1``, not copied."""
        return Traffic(self.people, *(column[first:last] for column in self.columns()))

    def between(self, start: float, end: float) -> "Traffic":
        """Return what passed in ``[start, end)``."""
        return self.only((self.at >= start) & (self.at < end))

    def by_day(self) -> Iterator[tuple[int, "Traffic"]]:
        """Yield the days on which something passed, in order, as whole days since 1970, with their rows."""
        order = np.argsort(self.at // DAY, kind="stable")
        days = (self.at // DAY)[order]
        starts = np.flatnonzero(np.r_[True, days[1:] != days[:-1]]) if len(days) else np.array([], dtype=np.int64)
        for first, last in pairwise([*starts, len(days)]):
            yield int(days[first]), self.only(order[first:last])


def traffic(
    people: int,
    *,
    message: object,
    at: object,
    sender: object,
    recipient: object,
    kind: object = None,
) -> Traffic:
    """Return traffic from anything NumPy can read as whole numbers; without ``kind`` every row is a mail to somebody.

    >>> found = traffic(3, message=[7, 7, 8], at=[10, 10, 90_000], sender=[0, 0, 2], recipient=[1, 0, 1])
    >>> len(found), [day for day, _ in found.by_day()]
    (2, [0, 1])
    """
    columns = [np.asarray(one, dtype=np.int64) for one in (message, at, sender, recipient)]
    columns.append(np.zeros(len(columns[0]), dtype=np.int64) if kind is None else np.asarray(kind, dtype=np.int64))
    found = Traffic(people, *columns)
    return found.only(found.sender != found.recipient)


def joined(parts: list[Traffic]) -> Traffic:
    """Return several pieces of traffic among the same people as one."""
    if len({part.people for part in parts}) != 1:
        raise OddTraffic("pieces of traffic among different people do not go together")
    columns = zip(*(part.columns() for part in parts), strict=True)
    return Traffic(parts[0].people, *(np.concatenate(column) for column in columns))
