"""``guanxi bench``: how fast, how large; on scratch databases, never on yours."""

import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import click

from guanxi.bench.report import as_lines
from guanxi.bench.server import GAVE_UP, PARTS, SIZES, measure
from guanxi.cli.output import Failure, answer, as_json
from guanxi.core.migrating import migrate
from guanxi.workspaces.queries import workspace_names

ROOT = Path(__file__).resolve().parents[3]
# In a process of its own: its peak of memory is measured, and other commands do without its libraries.
ENGINE = [sys.executable, "-m", "guanxi.bench.engine"]

TO_TIDY = 60  # seconds for a measurement that is told to end, databases it started included


@click.group()
def bench() -> None:
    """Measure the product on generated data with a fixed seed."""


def how_much(command: Callable[..., Any]) -> Callable[..., Any]:
    """How much to measure with; the same for one database and for all."""
    for option in (
        click.option("--contacts", default=100_000, show_default=True, help="How many contacts are listed, and moved."),
        click.option("--largest", default=max(SIZES), show_default=True, help="The largest chart to measure."),
        click.option("--accounts", default=10_000, show_default=True, help="How many customers are looked for gaps."),
        click.option("--entries", default=100_000, show_default=True, help="How long the audit log is."),
        click.option("--interactions", default=100_000, show_default=True, help="How much passed, on lines of time."),
        click.option("--patience", default=1_800, show_default=True, help="Seconds after which a part is given up."),
        click.option("--part", "parts", multiple=True, type=click.Choice(PARTS), help="Only this; may be repeated."),
    ):
        command = option(command)
    return command


@bench.command()
@how_much
@as_json
def server(largest: int, parts: tuple[str, ...], json_out: bool, **how_many: int) -> None:
    """Measure the server on the database that the settings name, which must be empty."""
    migrate()
    if workspace_names():
        raise Failure("This database is in use; `guanxi bench all` makes scratch ones.")
    sizes = tuple(size for size in SIZES if size <= largest) or (largest,)
    figures = measure(sizes, parts=parts or PARTS, told=partial(click.echo, err=True), **how_many)
    answer(figures if json_out else as_lines(figures), json_out=json_out)


@bench.command()
@click.option("--people", default=15_000, show_default=True, help="How many people write to each other.")
@click.option("--messages", default=4_000_000, show_default=True, help="How many messages they write in two years.")
@click.option("--ties", default=1_000_000, show_default=True, help="Among how many ties introductions are looked for.")
@click.option("--workers", default=0, help="Count on so many Dask workers too, and compare: guanxi[cluster].")
@click.option("--patience", default=1_800, show_default=True, help="Seconds after which it is given up.")
@as_json
def engine(patience: int, json_out: bool, **sizes: int) -> None:
    """Measure the relationship engine on a made-up firm: seconds, memory, and how it compares with plain loops."""
    if sizes["workers"] and not find_spec("distributed"):
        raise Failure("Counting on several workers takes Dask, which is not installed: pip install 'guanxi[cluster]'.")
    figures = _run([*ENGINE, *(f"--{name}={value}" for name, value in sizes.items())], {}, patience)
    answer(figures if json_out else as_lines(figures), json_out=json_out)


@bench.command("all")
@how_much
@as_json
def everything(patience: int, json_out: bool, parts: tuple[str, ...], **sizes: int) -> None:
    """Measure the server on scratch databases of both kinds, chart and network in the browser, and the engine."""
    asked = [f"--{name}={value}" for name, value in sizes.items()] + [f"--part={part}" for part in parts]
    asked.append(f"--patience={patience}")
    in_all = patience * (len(parts or PARTS) + 1)
    postgres = [sys.executable, str(ROOT / "scripts" / "postgres.py"), "--"]
    figures: dict[str, Any] = {
        "sqlite": _server_figures([], asked, in_all),
        "postgresql": _server_figures(postgres, asked, in_all),
    }
    if not parts:
        for name, module in (("browser", "browser"), ("network_in_browser", "network")):
            figures[name] = _run([sys.executable, "-m", f"tests.bench.{module}", "--json"], {}, patience)
        figures["engine"] = _run(ENGINE, {}, patience)
    answer(figures if json_out else as_lines(figures), json_out=json_out)


def _server_figures(prefix: list[str], asked: list[str], patience: int) -> Any:
    with tempfile.TemporaryDirectory(prefix="guanxi-bench-") as folder:
        command = [*prefix, str(Path(sys.executable).with_name("guanxi")), "bench", "server", "--json", *asked]
        return _run(command, {"GUANXI_DATA_DIR": folder, "DATABASE_URL": ""}, patience)


def _run(command: list[str], environment: dict[str, str], patience: int) -> Any:
    """Run one measurement; one that does not end in time is told to end in order, and is missing from the tables."""
    click.echo(f"measuring: {' '.join(Path(part).name for part in command)}", err=True)
    process = subprocess.Popen(  # noqa: S603 - our own commands
        command, cwd=ROOT, env={**os.environ, **environment}, stdout=subprocess.PIPE, text=True, start_new_session=True
    )
    try:
        told, _ = process.communicate(timeout=patience)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGTERM)
        _end(process)
        return {GAVE_UP: patience}
    except BaseException:
        os.killpg(process.pid, signal.SIGTERM)
        raise
    if process.returncode != 0:
        raise Failure(f"Measuring failed: {' '.join(command)}")
    return json.loads(told)


def _end(process: "subprocess.Popen[str]") -> None:
    """Wait for a measurement that was told to end; one that does not hear is ended."""
    try:
        process.communicate(timeout=TO_TIDY)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
