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

import psycopg

from tests import schema_cache
from tests.settings import NAME, POSTGRESQL

ROOT = Path(__file__).resolve().parents[2]
GUANXI = Path(sys.executable).with_name("guanxi")
PASSWORD = "correct horse"
PATIENCE_S = 60
JOURNEYS = "guanxi_journeys"


@dataclass(frozen=True)
class Server:
    """Where the product answers, and where its data lies: in a folder, or in a database of that address."""

    address: str
    folder: Path
    database: str = ""

    def run(self, *arguments: str) -> None:
        """Run a command of the product on the same data."""
        done = subprocess.run(
            [GUANXI, *arguments], cwd=ROOT, env=self.environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, f"guanxi {arguments[0]}: {done.stdout}{done.stderr}"

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
    if not database:
        schema_cache.take_out(schema_cache.kept_at(ROOT), folder / "guanxi.sqlite3")
    stopped.run("migrate")
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
            process.wait(timeout=20)


@contextmanager
def scratch_database() -> Iterator[str]:
    """An empty database beside the one under test; gives its address, or nothing for SQLite in the server's folder."""
    if not POSTGRESQL or NAME != "postgresql":
        yield ""
        return
    with psycopg.connect(POSTGRESQL, autocommit=True) as link:
        link.execute(f"CREATE DATABASE {JOURNEYS}")
        yield urlunsplit(urlsplit(POSTGRESQL)._replace(path=f"/{JOURNEYS}"))
        link.execute(f"DROP DATABASE {JOURNEYS} WITH (FORCE)")


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
