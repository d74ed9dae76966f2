"""Real worker processes on the database under test, which can be killed."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from django.conf import settings

from guanxi.testing.server import database_url

LEASE = 1.0
Process = subprocess.Popen[bytes]


def begin(*command: str, **more: str) -> Process:
    """Run one of our commands with the kinds of the tests and a short lease, in a process group of its own."""
    environment = {
        **os.environ,
        "DATABASE_URL": database_url(),
        "DJANGO_SETTINGS_MODULE": "guanxi.jobs.tests.settings_with_kinds",
        "GUANXI_SECRET_KEY": settings.SECRET_KEY,
        "GUANXI_JOB_LEASE": str(LEASE),
        **more,
    }
    guanxi = str(Path(sys.executable).parent / "guanxi")
    quiet = subprocess.DEVNULL
    return subprocess.Popen([guanxi, *command], env=environment, stdout=quiet, stderr=quiet, start_new_session=True)


@contextmanager
def crew(*commands: tuple[str, ...]) -> Iterator[list[Process]]:
    """Run processes; whoever is left in the end is killed."""
    processes = [begin(*command) for command in commands]
    try:
        yield processes
    finally:
        for process in processes:
            kill(process)


def kill(process: Process, number: int = signal.SIGKILL) -> None:
    """Send a signal to a process and its children, and wait until it is gone."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, number)
    process.wait(60)


def until(met: Callable[[], bool], seconds: float = 90) -> None:
    """Wait for something to become true."""
    deadline = time.monotonic() + seconds
    while not met():
        assert time.monotonic() < deadline, "it did not happen"
        time.sleep(0.02)
