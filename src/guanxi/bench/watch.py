"""Seconds and memory of steps."""

import resource
import time
from collections.abc import Callable
from typing import TypeVar

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


def peak() -> int:
    """Return the most memory this process has held so far, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
