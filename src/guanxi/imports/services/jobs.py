"""Uploading a file, saying how it is to be read, and calling the whole thing off."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.core.errors import FieldError, Invalid, Problem
from guanxi.core.keys import new_id
from guanxi.core.once import first_write, writing
from guanxi.directory.queries.access import access_account, check_writes
from guanxi.imports.models import ImportJob, ImportKind, ImportState
from guanxi.imports.planning.bodies import parts_of
from guanxi.imports.planning.campaigns import plan_campaign
from guanxi.imports.planning.cases import plan_cases
from guanxi.imports.planning.charts import plan_chart
from guanxi.imports.planning.contacts import plan_contacts
from guanxi.imports.planning.leads import plan_leads
from guanxi.imports.planning.mapping import (
    KINDS,
    ImportMapping,
    Kind,
    check_mapping,
    guess_body_columns,
    guess_kind,
    guess_mapping,
    mapping_of,
)
from guanxi.imports.queries.jobs import access_import
from guanxi.imports.queries.plans import document_of
from guanxi.imports.reading import Document, Format, read
from guanxi.imports.services.campaigns import preview_campaign
from guanxi.imports.services.cases import preview_cases
from guanxi.imports.services.leads import preview_leads
from guanxi.imports.services.previews import preview_chart, preview_contacts
from guanxi.imports.services.state import claim, store, stored_findings

SAMPLE_ROWS = 20
SAMPLE_CHARACTERS = 200
ROWS_PER_BODY = 3


def create_import(
    *,
    actor: Actor,
    content: bytes,
    file_name: str,
    now: datetime,
    account_id: UUID | None = None,
    kind: Kind | None = None,
    as_format: Format | None = None,
    values: Mapping[str, Any] | None = None,
) -> ImportJob:
    """Take a file in, guess what it is and which column is which, and preview what it would do.

    Raises Invalid or TooLarge for a file that cannot be read, before anything is stored. A preview that is not
    possible yet (say which organisation, which column) leaves the import ``uploaded`` with the reason.
    """
    if account_id is not None:
        access_account(actor, account_id, "edit")
    check_writes(actor, "import")
    document = read(content, file_name, as_format=as_format)
    chosen: Kind = kind or (guess_kind(document) if account_id is not None else "contacts")
    _check_kind(chosen, document, account_id)
    guessed = _with_bodies(guess_mapping(document, chosen), chosen, document)
    mapping = mapping_of({"format": as_format, **(values or {})}, base=guessed)
    check_mapping(mapping, chosen, document)
    sealed: dict[str, Any] = {"content": content, "mapping": mapping.as_json(), "shape": shape_of(document)}
    job = ImportJob(
        id=new_id(),
        workspace_id=actor.workspace_id,
        account_id=account_id,
        kind=chosen,
        file_name=file_name[-255:],
        size=len(content),
        created_by_id=actor.member_id,
        created_at=now,
        **sealed,
    )
    first_write()
    ImportJob.objects.bulk_create([job])
    try:
        _preview(actor, job, document)
    except Problem as problem:
        store(job, preview={"problem": _problem(problem)}, findings=stored_findings(document.findings))
    return access_import(actor, job.pk)


def map_import(*, actor: Actor, job_id: UUID, values: Mapping[str, Any], kind: Kind | None = None) -> ImportJob:
    """Say how the file is to be read, and preview what it would do; what is left out stays.

    Another kind, sheet or format makes columns be guessed anew unless they are given.
    """
    job = access_import(actor, job_id, "map")
    before = mapping_of(job.mapping)
    mapping = mapping_of(values, base=before)
    chosen: Kind = kind or job.kind  # type: ignore[assignment]
    with writing():
        claim(job)
        document = document_of(job, mapping)
        _check_kind(chosen, document, job.account_id)
        if (chosen, mapping.sheet, mapping.format) != (job.kind, before.sheet, before.format):
            mapping = mapping_of(values, base=_with_bodies(guess_mapping(document, chosen), chosen, document))
        check_mapping(mapping, chosen, document)
        store(job, kind=chosen, mapping=mapping.as_json(), shape=shape_of(document))
        _preview(actor, job, document)
    return access_import(actor, job_id)


def cancel_import(*, actor: Actor, job_id: UUID) -> ImportJob:
    """Stop; what was applied so far stays, and can be gone on with or undone."""
    job = access_import(actor, job_id, "cancel")
    with writing():
        claim(job)
        store(job, state=ImportState.CANCELLED)
    return job


def shape_of(document: Document) -> dict[str, Any]:
    """Return what the page shows of a file without reading it again."""
    sheet = document.sheet
    rows = sheet.rows[:SAMPLE_ROWS] if sheet else ()
    return {
        "format": document.format,
        "encoding": document.encoding,
        "delimiter": document.delimiter,
        "sheets": list(document.sheets),
        "sheet": document.sheet_name,
        "rows": document.row_count,
        "header": list(sheet.header) if sheet else [],
        "sample": [[cell[:SAMPLE_CHARACTERS] for cell in row] for row in rows],
    }


def _preview(actor: Actor, job: ImportJob, document: Document) -> None:
    """Store what an import would do."""
    mapping = mapping_of(job.mapping)
    if job.kind == ImportKind.CHART:
        chart = plan_chart(document, mapping)
        preview, refused = preview_chart(actor, job, chart)
        total, findings = chart.steps, chart.findings
    elif job.kind == ImportKind.CASES:
        cases = plan_cases(document, mapping, account_given=job.account_id is not None)
        preview, refused = preview_cases(actor, job, cases)
        total, findings = len(cases.cases), cases.findings
    elif job.kind == ImportKind.CAMPAIGN:
        campaign = plan_campaign(document, mapping)
        preview, refused = preview_campaign(actor, job, campaign)
        total, findings = len(campaign.members), campaign.findings
    elif job.kind == ImportKind.LEADS:
        leads = plan_leads(document, mapping)
        preview, refused = preview_leads(actor, job, leads)
        total, findings = len(leads.leads), leads.findings
    else:
        contacts = plan_contacts(document, mapping, account_given=job.account_id is not None)
        preview, refused = preview_contacts(actor, job, contacts)
        total, findings = len(contacts.contacts), contacts.findings
    store(
        job,
        state=ImportState.PREVIEWED,
        preview=preview,
        total=total,
        cursor=0,
        result={},
        progress={},
        findings=stored_findings([*findings, *refused]),
    )


def _check_kind(kind: Kind, document: Document, account_id: UUID | None) -> None:
    if kind not in KINDS:
        raise Invalid("invalid", fields=[FieldError("kind", "unknown_choice")])
    if kind == "chart" and account_id is None:
        raise Invalid("invalid", fields=[FieldError("account_id", "required")])
    if kind != "chart" and document.sheet is None:
        raise Invalid("import.not_a_table", "An address list must be a table.")


def _with_bodies(mapping: ImportMapping, kind: Kind, document: Document) -> ImportMapping:
    """Map the columns that part a file into organisations and dates, if it really holds several.

    A date for nearly every row is a birthday or a first day at work, not a state of the chart.
    """
    if kind != "chart" or document.sheet is None:
        return mapping
    guessed = guess_body_columns(document.sheet)
    parted = mapping_of({"columns": {**guessed, **mapping.columns}}, base=mapping)
    parts = parts_of(document.sheet, parted)
    several = "body" in guessed and len(parts) > 1 and len(parts) * ROWS_PER_BODY <= len(document.sheet.rows)
    return parted if several else mapping


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "code": problem.code,
        "detail": problem.detail,
        "params": problem.params,
        "fields": [
            {"field": error.field, "code": error.code, "params": dict(error.params)} for error in problem.fields
        ],
    }
