"""Making an export in the background: one thread reads one moment of the database, the other tells how far it is."""

import tempfile
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from threading import Event
from typing import Any
from uuid import UUID

from django.db import connection

from guanxi.core import wall
from guanxi.core.moment import one_moment
from guanxi.files import store
from guanxi.portability.models import WorkspaceExport
from guanxi.portability.parcel.manifest import Manifest
from guanxi.portability.policies import check_takes_out
from guanxi.portability.services.exporting import Wanted, write_workspace

# How often the job says how far it is, and hears whether it is to stop.
BEAT = 1.0


class Stopped(Exception):
    """Nobody wants the file any more."""


@dataclass
class Course:
    """How far the reading thread is, and whether it is to stop."""

    done: int = 0
    total: int = 0
    stop: Event = field(default_factory=Event)

    def told(self, done: int, total: int) -> None:
        """Take down how far it is."""
        self.done, self.total = done, total
        if self.stop.is_set():
            raise Stopped


def make_export(*, run: Any, clock: Callable[[], datetime]) -> None:
    """Do the job: write the file beside, put it into the store, and say that it is there."""
    check_takes_out(run.actor)
    rows = WorkspaceExport.objects.of(run.workspace_id)
    row = rows.filter(pk=UUID(run.params["export"]), ready_at__isnull=True, gone_at__isnull=True).first()
    if row is None or not row.passphrase:
        return
    with tempfile.TemporaryDirectory(prefix="guanxi-export-") as folder:
        path = Path(folder) / "workspace"
        manifest = _written(run, row, path, clock())
        store.put_file(row.key, path)
        with run.step(done=manifest.rows, total=manifest.rows):
            rows.filter(pk=row.pk).update(
                ready_at=clock(), size=path.stat().st_size, rows=manifest.rows, state=manifest.state, passphrase=""
            )


def _written(run: Any, row: WorkspaceExport, path: Path, now: datetime) -> Manifest:
    course = Course()
    with ThreadPoolExecutor(1) as threads:
        future = threads.submit(_write, row, path, now, course)
        try:
            _accompany(run, future, course)
        except BaseException:
            course.stop.set()
            raise
        return future.result()


def _accompany(run: Any, future: "Future[Manifest]", course: Course) -> None:
    """Say how far it is until it is through; what a step raises ends the reading, too."""
    while wait([future], timeout=BEAT).not_done:
        with run.step(done=course.done, total=course.total or None):
            pass


def _write(row: WorkspaceExport, path: Path, now: datetime, course: Course) -> Manifest:
    """Write the file; in a thread, whose connection to the database is its own and ends with it."""
    wanted = Wanted(passphrase=row.passphrase, passwords=row.passwords)
    try:
        with wall.within(row.workspace_id), one_moment(), path.open("wb") as out:
            return write_workspace(row.workspace_id, wanted=wanted, out=out, now=now, told=course.told)
    finally:
        connection.close()
