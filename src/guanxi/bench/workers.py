"""The same counts on a Dask cluster of this machine: several processes, one answer. It takes the extra ``cluster``."""

import time

import numpy as np
from distributed import Client, LocalCluster

from guanxi.bench.figures import Figures
from guanxi.bench.one_day import difference, strength_difference
from relgraph.batch import DAYS_AT_ONCE, Partition, Read, spread
from relgraph.reporting import People, infer
from relgraph.strength import strengths
from relgraph.tallies import Tally

ALIKE = 1e-9


def worker_figures(
    workers: int, partitions: list[Partition], read: Read, who: People, counts: Tally, *, now: float
) -> Figures:
    """Count all partitions with so many workers; counts, strengths and superiors have to be those of one process."""
    options = {"threads_per_worker": 1, "dashboard_address": None, "host": "127.0.0.1", "memory_limit": 0}
    with LocalCluster(n_workers=workers, **options) as cluster, Client(cluster) as client:
        client.wait_for_workers(workers)
        started = time.perf_counter()
        found = spread(partitions, read, client)[partitions[0].workspace]
        taken = time.perf_counter() - started
    largest = max(difference(found, counts), strength_difference(strengths(found, now=now), strengths(counts, now=now)))
    ours, theirs = (infer(who, one).superior_of for one in (found, counts))
    return {
        "workers": workers,
        "partitions": len(partitions),
        "tasks": -(-len(partitions) // DAYS_AT_ONCE),
        "seconds": round(taken, 3),
        "largest_relative_difference": largest,
        "equal_to_1e-9": largest <= ALIKE,
        "same_superiors": bool(np.array_equal(ours, theirs)),
    }
