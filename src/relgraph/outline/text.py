"""Indented text to chart and back."""

from relgraph import hierarchy
from relgraph.drafts import Draft, Holder, seats_of
from relgraph.outline.indent import TextLine, parents_of, split_lines
from relgraph.outline.lexicon import is_unit
from relgraph.outline.line import LineSeat, parse_line, quoted_line
from relgraph.persons import find_persons
from relgraph.seats import Chart, Issue, RootReason, Seat

LINE_LIMIT = 1000


def read_outline(text: str) -> Chart:
    """The chart that an indented text describes; the `rows` of seats and issues are line numbers.

    Issues: `outline.indent_odd` (a line between two levels; it goes under the nearest line less far in),
    `outline.unit_as_seat` (a line that names a department: a seat whose occupant is unknown),
    `outline.line_cut` (over 1,000 characters), `person.maybe_same`.

    >>> chart = read_outline('''
    ... 张三 总经理
    ...   - 采购总监：李四 @采购部
    ...   - (空缺) 财务总监
    ... ''')
    >>> [(chart.names_of(seat), seat.title, seat.superior, seat.empty_as) for seat in chart.seats]
    [(('张三',), '总经理', None, None), (('李四',), '采购总监', 0, None), ((), '财务总监', 0, 'vacant')]
    """
    lines = list(split_lines(text))
    issues: list[Issue] = []
    drafts = [_draft(line, issues) for line in lines]
    parents, odd = parents_of(lines)
    issues.extend(Issue("outline.indent_odd", lines[place].number) for place in odd)
    persons, occupants = find_persons(drafts, parents, issues)
    reasons: list[RootReason | None] = ["declared" if parent is None else None for parent in parents]
    seats = seats_of(drafts, parents, reasons, occupants)
    return Chart(seats=seats, persons=persons, issues=tuple(sorted(issues, key=lambda issue: issue.row)))


def write_outline(chart: Chart, *, indent: str = "  ", bullet: str = "- ") -> str:
    """The chart as indented text that `read_outline` reads back: names, posts, departments, vacancies, tree, order.

    Each line takes the plainest form that reads back as itself: "张三 总监 @采购部" if it can be told apart, else
    quotes. Identifiers, grades and lines beside the tree have no place in an outline. Raises CycleError on a loop.

    >>> print(write_outline(read_outline("总经理：张三\\n\\t? 采购总监 @采购部")), end="")
    - 张三 总经理
      - 采购总监 ? @采购部
    """
    forest = hierarchy.as_forest(chart.parents)
    seats = {seat.index: seat for seat in chart.seats}
    return "".join(
        f"{indent * forest.depths[index]}{bullet}{_written(chart, seats[index], bullet)}\n" for index in forest.preorder
    )


def _draft(line: TextLine, issues: list[Issue]) -> Draft:
    body = line.body
    if len(body) > LINE_LIMIT:
        issues.append(Issue("outline.line_cut", line.number, params={"length": len(body), "limit": LINE_LIMIT}))
        body = body[:LINE_LIMIT]
    read = parse_line(body)
    if not read.names and is_unit(read.title):
        issues.append(Issue("outline.unit_as_seat", line.number, "info", {"text": read.title}))
    holders = [Holder(name, line.number) for name in read.names]
    return Draft([line.number], title=read.title, department=read.department, empty=read.empty, holders=holders)


def _written(chart: Chart, seat: Seat, bullet: str) -> str:
    wanted = LineSeat(chart.names_of(seat), seat.title, seat.department, seat.empty_as or "unknown")
    department = f" @{wanted.department}" if wanted.department else ""
    for form in _plain_forms(wanted):
        if _reads_as(f"{form}{department}", wanted, bullet):
            return f"{form}{department}"
    return quoted_line(wanted)


def _plain_forms(seat: LineSeat) -> tuple[str, ...]:
    if not seat.names:
        return (f"(空缺) {seat.title}".strip(),) if seat.empty == "vacant" else (f"{seat.title} ?".strip(), "?")
    who = "、".join(seat.names)
    if not seat.title:
        return (who,)
    return (f"{who} {seat.title}", f"{who}（{seat.title}）", f"{seat.title}：{who}", f"{who} - {seat.title}")


def _reads_as(line: str, wanted: LineSeat, bullet: str) -> bool:
    """Whether the line, bullet and all, is read as what was meant."""
    read = list(split_lines(bullet + line))
    bare = list(split_lines(bullet + "x"))
    if len(read) != 1 or read[0].manner != bare[0].manner or read[0].width != bare[0].width:
        return False
    found = parse_line(read[0].body)
    same = (found.names, found.title, found.department) == (wanted.names, wanted.title, wanted.department)
    return same and len(line) <= LINE_LIMIT and (bool(wanted.names) or found.empty == wanted.empty)
