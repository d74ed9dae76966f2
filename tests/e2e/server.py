"""The product itself, served from a scratch folder."""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit
from zlib import crc32

import psycopg

from tests import schema_cache
from tests.settings import NAME, POSTGRESQL

ROOT = Path(__file__).resolve().parents[2]
GUANXI = Path(sys.executable).with_name("guanxi")
PASSWORD = "correct horse"
PATIENCE_S = 60
# One of each worker; see tests/sharing.py.
JOURNEYS = f"guanxi_journeys_{os.environ.get('PYTEST_XDIST_WORKER', 'alone')}"


@dataclass(frozen=True)
class Server:
    """Where the product answers, and where its data lies: in a folder, or in a database of that address."""

    address: str
    folder: Path
    database: str = ""

    def run(self, *arguments: str) -> None:
        """Run a command of the product on the same data."""
        self._run(GUANXI, *arguments)

    def make_tables(self) -> None:
        """Make the tables, where there are none to copy: to go through all migrations takes longer than journeys."""
        kept = schema_cache.kept_at(ROOT)
        if self.database or not schema_cache.take_out(kept, self.folder / "guanxi.sqlite3"):
            self._run(sys.executable, "-m", "guanxi.testing.empty")

    def _run(self, *command: str | Path) -> None:
        done = subprocess.run(command, cwd=ROOT, env=self.environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"

    def open_workspace(self, name: str, *, email: str, member: str) -> None:
        """Open a workspace with its owner, who signs in with PASSWORD."""
        self.run(
            "workspace",
            "open",
            name,
            "--email",
            email,
            "--member-name",
            member,
            "--password",
            PASSWORD,
            "--opens",
            "edit",
        )

    @property
    def environment(self) -> dict[str, str]:
        """The surroundings of an installation of its own, whatever this process tests on."""
        own = {
            key: value
            for key, value in os.environ.items()
            if not key.startswith(("GUANXI_", "DATABASE_URL", "DJANGO_"))
        }
        built = {key: os.environ[key] for key in ("GUANXI_WEB_DIST",) if key in os.environ}
        stored = {"DATABASE_URL": self.database} if self.database else {}
        here = {"GUANXI_DATA_DIR": str(self.folder), "GUANXI_DEMO": "1", "GUANXI_WEBHOOK_NETWORKS": "127.0.0.0/8"}
        return {**own, **built, **stored, **here}

    @property
    def log(self) -> str:
        """What the server had to say."""
        return (self.folder / "server.log").read_text(encoding="utf-8", errors="replace")


@contextmanager
def serving(folder: Path, database: str = "") -> Iterator[Server]:
    """Serve on a free port until the block ends."""
    stopped = Server(address="", folder=folder, database=database)
    stopped.make_tables()
    with (folder / "server.log").open("w") as log:
        process = subprocess.Popen(
            [GUANXI, "serve", "--json", "--jobs", "inside", "--port", str(free_port())],
            cwd=ROOT,
            env={**stopped.environment, "PYTHONUNBUFFERED": "1"},
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
        )
        try:
            assert process.stdout is not None
            address = str(json.loads(process.stdout.readline())["address"])
            wait_for(address)
            yield replace(stopped, address=address.rstrip("/"))
        finally:
            process.terminate()
            process.wait(timeout=60)


@contextmanager
def scratch_database(kind: str) -> Iterator[str]:
    """An empty database beside the one under test; gives its address, or nothing for SQLite in the server's folder."""
    if kind != "postgresql":
        yield ""
        return
    with psycopg.connect(POSTGRESQL, autocommit=True) as link:
        link.execute(f"CREATE DATABASE {JOURNEYS}")
        yield urlunsplit(urlsplit(POSTGRESQL)._replace(path=f"/{JOURNEYS}"))
        link.execute(f"DROP DATABASE {JOURNEYS} WITH (FORCE)")


def kind_for(file: str) -> str:
    """Which database the journeys of a file are walked on: in the whole suite half of the files on each, else NAME."""
    both = "GUANXI_TEST_SHARED" in os.environ
    return ("sqlite", "postgresql")[crc32(file.encode()) % 2] if both else NAME


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def wait_for(address: str) -> None:
    """Return as soon as the server answers."""
    end = time.monotonic() + PATIENCE_S
    while True:
        try:
            with urllib.request.urlopen(f"{address}api/session", timeout=5):  # noqa: S310 - our own address
                return
        except (urllib.error.URLError, ConnectionError):
            assert time.monotonic() < end, f"nothing answers at {address}"
            time.sleep(0.1)
