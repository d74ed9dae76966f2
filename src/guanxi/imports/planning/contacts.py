"""From an address list to the contacts to enter: checked, in one row per person, account by account. No database."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from guanxi.core.errors import Invalid
from guanxi.imports.planning.bases import basis_of, source_of
from guanxi.imports.planning.mapping import ImportMapping
from guanxi.imports.planning.people import SAME, compared, likeness, short, shown_name
from guanxi.imports.planning.points import PERSONAL, Point, points_of, rejected_note
from guanxi.imports.reading import Document, Finding
from relgraph.duplicates import normalise_company
from relgraph.names import is_chinese, name_key
from relgraph.placeholders import empty_as

NAME_LIMIT, TITLE_LIMIT, DEPARTMENT_LIMIT, ACCOUNT_LIMIT, NOTE_LIMIT = 100, 200, 100, 200, 20_000
_POINT_FIELDS = ("mobile", "phone", "mail", "wechat")
# A thousand people do not share a number; a file made to be slow says so.
_COMPARED = 5


@dataclass(frozen=True, slots=True)
class PlannedContact:
    """Somebody to enter. Without ``account`` he belongs to the account that the import was started from."""

    rows: tuple[int, ...]
    name: str
    key: str
    title: str
    department: str
    account: str
    account_key: str
    points: tuple[Point, ...]
    note: str
    source: str = ""
    source_detail: str = ""
    basis: str = ""

    @property
    def row(self) -> int:
        """Return the first row that names him."""
        return self.rows[0]


@dataclass(frozen=True, slots=True)
class ContactPlan:
    """What an import of an address list will enter, the people of one account together."""

    rows: int = 0
    contacts: tuple[PlannedContact, ...] = ()
    findings: tuple[Finding, ...] = ()
    repeated: int = 0

    def as_json(self) -> dict[str, Any]:
        """Return the figures as they are stored and sent."""
        accounts = {contact.account_key for contact in self.contacts if contact.account_key}
        return {
            "rows": self.rows,
            "contacts": len(self.contacts),
            "accounts": len(accounts),
            "repeated": self.repeated,
            "refused": len({found.row for found in self.findings if found.severity == "error" and found.row}),
        }


def plan_contacts(document: Document, mapping: ImportMapping, *, account_given: bool) -> ContactPlan:
    """Return whom the rows name.

    ``account_given`` says that rows without an account belong to one that is known.
    Raises Invalid when no column holds names.
    """
    sheet = document.sheet
    if sheet is None:
        raise Invalid("import.not_a_table", "An address list must be a table.")
    if not {"name", "surname", "given_name"} & set(mapping.columns):
        params = {"header": sheet.header}
        raise Invalid("import.columns_missing", "Say which column holds names or posts.", params=params)
    places = {name: sheet.header.index(column) for name, column in mapping.columns.items()}
    findings = list(document.findings)
    read = (
        _contact(number, {name: row[place] for name, place in places.items()}, findings, account_given)
        for number, row in zip(sheet.numbers, sheet.rows, strict=True)
    )
    rows = [contact for contact in read if contact is not None]
    contacts = rows if mapping.duplicates == "create" else _joined(rows, mapping, findings)
    return ContactPlan(
        rows=len(sheet.rows),
        contacts=tuple(sorted(contacts, key=lambda contact: (contact.account_key, contact.row))),
        findings=tuple(sorted(findings, key=lambda finding: finding.row)),
        repeated=len(rows) - len(contacts),
    )


def _contact(row: int, cells: Mapping[str, str], findings: list[Finding], account_given: bool) -> PlannedContact | None:
    """Return the person of one row, or None with the reason among the findings."""
    points, rejected = points_of((name, cells.get(name, "")) for name in _POINT_FIELDS)
    name = _name(cells, points, row, findings)
    account = " ".join(cells.get("account", "").split())
    account_key = normalise_company(account) or account.casefold()
    if not name:
        findings.append(Finding(row, "contact.no_name", "name"))
        return None
    if not account and not account_given:
        findings.append(Finding(row, "contact.no_account", "account"))
        return None
    findings.extend(Finding(row, fault.code, fault.field, "warning", {"text": fault.text}) for fault in rejected)
    notes = [cells.get("note", ""), rejected_note(rejected)]
    source, detail = source_of(cells.get("source", ""))
    return PlannedContact(
        rows=(row,),
        name=_cut(name, NAME_LIMIT, "name", row, findings),
        key=name_key(name) or name,
        title=_cut(cells.get("title", ""), TITLE_LIMIT, "title", row, findings),
        department=_cut(cells.get("department", ""), DEPARTMENT_LIMIT, "department", row, findings),
        account=_cut(account, ACCOUNT_LIMIT, "account", row, findings),
        account_key=account_key[:ACCOUNT_LIMIT],
        points=points,
        note=_cut("\n".join(filter(None, notes)), NOTE_LIMIT, "note", row, findings),
        source=source,
        source_detail=detail,
        basis=_basis(cells.get("basis", ""), row, findings),
    )


def _basis(text: str, row: int, findings: list[Finding]) -> str:
    basis = basis_of(text)
    if basis is None:
        findings.append(Finding(row, "contact.unknown_basis", "basis", "warning", {"text": text[:200]}))
    return basis or ""


def _name(cells: Mapping[str, str], points: tuple[Point, ...], row: int, findings: list[Finding]) -> str:
    """Return the name, put together from its parts where they are apart, else the mail address in its place."""
    name = cells.get("name", "")
    if not name:
        surname, given = cells.get("surname", "").strip(), cells.get("given_name", "").strip()
        name = surname + given if is_chinese(surname + given) else f"{given} {surname}"
    if name.strip() and empty_as(name) is None:
        return shown_name(name)
    mail = next((point.value for point in points if point.kind == "email"), "")
    if mail and not name.strip():
        findings.append(Finding(row, "contact.name_from_mail", "name", "info", {"mail": mail}))
        return mail
    return ""


def _cut(text: str, limit: int, name: str, row: int, findings: list[Finding]) -> str:
    length = len(text.strip())
    if length > limit:
        findings.append(Finding(row, "cell.cut", name, "warning", {"length": length, "limit": limit}))
    return short(text, limit)


@dataclass(slots=True)
class _Seen:
    """The people of the file so far, by numbers and by name and account."""

    contacts: list[PlannedContact] = field(default_factory=list)
    by_number: dict[tuple[str, str], list[int]] = field(default_factory=dict)
    by_name: dict[tuple[str, str], list[int]] = field(default_factory=dict)

    def find(self, contact: PlannedContact) -> int | None:
        """Return the place of the same person at the same account, if he was met before."""
        own = (contact.name, compared(contact.points))
        for place in dict.fromkeys(self._candidates(contact)):
            other = self.contacts[place]
            if other.account_key == contact.account_key:
                score, _ = likeness(own, (other.name, compared(other.points)), same_account=True)
                if score >= SAME:
                    return place
        return None

    def _candidates(self, contact: PlannedContact) -> Iterator[int]:
        for point in contact.points:
            if point.kind in PERSONAL:
                yield from self.by_number.get((point.kind, point.key), ())[:_COMPARED]
        yield from self.by_name.get((contact.account_key, contact.key), ())[:_COMPARED]

    def put(self, contact: PlannedContact, place: int | None = None) -> None:
        """Remember a person, or what is known of him by now."""
        if place is None:
            place = len(self.contacts)
            self.contacts.append(contact)
            self.by_name.setdefault((contact.account_key, contact.key), []).append(place)
        else:
            self.contacts[place] = contact
        for point in contact.points:
            at = self.by_number.setdefault((point.kind, point.key), [])
            if place not in at:
                at.append(place)


def _joined(
    contacts: Iterable[PlannedContact], mapping: ImportMapping, findings: list[Finding]
) -> list[PlannedContact]:
    """Take every person once: a repetition is left out, or fills up what the first row lacks."""
    seen = _Seen()
    for contact in contacts:
        place = seen.find(contact)
        if place is None:
            seen.put(contact)
            continue
        first = seen.contacts[place]
        params = {"name": contact.name, "first_row": first.row, "merged": mapping.duplicates == "merge"}
        findings.append(Finding(contact.row, "contact.repeated", severity="info", params=params))
        if mapping.duplicates == "merge":
            seen.put(_filled(first, contact), place)
    return seen.contacts


def _filled(first: PlannedContact, other: PlannedContact) -> PlannedContact:
    points = {(point.kind, point.key): point for point in (*other.points, *first.points)}
    notes = dict.fromkeys(note for note in (first.note, other.note) if note)
    return replace(
        first,
        rows=(*first.rows, *other.rows),
        title=first.title or other.title,
        department=first.department or other.department,
        source=first.source or other.source,
        source_detail=first.source_detail or other.source_detail,
        basis=first.basis or other.basis,
        points=tuple(points.values())[:20],
        note=short("\n".join(notes), NOTE_LIMIT),
    )
