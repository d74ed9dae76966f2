"""Lists of service cases and of who takes part in a campaign as files."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.exports.formats.files import ExportFile
from guanxi.exports.queries.lists import list_file
from guanxi.exports.schemas import ListFormat
from guanxi.exports.words import Lang, day, word_for
from guanxi.marketing.queries.access import access_any_campaign
from guanxi.marketing.queries.lists import export_members
from guanxi.marketing.schemas import MemberFilter
from guanxi.servicing.queries.lists import export_cases
from guanxi.servicing.schemas import CaseFilter
from guanxi.workspaces.queries import access_workspace

Row = Mapping[str, Any]
CASE_COLUMNS = (
    "case_number", "case_subject", "account", "case_contact", "case_kind", "case_priority", "case_state", "owner",
    "case_channel", "opened", "due", "solved", "satisfaction", "comment", "description", "external_id",
)  # fmt: skip
MEMBER_COLUMNS = ("campaign", "name", "title", "account", "response", "responded", "remark")


def cases_file(actor: Actor, chosen: CaseFilter, *, list_format: ListFormat, lang: Lang, now: datetime) -> ExportFile:
    """Return the cases a filter leaves, one row each."""
    zone = access_workspace(actor).time_zone

    def rows() -> Iterator[dict[str, str]]:
        return (_case_cells(row, lang, zone) for row in export_cases(actor, chosen, now))

    return list_file("cases", CASE_COLUMNS, rows, list_format, lang, day(now, zone))


def members_file(
    actor: Actor, campaign_id: UUID, chosen: MemberFilter, *, list_format: ListFormat, lang: Lang, now: datetime
) -> ExportFile:
    """Return who takes part in a campaign, as far as the actor may read of them, one row each."""
    zone = access_workspace(actor).time_zone
    name = access_any_campaign(actor, campaign_id).name

    def rows() -> Iterator[dict[str, str]]:
        return (_member_cells(row, name, lang, zone) for row in export_members(actor, campaign_id, chosen))

    return list_file("campaign_members", MEMBER_COLUMNS, rows, list_format, lang, day(now, zone))


def _case_cells(row: Row, lang: Lang, zone: str) -> dict[str, str]:
    return {
        "case_number": str(row["number"]),
        "case_subject": row["subject"],
        "account": _name(row["account"]),
        "case_contact": _name(row["contact"]),
        "case_kind": word_for(lang, "ckind", row["kind"]),
        "case_priority": word_for(lang, "cprio", row["priority"]),
        "case_state": word_for(lang, "cstate", row["state"]),
        "owner": _name(row["owner"]),
        "case_channel": word_for(lang, "cchan", row["channel"]),
        "opened": day(row["opened_at"], zone),
        "due": row["due_on"].isoformat() if row["due_on"] else "",
        "solved": day(row["solved_at"], zone) if row["solved_at"] else "",
        "satisfaction": str(row["satisfaction"] or ""),
        "comment": row["comment"],
        "description": row["description"],
        "external_id": row["external_id"],
    }


def _member_cells(row: Row, campaign: str, lang: Lang, zone: str) -> dict[str, str]:
    return {
        "campaign": campaign,
        "name": row["contact"]["name"],
        "title": row["title"],
        "account": _name(row["account"]),
        "response": word_for(lang, "resp", row["response"]),
        "responded": day(row["responded_at"], zone) if row["responded_at"] else "",
        "remark": row["note"],
    }


def _name(reference: Row | None) -> str:
    return str(reference["name"]) if reference else ""
