"""Indented text: what people type is understood, what we write is read back, and no text is too odd."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relgraph import hierarchy
from relgraph.names import name_key
from relgraph.outline import LineSeat, parse_line, read_outline, write_outline
from relgraph.outline.lexicon import is_name
from relgraph.placeholders import EmptyAs
from relgraph.seats import Chart, Person, Seat


@pytest.mark.parametrize(
    ("line", "names", "title", "department", "empty"),
    [
        ("张三 采购总监 @采购部", "张三", "采购总监", "采购部", None),
        ("张三 采购总监 ＠ 采购部", "张三", "采购总监", "采购部", None),
        ("采购总监 张三", "张三", "采购总监", "", None),
        ("采购总监：张三", "张三", "采购总监", "", None),
        ("张三: 采购总监", "张三", "采购总监", "", None),
        ("张三（采购总监）", "张三", "采购总监", "", None),
        ("采购总监(张三)", "张三", "采购总监", "", None),
        ("张三 - 采购总监", "张三", "采购总监", "", None),
        ("张三 总监（华东）", "张三", "总监（华东）", "", None),
        ("采购总监（华东）", "", "采购总监（华东）", "", "unknown"),
        ("(空缺) 采购总监", "", "采购总监", "", "vacant"),
        ("（空缺）采购总监", "", "采购总监", "", "vacant"),
        ("空缺 采购总监", "", "采购总监", "", "vacant"),
        ("采购总监（空缺）", "", "采购总监", "", "vacant"),
        ("采购总监：待定", "", "采购总监", "", "vacant"),
        ("采购部负责人 ?", "", "采购部负责人", "", "unknown"),
        ("采购部负责人？", "", "采购部负责人？", "", "unknown"),
        ("采购总监", "", "采购总监", "", "unknown"),
        ("张三", "张三", "", "", None),
        ("张三 ?", "张三", "", "", None),
        ("?", "", "", "", "unknown"),
        ("(空缺) @采购部", "", "", "采购部", "vacant"),
        ("张三、李四 副总裁", "张三 李四", "副总裁", "", None),
        ("采购部：张三", "张三", "", "采购部", None),
        ("设备科 科长 李雷", "李雷", "设备科 科长", "", None),
        ("王总（总经理）", "王总", "总经理", "", None),
        ("Ann_Lee CEO", "Ann_Lee", "CEO", "", None),
        ("董事长 董明", "董明", "董事长", "", None),
        ("[vacant] Buyer", "", "Buyer", "", "vacant"),
        ("VP, Sales", "", "VP, Sales", "", "unknown"),
    ],
)
def test_forms_of_a_line(line: str, names: str, title: str, department: str, empty: str | None) -> None:
    read = parse_line(line)
    assert (read.names, read.title, read.department) == (tuple(names.split()), title, department)
    if empty is not None:
        assert read.empty == empty


@pytest.mark.parametrize(
    ("line", "name", "title"),
    [
        ("Robin Vale CEO", "Robin Vale", "CEO"),
        ("Piet du Toit VP Engineering", "Piet du Toit", "VP Engineering"),
        ("Robin Vale, CEO, co-founder", "Robin Vale", "CEO, co-founder"),
        ("Head of Sales: Ann Lee", "Ann Lee", "Head of Sales"),
        ("Ann Lee (Head of Sales)", "Ann Lee", "Head of Sales"),
        ("Ann Lee Product Manager", "Ann Lee", "Product Manager"),
        ("Ann Lee Product Manager, East", "Ann Lee", "Product Manager, East"),
        ("Ann Lee (Sales Representative (East))", "Ann Lee", "Sales Representative (East)"),
        ("Ann Lee Zed 采购总监", "Ann Lee Zed", "采购总监"),
    ],
)
def test_western_lines(line: str, name: str, title: str) -> None:
    assert parse_line(line) == LineSeat((name,), title)


CHAIN = ["张三", "李四", "王五", "赵六", "孙七"]


@pytest.mark.parametrize(
    "text",
    [
        "张三\n\t李四\n\t\t王五\n\t赵六\n孙七",
        "张三\n  李四\n    王五\n  赵六\n孙七",
        "张三\r\n    李四\r\n        王五\r\n    赵六\r\n孙七",
        "张三\n　　李四\n　　　　王五\n　　赵六\n孙七",
        "- 张三\n  - 李四\n    - 王五\n  - 赵六\n- 孙七",
        "* 张三\n\n  • 李四\n    ● 王五\n  • 赵六\n\n* 孙七",
        "1. 张三\n1.1 李四\n1.1.1 王五\n1.2 赵六\n2. 孙七",
        "一、张三\n（一）李四\n1. 王五\n（二）赵六\n二、孙七",
        "1、张三\n  (1) 李四\n    ① 王五\n  (2) 赵六\n2、孙七",
        "张三\n├── 李四\n│   └── 王五\n└── 赵六\n孙七",
        "张三\n\t李四\n        王五\n    赵六\n孙七",
        "    张三\n      李四\n        王五\n      赵六\n    孙七",
    ],
)
def test_indents_and_bullets_of_every_kind(text: str) -> None:
    chart = read_outline(text)
    assert [chart.names_of(seat)[0] for seat in chart.seats] == CHAIN
    assert [seat.superior for seat in chart.seats] == [None, 0, 1, 0, None]
    assert chart.issues == ()


def test_a_list_under_a_line_as_far_in_belongs_to_it() -> None:
    chart = read_outline("张三 总经理\n- 李四 总监\n- 王五 总监\n赵六 顾问")
    assert [seat.superior for seat in chart.seats] == [None, 0, 0, None]


def test_oddities_are_told_by_line() -> None:
    chart = read_outline("张三\n    李四\n  王五\n\n  采购部\n" + "长" * 3000)
    assert [(issue.code, issue.row) for issue in chart.issues] == [
        ("outline.indent_odd", 3),
        ("outline.unit_as_seat", 5),
        ("outline.line_cut", 6),
    ]
    assert [seat.superior for seat in chart.seats] == [None, 0, 0, 0, None]
    assert [seat.row for seat in chart.seats] == [1, 2, 3, 5, 6]


def test_one_name_twice_is_one_person_when_the_posts_are_near() -> None:
    chart = read_outline("张三 总经理\n  张三 销售总监\n  李四 经理\n    张三 顾问")
    assert [person.seats for person in chart.persons] == [(0, 1), (2,), (3,)]
    assert [issue.code for issue in chart.issues] == ["person.maybe_same"]


@given(st.text(max_size=300))
def test_no_text_is_too_odd(text: str) -> None:
    check_any(text)


MARKS = [
    "\n",
    "\n",
    "\n  ",
    "\n\t",
    "　",
    "- ",
    "1. ",
    "1.1 ",
    "一、",
    "（",
    "）",
    "(",
    ")",
    "：",
    ":",
    "@",
    "?",
    '"',
    "、",
]
WORDS = ["张三", "总监", "采购部", "空缺", "CEO", "Ann", " ", ",", "|", "├─", "\u2028", "\ufeff", "\\"]
PIECES = st.sampled_from(MARKS + WORDS)


@settings(max_examples=300)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_no_mixture_of_the_signs_is_too_odd(text: str) -> None:
    check_any(text)


def check_any(text: str) -> None:
    chart = read_outline(text)
    assert hierarchy.find_cycles(chart.parents) == ()
    assert [seat.row for seat in chart.seats] == sorted({seat.row for seat in chart.seats})
    assert all(1 <= issue.row <= text.count("\n") + text.count("\r") + 1 for issue in chart.issues)
    assert shape(read_outline(write_outline(chart))) == shape(chart)


TEXTS = st.one_of(
    st.sampled_from(
        ["采购总监", "总监（华东）", "VP, Sales", "Head: East", "采购部", "-", "1. 组长", "a @ b", "?", "空缺"]
    ),
    st.text(max_size=12).map(str.strip),
)
NAMES = st.one_of(
    st.sampled_from(
        ["张三", "欧阳修", "王总", "Robin Vale", "Ann (Bo) Lee", "李四、王五", "a @ b", '"x"', "1. x", "总监"]
    ),
    st.text(min_size=1, max_size=12).map(str.strip),
).filter(bool)


EMPTY: tuple[EmptyAs, ...] = ("vacant", "unknown")


@st.composite
def charts(draw: st.DrawFn) -> Chart:
    size = draw(st.integers(min_value=0, max_value=8))
    seats: list[Seat] = []
    persons: list[Person] = []
    for index in range(size):
        names = draw(st.lists(NAMES, max_size=2, unique_by=lambda name: name_key(name) or name))
        occupants = tuple(range(len(persons), len(persons) + len(names)))
        persons.extend(Person(at, name, (index,)) for at, name in zip(occupants, names, strict=True))
        empty: EmptyAs | None = None if names else draw(st.sampled_from(EMPTY))
        superior = draw(st.one_of(st.none(), st.integers(0, index - 1))) if index else None
        seats.append(Seat(index, draw(TEXTS), draw(TEXTS), superior, occupants, empty))
    return Chart(tuple(seats), tuple(persons))


def shape(chart: Chart) -> list[tuple[object, ...]]:
    """Everything an outline can carry, in preorder; spellings of one name are one person's."""
    order = hierarchy.as_forest(chart.parents).preorder
    place = {index: at for at, index in enumerate(order)}
    found: list[tuple[object, ...]] = []
    for index in order:
        seat = chart.seats[index]
        superior = None if seat.superior is None else place[seat.superior]
        names = tuple(name_key(name) or name for name in chart.names_of(seat))
        found.append((names, seat.title, seat.department, superior, seat.empty_as))
    return found


@settings(max_examples=300)
@given(charts(), st.sampled_from(["  ", "    ", "\t", "　　"]), st.sampled_from(["- ", "• ", ""]))
def test_what_is_written_is_read_back(chart: Chart, indent: str, bullet: str) -> None:
    text = write_outline(chart, indent=indent, bullet=bullet)
    assert shape(read_outline(text)) == shape(chart)


def test_what_is_written_is_plain_where_it_can_be() -> None:
    text = "- 张三 总经理\n  - 李四 采购总监 @采购部\n    - (空缺) 采购经理\n  - 财务部负责人 ?\n  - Ann Lee CFO\n"
    assert write_outline(read_outline(text)) == text


def test_a_deep_and_a_broad_text_are_read() -> None:
    deep = "\n".join(" " * depth + "张三" for depth in range(2000))
    assert max(seat.depth for seat in read_outline(deep).seats) == 1999
    broad = "张三 总经理\n" + "  李四 专员 @采购部\n" * 20_000
    assert len(read_outline(broad).seats) == 20_001


@pytest.mark.parametrize(
    "text", ["张三", "单田禾", "欧阳修", "尉迟敬德", "王总", "Robin Vale", "Ana de la Cruz", "约翰·史密斯"]
)
def test_names_are_told_from_posts(text: str) -> None:
    assert is_name(text)
    assert not is_name(text + "经理")
