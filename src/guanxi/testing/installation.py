"""Another installation of the product: a database of its own, in which our commands run as processes."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.db import connection

from guanxi.core.keys import new_id
from guanxi.testing.server import database_url

SECONDS = 240


class Installation:
    """A data folder with keys of its own, and a database."""

    def __init__(self, folder: Path, database: str = "") -> None:
        self.folder = folder
        self.database = database or f"sqlite:///{folder / 'guanxi.sqlite3'}"

    def python(self, *words: str, **more: str) -> "subprocess.CompletedProcess[str]":
        """Run Python in the installation."""
        unwanted = ("GUANXI_SECRET_KEY", "GUANXI_SEALING_KEYS", "GUANXI_FILES")
        environment = {name: value for name, value in os.environ.items() if name not in unwanted}
        environment |= {
            "DATABASE_URL": self.database,
            "DJANGO_SETTINGS_MODULE": "guanxi.config.settings",
            "GUANXI_DATA_DIR": str(self.folder),
            **more,
        }
        return subprocess.run(  # noqa: S603 - our own command
            [sys.executable, *words], env=environment, capture_output=True, text=True, check=False, timeout=SECONDS
        )

    def run(self, *words: str, **more: str) -> dict[str, Any]:
        """Run one of our commands to its end and return its answer."""
        done = self.python("-m", "guanxi.cli", *words, "--json", **more)
        assert done.returncode == 0, done.stderr
        answer: dict[str, Any] = json.loads(done.stdout)
        return answer


@contextmanager
def another_database() -> Iterator[str]:
    """Make a database beside the PostgreSQL under test; gives its address. Afterwards it is gone."""
    name = f"another_{new_id().hex}"
    _alone(f"CREATE DATABASE {name}")
    try:
        yield f"{database_url().rpartition('/')[0]}/{name}"
    finally:
        _alone(f"DROP DATABASE {name} WITH (FORCE)")


def _alone(statement: str) -> None:
    """Run a statement that may not stand in a transaction, on a connection of its own."""
    own = connection.copy()
    try:
        with own.cursor() as cursor:
            cursor.execute(statement)
    finally:
        own.close()
