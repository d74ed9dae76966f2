"""Everything counted anew, day by day: in one process, or spread over an engine that others have built.

The work comes as partitions (a workspace and a day), and a function that reads one. What a partition adds up to does
not depend on the others (:mod:`relgraph.tallies`), so some days make a task, and tasks are put together two by two.
Whoever counts, the whole numbers are the same, and sums of fractions agree to 1e-9 (they are added in another order).

A task only reads and returns: one that was lost with its machine is done again elsewhere, nothing is counted twice.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from relgraph.tallies import AT_ONCE, Tally, tally, total
from relgraph.traffic import OddTraffic, Traffic, joined

DAYS_AT_ONCE = 30


@dataclass(frozen=True, slots=True, order=True)
class Partition:
    """One workspace's traffic of one day, in whole days since 1970."""

    workspace: str
    day: int


Read = Callable[[Partition], Traffic]


class Cluster(Protocol):
    """What spreads work: a Dask ``Client`` is one. A result that was promised may be passed on to further work."""

    def submit(self, work: Callable[..., Any], /, *arguments: Any, **options: Any) -> Any:
        """Promise a result."""

    def gather(self, promised: Any, /) -> Any:
        """Wait for promised results."""


def recomputed(partitions: Iterable[Partition], read: Read) -> dict[str, Tally]:
    """Count everything in this process; of each workspace some millions of rows are held at a time.

    Raises OddTraffic when a partition comes twice, or the days of a workspace are about different numbers of people.
    """
    return {workspace: count(days, read) for workspace, days in _by_workspace(partitions).items()}


def spread(
    partitions: Iterable[Partition], read: Read, cluster: Cluster, *, days_at_once: int = DAYS_AT_ONCE
) -> dict[str, Tally]:
    """Count everything on a cluster, which has to be able to call ``read`` wherever it works.

    Raises what :func:`recomputed` does, and what the cluster raises when it gives up.
    """
    promised = {
        workspace: _halved(
            [cluster.submit(count, some, read, pure=False) for some in _cut(days, days_at_once)], cluster
        )
        for workspace, days in _by_workspace(partitions).items()
    }
    found: dict[str, Tally] = cluster.gather(promised)
    return found


def count(days: Sequence[Partition], read: Read) -> Tally:
    """Return what some days of one workspace add up to."""
    return total(tally(piece) for piece in _pieces(days, read))


def _by_workspace(partitions: Iterable[Partition]) -> dict[str, list[Partition]]:
    found: defaultdict[str, list[Partition]] = defaultdict(list)
    for partition in sorted(partitions):
        if found[partition.workspace][-1:] == [partition]:
            raise OddTraffic(f"day {partition.day} of {partition.workspace} comes twice")
        found[partition.workspace].append(partition)
    return dict(found)


def _pieces(days: Sequence[Partition], read: Read) -> Iterator[Traffic]:
    """Yield days in pieces that are worth counting together."""
    held: list[Traffic] = []
    for day in days:
        held.append(read(day))
        if sum(map(len, held)) >= AT_ONCE:
            held = [joined(held)]
            # Nothing of it is kept here while it is counted.
            yield held.pop()
    if held:
        yield joined(held)


def _cut(days: list[Partition], size: int) -> Iterator[list[Partition]]:
    for first in range(0, len(days), size):
        yield days[first : first + size]


def _halved(promised: list[Any], cluster: Cluster) -> Any:
    """Put results together two by two, so that no machine has to hold many."""
    while len(promised) > 1:
        pairs = [promised[place : place + 2] for place in range(0, len(promised), 2)]
        promised = [cluster.submit(total, pair, pure=False) if len(pair) > 1 else pair[0] for pair in pairs]
    return promised[0]
