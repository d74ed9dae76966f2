"""From a table whose rows name their superior to a chart."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from relgraph import hierarchy
from relgraph.drafts import Draft, seats_of
from relgraph.persons import find_persons
from relgraph.seats import Chart, Issue, Line, RootReason, Seat
from relgraph.superiors.columns import FIELDS, Columns, Measure, guess_columns
from relgraph.superiors.merge import merge_entries, read_entries
from relgraph.superiors.resolve import (
    NAMINGS,
    TOP_MARKERS,
    Found,
    Naming,
    SeatIndex,
    Target,
    build_indexes,
    is_top,
    resolve,
    split_superiors,
)
from relgraph.superiors.rows import RowLike, Table, as_table


@dataclass(frozen=True, slots=True)
class Counts:
    """What was read. `depth` counts levels (roots alone: 1); `cycles` are loops over two seats or more."""

    rows: int = 0
    seats: int = 0
    persons: int = 0
    vacancies: int = 0
    unknown: int = 0
    roots: int = 0
    declared_roots: int = 0
    unresolved: int = 0
    cycles: int = 0
    self_superiors: int = 0
    duplicate_rows: int = 0
    shared_seats: int = 0
    identifier_conflicts: int = 0
    depth: int = 0


@dataclass(frozen=True, slots=True)
class BrokenLoop:
    """A loop of superiors by rows, and the row whose superior was dropped to open it."""

    rows: tuple[int, ...]
    labels: tuple[str, ...]
    dropped_row: int


@dataclass(frozen=True, slots=True)
class ChartTable(Chart):
    """A chart, and how its table was understood."""

    columns: Columns = field(default_factory=Columns)
    superior_by: Naming = "identifier"
    measures: tuple[Measure, ...] = ()
    broken: tuple[BrokenLoop, ...] = ()
    counts: Counts = field(default_factory=Counts)


@dataclass(slots=True)
class _Links:
    """The superior of every draft, and why a draft has none."""

    parents: list[int | None]
    reasons: list[RootReason | None]
    lines: list[Line] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Resolver:
    drafts: list[Draft]
    indexes: dict[Naming, SeatIndex]
    order: tuple[Naming, ...]
    markers: frozenset[str]

    def is_top(self, text: str) -> bool:
        """A marker such as "0" or "-" means nobody, unless a seat really bears it as its identifier."""
        means_a_seat = self.order[0] == "identifier" and text and text in self.indexes["identifier"].exact
        return not means_a_seat and is_top(text, self.markers)

    def find(self, text: str) -> Found:
        return resolve(self.indexes, text, self.order)


def read_chart_table(
    rows: Sequence[RowLike] | Table,
    columns: Columns | None = None,
    *,
    only_given: bool = False,
    superior_by: Naming | None = None,
    header: Sequence[object] | None = None,
    first_row: int = 2,
    top_markers: Iterable[str] = TOP_MARKERS,
) -> ChartTable:
    """The chart that a table describes, one body's rows at a time (`split_by` parts a table of several).

    `columns` says which column is which; those it leaves open are guessed from the header, unless `only_given`.
    `superior_by` says how superiors are named; left out, it is measured which column resolves the most, and a
    superior not found that way may be named another way.

    >>> chart = read_chart_table([
    ...     {"姓名": "张三", "职务": "总经理", "上级": ""},
    ...     {"姓名": "空缺", "职务": "采购总监", "上级": "张三"},
    ...     {"姓名": "李四", "职务": "采购经理", "上级": "王五"},
    ... ])
    >>> chart.superior_by, [(seat.title, seat.superior, seat.empty_as) for seat in chart.seats]
    ('name', [('总经理', None, None), ('采购总监', 0, 'vacant'), ('采购经理', None, None)])
    >>> chart.issues
    (Issue(code='superior.not_found', row=4, severity='warning', params={'text': '王五'}),)
    """
    table = as_table(rows, header=header, first_row=first_row)
    issues: list[Issue] = []
    guess = guess_columns(table, columns, superior_by, only_given=only_given)
    _check_columns(guess.columns, table, issues)
    drafts = merge_entries(read_entries(table, guess.columns, issues), issues)
    order = (
        (guess.superior_by,) if superior_by else (guess.superior_by, *(n for n in NAMINGS if n != guess.superior_by))
    )
    markers = frozenset(marker.casefold() for marker in top_markers)
    resolver = _Resolver(drafts, build_indexes(_targets(drafts)), order, markers)
    links = _link(resolver, issues)
    broken = _open_loops(drafts, links, issues)
    persons, occupants = find_persons(drafts, links.parents, issues)
    seats = seats_of(drafts, links.parents, links.reasons, occupants)
    return ChartTable(
        seats=seats,
        persons=persons,
        lines=tuple(links.lines),
        issues=tuple(sorted(issues, key=lambda issue: issue.row)),
        columns=guess.columns,
        superior_by=guess.superior_by,
        measures=guess.measures,
        broken=broken,
        counts=_count(len(table.rows), seats, len(persons), broken, issues),
    )


def _check_columns(columns: Columns, table: Table, issues: list[Issue]) -> None:
    if not any((columns.identifier, columns.name, columns.title)):
        issues.append(Issue("table.nothing_to_read", 0, "error", {"header": table.header}))
    if columns.superior is None:
        issues.append(Issue("table.no_superior_column", 0, "warning", {"header": table.header}))
    wanted = (getattr(columns, field_name) for field_name in FIELDS)
    missing = (name for name in wanted if name is not None and name not in table.header)
    issues.extend(Issue("table.column_missing", 0, "error", {"column": name}) for name in missing)


def _targets(drafts: list[Draft]) -> Iterable[Target]:
    for seat, draft in enumerate(drafts):
        yield Target(seat, identifier=draft.identifier, title=draft.title, department=draft.department)
        for holder in draft.holders:
            yield Target(seat, mail=holder.mail, name=holder.name)


def _link(resolver: _Resolver, issues: list[Issue]) -> _Links:
    size = len(resolver.drafts)
    links = _Links([None] * size, [None] * size)
    for seat, draft in enumerate(resolver.drafts):
        if resolver.is_top(draft.superior):
            links.reasons[seat] = "declared"
        else:
            _link_seat(resolver, seat, draft, links, issues)
        if draft.dotted and not resolver.is_top(draft.dotted):
            _add_dotted(resolver, seat, draft.dotted, links, issues)
    return links


def _link_seat(resolver: _Resolver, seat: int, draft: Draft, links: _Links, issues: list[Issue]) -> None:
    row, text = draft.rows[0], draft.superior
    found = resolver.find(text)
    if not found.seats and (several := _several(resolver, text)):
        found = resolver.find(several[0])
        issues.append(Issue("superior.several", row, "info", {"text": text, "taken": several[0]}))
        for other in several[1:]:
            _add_dotted(resolver, seat, other, links, issues)
    if not found.seats:
        links.reasons[seat] = "not_found"
        issues.append(Issue("superior.not_found", row, "warning", {"text": text}))
        return
    chosen = _choose(resolver.drafts, seat, found.seats)
    if chosen == seat:
        links.reasons[seat] = "is_self"
        issues.append(Issue("superior.is_self", row, "warning", {"text": text}))
        return
    links.parents[seat] = chosen
    _report_match(resolver, found, chosen, row, text, issues)


def _report_match(resolver: _Resolver, found: Found, chosen: int, row: int, text: str, issues: list[Issue]) -> None:
    taken = resolver.drafts[chosen]
    params: dict[str, object] = {"text": text, "taken": taken.label, "taken_row": taken.rows[0]}
    rows = tuple(resolver.drafts[seat].rows[0] for seat in found.seats)
    if len({resolver.drafts[seat].identifier or seat for seat in found.seats}) > 1:
        issues.append(Issue("superior.ambiguous", row, "warning", {**params, "rows": rows}))
    elif found.loose:
        issues.append(Issue("superior.loose", row, "info", params))


def _choose(drafts: list[Draft], seat: int, candidates: tuple[int, ...]) -> int:
    """Of several seats that the text can mean: not the seat itself, rather one of its department, else the first."""
    others = [candidate for candidate in candidates if candidate != seat]
    department = drafts[seat].department
    near = [candidate for candidate in others if department and drafts[candidate].department == department]
    return (near or others or list(candidates))[0]


def _several(resolver: _Resolver, text: str) -> tuple[str, ...]:
    """The superiors of a cell that names more than one, if every one of them is a seat."""
    ways = (way for way in split_superiors(text) if all(resolver.find(part).seats for part in way))
    return next(ways, ())


def _add_dotted(resolver: _Resolver, seat: int, text: str, links: _Links, issues: list[Issue]) -> None:
    row = resolver.drafts[seat].rows[0]
    for part in (text,) if resolver.find(text).seats else (_several(resolver, text) or (text,)):
        found = resolver.find(part)
        if not found.seats:
            issues.append(Issue("dotted.not_found", row, "warning", {"text": part}))
        elif (target := _choose(resolver.drafts, seat, found.seats)) != seat:
            links.lines.append(Line("dotted", seat, target, row=row))


def _open_loops(drafts: list[Draft], links: _Links, issues: list[Issue]) -> tuple[BrokenLoop, ...]:
    """Drop the superior of the last row of every loop."""
    repaired = hierarchy.break_cycles(dict(enumerate(links.parents)))
    loops: list[BrokenLoop] = []
    for broken in repaired.broken:
        links.parents[broken.child] = None
        links.reasons[broken.child] = "cycle"
        rows = tuple(drafts[seat].rows[0] for seat in broken.loop)
        labels = tuple(drafts[seat].label for seat in broken.loop)
        loops.append(BrokenLoop(rows, labels, drafts[broken.child].rows[0]))
        issues.append(Issue("superior.cycle", loops[-1].dropped_row, "warning", {"rows": rows, "loop": labels}))
    return tuple(loops)


def _count(
    rows: int, seats: tuple[Seat, ...], persons: int, broken: tuple[BrokenLoop, ...], issues: list[Issue]
) -> Counts:
    coded = [issue.code for issue in issues]
    reasons = [seat.root_as for seat in seats]
    return Counts(
        rows=rows,
        seats=len(seats),
        persons=persons,
        vacancies=sum(seat.empty_as == "vacant" for seat in seats),
        unknown=sum(seat.empty_as == "unknown" for seat in seats),
        roots=sum(seat.superior is None for seat in seats),
        declared_roots=reasons.count("declared"),
        unresolved=reasons.count("not_found"),
        cycles=len(broken),
        self_superiors=reasons.count("is_self"),
        duplicate_rows=coded.count("row.duplicate"),
        shared_seats=sum(len(seat.occupants) > 1 for seat in seats),
        identifier_conflicts=coded.count("seat.identifier_conflict"),
        depth=max((seat.depth + 1 for seat in seats), default=0),
    )
