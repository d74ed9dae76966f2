"""``guanxi import``: charts and address lists from files, with or without a database."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import click
from django.utils import timezone

from guanxi.cli.import_figures import answer_figures, figures_of, figures_of_bodies, totals_of
from guanxi.cli.moving import import_workspace
from guanxi.cli.output import Failure, answer, as_json
from guanxi.cli.pool import find_pool
from guanxi.core.actor import Actor
from guanxi.core.errors import Problem
from guanxi.directory.services.accounts import create_account
from guanxi.imports.models import ImportJob, ImportState
from guanxi.imports.planning.bodies import BodyPart, excerpt, parts_of
from guanxi.imports.planning.charts import plan_chart, plan_part
from guanxi.imports.planning.mapping import (
    ON_DUPLICATE,
    ImportMapping,
    check_mapping,
    guess_body_columns,
    guess_chart_columns,
    mapping_of,
)
from guanxi.imports.queries.findings import findings_csv
from guanxi.imports.queries.people import accounts_by_key
from guanxi.imports.reading import LIMITS, Document, read
from guanxi.imports.services.applying import apply_step
from guanxi.imports.services.jobs import create_import
from guanxi.imports.services.undoing import undo_step
from guanxi.workspaces.queries import administrator_of, find_workspace
from relgraph.duplicates import normalise_company

STEP_ROWS = 500
FILE = click.Path(exists=True, dir_okay=False, path_type=Path)

imports = click.Group("import", help="Bring charts, address lists and whole workspaces in from files.")
imports.add_command(import_workspace)
in_workspace = click.option("--workspace", help="Name or key of the workspace; the first one when left out.")
with_maps = click.option("--map", "maps", multiple=True, metavar="FIELD=COLUMN", help="Say which column a field is in.")
with_errors = click.option("--errors", type=click.Path(path_type=Path), help="Write what was found by row to this CSV.")


@imports.command("chart")
@click.argument("file", type=FILE)
@click.option("--account", help="Name of the customer; opened if it is not there.")
@click.option("--body-column", help="Column that tells several organisations in one file apart.")
@click.option("--date-column", help="Column that tells several states of one organisation apart.")
@click.option("--body", default="", help="The organisation to read.")
@click.option("--date", default="", help="The state to read; the latest when left out.")
@click.option("--all-bodies", is_flag=True, help="Read every organisation, each as a customer of its own.")
@click.option(
    "--superior-by", type=click.Choice(["identifier", "name", "post", "mail"]), help="How superiors are named."
)
@click.option("--sheet", default="", help="Sheet of a workbook.")
@click.option("--dry-run", is_flag=True, help="Only tell what is in the file; needs no database.")
@with_maps
@with_errors
@in_workspace
@as_json
def import_chart(
    file: Path,
    account: str | None,
    body_column: str | None,
    date_column: str | None,
    all_bodies: bool,
    dry_run: bool,
    maps: tuple[str, ...],
    errors: Path | None,
    workspace: str | None,
    json_out: bool,
    **chosen: Any,
) -> None:
    """Read a chart: CSV, XLSX, vCard, an indented outline or a Mermaid flowchart."""
    document = _read(file, chosen["sheet"])
    columns = _columns(maps) | {
        name: column for name, column in (("body", body_column), ("date", date_column)) if column
    }
    mapping = _chart_mapping(document, columns, chosen, parted=all_bodies or bool(chosen["body"] or chosen["date"]))
    if dry_run:
        told = figures_of_bodies(document, mapping) if all_bodies else figures_of(plan_chart(document, mapping))
        answer_figures({"file": file.name, "format": document.format, **told}, json_out=json_out)
        return
    actor = _actor(workspace)
    if all_bodies:
        results = list(_import_bodies(actor, file.name, document, mapping))
        answer_figures({"file": file.name, "bodies": results, "totals": totals_of(results)}, json_out=json_out)
        return
    if not account:
        raise Failure("Name the customer with --account.")
    job = _import_chart(actor, account, file.read_bytes(), file.name, mapping)
    _write_errors(actor, job, errors)
    told = {"import_id": str(job.pk), "account": account, "state": job.state, **job.result}
    answer_figures({**told, **figures_of(plan_chart(document, mapping))}, json_out=json_out)


@imports.command("contacts")
@click.argument("file", type=FILE)
@click.option("--account", help="Customer of rows that name none.")
@click.option(
    "--duplicates",
    type=click.Choice(ON_DUPLICATE),
    default="skip",
    show_default=True,
    help="What to do with people who are there.",
)
@click.option("--sheet", default="", help="Sheet of a workbook.")
@with_maps
@with_errors
@in_workspace
@as_json
def import_contacts(
    file: Path,
    account: str | None,
    duplicates: str,
    sheet: str,
    maps: tuple[str, ...],
    errors: Path | None,
    workspace: str | None,
    json_out: bool,
) -> None:
    """Read an address list: CSV, XLSX or vCard; customers are found by name or opened."""
    actor = _actor(workspace)
    values: dict[str, Any] = {"duplicates": duplicates, "sheet": sheet}
    if maps:
        values["columns"] = _columns(maps)
    job = create_import(
        actor=actor,
        content=_content(file),
        file_name=file.name,
        account_id=_account_id(actor, account) if account else None,
        kind="contacts",
        values=values,
        now=timezone.now(),
    )
    job = _apply(actor, job)
    _write_errors(actor, job, errors)
    kept = ("rows", "contacts", "accounts", "repeated", "refused")
    figures = {name: job.preview[name] for name in kept if name in job.preview}
    answer({"import_id": str(job.pk), "state": job.state, **figures, **job.result}, json_out=json_out)


@imports.command("leads")
@click.argument("file", type=FILE)
@click.option("--pool", default="", help="Name or key of the pool they wait in.")
@click.option("--hold", is_flag=True, help="They are the administrator's own, not the pool's.")
@click.option("--duplicates", type=click.Choice(["skip", "create"]), default="skip", show_default=True,
              help="What to do with companies that somebody works on.")  # fmt: skip
@with_maps
@with_errors
@in_workspace
@as_json
def import_leads(
    file: Path, pool: str, maps: tuple[str, ...], errors: Path | None, workspace: str | None, json_out: bool,
    **chosen: Any,
) -> None:  # fmt: skip
    """Read a list of companies that may become customers: CSV or XLSX."""
    actor = _actor(workspace)
    values: dict[str, Any] = {**chosen, "pool": str(find_pool(actor, pool)["id"]) if pool else ""}
    if maps:
        values["columns"] = _columns(maps)
    job = create_import(
        actor=actor, content=_content(file), file_name=file.name, kind="leads", values=values, now=timezone.now()
    )
    protected = job.preview.get("protected", [])
    job = _apply(actor, job)
    _write_errors(actor, job, errors)
    body = {"import_id": str(job.pk), "state": job.state, **job.result}
    answer(body | ({"protected": protected} if json_out else {}), json_out=json_out)


@imports.command("undo")
@click.argument("import_id", type=click.UUID)
@in_workspace
@as_json
def undo(import_id: Any, workspace: str | None, json_out: bool) -> None:
    """Take an import back."""
    actor = _actor(workspace)
    job = _until(ImportState.UNDONE, lambda: undo_step(actor=actor, job_id=import_id, now=timezone.now()))
    answer({"import_id": str(job.pk), "state": job.state}, json_out=json_out)


def _actor(workspace: str | None) -> Actor:
    return administrator_of(find_workspace(workspace), timezone.now())


def _content(file: Path) -> bytes:
    """Return a file's bytes; of one that is too large no more than tells so."""
    with file.open("rb") as stream:
        return stream.read(LIMITS.file_bytes + 1)


def _read(file: Path, sheet: str) -> Document:
    return read(_content(file), file.name, sheet=sheet)


def _columns(maps: tuple[str, ...]) -> dict[str, str]:
    pairs = [entry.partition("=") for entry in maps]
    if any(not mark for _, mark, _ in pairs):
        raise Failure("Say --map FIELD=COLUMN, for instance --map superior=汇报对象.")
    return {name.strip(): column.strip() for name, _, column in pairs}


def _chart_mapping(
    document: Document, columns: dict[str, str], chosen: dict[str, Any], *, parted: bool
) -> ImportMapping:
    """Return the mapping: what was said, and guesses for the rest."""
    if document.sheet is not None:
        guessed = guess_body_columns(document.sheet) if parted else {}
        columns = guess_chart_columns(document.sheet, {**guessed, **columns})
    given = {name: chosen[name] for name in ("superior_by", "body", "date", "sheet")}
    mapping = mapping_of({"columns": columns, **given})
    check_mapping(mapping, "chart", document)
    return mapping


def _account_id(actor: Actor, name: str) -> Any:
    """Return the account of a name, opened if it is not there."""
    key = (normalise_company(name) or name.casefold())[:200]
    found = accounts_by_key(actor, {key: name}).get(key)
    return found.pk if found else create_account(actor=actor, values={"name": name}, now=timezone.now()).pk


def _import_chart(actor: Actor, account: str, content: bytes, name: str, mapping: ImportMapping) -> ImportJob:
    job = create_import(
        actor=actor,
        content=content,
        file_name=name,
        account_id=_account_id(actor, account),
        kind="chart",
        values=mapping.as_json(),
        now=timezone.now(),
    )
    return _apply(actor, job)


def _import_bodies(actor: Actor, name: str, document: Document, mapping: ImportMapping) -> Iterator[dict[str, Any]]:
    """Import every organisation as it was at its latest date."""
    if document.sheet is None:
        raise Failure("Only a table can hold several organisations.")
    latest: dict[str, BodyPart] = {}
    for part in parts_of(document.sheet, mapping):
        if part.body not in latest or part.date > latest[part.body].date:
            latest[part.body] = part
    for body, part in latest.items():
        job = _import_chart(actor, body or name, excerpt(part), name, mapping)
        yield {"import_id": str(job.pk), "state": job.state, **job.result, **figures_of(plan_part(part, mapping))}


def _apply(actor: Actor, job: ImportJob) -> ImportJob:
    """Apply an import to its end; a preview that was not possible says why."""
    problem = (job.preview or {}).get("problem")
    if problem:
        raise Problem(problem["code"], problem["detail"], params=problem["params"])
    return _until(
        ImportState.APPLIED, lambda: apply_step(actor=actor, job_id=job.pk, now=timezone.now(), budget=STEP_ROWS)
    )


def _until(state: ImportState, step: Callable[[], ImportJob]) -> ImportJob:
    """Step until a state is reached, with a line of progress where somebody watches."""
    watched = sys.stderr.isatty()
    while True:
        job = step()
        if watched:
            click.echo(f"\r{job.cursor} / {job.total}", err=True, nl=job.state == state)
        if job.state == state:
            return job


def _write_errors(actor: Actor, job: ImportJob, errors: Path | None) -> None:
    if errors is not None:
        errors.write_bytes(findings_csv(actor, job))
