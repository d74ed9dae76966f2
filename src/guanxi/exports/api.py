"""Files over HTTP."""

import json
from typing import TypeVar
from uuid import UUID

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.utils.http import content_disposition_header
from ninja import Query, Router

from guanxi.core.http import actor_of, now
from guanxi.directory.schemas import AccountFilter, ContactFilter
from guanxi.exports.formats.files import ExportFile
from guanxi.exports.schemas import (
    ChainExportIn,
    ChartExportIn,
    HeatMapExportIn,
    ListExportIn,
    SheetExportIn,
    StructureExportIn,
    VisitExportIn,
)
from guanxi.exports.services import (
    take_accounts_out,
    take_cases_out,
    take_chain_out,
    take_chart_out,
    take_contacts_out,
    take_heat_map_out,
    take_known_out,
    take_leads_out,
    take_members_out,
    take_network_out,
    take_opportunities_out,
    take_sheet_out,
    take_structure_out,
    take_visit_out,
)
from guanxi.leads.schemas import LeadFilter
from guanxi.marketing.schemas import MemberFilter
from guanxi.network.schemas.known import KnownFilter
from guanxi.network.schemas.web import PeriodAsked
from guanxi.opportunities.schemas import OpportunityFilter
from guanxi.servicing.schemas import CaseFilter

Answer = TypeVar("Answer", HttpResponse, StreamingHttpResponse)
router = Router(tags=["exports"])
# The answer of every one of these is a file.
FILE = {"responses": {200: {"description": "The file", "content": {"application/octet-stream": {}}}}}


@router.post("/accounts/{uuid:account_id}/chart/export", openapi_extra=FILE)
def chart_export(request: HttpRequest, account_id: UUID, payload: ChartExportIn) -> HttpResponse:
    """The chart as a file that shows what the view shows; remarks are in the header X-Guanxi-Notes."""
    file = take_chart_out(
        actor=actor_of(request), account_id=account_id, chart_format=payload.format, view=payload.view, now=now()
    )
    return whole(file)


@router.post("/chains/{uuid:chain_id}/export", openapi_extra=FILE)
def chain_export(request: HttpRequest, chain_id: UUID, payload: ChainExportIn) -> HttpResponse:
    """A decision chain on one sheet of paper, in one of three redactions."""
    file = take_chain_out(actor=actor_of(request), chain_id=chain_id, wanted=payload, now=now())
    return whole(file)


@router.post("/stewardship/structure/export", openapi_extra=FILE)
def structure_export(request: HttpRequest, payload: StructureExportIn) -> HttpResponse:
    """Our structure chart as a file that shows what the view shows."""
    file = take_structure_out(actor=actor_of(request), structure_format=payload.format, view=payload.view, now=now())
    return whole(file)


@router.get("/contacts/export", openapi_extra=FILE)
def contacts_export(
    request: HttpRequest, chosen: Query[ContactFilter], wanted: Query[ListExportIn]
) -> StreamingHttpResponse:
    """The contacts that a filter leaves, as CSV or XLSX."""
    file = take_contacts_out(
        actor=actor_of(request), chosen=chosen, list_format=wanted.format, lang=wanted.lang, now=now()
    )
    return streamed(file)


@router.get("/accounts/export", openapi_extra=FILE)
def accounts_export(
    request: HttpRequest, chosen: Query[AccountFilter], wanted: Query[ListExportIn]
) -> StreamingHttpResponse:
    """The accounts that a filter leaves, as CSV or XLSX."""
    file = take_accounts_out(
        actor=actor_of(request), chosen=chosen, list_format=wanted.format, lang=wanted.lang, now=now()
    )
    return streamed(file)


@router.get("/leads/export", openapi_extra=FILE)
def leads_export(request: HttpRequest, chosen: Query[LeadFilter], wanted: Query[ListExportIn]) -> StreamingHttpResponse:
    """The leads that a filter leaves, as CSV or XLSX."""
    file = take_leads_out(
        actor=actor_of(request), chosen=chosen, list_format=wanted.format, lang=wanted.lang, now=now()
    )
    return streamed(file)


@router.get("/opportunities/export", openapi_extra=FILE)
def opportunities_export(
    request: HttpRequest, chosen: Query[OpportunityFilter], wanted: Query[ListExportIn]
) -> StreamingHttpResponse:
    """The opportunities that a filter leaves, as CSV or XLSX."""
    file = take_opportunities_out(
        actor=actor_of(request), chosen=chosen, list_format=wanted.format, lang=wanted.lang, now=now()
    )
    return streamed(file)


@router.get("/cases/export", openapi_extra=FILE)
def cases_export(request: HttpRequest, chosen: Query[CaseFilter], wanted: Query[ListExportIn]) -> StreamingHttpResponse:
    """The service cases that a filter leaves, as CSV or XLSX."""
    file = take_cases_out(
        actor=actor_of(request), chosen=chosen, list_format=wanted.format, lang=wanted.lang, now=now()
    )
    return streamed(file)


@router.get("/campaigns/{uuid:campaign_id}/members/export", openapi_extra=FILE)
def members_export(
    request: HttpRequest, campaign_id: UUID, chosen: Query[MemberFilter], wanted: Query[ListExportIn]
) -> StreamingHttpResponse:
    """Who takes part in a campaign, as CSV or XLSX."""
    file = take_members_out(
        actor=actor_of(request), campaign_id=campaign_id, chosen=chosen, list_format=wanted.format, lang=wanted.lang,
        now=now(),
    )  # fmt: skip
    return streamed(file)


@router.get("/accounts/{uuid:account_id}/heat-map/export", openapi_extra=FILE)
def heat_map_export(
    request: HttpRequest, account_id: UUID, asked: Query[PeriodAsked], wanted: Query[HeatMapExportIn]
) -> StreamingHttpResponse:
    """Who of ours is in touch with whom of a customer in a period, as CSV or XLSX."""
    file = take_heat_map_out(actor=actor_of(request), account_id=account_id, asked=asked, wanted=wanted, now=now())
    return streamed(file)


@router.get("/accounts/{uuid:account_id}/network/export", openapi_extra=FILE)
def network_export(
    request: HttpRequest, account_id: UUID, asked: Query[PeriodAsked], wanted: Query[ListExportIn]
) -> StreamingHttpResponse:
    """Who of a customer is seen with whom in a period, as CSV or XLSX."""
    file = take_network_out(actor=actor_of(request), account_id=account_id, asked=asked, wanted=wanted, now=now())
    return streamed(file)


@router.get("/members/{uuid:member_id}/acquaintances/export", openapi_extra=FILE)
def acquaintances_export(
    request: HttpRequest, member_id: UUID, chosen: Query[KnownFilter], wanted: Query[ListExportIn]
) -> StreamingHttpResponse:
    """The people that a filter leaves of those whom a colleague knows, as CSV or XLSX."""
    file = take_known_out(actor=actor_of(request), member_id=member_id, chosen=chosen, wanted=wanted, now=now())
    return streamed(file)


@router.get("/handovers/{uuid:handover_id}/sheets/{uuid:account_id}/file", openapi_extra=FILE)
def sheet_file(request: HttpRequest, handover_id: UUID, account_id: UUID, wanted: Query[SheetExportIn]) -> HttpResponse:
    """The handover sheet of a customer as PDF, its chart as SVG, or all of it as JSON."""
    file = take_sheet_out(
        actor=actor_of(request), handover_id=handover_id, account_id=account_id, wanted=wanted, now=now()
    )
    return whole(file)


@router.get("/accounts/{uuid:account_id}/handover-sheet/file", openapi_extra=FILE)
def draft_file(request: HttpRequest, account_id: UUID, wanted: Query[SheetExportIn]) -> HttpResponse:
    """The sheet that would be handed over today."""
    file = take_sheet_out(actor=actor_of(request), handover_id=None, account_id=account_id, wanted=wanted, now=now())
    return whole(file)


@router.get("/visits/{uuid:visit_id}/file", openapi_extra=FILE)
def visit_sheet_file(request: HttpRequest, visit_id: UUID, wanted: Query[VisitExportIn]) -> HttpResponse:
    """A visit's sheet on one page of A4, with room to write; for ourselves only."""
    file = take_visit_out(actor=actor_of(request), visit_id=visit_id, lang=wanted.lang, now=now())
    return whole(file)


def streamed(file: ExportFile) -> StreamingHttpResponse:
    """Return a file to keep, sent as it is made."""
    return _as_file(StreamingHttpResponse(file.chunks()), file)


def whole(file: ExportFile) -> HttpResponse:
    """Return a file to keep, sent when it is made."""
    return _as_file(HttpResponse(b"".join(file.chunks())), file)


def _as_file(response: Answer, file: ExportFile) -> Answer:
    """Return an answer that is a file to keep."""
    response["Content-Type"] = file.media_type
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=file.name)
    response["Cache-Control"] = "no-store"
    if file.notes:
        response["X-Guanxi-Notes"] = json.dumps([{"code": n.code, "params": dict(n.params)} for n in file.notes])
    return response
