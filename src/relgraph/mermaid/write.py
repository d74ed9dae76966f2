"""A chart as a Mermaid flowchart."""

from collections.abc import Iterator
from typing import Literal

from relgraph import hierarchy
from relgraph.mermaid.labels import escape, write_label
from relgraph.outline import LineSeat
from relgraph.seats import Chart, Line, Seat

Direction = Literal["TD", "LR"]


def write_mermaid(chart: Chart, *, direction: Direction = "TD") -> str:
    """Boxes in preorder, then the lines: --> to subordinates, -.-> dotted, ==> influence, x--x conflict.

    `read_mermaid` reads it back: names, posts, departments, vacancies, tree, lines with their notes. Identifiers and
    grades have no place in it. Raises CycleError on a loop.

    >>> from relgraph.mermaid.read import read_mermaid
    >>> print(write_mermaid(read_mermaid('graph TD; A[张三 总经理] --> B["(空缺) 采购总监"]; B ==>|预算| A')), end="")
    flowchart TD
        s0["张三<br/>总经理"]
        s1["(空缺)<br/>采购总监"]:::vacant
        s0 --> s1
        s1 ==>|"预算"| s0
        classDef vacant stroke-dasharray: 5 5
    """
    order = hierarchy.as_forest(chart.parents).preorder
    seats = {seat.index: seat for seat in chart.seats}
    lines = [f"flowchart {direction}"]
    lines.extend(_box(chart, seats[index]) for index in order)
    lines.extend(f"    s{seats[index].superior} --> s{index}" for index in order if seats[index].superior is not None)
    lines.extend(_arrow(line) for line in chart.lines)
    lines.extend(_classes(chart))
    return "\n".join(lines) + "\n"


def _box(chart: Chart, seat: Seat) -> str:
    names = chart.names_of(seat)
    label = write_label(LineSeat(names, seat.title, seat.department, seat.empty_as or "unknown"))
    marked = f":::{seat.empty_as}" if not names and seat.empty_as else ""
    return f'    s{seat.index}["{label}"]{marked}'


def _arrow(line: Line) -> str:
    note = f'|"{escape(line.note)}"|' if line.note else ""
    match line.kind:
        case "dotted":
            return f"    s{line.target} -.->{note} s{line.source}"
        case "influence":
            return f"    s{line.source} ==>{note} s{line.target}"
        case "conflict":
            return f"    s{line.source} x--x{note} s{line.target}"


def _classes(chart: Chart) -> Iterator[str]:
    """Empty seats are drawn with a broken edge."""
    used = {seat.empty_as for seat in chart.seats if not seat.occupants}
    return (f"    classDef {name} stroke-dasharray: 5 5" for name in ("vacant", "unknown") if name in used)
