"""Doing things at the same moment in threads, each with a connection of its own, as people do in their browsers."""

import sys
import threading
import time
import traceback
from collections.abc import Callable, Sequence
from typing import Any

from django.db import connections

from guanxi.core.errors import Problem

# Longer than any race takes on a loaded machine: whoever waits as long waits for somebody who waits for him.
LONGEST = 90.0


def together(deeds: Sequence[Callable[[], Any]], *, seconds: float = LONGEST) -> list[Any]:
    """Do all at the same moment; return what each gave, or the problem with which it was refused.

    Whatever else goes wrong in a thread goes wrong here, and nobody is waited for without end.
    """
    race = Race(deeds)
    race.run(seconds)
    race.complain()
    return race.outcomes


def refusals(outcomes: Sequence[Any]) -> list[str]:
    """Return the codes of what was refused, in order."""
    return sorted(outcome.code for outcome in outcomes if isinstance(outcome, Problem))


class Race:
    """Threads that wait for each other, then act."""

    def __init__(self, deeds: Sequence[Callable[[], Any]]) -> None:
        self.gate = threading.Barrier(len(deeds))
        self.outcomes: list[Any] = [None] * len(deeds)
        self.faults: list[BaseException] = []
        # Who hangs must not keep the process from ending.
        self.threads = [
            threading.Thread(target=self.act, args=(place, deed), daemon=True) for place, deed in enumerate(deeds)
        ]

    def act(self, place: int, deed: Callable[[], Any]) -> None:
        """Wait for the others, then do it; note what comes of it."""
        try:
            self.gate.wait(LONGEST)
            self.outcomes[place] = deed()
        except Problem as problem:
            self.outcomes[place] = problem
        except BaseException as fault:  # raised where the test waits, with its traceback
            self.faults.append(fault)
        finally:
            connections.close_all()

    def run(self, seconds: float) -> None:
        """Start all and wait for them, so many seconds for all of them."""
        until = time.monotonic() + seconds
        for thread in self.threads:
            thread.start()
        for thread in self.threads:
            thread.join(max(0.0, until - time.monotonic()))

    def complain(self) -> None:
        """Raise what nobody expected: faults with their tracebacks, or where those are who have not come back."""
        waiting = [where(thread) for thread in self.threads if thread.is_alive()]
        if waiting:
            self.faults.append(TimeoutError("not done in time:\n" + "\n".join(waiting)))
        if len(self.faults) == 1:
            raise self.faults[0]
        if self.faults:
            raise BaseExceptionGroup("several went wrong at once", self.faults)


def where(thread: threading.Thread) -> str:
    """Say where a thread is just now."""
    frame = sys._current_frames().get(thread.ident or 0)
    return f"{thread.name}\n" + "".join(traceback.format_stack(frame) if frame else ["gone\n"])
