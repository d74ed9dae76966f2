"""Who was there, as columns: short lists of numbers one after another, and everybody in them paired."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from relgraph.traffic import Ints


@dataclass(frozen=True, slots=True)
class Lists:
    """Many short lists: the length of each, and what is in them, one after another.

    >>> some = Lists.of([[5, 6], [], [7]])
    >>> some.owner.tolist(), some.value.tolist()
    ([0, 0, 2], [5, 6, 7])
    """

    size: Ints
    value: Ints

    @classmethod
    def of(cls, lists: Sequence[Sequence[int]]) -> "Lists":
        """Return lists as columns."""
        size = np.fromiter(map(len, lists), dtype=np.int64, count=len(lists))
        return cls(size, _column(number for one in lists for number in one))

    @property
    def owner(self) -> Ints:
        """In which list each value is."""
        return np.repeat(np.arange(len(self.size)), self.size)

    def only(self, wanted: "np.ndarray[tuple[int, ...], np.dtype[np.bool_]]") -> "Lists":
        """Return the same lists without the values that are not wanted."""
        return Lists(np.bincount(self.owner[wanted], minlength=len(self.size)), self.value[wanted])

    def none_longer(self, most: int) -> "Lists":
        """Return the same lists, those that are too long emptied."""
        return self.only(np.repeat(self.size <= most, self.size))

    def beside(self, other: "Lists") -> "Lists":
        """Return each list with the one of the other that has its place after it."""
        order = np.argsort(np.concatenate([self.owner, other.owner]), kind="stable")
        return Lists(self.size + other.size, np.concatenate([self.value, other.value])[order])

    def crossed(self, other: "Lists") -> tuple[Ints, Ints, Ints]:
        """Return every value of a list with every value of the other's list of the same place: place, one, other."""
        owner, first, second = self._places(other)
        return owner, self.value[first], other.value[second]

    def pairs(self) -> tuple[Ints, Ints, Ints]:
        """Return every value with every later one of its list: place, one, other."""
        owner, first, second = self._places(self)
        later = first < second
        return owner[later], self.value[first[later]], self.value[second[later]]

    def _places(self, other: "Lists") -> tuple[Ints, Ints, Ints]:
        many = self.size * other.size
        owner = np.repeat(np.arange(len(many)), many)
        place = np.arange(many.sum()) - np.repeat(np.cumsum(many) - many, many)
        width = other.size[owner]
        first = (np.cumsum(self.size) - self.size)[owner] + place // np.maximum(width, 1)
        return owner, first, (np.cumsum(other.size) - other.size)[owner] + place % np.maximum(width, 1)


def _column(numbers: Iterable[int]) -> Ints:
    return np.fromiter(numbers, dtype=np.int64)
