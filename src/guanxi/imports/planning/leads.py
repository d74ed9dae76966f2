"""From a list of companies to the leads to enter: checked, in one row per company and person. No database."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from guanxi.core.errors import Invalid
from guanxi.imports.planning.bases import source_of
from guanxi.imports.planning.cells import cut
from guanxi.imports.planning.mapping import ImportMapping
from guanxi.imports.planning.people import short
from guanxi.imports.planning.points import points_of, rejected_note
from guanxi.imports.reading import Document, Finding
from relgraph.duplicates import normalise_company
from relgraph.registration import LENGTH, is_registration, tidy_registration

LIMITS = {
    "company": 200, "contact_name": 100, "title": 200, "department": 100, "website": 200, "region": 60, "industry": 60,
}  # fmt: skip
NOTE_LIMIT = 20_000


@dataclass(frozen=True, slots=True)
class PlannedLead:
    """A lead to enter."""

    row: int
    values: Mapping[str, str]

    @property
    def company(self) -> str:
        """Return what the company is called."""
        return self.values["company"]


@dataclass(frozen=True, slots=True)
class LeadPlan:
    """What an import of a list will enter, in the order of its rows."""

    rows: int = 0
    leads: tuple[PlannedLead, ...] = ()
    findings: tuple[Finding, ...] = ()
    repeated: int = 0

    def as_json(self) -> dict[str, Any]:
        """Return the figures as they are stored and sent."""
        refused = {found.row for found in self.findings if found.severity == "error" and found.row}
        return {"rows": self.rows, "leads": len(self.leads), "repeated": self.repeated, "refused": len(refused)}


def plan_leads(document: Document, mapping: ImportMapping) -> LeadPlan:
    """Return which companies the rows name. Raises Invalid when no column holds them."""
    sheet = document.sheet
    if sheet is None:
        raise Invalid("import.not_a_table", "A list of leads must be a table.")
    if "company" not in mapping.columns:
        raise Invalid("import.no_company_column", "Say which column holds the companies.")
    places = {name: sheet.header.index(column) for name, column in mapping.columns.items()}
    findings = list(document.findings)
    seen: dict[tuple[str, str, str], int] = {}
    leads: list[PlannedLead] = []
    repeated = 0
    for number, cells in zip(sheet.numbers, sheet.rows, strict=True):
        lead = _lead(number, {name: cells[place] for name, place in places.items()}, findings)
        if lead is None:
            continue
        key = (normalise_company(lead.company), lead.values["contact_name"], lead.values["phone"])
        if key in seen:
            params = {"name": lead.company, "first_row": seen[key]}
            findings.append(Finding(number, "lead.repeated", severity="info", params=params))
            repeated += 1
            continue
        seen[key] = number
        leads.append(lead)
    told = tuple(sorted(findings, key=lambda finding: finding.row))
    return LeadPlan(len(sheet.rows), tuple(leads), told, repeated)


def _lead(row: int, cells: Mapping[str, str], findings: list[Finding]) -> PlannedLead | None:
    if not cells.get("company", "").strip():
        findings.append(Finding(row, "lead.no_company", "company"))
        return None
    points, rejected = points_of((name, cells.get(name, "")) for name in ("phone", "mail"))
    findings.extend(Finding(row, fault.code, fault.field, "warning", {"text": fault.text}) for fault in rejected)
    source, detail = source_of(cells.get("source", ""))
    phone, *more = [point.value for point in points if point.kind != "email"] or [""]
    mail, *mails = [point.value for point in points if point.kind == "email"] or [""]
    notes = [cells.get("note", ""), rejected_note(rejected), *more, *mails]
    values = {name: cut(cells.get(name, ""), limit, name, row, findings) for name, limit in LIMITS.items()}
    return PlannedLead(
        row,
        values
        | {
            "phone": phone,
            "email": mail,
            "registration_number": _registration(cells.get("registration_number", ""), row, findings),
            "source": source or "import",
            "source_detail": detail[:200],
            "note": short("\n".join(filter(None, notes)), NOTE_LIMIT),
        },
    )


def _registration(text: str, row: int, findings: list[Finding]) -> str:
    number = tidy_registration(text)[:LENGTH]
    if number and not is_registration(number):
        findings.append(Finding(row, "lead.registration_wrong", "registration_number", "warning", {"text": number}))
    return number
