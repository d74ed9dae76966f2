"""What the relationship engine needs: seconds and memory for a firm of made-up people, against plain loops.

Runs in a process of its own (``python -m guanxi.bench.engine``), so that its peak of memory is its own. A firm's mail
is written to files day by day before the clock starts, and read from there day by day, as it would be from a database.
"""

import json
import tempfile
import time
from collections import defaultdict
from pathlib import Path

import click

from guanxi.bench.figures import Figures, ratio
from guanxi.bench.mail import FIRST_DAY, TEAM
from guanxi.bench.mail_files import mail_reader, write_mail
from guanxi.bench.one_day import day_figures
from guanxi.bench.watch import Watch, peak
from guanxi.bench.ways import way_figures
from relgraph.batch import Partition, Read, recomputed
from relgraph.communities import departments
from relgraph.reporting import People, infer, people
from relgraph.strength import strengths
from relgraph.tallies import HALF_LIFE_DAYS, ORIGIN
from relgraph.traffic import DAY

SAMPLE = 200_000  # rows that the loop counts
DAYS = 730
TITLES = ("部门经理", "副经理", "主管", "工程师", "专员")


def engine_figures(size: int, messages: int, ties: int, days: int = DAYS, workers: int = 0) -> Figures:
    """Return what it takes to work out a firm's relationships anew, to add a day, and to find introductions."""
    with tempfile.TemporaryDirectory(prefix="guanxi-bench-") as folder:
        figures = _firm_figures(Path(folder), size, messages, days, workers)
    return figures | {"introductions": way_figures(ties // 10, ties)}


def _firm_figures(folder: Path, size: int, messages: int, days: int, workers: int) -> Figures:
    rows = write_mail(folder, size, messages, days)
    partitions = [Partition("firm", day) for day in range(FIRST_DAY, FIRST_DAY + days)]
    read, who, now = mail_reader(folder, size), _who(size), (FIRST_DAY + days) * DAY
    watch = Watch()
    counts = watch("count", lambda: recomputed(partitions, read)["firm"])
    watch("strengths", lambda: strengths(counts, now=now))
    counted = watch.sum("cpu_seconds")
    watch("standing and superiors", lambda: infer(who, counts))
    watch("departments", lambda: departments(counts))
    figures = {
        "people": size,
        "messages": messages,
        "rows": rows,
        "pairs": {"written": len(counts.sent.pair), "together": len(counts.together.pair)},
        "anew": watch.rows,
        "anew_in_all": {name: watch.sum(name) for name in ("seconds", "cpu_seconds")} | {"peak_mb": peak()},
        "one_day_more": day_figures(partitions, read, counts, counted),
        "against_a_loop": _loop_figures(read, partitions, watch.rows[0]["cpu_seconds"] / rows),
    }
    if workers:
        from guanxi.bench.workers import worker_figures  # noqa: PLC0415 - Dask comes with an extra

        figures["on_a_cluster"] = worker_figures(workers, partitions, read, who, counts, now=now)
    return figures


def _who(size: int) -> People:
    return people(
        [TITLES[min(place % TEAM, len(TITLES) - 1)] for place in range(size)],
        [f"{place // TEAM}部" for place in range(size)],
    )


def _loop_figures(read: Read, partitions: list[Partition], a_row: float) -> Figures:
    """Count a sample's mails and their weight pair by pair in a plain loop over rows, and no companions at all."""
    sample: list[tuple[int, ...]] = []
    for partition in partitions:
        sample += zip(*(column.tolist() for column in read(partition).columns()), strict=True)
        if len(sample) >= SAMPLE:
            break
    started = time.process_time()
    many: defaultdict[int, int] = defaultdict(int)
    for row in sample:
        many[row[0]] += 1
    found: defaultdict[tuple[int, int], list[float]] = defaultdict(lambda: [0, 0.0])
    for message, at, sender, recipient, _ in sample:
        pair = found[sender, recipient]
        pair[0] += 1
        pair[1] += 2 ** ((at - ORIGIN) / (DAY * HALF_LIFE_DAYS)) / many[message] ** 0.5
    each = (time.process_time() - started) / max(len(sample), 1)
    return {"rows_of_sample": len(sample), "loop_us_a_row": round(each * 1e6, 3), "ratio": ratio(a_row, each)}


@click.command()
@click.option("--people", "size", default=15_000)
@click.option("--messages", default=4_000_000)
@click.option("--ties", default=1_000_000)
@click.option("--workers", default=0)
def main(size: int, messages: int, ties: int, workers: int) -> None:
    """Print the figures as JSON."""
    click.echo(json.dumps(engine_figures(size, messages, ties, workers=workers), ensure_ascii=False))


if __name__ == "__main__":
    main()
