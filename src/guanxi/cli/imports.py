"""``guanxi import``: charts and address lists from files, with or without a database."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
from django.utils import timezone

from guanxi.cli.import_figures import answer_figures, figures_of, figures_of_bodies, totals_of
from guanxi.cli.import_served import import_campaign_members, import_cases
from guanxi.cli.importing import (
    FILE,
    apply_all,
    columns_said,
    content_of,
    importer,
    in_workspace,
    step_until,
    with_errors,
    with_maps,
    write_errors,
)
from guanxi.cli.moving import import_workspace
from guanxi.cli.output import Failure, answer, as_json
from guanxi.cli.pool import find_pool
from guanxi.core.actor import Actor
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
from guanxi.imports.queries.people import accounts_by_key
from guanxi.imports.reading import Document, read
from guanxi.imports.services.jobs import create_import
from guanxi.imports.services.undoing import undo_step
from relgraph.duplicates import normalise_company

imports = click.Group("import", help="Bring charts, address lists and whole workspaces in from files.")
imports.add_command(import_workspace)
imports.add_command(import_cases)
imports.add_command(import_campaign_members)


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
    columns = columns_said(maps) | {
        name: column for name, column in (("body", body_column), ("date", date_column)) if column
    }
    mapping = _chart_mapping(document, columns, chosen, parted=all_bodies or bool(chosen["body"] or chosen["date"]))
    if dry_run:
        told = figures_of_bodies(document, mapping) if all_bodies else figures_of(plan_chart(document, mapping))
        answer_figures({"file": file.name, "format": document.format, **told}, json_out=json_out)
        return
    actor = importer(workspace)
    if all_bodies:
        results = list(_import_bodies(actor, file.name, document, mapping))
        answer_figures({"file": file.name, "bodies": results, "totals": totals_of(results)}, json_out=json_out)
        return
    if not account:
        raise Failure("Name the customer with --account.")
    job = _import_chart(actor, account, file.read_bytes(), file.name, mapping)
    write_errors(actor, job, errors)
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
    actor = importer(workspace)
    values: dict[str, Any] = {"duplicates": duplicates, "sheet": sheet}
    if maps:
        values["columns"] = columns_said(maps)
    job = create_import(
        actor=actor,
        content=content_of(file),
        file_name=file.name,
        account_id=_account_id(actor, account) if account else None,
        kind="contacts",
        values=values,
        now=timezone.now(),
    )
    job = apply_all(actor, job)
    write_errors(actor, job, errors)
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
    actor = importer(workspace)
    values: dict[str, Any] = {**chosen, "pool": str(find_pool(actor, pool)["id"]) if pool else ""}
    if maps:
        values["columns"] = columns_said(maps)
    job = create_import(
        actor=actor, content=content_of(file), file_name=file.name, kind="leads", values=values, now=timezone.now()
    )
    protected = job.preview.get("protected", [])
    job = apply_all(actor, job)
    write_errors(actor, job, errors)
    body = {"import_id": str(job.pk), "state": job.state, **job.result}
    answer(body | ({"protected": protected} if json_out else {}), json_out=json_out)


@imports.command("undo")
@click.argument("import_id", type=click.UUID)
@in_workspace
@as_json
def undo(import_id: Any, workspace: str | None, json_out: bool) -> None:
    """Take an import back."""
    actor = importer(workspace)
    job = step_until(ImportState.UNDONE, lambda: undo_step(actor=actor, job_id=import_id, now=timezone.now()))
    answer({"import_id": str(job.pk), "state": job.state}, json_out=json_out)


def _read(file: Path, sheet: str) -> Document:
    return read(content_of(file), file.name, sheet=sheet)


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
    return apply_all(actor, job)


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
