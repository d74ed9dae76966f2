"""One more day of mail against everything anew: the same strengths, to 1e-9, in what part of the time?"""

from dataclasses import dataclass, fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

from guanxi.bench.figures import Figures
from guanxi.bench.watch import Watch
from relgraph.batch import Partition, Read, recomputed
from relgraph.refreshing import refreshed
from relgraph.strength import Strengths, strengths
from relgraph.tallies import Tally, tally, total
from relgraph.tallies.tables import columns
from relgraph.traffic import DAY, Traffic

RECENT = 30  # days that are held apart from the large counts
DAYS_MORE = 5  # one after the other


@dataclass(slots=True)
class Ledger:
    """What is known at the end of a day: counts, the last weeks apart, and strengths."""

    parts: list[Tally]
    known: Strengths
    until: int

    @classmethod
    def of(cls, partitions: list[Partition], read: Read) -> "Ledger":
        """Count everything, the last weeks apart."""
        large, recent = (recomputed(some, read) for some in (partitions[:-RECENT], partitions[-RECENT:]))
        parts, until = [*large.values(), *recent.values()], (partitions[-1].day + 1) * DAY
        return cls(parts, strengths(total(parts), now=until), until)

    def add(self, today: Traffic) -> Watch:
        """Add a day; return how long each step took."""
        watch, since = Watch(), self.until
        self.until += DAY
        piece = watch("count the day", lambda: tally(today))
        self.known = watch("strengths", lambda: refreshed(self.known, self.parts, piece, since=since, now=self.until))
        self.parts[-1] = watch("put onto the last weeks", lambda: total([self.parts[-1], piece]))
        return watch


def day_figures(partitions: list[Partition], read: Read, counts: Tally, anew_seconds: float) -> Figures:
    """Add the last days one by one; in the end all has to be as if it were counted anew.

    ``anew_seconds`` of the processor is what counting everything and its strengths took. The figures are the median of
    the days, and the longest: the first, which also fetches memory.
    """
    more = min(DAYS_MORE, len(partitions) - 1)
    ledger = Ledger.of(partitions[:-more], read)
    watches = [ledger.add(read(partition)) for partition in partitions[-more:]]
    fold = Watch()
    whole = fold("put the weeks onto the years", lambda: total(ledger.parts))
    expected = strengths(counts, now=ledger.until)
    taken = {name: sorted(watch.sum(name) for watch in watches) for name in ("seconds", "cpu_seconds")}
    return {
        "days": more,
        "median": {name: values[more // 2] for name, values in taken.items()},
        "longest": {name: values[-1] for name, values in taken.items()},
        "last": watches[-1].rows,
        "now_and_then": fold.rows,
        "of_everything_anew": round(taken["cpu_seconds"][more // 2] / max(anew_seconds, 1e-9), 4),
        "largest_relative_difference": max(difference(whole, counts), strength_difference(ledger.known, expected)),
    }


def difference(one: Tally, other: Tally) -> float:
    """Return the largest relative difference of two counts; infinite when they are of different pairs."""
    tables = [(one.sent, other.sent), (one.together, other.together)]
    return max(
        _largest(getattr(mine, name), getattr(theirs, name))
        for mine, theirs in tables
        for name in ("pair", *columns(type(mine)))
    )


def strength_difference(one: Strengths, other: Strengths) -> float:
    """Return the same of strengths and all their terms."""
    return max(_largest(getattr(one, field.name), getattr(other, field.name)) for field in fields(one))


def _largest(mine: NDArray[Any], theirs: NDArray[Any]) -> float:
    if len(mine) != len(theirs):
        return float("inf")
    return float(np.max(np.abs(mine - theirs) / np.maximum(np.abs(theirs), 1), initial=0.0))
