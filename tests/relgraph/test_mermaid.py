"""Mermaid flowcharts: what we write is read back, what people write is understood, and no text is too odd."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relgraph import hierarchy
from relgraph.mermaid import read_mermaid, write_mermaid
from relgraph.mermaid.labels import escape, label_lines
from relgraph.names import name_key
from relgraph.placeholders import EmptyAs
from relgraph.seats import Chart, Line, LineKind, Person, Seat


def names_and_superiors(text: str) -> list[tuple[str, int | None]]:
    chart = read_mermaid(text)
    return [("、".join(chart.names_of(seat)) or seat.title, seat.superior) for seat in chart.seats]


@pytest.mark.parametrize(
    "text",
    [
        "graph TD\nA[张三] --> B[李四]\nB --> C[王五]\nA --> D[赵六]",
        "flowchart LR\n  A(张三)-->B([李四])-->C{{王五}}\n  A-->D((赵六))",
        "graph TD; A[张三]-->B[李四]; B-->C[王五]; A-->D[赵六];",
        'flowchart TB\nA["张三"] --> B["李四"]\nB --- C["王五"]\nA ---> D["赵六"]',
        "graph TD\n%% 注释\nA[张三]\nB[李四]\nC[王五]\nD[赵六]\nA --> B & D\nB --> C",
        "```mermaid\ngraph TD\nA[张三]:::top --> B[李四]\nB --> C[王五]\nA --> D[赵六]\nclass B x\n```",
        "---\ntitle: 架构\n---\nflowchart TD\n张三 --> 李四 --> 王五\n张三 --> 赵六",
        "graph BT\nA[张三]\nB[李四] --> A\nC[王五] --> B\nD[赵六] --> A",
        'flowchart TD\nA@{ shape: rect, label: "张三" } --> B@{ label: "李四" }\nB --> C[/王五/]\nA --> D>赵六]',
        '%%{init: {"x": 1}}%%\ngraph TD\nA["`**张三**`"] --> B[<b>李四</b>]\nB --> C[fa:fa-user 王五]\nA --> D[赵六]',
    ],
)
def test_flowcharts_as_people_write_them(text: str) -> None:
    found = dict(names_and_superiors(text))
    order = [name for name, _ in names_and_superiors(text)]
    superiors = {name: None if up is None else order[up] for name, up in found.items()}
    assert superiors == {"张三": None, "李四": "张三", "王五": "李四", "赵六": "张三"}
    assert [issue.code for issue in read_mermaid(text).issues] == []


@pytest.mark.parametrize(
    ("arrow", "line"),
    [
        ("A -.-> B", ("dotted", 1, 0, "")),
        ("A -. 预算 .-> B", ("dotted", 1, 0, "预算")),
        ("A -.->|预算| B", ("dotted", 1, 0, "预算")),
        ("A ==> B", ("influence", 0, 1, "")),
        ("A == 校友 ==> B", ("influence", 0, 1, "校友")),
        ("A ==校友==> B", ("influence", 0, 1, "校友")),
        ('A -. "预算" .- B', ("dotted", 1, 0, "预算")),
        ('A ==>|"a #quot;b#quot;"| B', ("influence", 0, 1, 'a "b"')),
        ("A x--x B", ("conflict", 0, 1, "")),
        ("A --x|争预算| B", ("conflict", 0, 1, "争预算")),
    ],
)
def test_lines_beside_the_tree(arrow: str, line: tuple[LineKind, int, int, str]) -> None:
    chart = read_mermaid(f"graph TD\nA[张三]\nB[李四]\n{arrow}")
    assert [(found.kind, found.source, found.target, found.note) for found in chart.lines] == [line]
    assert chart.lines[0].row == 4
    assert chart.issues == ()


def test_labels_tell_who_what_and_where() -> None:
    chart = read_mermaid(
        'graph TD\nA["张三<br>总经理<br/>@总部"] --> B["采购总监<br/>李四"]\n'
        'A --> C["(空缺) 财务总监"]\nA --> D["?<br/>法务"]\nsubgraph x["销售部"]\nE[王五 经理]\nend\nA --> E'
    )
    assert [(chart.names_of(seat), seat.title, seat.department, seat.empty_as) for seat in chart.seats] == [
        (("张三",), "总经理", "总部", None),
        (("李四",), "采购总监", "", None),
        ((), "财务总监", "", "vacant"),
        ((), "法务", "", "unknown"),
        (("王五",), "经理", "销售部", None),
    ]


@pytest.mark.parametrize(
    ("text", "code", "row"),
    [
        ("A --> B", "mermaid.no_header", 1),
        ("sequenceDiagram\nA->>B: x", "mermaid.other_diagram", 1),
        ("graph TD\nA -->", "mermaid.line_unread", 2),
        ("graph TD\nA[张三 --> B", "mermaid.line_unread", 2),
        ("graph TD\nA --> B\nA o--o C", "mermaid.arrow_unread", 3),
        ("graph TD\nA --> C\nB --> C", "mermaid.second_superior", 3),
        ("graph TD\nA --> A", "mermaid.is_self", 2),
        ("graph TD\nA --> B\nB --> C\nC --> A", "mermaid.cycle", 4),
        ("graph TD\nA -->|管| B", "mermaid.text_dropped", 2),
        ("graph TD\nA -- 管 --> B", "mermaid.text_dropped", 2),
        ("graph TD\nsubgraph 采购部\nA --> B", "mermaid.group_open", 0),
        ("graph TD\nA[" + "长" * 2000 + "]", "mermaid.label_cut", 2),
        ("graph TD\nA" + " & A" * 10_000, "mermaid.line_unread", 2),
    ],
)
def test_errors_are_told_by_line(text: str, code: str, row: int) -> None:
    assert [(issue.code, issue.row) for issue in read_mermaid(text).issues] == [(code, row)]


def test_a_loop_is_opened_at_its_last_arrow_and_named() -> None:
    chart = read_mermaid("graph TD\nA[张三] --> B[李四]\nC[王五] --> A\nB --> C")
    assert chart.issues[0].params == {"loop": ("李四", "张三", "王五")}
    assert [seat.superior for seat in chart.seats] == [2, 0, None]
    assert chart.seats[2].root_as == "cycle"


WORDS = [
    "graph TD",
    "flowchart LR",
    "\n",
    "\n",
    ";",
    "A",
    "B",
    "张三",
    "<br/>",
    "#quot;",
    ":::x",
    "subgraph x",
    "end",
    "%%",
]
SIGNS = ["-->", "-.->", "==>", "x--x", "---", "--", "-.", *" []()" + '{}"|&>#', "@{"]
PIECES = st.sampled_from(WORDS + SIGNS)


@settings(max_examples=300)
@given(st.one_of(st.lists(PIECES, max_size=40).map("".join), st.text(max_size=200)))
def test_no_text_is_too_odd(text: str) -> None:
    chart = read_mermaid(text)
    assert hierarchy.find_cycles(chart.parents) == ()
    assert all(0 <= issue.row <= text.count("\n") + text.count("\r") + 1 for issue in chart.issues)
    assert shape(read_mermaid(write_mermaid(chart))) == shape(chart)


MARKS = '"#&<>\\`;:|[](){}\n*@、（）%-=. '
TEXTS = st.one_of(
    st.sampled_from(
        ["采购总监", "VP, Sales", "<b>x</b>", "#quot;", "&amp;", "a\\nb", "fa:fa-user", "@x", "`x`", "end"]
    ),
    st.text(st.one_of(st.sampled_from(MARKS), st.characters(codec="utf-8")), max_size=10).map(str.strip),
)
NAMES = st.one_of(st.sampled_from(["张三", "Robin Vale", "李四、王五", "@x", "a<br/>b"]), TEXTS).filter(bool)
EMPTY: tuple[EmptyAs, ...] = ("vacant", "unknown")
KINDS: tuple[LineKind, ...] = ("dotted", "influence", "conflict")


@st.composite
def charts(draw: st.DrawFn) -> Chart:
    size = draw(st.integers(min_value=0, max_value=6))
    seats: list[Seat] = []
    persons: list[Person] = []
    for index in range(size):
        names = draw(st.lists(NAMES, max_size=2, unique_by=lambda name: name_key(name) or name))
        occupants = tuple(range(len(persons), len(persons) + len(names)))
        persons.extend(Person(at, name, (index,)) for at, name in zip(occupants, names, strict=True))
        empty: EmptyAs | None = None if names else draw(st.sampled_from(EMPTY))
        superior = draw(st.one_of(st.none(), st.integers(0, index - 1))) if index else None
        seats.append(Seat(index, draw(TEXTS), draw(TEXTS), superior, occupants, empty))
    pairs = st.tuples(st.integers(0, size - 1), st.integers(0, size - 1)).filter(lambda pair: pair[0] != pair[1])
    ends = draw(st.lists(pairs, max_size=4)) if size > 1 else []
    notes = st.sampled_from(["", "预算", 'a "b" | c', "#x; <y>"])
    lines = tuple(Line(draw(st.sampled_from(KINDS)), one, other, draw(notes)) for one, other in ends)
    return Chart(tuple(seats), tuple(persons), lines)


def shape(chart: Chart) -> tuple[list[tuple[object, ...]], list[tuple[object, ...]]]:
    """Everything a flowchart can carry, in preorder; spellings of one name are one person's."""
    order = hierarchy.as_forest(chart.parents).preorder
    place = {index: at for at, index in enumerate(order)}
    boxes: list[tuple[object, ...]] = []
    for index in order:
        seat = chart.seats[index]
        names = tuple(name_key(name) or name for name in chart.names_of(seat))
        superior = None if seat.superior is None else place[seat.superior]
        boxes.append((names, seat.title, seat.department, superior, seat.empty_as))
    lines = [(line.kind, place[line.source], place[line.target], line.note) for line in chart.lines]
    return boxes, [tuple(line) for line in lines]


@settings(max_examples=300)
@given(charts(), st.sampled_from(["TD", "LR"]))
def test_what_is_written_is_read_back(chart: Chart, direction: str) -> None:
    text = write_mermaid(chart, direction="TD" if direction == "TD" else "LR")
    read = read_mermaid(text)
    assert shape(read) == shape(chart)
    assert all(issue.code == "person.maybe_same" for issue in read.issues)


@given(st.text(max_size=40))
def test_escaped_text_is_shown_as_it_was(text: str) -> None:
    escaped = escape(text)
    assert not set('"<>`\\') & set(escaped.replace("<br/>", ""))
    expected = tuple(line.strip() for line in text.split("\n") if line.strip())
    assert label_lines(escaped) == expected


def test_script_in_a_name_stays_text() -> None:
    seat = Seat(0, "<script>alert(1)</script>", occupants=(0,))
    text = write_mermaid(Chart((seat,), (Person(0, '"]; click s0 "javascript:x', (0,)),)))
    assert "<script" not in text
    assert text.count('"') == 2
    assert len(text.splitlines()) == 2
