"""Rows that mean one seat become one draft of a seat.

Two rows mean one seat when they carry the same identifier, title and superior: then they are an exact duplicate, or a
shared post (two people on one number), or one of them knows more than the other. Rows with the same identifier but
another title or superior contradict each other: both are kept as seats of their own, nothing is lost, and whoever
reports to that identifier reports to the first. Without identifiers, only rows that name somebody and agree in
everything are duplicates: three vacancies called 销售代表 are three seats.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from relgraph.drafts import Draft, Holder
from relgraph.names import fold, is_chinese
from relgraph.placeholders import EmptyAs, empty_as, is_abolished
from relgraph.seats import Issue
from relgraph.superiors.columns import FIELDS, Columns
from relgraph.superiors.resolve import level
from relgraph.superiors.rows import Table

CELL_LIMIT = 500

_TRUE = frozenset({"1", "y", "yes", "true", "x", "是", "√", "✓", "对"})
_FALSE = frozenset({"0", "n", "no", "false", "否", "×"})
_FILLED_HEADER = re.compile("在岗|在职|filled|occupied", re.IGNORECASE)
_NAME_BREAKS = re.compile(r"[、；;/|&\n]+")


@dataclass(frozen=True, slots=True)
class Entry:
    """The mapped cells of one row."""

    row: int
    identifier: str
    name: str
    title: str
    department: str
    superior: str
    grade: str
    mail: str
    phone: str
    dotted: str
    empty: EmptyAs | None


def read_entries(table: Table, columns: Columns, issues: list[Issue]) -> list[Entry]:
    """The rows that say anything, cells cut at 500 characters."""
    by_field = {name: table.column(getattr(columns, name)) for name in FIELDS}
    entries: list[Entry] = []
    for place, row in enumerate(table.numbers):
        cells = {name: _cut(column[place], name, row, issues) for name, column in by_field.items()}
        vacancy = cells.pop("vacancy")
        if not any(cells[name] for name in ("identifier", "name", "title")):
            issues.append(Issue("row.empty", row, "info"))
            continue
        entries.append(Entry(row=row, empty=_emptiness(cells["name"], vacancy, columns.vacancy or ""), **cells))
    return entries


def merge_entries(entries: list[Entry], issues: list[Issue]) -> list[Draft]:
    """One draft per seat, in the order of their first rows."""
    drafts: list[Draft] = []
    known: dict[tuple[str, ...], tuple[Draft, Entry]] = {}
    first_of: dict[str, Entry] = {}
    for entry in entries:
        key = _seat_key(entry)
        if key in known:
            draft, first = known[key]
            _merge_into(draft, first, entry, issues)
            continue
        if entry.identifier:
            _report_conflict(first_of.setdefault(_same_spelling(entry.identifier), entry), entry, issues)
        drafts.append(_draft_of(entry, issues))
        if key:
            known[key] = drafts[-1], entry
    return drafts


def _seat_key(entry: Entry) -> tuple[str, ...]:
    if entry.identifier:
        return ("identifier", _same_spelling(entry.identifier), level("post", entry.title), entry.superior)
    if entry.empty is None:
        return ("row", entry.name, entry.title, entry.department, entry.superior, entry.mail, entry.phone)
    return ()


def _same_spelling(identifier: str) -> str:
    """Case and blanks do not make another identifier; leading zeros may (00139151 and 139151 are both in use)."""
    return "".join(fold(identifier).split())


def _report_conflict(first: Entry, entry: Entry, issues: list[Issue]) -> None:
    if first is not entry:
        params = {"identifier": entry.identifier, "first_row": first.row, "fields": _differing(first, entry)}
        issues.append(Issue("seat.identifier_conflict", entry.row, "warning", params))


def _merge_into(draft: Draft, first: Entry, entry: Entry, issues: list[Issue]) -> None:
    fields = _differing(first, entry)
    draft.rows.append(entry.row)
    params: dict[str, object] = {"identifier": entry.identifier, "first_row": first.row}
    known = {holder.name for holder in draft.holders}
    fresh = [holder for holder in _holders(entry) if holder.name not in known]
    if not fields:
        issues.append(Issue("row.duplicate", entry.row, "info", params))
    elif fresh and draft.holders:
        names = tuple(holder.name for holder in (*draft.holders, *fresh))
        issues.append(Issue("seat.shared", entry.row, "info", {**params, "names": names}))
    else:
        issues.append(Issue("seat.identifier_repeated", entry.row, "warning", {**params, "fields": fields}))
    draft.holders.extend(fresh)
    draft.department = draft.department or entry.department
    draft.grade = draft.grade or entry.grade
    draft.dotted = draft.dotted or entry.dotted
    if entry.empty == "unknown":
        draft.empty = "unknown"


def _draft_of(entry: Entry, issues: list[Issue]) -> Draft:
    if entry.empty == "vacant" and is_abolished(entry.name):
        issues.append(Issue("seat.abolished", entry.row, "info", {"text": entry.name}))
    return Draft(
        rows=[entry.row],
        identifier=entry.identifier,
        title=entry.title,
        department=entry.department,
        superior=entry.superior,
        grade=entry.grade,
        dotted=entry.dotted,
        empty=entry.empty or "vacant",
        holders=list(_holders(entry)),
    )


def _holders(entry: Entry) -> Iterator[Holder]:
    """Who sits there: one person, or several whose names share the cell (张三、李四)."""
    if entry.empty is not None:
        return
    parts = [part.strip() for part in _NAME_BREAKS.split(entry.name) if part.strip()]
    if len(parts) > 1 and all(_is_whole_name(part) for part in parts):
        yield from (Holder(part, entry.row) for part in dict.fromkeys(parts))
    else:
        yield Holder(entry.name, entry.row, entry.mail, entry.phone)


def _is_whole_name(part: str) -> bool:
    if is_chinese(part):
        return 2 <= len(part) <= 4
    return part.count(" ") >= 1 and not any(mark.isdigit() for mark in part)


def _differing(first: Entry, entry: Entry) -> tuple[str, ...]:
    return tuple(name for name in FIELDS if name != "vacancy" and getattr(first, name) != getattr(entry, name))


def _emptiness(name: str, vacancy: str, header: str) -> EmptyAs | None:
    """What the vacancy column says, else what stands for the name. `header` tells which way yes and no point."""
    said = vacancy.casefold()
    says_filled = bool(_FILLED_HEADER.search(header))
    if said in (_FALSE if says_filled else _TRUE) or (said and empty_as(vacancy) == "vacant"):
        return "vacant"
    return empty_as(name)


def _cut(cell: str, name: str, row: int, issues: list[Issue]) -> str:
    if len(cell) <= CELL_LIMIT:
        return cell
    issues.append(Issue("cell.cut", row, "warning", {"field": name, "length": len(cell), "limit": CELL_LIMIT}))
    return cell[:CELL_LIMIT]
