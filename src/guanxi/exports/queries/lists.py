"""Lists of contacts, accounts, leads and opportunities as files, a batch of rows in memory at a time."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

from guanxi.core.actor import Actor
from guanxi.directory.queries.lists import export_accounts, export_contacts
from guanxi.directory.schemas import AccountFilter, ContactFilter
from guanxi.exports.formats.files import ExportFile
from guanxi.exports.formats.sheet import CSV_TYPE, XLSX_TYPE, csv_chunks, xlsx_chunks
from guanxi.exports.formats.table import insight_word, points_by_kind, red_names
from guanxi.exports.queries.charts import file_name
from guanxi.exports.schemas import ListFormat
from guanxi.exports.words import Lang, day, say, word_for
from guanxi.leads.queries.lists import export_leads
from guanxi.leads.schemas import LeadFilter
from guanxi.opportunities.queries.lists import export_opportunities
from guanxi.opportunities.schemas import OpportunityFilter
from guanxi.workspaces.queries import access_workspace

Row = Mapping[str, Any]
CONTACT_COLUMNS = (
    "name", "insight", "account", "title", "department", "mobile", "phone", "email", "wechat", "more_jobs", "attention",
    "tags", "owner", "created",
)  # fmt: skip
ACCOUNT_COLUMNS = (
    "account", "parent", "industry", "size", "region", "product_interest", "attention", "tags", "owner",
    "contact_count", "created",
)  # fmt: skip
OPPORTUNITY_COLUMNS = (
    "opportunity", "account", "amount", "currency", "stage", "likelihood", "expected_close", "state", "close_reason",
    "closed", "owner", "products", "competitors", "created",
)  # fmt: skip

LEAD_COLUMNS = (
    "company", "lead_contact", "title", "department", "phone", "email", "registration_number", "website", "industry",
    "region", "lead_source", "lead_state", "pool", "owner", "reason", "next_on", "last_talk", "created",
)  # fmt: skip


def contacts_file(
    actor: Actor, chosen: ContactFilter, *, list_format: ListFormat, lang: Lang, now: datetime
) -> ExportFile:
    """Return the contacts a filter leaves, one row each."""
    zone = access_workspace(actor).time_zone

    def rows() -> Iterator[dict[str, str]]:
        return (_contact_cells(row, lang, zone) for row in export_contacts(actor, chosen))

    return list_file("contacts", CONTACT_COLUMNS, rows, list_format, lang, day(now, zone))


def accounts_file(
    actor: Actor, chosen: AccountFilter, *, list_format: ListFormat, lang: Lang, now: datetime
) -> ExportFile:
    """Return the accounts a filter leaves, one row each."""
    zone = access_workspace(actor).time_zone

    def rows() -> Iterator[dict[str, str]]:
        return (_account_cells(row, lang, zone) for row in export_accounts(actor, chosen))

    return list_file("accounts", ACCOUNT_COLUMNS, rows, list_format, lang, day(now, zone))


def opportunities_file(
    actor: Actor, chosen: OpportunityFilter, *, list_format: ListFormat, lang: Lang, now: datetime
) -> ExportFile:
    """Return the opportunities a filter leaves, one row each."""
    zone = access_workspace(actor).time_zone

    def rows() -> Iterator[dict[str, str]]:
        return (_opportunity_cells(row, lang, zone) for row in export_opportunities(actor, chosen, now, lang=lang))

    return list_file("opportunities", OPPORTUNITY_COLUMNS, rows, list_format, lang, day(now, zone))


def leads_file(actor: Actor, chosen: LeadFilter, *, list_format: ListFormat, lang: Lang, now: datetime) -> ExportFile:
    """Return the leads a filter leaves, one row each; numbers as the actor sees them."""
    zone = access_workspace(actor).time_zone
    found = export_leads(actor, chosen, now)

    def rows() -> Iterator[dict[str, str]]:
        return (_lead_cells(row, lang, zone) for row in found)

    return list_file("leads", LEAD_COLUMNS, rows, list_format, lang, day(now, zone))


def list_file(
    name: str,
    columns: tuple[str, ...],
    rows: Callable[[], Iterable[Mapping[str, str]]],
    list_format: ListFormat,
    lang: Lang,
    today: str,
) -> ExportFile:
    """Return rows of cells as a file."""
    header = [say(lang, column) for column in columns]
    title, red = say(lang, name), red_names(columns, lang)

    def chunks() -> Iterator[bytes]:
        cells = ([row[column] for column in columns] for row in rows())
        return csv_chunks(header, cells) if list_format == "csv" else xlsx_chunks(header, cells, sheet=title, red=red)

    media_type = CSV_TYPE if list_format == "csv" else XLSX_TYPE
    return ExportFile(file_name(title, today, list_format), media_type, chunks)


def _contact_cells(row: Row, lang: Lang, zone: str) -> dict[str, str]:
    """Return a contact's cells; employments besides the latest share one."""
    main, *others = row["employments"] or [{}]
    return {
        "name": row["name"],
        "insight": insight_word(row["insighted"], lang),
        "account": _name(main.get("account")),
        "title": main.get("title", ""),
        "department": _name(main.get("department")),
        **points_by_kind([(point["kind"], point["value"]) for point in row["points"]], lang),
        "more_jobs": "\n".join(f"{_name(job['account'])} {job['title']}".strip() for job in others),
        **_common_cells(row, lang, zone),
    }


def _account_cells(row: Row, lang: Lang, zone: str) -> dict[str, str]:
    plain = {name: row[name] for name in ("industry", "size", "region", "product_interest")}
    return {
        "account": row["name"],
        "parent": _name(row["parent"]),
        **plain,
        "contact_count": str(row["contact_count"]),
        **_common_cells(row, lang, zone),
    }


def _opportunity_cells(row: Row, lang: Lang, zone: str) -> dict[str, str]:
    mark = say(lang, "list_mark")
    return {
        "opportunity": row["name"],
        "account": _name(row["account"]),
        "amount": row["amount"] or "",
        "currency": row["currency"],
        "stage": _name(row["stage"]),
        "likelihood": f"{row['stage']['likelihood']}%",
        "expected_close": row["expected_close"].isoformat() if row["expected_close"] else "",
        "state": word_for(lang, "deal", row["state"]),
        "close_reason": word_for(lang, "reason", row["reason"]),
        "closed": day(row["closed_at"], zone) if row["closed_at"] else "",
        "owner": _name(row["owner"]),
        "products": mark.join(row["products"]),
        "competitors": mark.join(rival["name"] for rival in row["competitors"]),
        "created": day(row["created_at"], zone),
    }


def _lead_cells(row: Row, lang: Lang, zone: str) -> dict[str, str]:
    names = (
        "company", "title", "department", "phone", "email", "registration_number", "website", "industry", "region",
        "reason", "last_talk",
    )  # fmt: skip
    return {
        **{name: row[name] for name in names},
        "lead_contact": row["contact_name"],
        "lead_source": word_for(lang, "source", row["source"]) if row["source"] else "",
        "lead_state": word_for(lang, "lead", row["state"]),
        "pool": _name(row["pool"]),
        "owner": _name(row["owner"]),
        "next_on": row["next_on"].isoformat() if row["next_on"] else "",
        "created": day(row["created_at"], zone),
    }


def _common_cells(row: Row, lang: Lang, zone: str) -> dict[str, str]:
    return {
        "attention": word_for(lang, "attention", row["attention"]),
        "tags": say(lang, "list_mark").join(row["tags"]),
        "owner": _name(row["owner"]),
        "created": day(row["created_at"], zone),
    }


def _name(reference: Row | None) -> str:
    return str(reference["name"]) if reference else ""
