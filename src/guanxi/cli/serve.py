"""``guanxi serve``, ``guanxi migrate``, ``guanxi openapi``."""

import json
import os
import socket
from pathlib import Path

import click
from django.db import connection
from granian.constants import Interfaces
from granian.server import Server

from guanxi.api.app import api
from guanxi.cli.output import Failure, answer, as_json
from guanxi.cli.sealing import seal_what_is_plain
from guanxi.core import migrating, wall

NOT_BOUND = """\
guanxi: the database role is a superuser or bypasses row-level security, so PostgreSQL does not keep workspaces apart
by itself. Use an ordinary role that owns the tables (docs/operations.md)."""


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=8000, show_default=True, help="Port; the next free one is taken when it is in use.")
@click.option("--workers", default=1, show_default=True, help="Processes; more than one is for PostgreSQL.")
@click.option(
    "--jobs",
    type=click.Choice(["inside", "elsewhere"]),
    help="Who does the background work: this process (as on SQLite), or `guanxi worker` (as on PostgreSQL).",
)
@as_json
def serve(host: str, port: int, workers: int, jobs: str | None, json_out: bool) -> None:
    """Serve the product over HTTP."""
    if not wall.is_bound():
        click.echo(NOT_BOUND, err=True)
    free = _free_port(host, port)
    jobs = jobs or ("inside" if connection.vendor == "sqlite" else "elsewhere")
    os.environ["GUANXI_JOBS"] = jobs  # the processes that serve are children of this one
    answer({"address": f"http://{host}:{free}/", "jobs": jobs}, json_out=json_out)
    Server(
        "guanxi.config.asgi:application", address=host, port=free, interface=Interfaces.ASGI, workers=workers
    ).serve()


@click.command()
@as_json
def migrate(json_out: bool) -> None:
    """Bring the database up to date, and seal what an older version left plain."""
    migrating.migrate()
    answer({"migrated": True, "sealed": seal_what_is_plain()}, json_out=json_out)


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path), default=Path("openapi.json"))
@click.option("--check", is_flag=True, help="Only tell whether the file is up to date.")
@as_json
def openapi(file: Path, check: bool, json_out: bool) -> None:
    """Write the description of the HTTP interface."""
    text = openapi_text()
    current = file.is_file() and file.read_text(encoding="utf-8") == text
    if check and not current:
        raise Failure(f"{file} is not up to date: run `guanxi openapi`.")
    if not check:
        file.write_text(text, encoding="utf-8")
    answer({"file": str(file), "up_to_date": current}, json_out=json_out)


def openapi_text() -> str:
    """Return the OpenAPI document in the form it is committed in."""
    return json.dumps(api.get_openapi_schema(), ensure_ascii=False, indent=1, sort_keys=True, default=str) + "\n"


def _free_port(host: str, wanted: int) -> int:
    for port in range(wanted, wanted + 50):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            if probe.connect_ex((host, port)) != 0:
                return port
    raise Failure(f"No port is free between {wanted} and {wanted + 49}: name another with --port.")
