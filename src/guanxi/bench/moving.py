"""Moving a whole workspace: seconds, megabytes and the peak of memory of our commands, each in a process of its own."""

import json
import os
import subprocess
import sys
import tempfile
import time
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Any

from django.db import connection

from guanxi.bench.figures import Figures, ratio
from guanxi.bench.lists import fill_contacts
from guanxi.bench.stage import Stage
from guanxi.testing.installation import another_database

PASSPHRASE = "bench bench bench"  # noqa: S105 - of a scratch workspace
MEGA = 1 << 20


def moving_figures(stage: Stage, contacts: int) -> list[Figures]:
    """Take a workspace of many contacts out, and bring it into an empty installation; both must hold the same.

    ``ratio`` is to taking it out.
    """
    fill_contacts(stage.actor, contacts, name="通讯录")
    elsewhere: AbstractContextManager[str] = (
        another_database() if connection.vendor == "postgresql" else nullcontext("")
    )
    with tempfile.TemporaryDirectory(prefix="guanxi-bench-") as name, elsewhere as database:
        folder = Path(name)
        file, there = folder / "workspace", folder / "there"
        there.mkdir()
        place = {"GUANXI_DATA_DIR": str(there), "DATABASE_URL": database or f"sqlite:///{there / 'guanxi.sqlite3'}"}
        out = ["export", "workspace", "--workspace", str(stage.actor.workspace_id), "--out", str(file)]
        gone = _measured("export", out, {})
        _run(["guanxi.testing.empty"], place)
        come = _measured("import", ["import", "workspace", str(file)], place)
        same = _run(["guanxi.cli", "workspace", "digest", "--json"], place)
        size = round(file.stat().st_size / MEGA, 1)
    if json.loads(same)["state"] != gone["state"]:
        raise RuntimeError("what came in is not what went out")
    rows = [{"contacts": contacts, **_told(row, size)} for row in (gone, come)]
    return [row | {"ratio": ratio(row["seconds"], rows[0]["seconds"])} for row in rows]


def _told(row: Figures, size: float) -> Figures:
    rate = round(row["rows"] / row["seconds"])
    told = {name: row[name] for name in ("command", "rows", "seconds", "peak_mb")}
    return {**told, "file_mb": size, "rows_per_second": rate}


def _measured(name: str, words: list[str], more: dict[str, str]) -> Figures:
    """Run one of our commands; return its answer with how long it took and how much memory it had at most."""
    started = time.perf_counter()
    with tempfile.TemporaryFile() as answer:
        process = subprocess.Popen(  # noqa: S603 - our own command
            _python("guanxi.cli", *words, "--json"), env=_environment(more), stdout=answer
        )
        try:
            _, status, usage = os.wait4(process.pid, 0)
        except BaseException:
            process.kill()
            raise
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            raise RuntimeError(f"{name} failed")
        answer.seek(0)
        told: dict[str, Any] = json.loads(answer.read())
    seconds = round(time.perf_counter() - started, 1)
    return {**told, "command": name, "seconds": seconds, "peak_mb": round(usage.ru_maxrss / 1024)}


def _run(words: list[str], more: dict[str, str]) -> bytes:
    done = subprocess.run(_python(*words), env=_environment(more), stdout=subprocess.PIPE, check=True)  # noqa: S603
    return done.stdout


def _python(*words: str) -> list[str]:
    return [sys.executable, "-m", *words]


def _environment(more: dict[str, str]) -> dict[str, str]:
    return {**os.environ, "GUANXI_PASSPHRASE": PASSPHRASE, **more}
