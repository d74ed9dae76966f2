"""``guanxi import cases`` and ``guanxi import campaign-members``."""

from pathlib import Path
from typing import Any

import click
from django.utils import timezone

from guanxi.cli.campaign import find_campaign
from guanxi.cli.exports import find_account
from guanxi.cli.importing import (
    FILE,
    apply_all,
    columns_said,
    content_of,
    importer,
    in_workspace,
    with_errors,
    with_maps,
    write_errors,
)
from guanxi.cli.output import answer, as_json
from guanxi.core.actor import Actor
from guanxi.core.errors import Problem
from guanxi.imports.planning.mapping import Kind
from guanxi.imports.services.jobs import cancel_import, create_import


@click.command("cases")
@click.argument("file", type=FILE)
@click.option("--account", help="The customer whose cases they all are; else a column names it.")
@click.option("--duplicates", type=click.Choice(["skip", "merge"]), default="skip", show_default=True,
              help="What to do with cases that are there: leave them, or bring them up to date.")  # fmt: skip
@click.option("--dry-run", is_flag=True, help="Only tell what it would do.")
@with_maps
@with_errors
@in_workspace
@as_json
def import_cases(
    file: Path, account: str | None, duplicates: str, maps: tuple[str, ...], dry_run: bool, errors: Path | None,
    workspace: str | None, json_out: bool,
) -> None:  # fmt: skip
    """Read a list of service cases: CSV or XLSX; customers, people and colleagues are found by name."""
    actor = importer(workspace)
    account_id = find_account(actor, account).pk if account else None
    values: dict[str, Any] = {"duplicates": duplicates}
    values |= {"columns": columns_said(maps)} if maps else {}
    _bring(actor, file, "cases", values, errors, account_id=account_id, dry_run=dry_run, json_out=json_out)


@click.command("campaign-members")
@click.argument("campaign")
@click.argument("file", type=FILE)
@click.option("--duplicates", type=click.Choice(["skip", "merge"]), default="merge", show_default=True,
              help="What to do with who takes part already: leave it, or note what he answered.")  # fmt: skip
@click.option("--dry-run", is_flag=True, help="Only tell what it would do.")
@with_maps
@with_errors
@in_workspace
@as_json
def import_campaign_members(
    campaign: str, file: Path, duplicates: str, maps: tuple[str, ...], dry_run: bool, errors: Path | None,
    workspace: str | None, json_out: bool,
) -> None:  # fmt: skip
    """Read who takes part in a campaign, named by its name or key, and what each answered: CSV or XLSX."""
    actor = importer(workspace)
    values: dict[str, Any] = {"duplicates": duplicates, "campaign": str(find_campaign(actor, campaign))}
    values |= {"columns": columns_said(maps)} if maps else {}
    _bring(actor, file, "campaign", values, errors, dry_run=dry_run, json_out=json_out)


def _bring(
    actor: Actor, file: Path, kind: Kind, values: dict[str, Any], errors: Path | None, *, dry_run: bool,
    json_out: bool, account_id: Any = None,
) -> None:  # fmt: skip
    """Read a list, apply it unless it is only a trial, and tell what came of it."""
    now = timezone.now()
    job = create_import(
        actor=actor, content=content_of(file), file_name=file.name, kind=kind, values=values, account_id=account_id,
        now=now,
    )  # fmt: skip
    figures = {name: value for name, value in (job.preview or {}).items() if isinstance(value, int)}
    if dry_run:
        write_errors(actor, job, errors)
        cancel_import(actor=actor, job_id=job.pk)
        if problem := (job.preview or {}).get("problem"):
            raise Problem(problem["code"], problem["detail"], params=problem["params"])
        answer({"dry_run": True, **figures}, json_out=json_out)
        return
    job = apply_all(actor, job)
    write_errors(actor, job, errors)
    answer({"import_id": str(job.pk), "state": job.state, **figures, **job.result}, json_out=json_out)
