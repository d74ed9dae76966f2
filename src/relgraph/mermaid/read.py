"""A Mermaid flowchart as a chart."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from relgraph import hierarchy
from relgraph.drafts import Draft, Holder, seats_of
from relgraph.mermaid.labels import LABEL_LIMIT, plain_text, read_label
from relgraph.mermaid.scan import Edge, Statement, scan_statement
from relgraph.persons import find_persons
from relgraph.seats import Chart, Issue, Line, LineKind, RootReason

_HEADER = re.compile(r"(?:graph|flowchart(?:-elk)?)(?:\s+(?P<direction>TB|TD|BT|RL|LR))?(?:\s*;|\s+|$)", re.IGNORECASE)
_OTHER_DIAGRAM = re.compile(
    r"(?:sequenceDiagram|classDiagram|stateDiagram|erDiagram|gantt|pie|journey|mindmap|timeline|gitGraph|quadrantChart)\b"
)
_NO_CONTENT = re.compile(
    r"(?:classDef|class|style|linkStyle|click|direction|accTitle|accDescr|title)\b|```|~~~|%%|---\s*$"
)
_SUBGRAPH = re.compile(r"subgraph\s+(?P<rest>.+)$")
_SUBGRAPH_TITLE = re.compile(r"(?:[^\s\[]+)?\s*\[\s*\"?(?P<title>[^\]\"]*)\"?\s*\]$")
_KINDS: dict[str, LineKind] = {"dotted": "dotted", "thick": "influence", "cross": "conflict"}
_JOINED_LINES = 20
LINE_LIMIT = 20_000


@dataclass(slots=True)
class _Reading:
    """The boxes and arrows met so far; boxes are seats in the order of their first mention."""

    issues: list[Issue] = field(default_factory=list)
    upward: bool = False
    groups: list[str] = field(default_factory=list)
    labels: dict[str, str] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    departments: dict[str, str] = field(default_factory=dict)
    superiors: dict[str, tuple[str, int]] = field(default_factory=dict)
    others: list[tuple[LineKind, str, str, str, int]] = field(default_factory=list)


def read_mermaid(text: str) -> Chart:
    """The chart that a flowchart draws; the `rows` of seats, lines and issues are line numbers.

    A solid arrow leads from superior to subordinate (with `BT`, upwards, from subordinate to superior), a dotted one
    from dotted superior to subordinate, a thick one from who influences to who is influenced; crossed ends are a
    conflict. A box inside a subgraph belongs to that department. A second solid arrow onto a box becomes dotted.

    Issues: `mermaid.no_header`, `mermaid.other_diagram`, `mermaid.line_unread`, `mermaid.arrow_unread`,
    `mermaid.second_superior`, `mermaid.is_self`, `mermaid.cycle` (opened at its last arrow), `mermaid.text_dropped`
    (text on a solid arrow), `mermaid.label_cut`, `mermaid.group_open`, `person.maybe_same`.

    >>> chart = read_mermaid('''
    ... flowchart TD
    ...   A[张三 总经理] --> B["李四<br/>采购总监"] & C["(空缺) 财务总监"]
    ...   C -.->|预算| B
    ... ''')
    >>> [(chart.names_of(seat), seat.title, seat.superior) for seat in chart.seats]
    [(('张三',), '总经理', None), (('李四',), '采购总监', 0), ((), '财务总监', 0)]
    >>> chart.lines
    (Line(kind='dotted', source=1, target=2, note='预算', row=4),)
    """
    reading = _Reading()
    started = False
    for number, line in _lines(text):
        if header := _HEADER.match(line):
            started, reading.upward = True, (header["direction"] or "").upper() == "BT"
            line = line[header.end() :].strip()
        elif not started and _OTHER_DIAGRAM.match(line):
            return Chart(issues=(Issue("mermaid.other_diagram", number, "error", {"text": line[:80]}),))
        elif not started and not _NO_CONTENT.match(line):
            started = True
            reading.issues.append(Issue("mermaid.no_header", number))
        _read_line(reading, number, line)
    reading.issues.extend(Issue("mermaid.group_open", 0, params={"group": name}) for name in reading.groups)
    return _chart(reading)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Lines with something on them; a quoted label that runs over several lines is put on one."""
    waiting = text.strip("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    place = _after_front_matter(waiting)
    while place < len(waiting):
        number, line = place + 1, waiting[place]
        place += 1
        while line.count('"') % 2 and place < min(len(waiting), number + _JOINED_LINES):
            line = f"{line}<br/>{waiting[place]}"
            place += 1
        if line.strip():
            yield number, line.strip()


def _after_front_matter(lines: list[str]) -> int:
    """The place after a leading block between --- lines (title, configuration)."""
    first = next((place for place, line in enumerate(lines) if line.strip()), 0)
    if lines[first].strip() != "---":
        return 0
    return next((place + 1 for place in range(first + 1, len(lines)) if lines[place].strip() == "---"), 0)


def _read_line(reading: _Reading, number: int, line: str) -> None:
    if not line or _NO_CONTENT.match(line):
        return
    if len(line) > LINE_LIMIT:
        reading.issues.append(Issue("mermaid.line_unread", number, params={"text": line[:80]}))
        return
    if group := _SUBGRAPH.match(line):
        titled = _SUBGRAPH_TITLE.match(group["rest"].strip())
        reading.groups.append(plain_text(titled["title"] if titled else group["rest"].strip().strip('";')))
    elif line.rstrip("; ") == "end" and reading.groups:
        reading.groups.pop()
    else:
        _read_statements(reading, number, line)


def _read_statements(reading: _Reading, number: int, line: str) -> None:
    at = 0
    while at < len(line):
        statement = scan_statement(line, at)
        if statement is None or (line[statement.end :].strip() and line[statement.end :].lstrip()[0] not in ";%"):
            reading.issues.append(Issue("mermaid.line_unread", number, params={"text": line[at : at + 80]}))
            return
        _take(reading, number, statement)
        rest = line[statement.end :].lstrip()
        if not rest.startswith(";"):
            return
        at = len(line) - len(rest.lstrip("; "))


def _take(reading: _Reading, number: int, statement: Statement) -> None:
    for box in statement.boxes:
        reading.lines.setdefault(box.id, number)
        if reading.groups:
            reading.departments.setdefault(box.id, reading.groups[-1])
        if box.label is not None:
            reading.labels[box.id] = box.label
            if len(box.label) > LABEL_LIMIT:
                reading.issues.append(Issue("mermaid.label_cut", number, params={"length": len(box.label)}))
    for edge in statement.edges:
        _take_edge(reading, number, edge)


def _take_edge(reading: _Reading, number: int, edge: Edge) -> None:
    if edge.kind == "hidden":
        return
    if edge.kind == "other":
        params = {"source": edge.source, "target": edge.target}
        reading.issues.append(Issue("mermaid.arrow_unread", number, params=params))
    elif edge.source == edge.target:
        reading.issues.append(Issue("mermaid.is_self", number, params={"text": edge.source}))
    elif edge.kind == "solid":
        _take_superior(reading, number, edge)
    else:
        kind = _KINDS[edge.kind]
        downward = kind == "dotted" and not reading.upward
        ends = (edge.target, edge.source) if downward else (edge.source, edge.target)
        reading.others.append((kind, *ends, plain_text(edge.text), number))


def _take_superior(reading: _Reading, number: int, edge: Edge) -> None:
    low, high = (edge.source, edge.target) if reading.upward else (edge.target, edge.source)
    if edge.text:
        reading.issues.append(Issue("mermaid.text_dropped", number, "info", {"text": plain_text(edge.text)}))
    if low not in reading.superiors:
        reading.superiors[low] = high, number
    elif reading.superiors[low][0] != high:
        reading.issues.append(Issue("mermaid.second_superior", number, params={"box": low, "superior": high}))
        reading.others.append(("dotted", low, high, "", number))


def _chart(reading: _Reading) -> Chart:
    place = {box: at for at, box in enumerate(reading.lines)}
    drafts = [_draft(reading, box) for box in reading.lines]
    repaired = hierarchy.break_cycles({low: high for low, (high, _) in reading.superiors.items()})
    dropped = {broken.child for broken in repaired.broken}
    for broken in repaired.broken:
        loop = tuple(drafts[place[box]].label for box in broken.loop)
        reading.issues.append(Issue("mermaid.cycle", reading.superiors[broken.child][1], params={"loop": loop}))
    parents = [None if (high := repaired.parents.get(box)) is None else place[high] for box in reading.lines]
    reasons: list[RootReason | None] = [
        None if parent is not None else "cycle" if box in dropped else "declared"
        for box, parent in zip(reading.lines, parents, strict=True)
    ]
    persons, occupants = find_persons(drafts, parents, reading.issues)
    return Chart(
        seats=seats_of(drafts, parents, reasons, occupants),
        persons=persons,
        lines=tuple(Line(kind, place[one], place[other], note, row) for kind, one, other, note, row in reading.others),
        issues=tuple(sorted(reading.issues, key=lambda issue: issue.row)),
    )


def _draft(reading: _Reading, box: str) -> Draft:
    read = read_label(reading.labels.get(box, box))
    number = reading.lines[box]
    return Draft(
        [number],
        title=read.title,
        department=read.department or reading.departments.get(box, ""),
        empty=read.empty,
        holders=[Holder(name, number) for name in read.names],
    )
