"""What all imports by command share: a file's bytes, its columns as they are said, applying it to its end."""

import sys
from collections.abc import Callable
from pathlib import Path

import click
from django.utils import timezone

from guanxi.cli.output import Failure
from guanxi.core.actor import Actor
from guanxi.core.errors import Problem
from guanxi.imports.models import ImportJob, ImportState
from guanxi.imports.queries.findings import findings_csv
from guanxi.imports.reading import LIMITS
from guanxi.imports.services.applying import apply_step
from guanxi.workspaces.queries import administrator_of, find_workspace

STEP_ROWS = 500
FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
in_workspace = click.option("--workspace", help="Name or key of the workspace; the first one when left out.")
with_maps = click.option("--map", "maps", multiple=True, metavar="FIELD=COLUMN", help="Say which column a field is in.")
with_errors = click.option("--errors", type=click.Path(path_type=Path), help="Write what was found by row to this CSV.")


def importer(workspace: str | None) -> Actor:
    """Return the administrator for whom a command imports."""
    return administrator_of(find_workspace(workspace), timezone.now())


def content_of(file: Path) -> bytes:
    """Return a file's bytes; of one that is too large no more than tells so."""
    with file.open("rb") as stream:
        return stream.read(LIMITS.file_bytes + 1)


def columns_said(maps: tuple[str, ...]) -> dict[str, str]:
    """Return fields and columns as they were said."""
    pairs = [entry.partition("=") for entry in maps]
    if any(not mark for _, mark, _ in pairs):
        raise Failure("Say --map FIELD=COLUMN, for instance --map superior=汇报对象.")
    return {name.strip(): column.strip() for name, _, column in pairs}


def apply_all(actor: Actor, job: ImportJob) -> ImportJob:
    """Apply an import to its end; a preview that was not possible says why."""
    problem = (job.preview or {}).get("problem")
    if problem:
        raise Problem(problem["code"], problem["detail"], params=problem["params"])
    return step_until(
        ImportState.APPLIED, lambda: apply_step(actor=actor, job_id=job.pk, now=timezone.now(), budget=STEP_ROWS)
    )


def step_until(state: ImportState, step: Callable[[], ImportJob]) -> ImportJob:
    """Step until a state is reached, with a line of progress where somebody watches."""
    watched = sys.stderr.isatty()
    while True:
        job = step()
        if watched:
            click.echo(f"\r{job.cursor} / {job.total}", err=True, nl=job.state == state)
        if job.state == state:
            return job


def write_errors(actor: Actor, job: ImportJob, errors: Path | None) -> None:
    """Write what was found by row, where it was asked for."""
    if errors is not None:
        errors.write_bytes(findings_csv(actor, job))
