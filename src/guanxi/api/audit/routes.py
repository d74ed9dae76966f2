"""The routes under ``/api/audit``."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, StreamingHttpResponse
from ninja import Query, Router

from guanxi.api.audit.file import audit_file
from guanxi.api.audit.schemas import EntriesOut, FileIn, UnfoldedOut
from guanxi.api.audit.telling import told_entries, wanted_of
from guanxi.audit.policies import check_reader
from guanxi.audit.queries.search import Wanted, change_of, check_record, entries
from guanxi.audit.queries.verification import heads, left_out, verify_step
from guanxi.audit.schemas import AuditFilter, AuditPage, LogsOut, VerificationIn, VerificationOut
from guanxi.audit.services.searches import note_search_export
from guanxi.core.actor import Actor
from guanxi.core.http import actor_of, now
from guanxi.exports.api import FILE, streamed
from guanxi.orgchart.queries.telling import unfolded

router = Router(tags=["audit"])


@router.get("/audit", response=EntriesOut)
def list_entries(request: HttpRequest, chosen: Query[AuditFilter], page: Query[AuditPage]) -> dict[str, Any]:
    """What happened, of both logs, newest first (administrators and auditors)."""
    actor = _reader(request)
    found, following = entries(actor, _wanted(actor, chosen), before=page.before, limit=page.limit)
    return {"entries": told_entries(actor, found), "next": following}


@router.get("/audit/export", openapi_extra=FILE)
def export_entries(request: HttpRequest, chosen: Query[AuditFilter], wanted: Query[FileIn]) -> StreamingHttpResponse:
    """What was found, as CSV; that it was taken out is noted."""
    actor, moment = _reader(request), now()
    looked_for = _wanted(actor, chosen)
    file = audit_file(actor, looked_for, lang=wanted.lang, today=moment.date().isoformat())
    note_search_export(actor=actor, wanted=looked_for, now=moment)
    return streamed(file)


@router.get("/audit/changes/{uuid:change_id}", response=UnfoldedOut)
def get_change(request: HttpRequest, change_id: UUID) -> dict[str, Any]:
    """One change, column by column."""
    actor = _reader(request)
    change = change_of(actor, change_id)
    return {**unfolded(actor, change), "hash": bytes(change.hash).hex()}


@router.get("/audit/heads", response=LogsOut)
def get_heads(request: HttpRequest) -> dict[str, Any]:
    """The last number and hash of each log: whoever notes them down elsewhere can tell later that nothing was cut."""
    actor = _reader(request)
    found = [{"log": log, "seq": seq, "hash": digest} for log, (seq, digest) in heads(actor.workspace_id).items()]
    return {"heads": found, "left_out": left_out(actor.workspace_id)}


@router.get("/audit/verification", response=VerificationOut)
def verify_part(request: HttpRequest, wanted: Query[VerificationIn]) -> dict[str, Any]:
    """Check the next rows of a log; go on after ``last`` until ``done``."""
    actor = _reader(request)
    span = verify_step(actor.workspace_id, log=wanted.log, after=wanted.after)
    findings = [{"code": one.code, "seq": one.seq, "until": one.until} for one in span.findings]
    return {
        "log": wanted.log,
        "rows": span.rows,
        "last": span.last,
        "done": span.done,
        "redacted": len(span.redacted),
        "findings": findings,
    }


def _reader(request: HttpRequest) -> Actor:
    actor = actor_of(request)
    check_reader(actor)
    return actor


def _wanted(actor: Actor, chosen: AuditFilter) -> Wanted:
    if chosen.record is not None:
        check_record(actor, chosen.record)
    return wanted_of(actor, chosen)
