"""From a list of people to their parts in a campaign: checked, one row a person. No database."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from guanxi.core.errors import Invalid
from guanxi.imports.planning.days import moment_of
from guanxi.imports.planning.mapping import ImportMapping
from guanxi.imports.planning.people import Asked, compared, short, shown_name
from guanxi.imports.planning.points import Point, points_of
from guanxi.imports.planning.wordings import RESPONSES, value_of
from guanxi.imports.reading import Document, Finding
from relgraph.duplicates import normalise_company
from relgraph.names import name_key

NOTE_LIMIT = 500
POINT_FIELDS = ("mobile", "phone", "mail")


@dataclass(frozen=True, slots=True)
class PlannedMember:
    """Somebody of a list; ``response`` is empty where the row does not say."""

    row: int
    name: str
    account: str
    account_key: str
    title: str
    points: tuple[Point, ...]
    response: str
    responded: datetime | None
    note: str

    @property
    def asked(self) -> Asked:
        """Return him as he is compared."""
        return Asked(self.name, name_key(self.name) or self.name, compared(self.points), self.title)


@dataclass(frozen=True, slots=True)
class CampaignPlan:
    """Who takes part by a file, in the order of its rows."""

    rows: int = 0
    members: tuple[PlannedMember, ...] = ()
    findings: tuple[Finding, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Return the figures as they are stored and sent."""
        refused = {found.row for found in self.findings if found.severity == "error" and found.row}
        return {"rows": self.rows, "people": len(self.members), "refused": len(refused)}


def plan_campaign(document: Document, mapping: ImportMapping) -> CampaignPlan:
    """Return whom the rows name, and what they answered. Raises Invalid when no column tells who."""
    sheet = document.sheet
    if sheet is None:
        raise Invalid("import.not_a_table", "A list of people must be a table.")
    if not {"name", *POINT_FIELDS} & set(mapping.columns):
        raise Invalid("import.no_person_column", "Say which column holds the people.")
    places = {name: sheet.header.index(column) for name, column in mapping.columns.items()}
    findings = list(document.findings)
    rows = zip(sheet.numbers, sheet.rows, strict=True)
    planned = [_member(number, {name: cells[at] for name, at in places.items()}, findings) for number, cells in rows]
    told = tuple(sorted(findings, key=lambda finding: finding.row))
    return CampaignPlan(len(sheet.rows), tuple(member for member in planned if member is not None), told)


def _member(row: int, cells: Mapping[str, str], findings: list[Finding]) -> PlannedMember | None:
    name = shown_name(cells.get("name", ""))[:100]
    points, rejected = points_of((field, cells.get(field, "")) for field in POINT_FIELDS)
    findings.extend(Finding(row, fault.code, fault.field, "warning", {"text": fault.text}) for fault in rejected)
    if not name and not points:
        findings.append(Finding(row, "member.no_name", "name"))
        return None
    account = " ".join(cells.get("account", "").split())
    return PlannedMember(
        row=row,
        name=name,
        account=account,
        account_key=(normalise_company(account) or account.casefold())[:200] if account else "",
        title=" ".join(cells.get("title", "").split())[:200],
        points=points,
        response=_response(row, cells.get("response", "").strip(), findings),
        responded=_responded(row, cells.get("responded", "").strip(), findings),
        note=short(cells.get("note", ""), NOTE_LIMIT),
    )


def _response(row: int, text: str, findings: list[Finding]) -> str:
    value = value_of(text, RESPONSES)
    if text and not value:
        findings.append(Finding(row, "member.unknown_response", "response", "warning", {"text": text[:100]}))
    return value


def _responded(row: int, text: str, findings: list[Finding]) -> datetime | None:
    moment = moment_of(text)
    if text and moment is None:
        findings.append(Finding(row, "case.no_date", "responded", "warning", {"text": text[:100]}))
    return moment
