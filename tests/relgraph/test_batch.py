"""Whatever counts the days, one process or several of which one is killed in its work, finds the same."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import dask
import numpy as np
import pytest
from distributed import Client, LocalCluster
from tests.relgraph.engine_cases import assert_same

from relgraph.batch import Partition, Read, recomputed, spread
from relgraph.tallies import Tally, tally
from relgraph.traffic import DAY, OddTraffic, Traffic, joined, traffic

SOURCE = Path(__file__).resolve().parents[2] / "src"
PEOPLE = 40
PARTITIONS = [Partition(workspace, day) for workspace in ("甲", "乙") for day in range(20_000, 20_012)]
PATIENCE = 200.0  # seconds; workers take two to start, and many times that where other work takes the processors


def reader() -> Read:
    """A function that makes up a day; it carries what it needs, because workers do not know this file."""

    def read(partition: Partition) -> Traffic:
        dice = np.random.default_rng([partition.day, ord(partition.workspace)])
        size = 300
        message = np.sort(dice.integers(0, 120, size)) + partition.day * 1000
        at = partition.day * DAY + message % DAY
        sender, recipient = message * 7 % PEOPLE, dice.integers(0, PEOPLE, size)
        return traffic(PEOPLE, message=message, at=at, sender=sender, recipient=recipient, kind=message % 5)

    return read


def slow_reader(folder: Path) -> Read:
    """The same, but whoever comes to the last day says who he is, and waits until he may go on."""
    read, last = reader(), PARTITIONS[-1]
    told, free = folder / "told", folder / "free"

    def wait_and_read(partition: Partition) -> Traffic:
        if partition == last:
            (folder / "writing").write_text(str(os.getpid()))
            (folder / "writing").replace(told)
            end = time.monotonic() + PATIENCE
            while not free.exists() and time.monotonic() < end:
                time.sleep(0.02)
        return read(partition)

    return wait_and_read


@contextmanager
def two_workers() -> Iterator[tuple[Client, list[subprocess.Popen[bytes]]]]:
    """A scheduler in this process and two workers in their own, all on this machine."""
    with (
        dask.config.set({"distributed.scheduler.allowed-failures": 5}),
        LocalCluster(
            n_workers=0, processes=False, protocol="tcp://", host="127.0.0.1", dashboard_address=None
        ) as cluster,
        Client(cluster) as client,
    ):
        command = [sys.executable, "-m", "distributed.cli.dask_worker", cluster.scheduler_address]
        options = ["--host=127.0.0.1", "--no-nanny", "--no-dashboard", "--nthreads=1", "--memory-limit=0"]
        environment = {**os.environ, "PYTHONPATH": str(SOURCE)}
        workers = [subprocess.Popen([*command, *options], env=environment, stderr=subprocess.DEVNULL) for _ in range(2)]
        try:
            client.wait_for_workers(2, timeout=PATIENCE)
            yield client, workers
        finally:
            for worker in workers:
                worker.kill()
                worker.wait()


def appears(path: Path) -> None:
    end = time.monotonic() + PATIENCE
    while not path.exists():
        assert time.monotonic() < end, f"{path.name} never came"
        time.sleep(0.02)


@pytest.mark.timeout(600)
def test_a_worker_that_is_killed_in_its_work_changes_nothing(tmp_path: Path) -> None:
    with two_workers() as (client, workers), ThreadPoolExecutor(1) as waiting:
        promised = waiting.submit(spread, PARTITIONS, slow_reader(tmp_path), client, days_at_once=2)
        appears(tmp_path / "told")
        killed = int((tmp_path / "told").read_text())
        assert killed in {worker.pid for worker in workers}
        os.kill(killed, signal.SIGKILL)
        (tmp_path / "free").touch()
        found = promised.result(PATIENCE)
        assert len(client.scheduler_info()["workers"]) == 1
    same(found, recomputed(PARTITIONS, reader()))


def same(found: dict[str, Tally], expected: dict[str, Tally]) -> None:
    assert found.keys() == expected.keys()
    for workspace, counts in expected.items():
        assert_same(found[workspace], counts)


def test_days_one_by_one_are_the_whole() -> None:
    read = reader()
    whole = {
        workspace: tally(joined([read(one) for one in PARTITIONS if one.workspace == workspace]))
        for workspace in ("甲", "乙")
    }
    same(recomputed(reversed(PARTITIONS), read), whole)


def test_a_day_that_comes_twice_is_refused() -> None:
    with pytest.raises(OddTraffic, match="twice"):
        recomputed([*PARTITIONS, PARTITIONS[3]], reader())


def test_nothing_to_count() -> None:
    assert recomputed([], reader()) == {}
