"""From a document to the seats, persons and lines to build, in the order in which they can be built. No database."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from guanxi.core.errors import Invalid
from guanxi.imports.planning.bodies import BodyPart, choose_part
from guanxi.imports.planning.mapping import ImportMapping, table_of
from guanxi.imports.planning.people import short, shown_name
from guanxi.imports.planning.points import Point, points_of, rejected_note
from guanxi.imports.reading import Document, Finding
from guanxi.imports.reading.document import finding_of
from relgraph import hierarchy
from relgraph.names import name_key
from relgraph.seats import Chart, Line, Seat, label_of
from relgraph.superiors import Columns, Table, read_chart_table
from relgraph.superiors.columns import FIELDS

NAME_LIMIT, TITLE_LIMIT, DEPARTMENT_LIMIT, NOTE_LIMIT = 100, 200, 100, 20_000


@dataclass(frozen=True, slots=True)
class PlannedPerson:
    """Somebody to seat, as far as the file knows him; ``key`` is his name as it is compared."""

    index: int
    name: str
    key: str
    title: str
    department: str
    points: tuple[Point, ...]
    note: str
    row: int


@dataclass(frozen=True, slots=True)
class PlannedSeat:
    """One seat to build, after its superior. ``person`` None: ``empty_as`` says how it is empty.

    ``held_by`` names somebody who sits elsewhere and looks after this seat on the side: a person has one seat.
    """

    key: str
    title: str
    department: str
    superior: str | None
    person: int | None
    empty_as: str
    row: int
    held_by: str = ""


@dataclass(frozen=True, slots=True)
class PlannedLine:
    """A line beside the tree, between seats by key."""

    kind: str
    source: str
    target: str
    note: str
    row: int


@dataclass(frozen=True, slots=True)
class ChartSummary:
    """What was read. ``depth`` counts levels; ``unresolved`` and ``cycles`` say where in the file."""

    rows: int = 0
    seats: int = 0
    persons: int = 0
    vacancies: int = 0
    unknown: int = 0
    roots: int = 0
    depth: int = 0
    unresolved: tuple[Mapping[str, Any], ...] = ()
    cycles: tuple[Mapping[str, Any], ...] = ()
    superior_by: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)
    body: str = ""
    date: str = ""

    def as_json(self) -> dict[str, Any]:
        """Return the form in which it is stored and sent."""
        values = {name: getattr(self, name) for name in self.__dataclass_fields__}
        return values | {
            "unresolved": [dict(item) for item in self.unresolved],
            "cycles": [dict(item) for item in self.cycles],
            "columns": dict(self.columns),
        }


@dataclass(frozen=True, slots=True)
class ChartPlan:
    """What an import of a chart will build, superiors before their reports."""

    summary: ChartSummary = field(default_factory=ChartSummary)
    seats: tuple[PlannedSeat, ...] = ()
    persons: tuple[PlannedPerson, ...] = ()
    lines: tuple[PlannedLine, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def steps(self) -> int:
        """Return how many seats and lines there are to build."""
        return len(self.seats) + len(self.lines)


def plan_chart(document: Document, mapping: ImportMapping) -> ChartPlan:
    """Return what the chosen part of a document will build.

    Raises Invalid when the columns leave nothing to read.
    """
    if document.chart is not None:
        return plan_of(document.chart, document.row_count, findings=document.findings)
    sheet = document.sheet
    if sheet is None:
        raise Invalid("import.empty_file", "There is nothing in this file.")
    part = choose_part(sheet, mapping)
    kept, others = frozenset(part.sheet.numbers), frozenset(sheet.numbers)
    findings = tuple(found for found in document.findings if found.row in kept or found.row not in others)
    return plan_part(part, mapping, findings)


def plan_part(part: BodyPart, mapping: ImportMapping, findings: tuple[Finding, ...] = ()) -> ChartPlan:
    """Return what one body's rows will build."""
    columns = {name: header for name, header in mapping.columns.items() if name in FIELDS}
    table: Table = table_of(part.sheet, columns.values())
    read = read_chart_table(table, Columns(**columns), superior_by=mapping.superior_by)
    broken = next((issue for issue in read.issues if issue.severity == "error" and issue.row == 0), None)
    if broken is not None:
        raise Invalid("import.columns_missing", "Say which column holds names or posts.", params=dict(broken.params))
    issues = tuple(map(finding_of, read.issues))
    plan = plan_of(read, read.counts.rows, findings=(*findings, *issues), superior_by=read.superior_by, columns=columns)
    return replace(plan, summary=replace(plan.summary, body=part.body, date=part.date))


def plan_of(
    chart: Chart,
    rows: int,
    *,
    findings: Sequence[Finding] = (),
    superior_by: str = "",
    columns: Mapping[str, str] | None = None,
) -> ChartPlan:
    """Return what a chart builds: every seat after its superior, one person to a seat and one seat to a person."""
    order = hierarchy.as_forest(chart.parents).preorder
    by_index = {seat.index: seat for seat in chart.seats}
    main = _main_seats(chart, by_index)
    found = list(findings)
    seats = [planned for index in order for planned in _planned_seats(chart, by_index[index], main, found)]
    persons = tuple(_planned_person(chart, by_index, main, index, found) for index in range(len(chart.persons)))
    return ChartPlan(
        summary=_summary(chart, rows, superior_by, columns or {}),
        seats=tuple(seats),
        persons=persons,
        lines=tuple(_planned_lines(chart.lines)),
        findings=tuple(sorted(found, key=lambda finding: finding.row)),
    )


def _main_seats(chart: Chart, by_index: Mapping[int, Seat]) -> dict[int, int]:
    """Return everybody's own seat: of several, the highest, then the first of the file."""
    return {
        person.index: min(person.seats, key=lambda index: (by_index[index].depth, index))
        for person in chart.persons
        if person.seats
    }


def _planned_seats(chart: Chart, seat: Seat, main: Mapping[int, int], findings: list[Finding]) -> Iterator[PlannedSeat]:
    """Yield a seat, and one beside it for everybody else who shares it."""
    own = [person for person in seat.occupants if main[person] == seat.index]
    elsewhere = [chart.persons[person].name for person in seat.occupants if main[person] != seat.index]
    if elsewhere and not own:
        params = {"names": elsewhere, "title": seat.title}
        findings.append(Finding(seat.row, "seat.held_on_the_side", severity="info", params=params))
    for place, person in enumerate(own or [None]):
        yield PlannedSeat(
            key=f"{seat.index}" if not place else f"{seat.index}.{place}",
            title=_cut(seat.title, TITLE_LIMIT, "title", seat.row, findings),
            department=_cut(seat.department, DEPARTMENT_LIMIT, "department", seat.row, findings),
            superior=None if seat.superior is None else str(seat.superior),
            person=person,
            empty_as=seat.empty_as or "vacant",
            row=seat.row,
            held_by="、".join(elsewhere) if not own else "",
        )


def _planned_person(
    chart: Chart, by_index: Mapping[int, Seat], main: Mapping[int, int], index: int, findings: list[Finding]
) -> PlannedPerson:
    person = chart.persons[index]
    seat = by_index.get(main.get(index, -1))
    row = person.rows[0] if person.rows else 0
    points, rejected = points_of([("phone", person.phone), ("mail", person.mail)])
    findings.extend(Finding(row, fault.code, fault.field, "warning", {"text": fault.text}) for fault in rejected)
    name = shown_name(person.name)
    return PlannedPerson(
        index=index,
        name=_cut(name, NAME_LIMIT, "name", row, findings),
        key=name_key(name) or name,
        title=short(seat.title, TITLE_LIMIT) if seat else "",
        department=short(seat.department, DEPARTMENT_LIMIT) if seat else "",
        points=points,
        note=rejected_note(rejected),
        row=row,
    )


def _planned_lines(lines: Iterable[Line]) -> Iterator[PlannedLine]:
    """Yield every line once, and none from a seat to itself."""
    seen: set[tuple[str, int, int]] = set()
    for line in lines:
        undirected = line.kind == "conflict" and line.source > line.target
        ends = (line.kind, *((line.target, line.source) if undirected else (line.source, line.target)))
        if line.source != line.target and ends not in seen:
            seen.add(ends)
            yield PlannedLine(line.kind, str(line.source), str(line.target), line.note[:NOTE_LIMIT], line.row)


def _cut(text: str, limit: int, name: str, row: int, findings: list[Finding]) -> str:
    length = len(text.strip())
    if length > limit:
        findings.append(Finding(row, "cell.cut", name, "warning", {"length": length, "limit": limit}))
    return short(text, limit)


def _summary(chart: Chart, rows: int, superior_by: str, columns: Mapping[str, str]) -> ChartSummary:
    return ChartSummary(
        rows=rows,
        seats=len(chart.seats),
        persons=len(chart.persons),
        vacancies=sum(seat.empty_as == "vacant" for seat in chart.seats),
        unknown=sum(seat.empty_as == "unknown" for seat in chart.seats),
        roots=len(chart.roots),
        depth=max((seat.depth + 1 for seat in chart.seats), default=0),
        unresolved=tuple(
            {"row": seat.row, "seat": _label(chart, seat), "superior": seat.superior_text}
            for seat in chart.seats
            if seat.root_as == "not_found"
        ),
        cycles=tuple(
            {"row": issue.row, "rows": issue.params.get("rows", ()), "loop": issue.params.get("loop", ())}
            for issue in chart.issues
            if issue.code.endswith(".cycle")
        ),
        superior_by=superior_by,
        columns=columns,
    )


def _label(chart: Chart, seat: Seat) -> str:
    return label_of(chart.names_of(seat), seat.title, seat.identifier)
