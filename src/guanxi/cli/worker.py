"""``guanxi worker``: a process that does background work."""

import signal
from types import FrameType

import click

from guanxi.cli.output import answer, as_json
from guanxi.jobs.working import Worker


@click.command()
@click.option("--threads", type=click.IntRange(1, 64), default=2, show_default=True, help="Jobs at a time.")
@as_json
def worker(threads: int, json_out: bool) -> None:
    """Do background work until told to stop (SIGTERM); then each job ends its step, and another worker goes on."""
    crew = Worker(threads=threads)

    def leave(_number: int, _frame: FrameType | None) -> None:
        crew.leave()

    signal.signal(signal.SIGTERM, leave)
    signal.signal(signal.SIGINT, leave)
    answer({"worker": crew.name, "threads": threads}, json_out=json_out)
    crew.start()
    crew.join()
