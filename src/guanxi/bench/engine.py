"""What the relationship engine needs: seconds and memory for a firm of made-up people, against plain loops.

Runs in a process of its own (``python -m guanxi.bench.engine``), so that its peak of memory is its own. A firm's mail
is written to files day by day before the clock starts, and read from there day by day, as it would be from a database.
"""

import json
import resource
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click
import numpy as np

from guanxi.bench.figures import Figures, ratio
from guanxi.bench.mail import FIRST_DAY, TEAM, firm, mail_of
from guanxi.bench.ways import way_figures
from relgraph.batch import Partition, Read, recomputed
from relgraph.communities import departments
from relgraph.reporting import infer, people
from relgraph.strength import strengths
from relgraph.tallies import HALF_LIFE_DAYS, ORIGIN, Tally, tally, total
from relgraph.traffic import DAY, Traffic, traffic

SAMPLE = 200_000  # rows that the loop counts
DAYS = 730
TITLES = ("部门经理", "副经理", "主管", "工程师", "专员")

Answer = TypeVar("Answer")


class Watch:
    """How long each step took."""

    def __init__(self) -> None:
        self.rows: list[Figures] = []

    def __call__(self, step: str, work: Callable[[], Answer]) -> Answer:
        """Do a step and write down its seconds and those of the processor."""
        wall, cpu = time.perf_counter(), time.process_time()
        found = work()
        taken = {"seconds": time.perf_counter() - wall, "cpu_seconds": time.process_time() - cpu}
        self.rows.append(
            {"step": step} | {name: round(value, 3) for name, value in taken.items()} | {"peak_mb": peak()}
        )
        return found

    def sum(self, name: str) -> float:
        """Return all steps' together."""
        return float(round(sum(row[name] for row in self.rows), 2))


def peak() -> int:
    """Return the most memory this process has held so far, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def engine_figures(size: int, messages: int, ties: int, days: int = DAYS) -> Figures:
    """Return what it takes to work out a firm's relationships anew, to add a day, and to find introductions."""
    with tempfile.TemporaryDirectory(prefix="guanxi-bench-") as folder:
        return _firm_figures(Path(folder), size, messages, days) | {"introductions": way_figures(ties // 10, ties)}


def _firm_figures(folder: Path, size: int, messages: int, days: int) -> Figures:
    rows = _write_mail(folder, size, messages, days)
    partitions = [Partition("firm", day) for day in range(FIRST_DAY, FIRST_DAY + days)]
    read = _reader(folder, size)
    watch = Watch()
    counts = watch("count", lambda: recomputed(partitions, read)["firm"])
    _derive(watch, counts, (FIRST_DAY + days) * DAY)
    whole = {"seconds": watch.sum("seconds"), "cpu_seconds": watch.sum("cpu_seconds"), "peak_mb": peak()}
    return {
        "people": size,
        "messages": messages,
        "rows": rows,
        "pairs": {"written": len(counts.sent.pair), "together": len(counts.together.pair)},
        "anew": watch.rows,
        "anew_in_all": whole,
        "one_day_more": _day_figures(partitions, read, counts),
        "against_a_loop": _loop_figures(read, partitions, watch.rows[0]["seconds"] / rows),
    }


def _write_mail(folder: Path, size: int, messages: int, days: int) -> int:
    """Write a file a day; return how many rows they have."""
    house, rows = firm(size), 0
    for day in range(FIRST_DAY, FIRST_DAY + days):
        piece = mail_of(house, day, messages // days)
        np.save(folder / f"{day}.npy", np.stack([piece.message, piece.at, piece.sender, piece.recipient]))
        rows += len(piece)
    return rows


def _reader(folder: Path, size: int) -> Read:
    def read(partition: Partition) -> Traffic:
        message, at, sender, recipient = np.load(folder / f"{partition.day}.npy")
        return traffic(size, message=message, at=at, sender=sender, recipient=recipient)

    return read


def _derive(watch: Watch, counts: Tally, now: float) -> None:
    """Work out everything that follows from the counts."""
    size = counts.people
    who = people(
        [TITLES[min(place % TEAM, len(TITLES) - 1)] for place in range(size)],
        [f"{place // TEAM}部" for place in range(size)],
    )
    watch("strengths", lambda: strengths(counts, now=now))
    watch("standing and superiors", lambda: infer(who, counts))
    watch("departments", lambda: departments(counts))


def _day_figures(partitions: list[Partition], read: Read, counts: Tally) -> Figures:
    """Add the last day to all before it; the result has to be that of counting all anew."""
    before = recomputed(partitions[:-1], read)["firm"]
    today, watch = read(partitions[-1]), Watch()
    added = watch("count and add", lambda: total([before, tally(today)]))
    watch("strengths", lambda: strengths(added, now=(partitions[-1].day + 1) * DAY))
    return {
        "rows": len(today),
        "steps": watch.rows,
        "seconds": watch.sum("seconds"),
        "largest_relative_difference": _difference(added, counts),
    }


def _difference(one: Tally, other: Tally) -> float:
    pairs = [(getattr(one.sent, name), getattr(other.sent, name)) for name in ("pair", "mails", "weight", "delay")]
    pairs += [(getattr(one.together, name), getattr(other.together, name)) for name in ("pair", "addressed", "last")]
    return float(max(np.max(np.abs(mine - theirs) / np.maximum(np.abs(theirs), 1)) for mine, theirs in pairs))


def _loop_figures(read: Read, partitions: list[Partition], a_row: float) -> Figures:
    """Count a sample's mails and their weight pair by pair in a plain loop over rows, and no companions at all."""
    sample: list[tuple[int, ...]] = []
    for partition in partitions:
        sample += zip(*(column.tolist() for column in read(partition).columns()), strict=True)
        if len(sample) >= SAMPLE:
            break
    started = time.perf_counter()
    many: defaultdict[int, int] = defaultdict(int)
    for row in sample:
        many[row[0]] += 1
    found: defaultdict[tuple[int, int], list[float]] = defaultdict(lambda: [0, 0.0])
    for message, at, sender, recipient, _ in sample:
        pair = found[sender, recipient]
        pair[0] += 1
        pair[1] += 2 ** ((at - ORIGIN) / (DAY * HALF_LIFE_DAYS)) / many[message] ** 0.5
    each = (time.perf_counter() - started) / max(len(sample), 1)
    return {"rows_of_sample": len(sample), "loop_us_a_row": round(each * 1e6, 3), "ratio": ratio(a_row, each)}


@click.command()
@click.option("--people", "size", default=15_000)
@click.option("--messages", default=4_000_000)
@click.option("--ties", default=1_000_000)
def main(size: int, messages: int, ties: int) -> None:
    """Print the figures as JSON."""
    click.echo(json.dumps(engine_figures(size, messages, ties), ensure_ascii=False))


if __name__ == "__main__":
    main()
