"""Where the rows of two ordered tables come to lie when they are put together."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from relgraph.traffic import Ints

Joined = Callable[[NDArray[Any], NDArray[Any]], NDArray[Any]]


@dataclass(frozen=True, slots=True)
class Places:
    """``old`` marks the rows of the first table, ``row`` numbers those of the second, of which some are ``known`` to
    the first."""

    known: NDArray[np.bool_]
    row: Ints
    old: NDArray[np.bool_]

    @classmethod
    def of(cls, large: Ints, small: Ints) -> "Places":
        """Compare the keys of two tables, both ascending; the first may be much longer."""
        place = np.searchsorted(large, small)
        known = place < len(large)
        known[known] = large[place[known]] == small[known]
        row = place + np.cumsum(~known) - ~known
        old = np.ones(len(large) + int(np.count_nonzero(~known)), dtype=bool)
        old[row[~known]] = False
        return cls(known, row, old)

    def column(self, before: NDArray[Any], added: NDArray[Any], joined: Joined | None = None) -> NDArray[Any]:
        """Return a column of both; where both have the key, ``joined`` makes one of two, else the second holds."""
        after = np.empty(len(self.old), dtype=before.dtype)
        after[self.old] = before
        after[self.row[~self.known]] = added[~self.known]
        again = self.row[self.known]
        after[again] = joined(after[again], added[self.known]) if joined else added[self.known]
        return after
