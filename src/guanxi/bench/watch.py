"""Seconds and memory of steps, and how long is too long."""

import resource
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn, TypeVar

from guanxi.bench.figures import Figures

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
        return float(round(sum(row[name] for row in self.rows), 3))


class TooLong(BaseException):
    """It did not end in time. Not an Exception: nothing on its way takes it for a fault of its own."""


@contextmanager
def no_longer_than(seconds: int) -> Iterator[None]:
    """Raise :class:`TooLong` inside when it has not ended after so many seconds; with 0 it may take for ever."""

    def stop(number: int, frame: FrameType | None) -> NoReturn:
        raise TooLong

    if not seconds:
        yield
        return
    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def peak() -> int:
    """Return the most memory this process has held so far, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
