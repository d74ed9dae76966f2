"""From a list of service cases to the cases to enter: checked, one row each. No database."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from guanxi.core.errors import Invalid
from guanxi.imports.planning.cells import cut
from guanxi.imports.planning.days import moment_of
from guanxi.imports.planning.mapping import ImportMapping
from guanxi.imports.planning.people import short, shown_name
from guanxi.imports.planning.wordings import CHANNELS, KINDS, PRIORITIES, STATES, Values, satisfaction_of, value_of
from guanxi.imports.reading import Document, Finding
from relgraph.duplicates import normalise_company
from relgraph.names import fold

LIMITS = {"subject": 200, "external_id": 100}
TEXT_LIMIT = 20_000
CHOICES: Mapping[str, Values] = {"kind": KINDS, "priority": PRIORITIES, "state": STATES, "channel": CHANNELS}
DONE = ("solved", "closed")


@dataclass(frozen=True, slots=True)
class PlannedCase:
    """A case to enter. ``account_key`` is empty where the row names none; moments are told where the workspace is."""

    row: int
    account: str
    account_key: str
    contact: str
    owner: str
    opened: datetime | None
    solved: datetime | None
    values: Mapping[str, Any]

    @property
    def subject(self) -> str:
        """Return what it is about."""
        return str(self.values["subject"])


@dataclass(frozen=True, slots=True)
class CasePlan:
    """What an import of cases will enter, in the order of its rows."""

    rows: int = 0
    cases: tuple[PlannedCase, ...] = ()
    findings: tuple[Finding, ...] = ()
    repeated: int = 0

    def as_json(self) -> dict[str, Any]:
        """Return the figures as they are stored and sent."""
        refused = {found.row for found in self.findings if found.severity == "error" and found.row}
        return {"rows": self.rows, "cases": len(self.cases), "repeated": self.repeated, "refused": len(refused)}


def plan_cases(document: Document, mapping: ImportMapping, *, account_given: bool) -> CasePlan:
    """Return which cases the rows tell of. Raises Invalid when no column says what they are about, or whose."""
    sheet = document.sheet
    if sheet is None:
        raise Invalid("import.not_a_table", "A list of cases must be a table.")
    if "subject" not in mapping.columns:
        raise Invalid("import.no_subject_column", "Say which column holds what the cases are about.")
    if "account" not in mapping.columns and not account_given:
        raise Invalid("import.no_account_column", "Say which column holds the customers.")
    places = {name: sheet.header.index(column) for name, column in mapping.columns.items()}
    findings = list(document.findings)
    cases: list[PlannedCase] = []
    seen: dict[tuple[object, ...], int] = {}
    repeated = 0
    for number, cells in zip(sheet.numbers, sheet.rows, strict=True):
        case = _case(number, {name: cells[place] for name, place in places.items()}, findings, given=account_given)
        if case is None:
            continue
        key = _key(case)
        if key in seen:
            params = {"name": case.subject, "first_row": seen[key]}
            findings.append(Finding(number, "case.repeated", "subject", "info", params))
            repeated += 1
            continue
        seen[key] = number
        cases.append(case)
    told = tuple(sorted(findings, key=lambda finding: finding.row))
    return CasePlan(len(sheet.rows), tuple(cases), told, repeated)


def _key(case: PlannedCase) -> tuple[object, ...]:
    """Return what tells two rows apart: their key in the other system, else customer, subject and day."""
    if key := case.values.get("external_id"):
        return (key,)
    return case.account_key, fold(case.subject), case.opened.date() if case.opened else None


def _case(row: int, cells: Mapping[str, str], findings: list[Finding], *, given: bool) -> PlannedCase | None:
    account = " ".join(cells.get("account", "").split())
    if not cells.get("subject", "").strip():
        findings.append(Finding(row, "case.no_subject", "subject"))
        return None
    if not account and not given:
        findings.append(Finding(row, "case.no_account", "account"))
        return None
    values: dict[str, Any] = {
        name: cut(cells.get(name, ""), limit, name, row, findings) for name, limit in LIMITS.items()
    }
    values |= {name: short(cells.get(name, ""), TEXT_LIMIT) for name in ("description", "comment")}
    values |= _choices(row, cells, findings)
    values["satisfaction"] = _satisfaction(row, cells.get("satisfaction", ""), findings)
    opened, due, solved = (_moment(row, cells, name, findings) for name in ("opened", "due", "solved"))
    values["due_on"] = due.date() if due else None
    if solved and "state" not in values:
        values["state"] = "solved"
    if solved and opened and solved < opened:
        findings.append(Finding(row, "case.solved_before", "solved", "warning", {"text": cells["solved"]}))
        solved = opened
    return PlannedCase(
        row=row,
        account=account,
        account_key=(normalise_company(account) or account.casefold())[:200] if account else "",
        contact=shown_name(cells.get("contact", ""))[:100],
        owner=" ".join(cells.get("owner", "").split())[:254],
        opened=opened,
        solved=solved if values.get("state") in DONE else None,
        values={name: value for name, value in values.items() if value not in ("", None)},
    )


def _choices(row: int, cells: Mapping[str, str], findings: list[Finding]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, choices in CHOICES.items():
        text = cells.get(name, "").strip()
        value = value_of(text, choices)
        if value:
            found[name] = value
        elif text:
            findings.append(Finding(row, f"case.unknown_{name}", name, "warning", {"text": text[:100]}))
    return found


def _satisfaction(row: int, text: str, findings: list[Finding]) -> int | None:
    value = satisfaction_of(text) if text.strip() else None
    if value is None and text.strip():
        findings.append(Finding(row, "case.unknown_satisfaction", "satisfaction", "warning", {"text": text[:100]}))
    return value


def _moment(row: int, cells: Mapping[str, str], name: str, findings: list[Finding]) -> datetime | None:
    text = cells.get(name, "").strip()
    moment = moment_of(text)
    if text and moment is None:
        findings.append(Finding(row, "case.no_date", name, "warning", {"text": text[:100]}))
    return moment
