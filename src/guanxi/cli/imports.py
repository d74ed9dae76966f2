"""``guanxi import``: charts and address lists from files, with or without a database."""

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import click
from django.utils import timezone

from guanxi.cli.output import Failure, answer, as_json
from guanxi.core.actor import Actor
from guanxi.core.errors import Problem
from guanxi.directory.services.accounts import create_account
from guanxi.imports.models import ImportJob, ImportState
from guanxi.imports.planning.charts import BodyPart, ChartPlan, excerpt, parts_of, plan_chart, plan_part
from guanxi.imports.planning.mapping import (
    ON_DUPLICATE,
    ImportMapping,
    check_mapping,
    guess_body_columns,
    guess_chart_columns,
    mapping_of,
)
from guanxi.imports.planning.sentences import sentence
from guanxi.imports.queries.findings import findings_csv
from guanxi.imports.queries.people import accounts_by_key
from guanxi.imports.reading import LIMITS, Document, read
from guanxi.imports.services.applying import apply_step
from guanxi.imports.services.jobs import create_import
from guanxi.imports.services.undoing import undo_step
from guanxi.workspaces.queries import find_workspace, owner_of
from relgraph.duplicates import normalise_company

STEP_ROWS = 500
FIGURES = ("rows", "seats", "persons", "vacancies", "unknown", "roots", "unresolved", "cycles", "depth")
FILE = click.Path(exists=True, dir_okay=False, path_type=Path)

imports = click.Group("import", help="Bring charts and address lists in from files.")
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
        told = _tell_bodies(document, mapping) if all_bodies else _told(plan_chart(document, mapping))
        _answer({"file": file.name, "format": document.format, **told}, json_out=json_out)
        return
    actor = _actor(workspace)
    if all_bodies:
        results = list(_import_bodies(actor, file.name, document, mapping))
        _answer({"file": file.name, "bodies": results, "totals": _totals(results)}, json_out=json_out)
        return
    if not account:
        raise Failure("Name the customer with --account.")
    job = _import_chart(actor, account, file.read_bytes(), file.name, mapping)
    _write_errors(actor, job, errors)
    told = {"import_id": str(job.pk), "account": account, "state": job.state, **job.result}
    _answer({**told, **_told(plan_chart(document, mapping))}, json_out=json_out)


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
    return owner_of(find_workspace(workspace))


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


def _told(plan: ChartPlan) -> dict[str, Any]:
    """Return the figures of a plan, and the rows behind those that somebody has to look at."""
    summary = plan.summary.as_json()
    figures = {name: summary[name] for name in FIGURES}
    return {
        **({name: summary[name] for name in ("body", "date") if summary[name]}),
        **figures,
        "unresolved": len(summary["unresolved"]),
        "cycles": len(summary["cycles"]),
        "superior_by": summary["superior_by"],
        "columns": summary["columns"],
        "unresolved_rows": summary["unresolved"],
        "cycle_rows": summary["cycles"],
        "findings": dict(Counter(finding.code for finding in plan.findings)),
    }


def _answer(told: dict[str, Any], *, json_out: bool) -> None:
    """Print figures; for people those of several organisations as a table, and what to look at as sentences."""
    if json_out:
        answer(told, json_out=True)
        return
    details = ("columns", "unresolved_rows", "cycle_rows", "findings", "bodies", "totals")
    bodies = told.get("bodies", [])
    if bodies:
        click.echo("  ".join([*(f"{name:>10}" for name in FIGURES), "body"]))
    for body in [*bodies, *([told["totals"]] if bodies else [])]:
        name = f"{body['body']} {body.get('date', '')}".rstrip() if "body" in body else "total"
        click.echo("  ".join([*(f"{body[figure]:>10}" for figure in FIGURES), name]))
    answer({name: value for name, value in told.items() if name not in details}, json_out=False)
    for body in bodies or [told]:
        for line in _sentences(body):
            click.echo(f"{body['body']} {body.get('date', '')}, {line}" if "body" in body else line)
    for code, count in sum((Counter(body["findings"]) for body in bodies or [told]), Counter()).most_common():
        click.echo(f"{count} × {code}")


def _sentences(told: dict[str, Any]) -> Iterator[str]:
    for item in told["unresolved_rows"]:
        yield f"row {item['row']}: {sentence('superior.not_found', {'text': item['superior']}, 'en')} ({item['seat']})"
    for item in told["cycle_rows"]:
        yield f"row {item['row']}: {sentence('superior.cycle', item, 'en')}"


def _tell_bodies(document: Document, mapping: ImportMapping) -> dict[str, Any]:
    if document.sheet is None:
        raise Failure("Only a table can hold several organisations.")
    bodies = [_told(plan_part(part, mapping)) for part in parts_of(document.sheet, mapping)]
    return {"bodies": bodies, "totals": _totals(bodies)}


def _totals(bodies: list[dict[str, Any]]) -> dict[str, Any]:
    sums = {name: sum(body.get(name, 0) for body in bodies) for name in FIGURES if name != "depth"}
    return {"bodies": len(bodies), **sums, "depth": max((body.get("depth", 0) for body in bodies), default=0)}


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
        yield {"import_id": str(job.pk), "state": job.state, **job.result, **_told(plan_part(part, mapping))}


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
