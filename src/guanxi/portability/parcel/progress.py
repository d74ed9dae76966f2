"""Telling how far a move is."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

Thing = TypeVar("Thing")
# Hears how many rows are done, of how many; what it raises ends the move.
Told = Callable[[int, int], None]
EVERY = 1_000


@dataclass(slots=True)
class Progress:
    """Counts rows as they go by."""

    total: int
    told: Told
    done: int = 0

    def along(self, rows: Iterable[Thing]) -> Iterator[Thing]:
        """Yield what is given, and tell now and then."""
        for row in rows:
            yield row
            self.done += 1
            if self.done % EVERY == 0:
                self.told(self.done, self.total)
        self.told(self.done, self.total)


def untold(_done: int, _total: int) -> None:
    """Tell nobody."""
