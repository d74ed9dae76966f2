"""``guanxi bench``: how fast, how large; on scratch databases, never on yours."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import click
from django.core.management import call_command

from guanxi.bench.report import as_lines
from guanxi.bench.server import SIZES, measure
from guanxi.cli.output import Failure, answer, as_json
from guanxi.workspaces.queries import workspace_names

ROOT = Path(__file__).resolve().parents[3]


@click.group()
def bench() -> None:
    """Measure the product on generated data with a fixed seed."""


@bench.command()
@click.option("--contacts", default=100_000, show_default=True, help="How many contacts the list is measured among.")
@click.option("--largest", default=max(SIZES), show_default=True, help="The largest chart to measure.")
@as_json
def server(contacts: int, largest: int, json_out: bool) -> None:
    """Measure the server on the database that the settings name, which must be empty."""
    call_command("migrate", verbosity=0, interactive=False)
    if workspace_names():
        raise Failure("This database is in use; `guanxi bench all` makes scratch ones.")
    figures = measure(tuple(size for size in SIZES if size <= largest), contacts)
    answer(figures if json_out else as_lines(figures), json_out=json_out)


@bench.command("all")
@click.option("--contacts", default=100_000, show_default=True)
@as_json
def everything(contacts: int, json_out: bool) -> None:
    """Measure the server on SQLite and PostgreSQL and the chart in the browser, on scratch databases."""
    figures: dict[str, Any] = {
        "sqlite": _server_figures([], contacts),
        "postgresql": _server_figures([sys.executable, str(ROOT / "scripts" / "postgres.py"), "--"], contacts),
        "browser": _run([sys.executable, str(ROOT / "tests" / "bench" / "browser.py"), "--json"], {}),
    }
    answer(figures if json_out else as_lines(figures), json_out=json_out)


def _server_figures(prefix: list[str], contacts: int) -> Any:
    with tempfile.TemporaryDirectory(prefix="guanxi-bench-") as folder:
        command = [*prefix, str(Path(sys.executable).with_name("guanxi")), "bench", "server", "--json"]
        return _run([*command, "--contacts", str(contacts)], {"GUANXI_DATA_DIR": folder, "DATABASE_URL": ""})


def _run(command: list[str], environment: dict[str, str]) -> Any:
    click.echo(f"measuring: {' '.join(Path(part).name for part in command)}", err=True)
    done = subprocess.run(  # noqa: S603 - our own commands
        command, cwd=ROOT, env={**os.environ, **environment}, stdout=subprocess.PIPE, text=True, check=False
    )
    if done.returncode != 0:
        raise Failure(f"Measuring failed: {' '.join(command)}")
    return json.loads(done.stdout)
