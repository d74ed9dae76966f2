"""Taking data out: each file is noted in the audit log before its first byte leaves."""

from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.audit.models import Kind
from guanxi.audit.services import note
from guanxi.core.actor import Actor
from guanxi.decisions.queries.access import access_chain
from guanxi.directory.queries.lists import account_rows, contact_rows
from guanxi.directory.schemas import AccountFilter, ContactFilter
from guanxi.exports.formats.files import ExportFile
from guanxi.exports.queries.battle_map import chain_file
from guanxi.exports.queries.charts import export_chart
from guanxi.exports.queries.handover import sheet_file
from guanxi.exports.queries.lists import accounts_file, contacts_file, leads_file, opportunities_file
from guanxi.exports.queries.network_lists import heat_map_file, inner_network_file, known_file
from guanxi.exports.queries.service_lists import cases_file, members_file
from guanxi.exports.queries.structure import export_structure
from guanxi.exports.queries.visit import visit_file
from guanxi.exports.schemas import (
    ChainExportIn,
    ChartFormat,
    HeatMapExportIn,
    ListExportIn,
    ListFormat,
    SheetExportIn,
    StructureFormat,
    StructureViewIn,
    ViewIn,
)
from guanxi.exports.words import Lang
from guanxi.leads.queries.lists import count_leads
from guanxi.leads.schemas import LeadFilter
from guanxi.marketing.queries.access import visible_members
from guanxi.marketing.queries.lists import member_rows
from guanxi.marketing.schemas import MemberFilter
from guanxi.network.schemas.known import KnownFilter
from guanxi.network.schemas.web import PeriodAsked
from guanxi.opportunities.queries.lists import count_opportunities
from guanxi.opportunities.schemas import OpportunityFilter
from guanxi.servicing.queries.lists import count_cases
from guanxi.servicing.schemas import CaseFilter
from guanxi.visits.queries.access import access_visit


def take_chart_out(
    *, actor: Actor, account_id: UUID, chart_format: ChartFormat, view: ViewIn, now: datetime
) -> ExportFile:
    """Return an account's chart as a file."""
    file = export_chart(actor, account_id=account_id, chart_format=chart_format, view=view, now=now)
    note(
        actor=actor,
        kind=Kind.EXPORT_MADE,
        now=now,
        subject_type="account",
        subject_id=account_id,
        account_id=account_id,
        params={"what": "chart", "format": chart_format},
    )
    return file


def take_structure_out(
    *, actor: Actor, structure_format: StructureFormat, view: StructureViewIn, now: datetime
) -> ExportFile:
    """Return our own structure as a file."""
    file = export_structure(actor, structure_format=structure_format, view=view, now=now)
    note(actor=actor, kind=Kind.EXPORT_MADE, now=now, params={"what": "structure", "format": structure_format})
    return file


def take_chain_out(*, actor: Actor, chain_id: UUID, wanted: ChainExportIn, now: datetime) -> ExportFile:
    """Return a decision chain on one sheet. The picture on its page is no export."""
    account_id = access_chain(actor, chain_id).account_id
    file = chain_file(actor, chain_id=chain_id, wanted=wanted, now=now)
    if wanted.format != "svg":
        params = {"what": "battle_map", "format": wanted.format, "redaction": wanted.redaction}
        about: dict[str, Any] = {"subject_type": "chain", "subject_id": chain_id, "account_id": account_id}
        note(actor=actor, kind=Kind.EXPORT_MADE, now=now, params=params, **about)
    return file


def take_contacts_out(
    *, actor: Actor, chosen: ContactFilter, list_format: ListFormat, lang: Lang, now: datetime
) -> ExportFile:
    """Return the contacts a filter leaves as a file."""
    file = contacts_file(actor, chosen, list_format=list_format, lang=lang, now=now)
    _note_list(actor, "contacts", contact_rows(actor, chosen).count(), list_format, chosen, now)
    return file


def take_accounts_out(
    *, actor: Actor, chosen: AccountFilter, list_format: ListFormat, lang: Lang, now: datetime
) -> ExportFile:
    """Return the accounts a filter leaves as a file."""
    file = accounts_file(actor, chosen, list_format=list_format, lang=lang, now=now)
    _note_list(actor, "accounts", account_rows(actor, chosen).count(), list_format, chosen, now)
    return file


def take_opportunities_out(
    *, actor: Actor, chosen: OpportunityFilter, list_format: ListFormat, lang: Lang, now: datetime
) -> ExportFile:
    """Return the opportunities a filter leaves as a file."""
    file = opportunities_file(actor, chosen, list_format=list_format, lang=lang, now=now)
    _note_list(actor, "opportunities", count_opportunities(actor, chosen, now), list_format, chosen, now)
    return file


def take_leads_out(
    *, actor: Actor, chosen: LeadFilter, list_format: ListFormat, lang: Lang, now: datetime
) -> ExportFile:
    """Return the leads a filter leaves as a file."""
    file = leads_file(actor, chosen, list_format=list_format, lang=lang, now=now)
    _note_list(actor, "leads", count_leads(actor, chosen, now), list_format, chosen, now)
    return file


def take_cases_out(
    *, actor: Actor, chosen: CaseFilter, list_format: ListFormat, lang: Lang, now: datetime
) -> ExportFile:
    """Return the service cases a filter leaves as a file."""
    file = cases_file(actor, chosen, list_format=list_format, lang=lang, now=now)
    _note_list(actor, "cases", count_cases(actor, chosen, now), list_format, chosen, now)
    return file


def take_members_out(
    *, actor: Actor, campaign_id: UUID, chosen: MemberFilter, list_format: ListFormat, lang: Lang, now: datetime
) -> ExportFile:
    """Return who takes part in a campaign as a file."""
    file = members_file(actor, campaign_id, chosen, list_format=list_format, lang=lang, now=now)
    count = member_rows(actor, campaign_id, chosen, visible_members(actor)).count()
    _note_list(actor, "campaign_members", count, list_format, chosen, now)
    return file


def take_sheet_out(
    *, actor: Actor, handover_id: UUID | None, account_id: UUID, wanted: SheetExportIn, now: datetime
) -> ExportFile:
    """Return a handover sheet as a file; without a handover the one of today. The picture on its page is no export."""
    file = sheet_file(
        actor, handover_id=handover_id, account_id=account_id, sheet_format=wanted.format, lang=wanted.lang, now=now
    )
    if wanted.format != "svg":
        params = {"what": "handover_sheet", "format": wanted.format}
        about: dict[str, Any] = {"subject_type": "account", "subject_id": account_id, "account_id": account_id}
        note(actor=actor, kind=Kind.EXPORT_MADE, now=now, params=params, **about)
    return file


def take_visit_out(*, actor: Actor, visit_id: UUID, lang: Lang, now: datetime) -> ExportFile:
    """Return the sheet of a visit as a file."""
    account_id = access_visit(actor, visit_id).account_id
    file = visit_file(actor, visit_id=visit_id, lang=lang, now=now)
    about: dict[str, Any] = {"subject_type": "visit", "subject_id": visit_id, "account_id": account_id}
    note(actor=actor, kind=Kind.EXPORT_MADE, now=now, params={"what": "visit_sheet", "format": "pdf"}, **about)
    return file


def take_heat_map_out(
    *, actor: Actor, account_id: UUID, asked: PeriodAsked, wanted: HeatMapExportIn, now: datetime
) -> ExportFile:
    """Return who of ours is in touch with whom of a customer as a file."""
    file = heat_map_file(
        actor, account_id, asked, measure=wanted.measure, list_format=wanted.format, lang=wanted.lang, now=now
    )
    _note_account(actor, "heat_map", account_id, wanted, now)
    return file


def take_network_out(
    *, actor: Actor, account_id: UUID, asked: PeriodAsked, wanted: ListExportIn, now: datetime
) -> ExportFile:
    """Return who of a customer is seen with whom as a file."""
    file = inner_network_file(actor, account_id, asked, list_format=wanted.format, lang=wanted.lang, now=now)
    _note_account(actor, "inner_network", account_id, wanted, now)
    return file


def take_known_out(
    *, actor: Actor, member_id: UUID, chosen: KnownFilter, wanted: ListExportIn, now: datetime
) -> ExportFile:
    """Return the people that a filter leaves of those whom a colleague knows, as a file."""
    file = known_file(actor, member_id, chosen, list_format=wanted.format, lang=wanted.lang, now=now)
    params = {"what": "known_by", "format": wanted.format}
    note(actor=actor, kind=Kind.EXPORT_MADE, now=now, subject_type="member", subject_id=member_id, params=params)
    return file


def _note_account(actor: Actor, what: str, account_id: UUID, wanted: ListExportIn, now: datetime) -> None:
    about: dict[str, Any] = {"subject_type": "account", "subject_id": account_id, "account_id": account_id}
    note(actor=actor, kind=Kind.EXPORT_MADE, now=now, params={"what": what, "format": wanted.format}, **about)


def _note_list(
    actor: Actor,
    what: str,
    count: int,
    list_format: ListFormat,
    chosen: AccountFilter | ContactFilter | LeadFilter | OpportunityFilter | CaseFilter | MemberFilter,
    now: datetime,
) -> None:
    """Note how much is taken out, and by which filter (what was searched for may be somebody's number: left out)."""
    narrowed: dict[str, Any] = chosen.model_dump(mode="json", exclude_defaults=True, exclude={"q"})
    params = {"what": what, "format": list_format, "count": count, "filter": narrowed or None}
    account_id = getattr(chosen, "account_id", None)
    note(actor=actor, kind=Kind.EXPORT_MADE, now=now, account_id=account_id, params=params)
