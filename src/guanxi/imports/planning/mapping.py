"""Which column is which: guessed from the file, corrected by people, kept as JSON beside it."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal, get_args

from guanxi.core.errors import FieldError, Invalid
from guanxi.imports.planning.contact_headers import guess_contact_columns, guess_lead_columns
from guanxi.imports.planning.service_headers import guess_campaign_columns, guess_case_columns
from guanxi.imports.reading import Document, Format, Sheet
from guanxi.imports.reading.document import FORMATS
from relgraph.names import fold
from relgraph.superiors import Columns, Naming, Table, guess_columns
from relgraph.superiors.columns import FIELDS
from relgraph.superiors.resolve import NAMINGS
from relgraph.wordlist import phrases

Kind = Literal["chart", "contacts", "leads", "cases", "campaign"]
OnDuplicate = Literal["skip", "merge", "create"]
KINDS: tuple[Kind, ...] = get_args(Kind)
ON_DUPLICATE: tuple[OnDuplicate, ...] = get_args(OnDuplicate)
# ``body`` tells apart several organisations in one file, ``date`` several states of one.
CHART_FIELDS = (*FIELDS, "body", "date")
CONTACT_FIELDS = (
    "name", "surname", "given_name", "title", "department", "account", "mobile", "phone", "mail", "wechat", "source",
    "basis", "note",
)  # fmt: skip
LEAD_FIELDS = (
    "company", "contact_name", "title", "department", "phone", "mail", "registration_number", "website", "region",
    "industry", "source", "note",
)  # fmt: skip
CASE_FIELDS = (
    "subject", "account", "contact", "external_id", "kind", "priority", "state", "channel", "owner", "opened", "due",
    "solved", "satisfaction", "comment", "description",
)  # fmt: skip
CAMPAIGN_FIELDS = ("name", "account", "title", "mobile", "phone", "mail", "response", "responded", "note")
FIELDS_OF: Mapping[Kind, Collection[str]] = {
    "chart": CHART_FIELDS, "contacts": CONTACT_FIELDS, "leads": LEAD_FIELDS, "cases": CASE_FIELDS,
    "campaign": CAMPAIGN_FIELDS,
}  # fmt: skip
_GUESSES = {
    "contacts": guess_contact_columns, "leads": guess_lead_columns, "cases": guess_case_columns,
    "campaign": guess_campaign_columns,
}  # fmt: skip
_DATE_HEADERS = phrases(
    "date | as of | as at | snapshot | snapshot date | period | month | 日期 | 截止日期 | 统计日期 | 月份"
)
_BODY_HEADERS = phrases("org | body | organisation id | organization id | 机构代码 | 单位代码 | 公司代码")


@dataclass(frozen=True, slots=True)
class ImportMapping:
    """How a file is to be read. ``columns`` maps fields to headers; a field that is not there is not read.

    ``superior_by`` None measures how superiors are named. ``duplicates`` is what happens to what exists.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    superior_by: Naming | None = None
    body: str = ""
    date: str = ""
    duplicates: OnDuplicate = "skip"
    sheet: str = ""
    format: Format | None = None
    # Leads: under which pool's rules they come (none: the usual one), and whether the importer holds them.
    pool: str = ""
    hold: bool = False
    # A campaign's people: which campaign.
    campaign: str = ""

    def as_json(self) -> dict[str, Any]:
        """Return the form in which it is stored and sent."""
        return {
            "columns": dict(self.columns),
            "superior_by": self.superior_by,
            "body": self.body,
            "date": self.date,
            "duplicates": self.duplicates,
            "sheet": self.sheet,
            "format": self.format,
            "pool": self.pool,
            "hold": self.hold,
            "campaign": self.campaign,
        }


def mapping_of(values: Mapping[str, Any], *, base: ImportMapping | None = None) -> ImportMapping:
    """Return a mapping as stored or sent; what is left out stays as in ``base``.

    Raises Invalid naming the fields whose value is none of the choices.
    """
    given = {name: value for name, value in values.items() if name in ImportMapping.__dataclass_fields__}
    errors = [
        FieldError(name, "unknown_choice")
        for name, choices in (("superior_by", NAMINGS), ("duplicates", ON_DUPLICATE), ("format", FORMATS))
        if given.get(name) not in (None, *choices)
    ]
    if errors:
        raise Invalid("invalid", fields=errors)
    if "columns" in given:
        given["columns"] = {key: header for key, header in (given["columns"] or {}).items() if header}
    for name in ("body", "date", "sheet", "pool", "campaign"):
        if name in given:
            given[name] = str(given[name] or "")[:200]
    if "hold" in given:
        given["hold"] = bool(given["hold"])
    if not given.get("duplicates"):
        given.pop("duplicates", None)
    return replace(base or ImportMapping(), **given)


def check_mapping(mapping: ImportMapping, kind: Kind, document: Document) -> None:
    """Raise Invalid for fields that the kind of import does not have, and headers that the file does not have."""
    known = FIELDS_OF[kind]
    errors = [FieldError(f"columns.{name}", "unknown_field") for name in mapping.columns if name not in known]
    if document.sheet is not None:
        header = frozenset(document.sheet.header)
        errors += [
            FieldError(f"columns.{name}", "unknown_column", {"column": column})
            for name, column in mapping.columns.items()
            if column not in header
        ]
    if errors:
        raise Invalid("invalid", fields=errors)


def guess_kind(document: Document) -> Kind:
    """Return what a file is most likely meant for: a chart when it is drawn or has a column of superiors."""
    if document.sheet is None:
        return "chart"
    return "contacts" if guess_columns(table_of(document.sheet)).columns.superior is None else "chart"


def guess_mapping(document: Document, kind: Kind) -> ImportMapping:
    """Return which columns are likely which."""
    mapping = ImportMapping(sheet=document.sheet_name)
    if document.sheet is None:
        return mapping
    if kind == "campaign":  # a list of answers is brought to have them noted
        mapping = replace(mapping, duplicates="merge")
    if kind in _GUESSES:
        return replace(mapping, columns=_GUESSES[kind](document.sheet.header))
    return replace(mapping, columns=guess_chart_columns(document.sheet))


def guess_chart_columns(sheet: Sheet, given: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return fields and headers for a chart; ``given`` ones stay."""
    fixed = {name: header for name, header in (given or {}).items() if name in FIELDS}
    found = guess_columns(table_of(sheet), Columns(**fixed)).columns
    columns = {name: header for name in FIELDS if (header := getattr(found, name)) is not None}
    return columns | dict(given or {})


def guess_body_columns(sheet: Sheet) -> dict[str, str]:
    """Return the columns that part a file into bodies and dates, where they are called so."""
    found = {"body": _named(sheet.header, _BODY_HEADERS), "date": _named(sheet.header, _DATE_HEADERS)}
    return {name: header for name, header in found.items() if header}


def _named(header: Iterable[str], names: frozenset[str]) -> str:
    return next((name for name in header if fold(name).replace("_", " ").strip() in names), "")


def table_of(sheet: Sheet, columns: Iterable[str] | None = None) -> Table:
    """Return a sheet, or those of its columns, as the algorithms take it."""
    if columns is None:
        return Table(sheet.header, sheet.rows, sheet.numbers)
    wanted = frozenset(columns)
    places = [place for place, name in enumerate(sheet.header) if name in wanted]
    rows = tuple(tuple(row[place] for place in places) for row in sheet.rows)
    return Table(tuple(sheet.header[place] for place in places), rows, sheet.numbers)
