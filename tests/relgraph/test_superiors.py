"""A table with a column of superiors becomes the chart that it describes, and every oddity is told by row."""

from collections.abc import Mapping
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relgraph import hierarchy
from relgraph.superiors import Columns, Naming, as_table, read_chart_table, split_by

Row = Mapping[str, object]


def rows_of(text: str) -> list[list[str]]:
    """A table written down as lines of cells between bars."""
    return [[cell.strip() for cell in line.split("|")] for line in text.strip().splitlines()]


def codes(text: str) -> list[tuple[str, int]]:
    return [(issue.code, issue.row) for issue in read_chart_table(rows_of(text)).issues]


@st.composite
def trees(draw: st.DrawFn) -> list[int | None]:
    size = draw(st.integers(min_value=1, max_value=12))
    return [draw(st.one_of(st.none(), st.integers(0, node - 1))) if node else None for node in range(size)]


@pytest.mark.parametrize("naming", ["identifier", "mail", "name", "post"])
@pytest.mark.parametrize("told", [True, False])
@given(parents=trees(), order=st.randoms(use_true_random=False))
def test_a_tree_written_as_a_table_is_read_back(
    naming: Naming, told: bool, parents: list[int | None], order: Random
) -> None:
    fields = {"identifier": "编号", "mail": "邮箱", "name": "姓名", "post": "岗位"}
    people: list[dict[str, object]] = [
        {"编号": f"P{i}", "邮箱": f"u{i}@x.cn", "姓名": f"{chr(0x4E00 + i)}明", "岗位": f"岗位{chr(0x5E00 + i)}"}
        for i in range(len(parents))
    ]
    table = [
        {**person, "上级": "" if parent is None else people[parent][fields[naming]]}
        for person, parent in zip(people, parents, strict=True)
    ]
    places = list(range(len(table)))
    order.shuffle(places)
    chart = read_chart_table([table[place] for place in places], superior_by=naming if told else None)
    above = {
        place: places[up] if (up := chart.seats[at].superior) is not None else None for at, place in enumerate(places)
    }
    assert [above[i] for i in range(len(parents))] == parents
    assert chart.issues == ()
    assert chart.counts.persons == len(parents)
    if any(parent is not None for parent in parents):
        assert chart.superior_by == naming


CELLS = st.one_of(
    st.none(),
    st.integers(-3, 5),
    st.floats(allow_infinity=False),
    st.sampled_from(
        ["1", "2", "01", "张三", "李四", "空缺", "?", "-", "XX", "张三（1）", "张三、李四", "a, b", "经理"]
    ),
    st.text(max_size=8),
)


@given(
    st.lists(st.lists(CELLS, max_size=8), max_size=12),
    st.sampled_from([["编号", "姓名", "职务", "上级", "虚线上级"], ["name", "manager"], ["id", "parent", "title"], []]),
)
def test_no_table_is_too_odd(cells: list[list[object]], header: list[str]) -> None:
    chart = read_chart_table(cells, header=header)
    assert hierarchy.find_cycles(chart.parents) == ()
    counts = chart.counts
    assert counts.rows == len(cells)
    assert counts.seats == len(chart.seats)
    assert counts.roots == counts.declared_roots + counts.unresolved + counts.self_superiors + counts.cycles
    said = [row for seat in chart.seats for row in seat.rows]
    left_out = [issue.row for issue in chart.issues if issue.code == "row.empty"]
    assert sorted(said + left_out) == list(range(2, 2 + len(cells)))
    for seat in chart.seats:
        assert (seat.empty_as is None) == bool(seat.occupants)
        assert all(seat.index in chart.persons[person].seats for person in seat.occupants)
        if seat.superior is not None:
            assert seat.depth == chart.seats[seat.superior].depth + 1
        else:
            assert seat.root_as is not None


def test_vacant_unknown_and_abolished_seats() -> None:
    chart = read_chart_table(
        rows_of("""
        编号 | 姓名 | 岗位 | 上级
        1 | 张三 | 总经理 | -
        2 | 空缺 | 采购总监 | 1
        3 | ? | 采购部负责人 | 1
        4 | 已撤销 | 顾问 | 1
        """)
    )
    assert [seat.empty_as for seat in chart.seats] == [None, "vacant", "unknown", "vacant"]
    assert (chart.counts.persons, chart.counts.vacancies, chart.counts.unknown) == (1, 2, 1)
    assert [(issue.code, issue.row) for issue in chart.issues] == [("seat.abolished", 5)]


@pytest.mark.parametrize(
    ("header", "cell", "vacant"),
    [
        ("是否空缺", "是", True),
        ("是否空缺", "否", False),
        ("是否在岗", "否", True),
        ("是否在岗", "是", False),
        ("岗位状态", "空缺", True),
        ("岗位状态", "正常", False),
        ("Vacant", "Y", True),
        ("status", "active", False),
    ],
)
def test_a_vacancy_column_overrules_the_name(header: str, cell: str, vacant: bool) -> None:
    chart = read_chart_table([["姓名", "岗位", "上级", header], ["张三", "总监", "", cell]])
    assert (chart.seats[0].empty_as == "vacant") == vacant


def test_a_loop_is_opened_at_its_last_row_and_named() -> None:
    chart = read_chart_table(
        rows_of("""
        姓名 | 上级
        甲一 | 丙三
        乙二 | 甲一
        丙三 | 乙二
        丁四 | 丙三
        """)
    )
    (loop,) = chart.broken
    assert (loop.dropped_row, loop.rows, loop.labels) == (4, (2, 4, 3), ("甲一", "丙三", "乙二"))
    assert chart.roots == (2,)
    assert chart.seats[2].root_as == "cycle"
    assert (chart.counts.cycles, chart.counts.depth) == (1, 3)


def test_missing_and_own_superiors_become_roots_by_row() -> None:
    text = """
        id | name | manager
        1 | Ann Lee | XX
        2 | Bob Ray | 9
        3 | Cid Foo | 3
        4 | Dan Bar | 1
    """
    chart = read_chart_table(rows_of(text))
    assert codes(text) == [("superior.not_found", 3), ("superior.is_self", 4)]
    assert [seat.root_as for seat in chart.seats] == ["declared", "not_found", "is_self", None]
    assert chart.seats[1].superior_text == "9"


def test_duplicates_shared_posts_and_conflicts() -> None:
    text = """
        id | name | title | manager | grade
        1 | Ann Lee | Head | | A
        2 | Bob Ray | Clerk | 1 | B
        2 | Bob Ray | Clerk | 1 | B
        3 | Cid Foo | Nurse | 1 | C
        3 | Dan Bar | Nurse | 1 | C
        4 | N/D | Guard | 1 | D
        4 | Eva Lot | Guard | 1 | D
        5 | Fay Day | Cook | 1 | E
        5 | Gil Hay | Baker | 2 | E
        6 | Hal Jay | Waiter | 5 | F
    """
    chart = read_chart_table(rows_of(text))
    assert codes(text) == [
        ("row.duplicate", 4),
        ("seat.shared", 6),
        ("seat.identifier_repeated", 8),
        ("seat.identifier_conflict", 10),
    ]
    assert [chart.names_of(seat) for seat in chart.seats] == [
        ("Ann Lee",),
        ("Bob Ray",),
        ("Cid Foo", "Dan Bar"),
        ("Eva Lot",),
        ("Fay Day",),
        ("Gil Hay",),
        ("Hal Jay",),
    ]
    assert chart.seats[6].superior == 4
    assert chart.counts.shared_seats == 1


def test_vacancies_without_numbers_are_separate_seats() -> None:
    chart = read_chart_table(
        [["姓名", "岗位", "上级"], ["张三", "总监", ""], ["空缺", "代表", "张三"], ["空缺", "代表", "张三"]]
    )
    assert (chart.counts.seats, chart.counts.vacancies) == (3, 2)


@pytest.mark.parametrize(
    ("rows", "persons", "issue"),
    [
        ("1|王伟|经理|采购部||\n2|王伟|经理|IT部||", 2, True),
        ("1|王伟|经理|采购部||\n2|王伟|主任|采购部||", 1, False),
        ("1|王伟|经理|采购部||\n2|王伟|主任（兼）|IT部||", 1, False),
        ("1|王伟|经理|采购部||\n2|王伟|主任|IT部|1|", 1, False),
        ("1|王伟|经理|采购部||a@x.cn\n2|王伟|主任|IT部||A@x.cn", 1, False),
        ("1|王伟|经理|采购部||a@x.cn\n2|王伟|主任|采购部||b@x.cn", 2, True),
        ("1|Robin Vale|CEO|Board||\n2|Vale, Robin|Lead|Sales||", 1, False),
        ("1|欧阳文正|经理|采购部||\n2|欧阳文正|主任|IT部||", 1, False),
        ("1|Vacant|经理|采购部||\n2|Vacant|主任|采购部||", 0, False),
    ],
)
def test_one_name_on_several_seats(rows: str, persons: int, issue: bool) -> None:
    chart = read_chart_table(rows_of("编号|姓名|岗位|部门|上级|邮箱\n" + rows))
    assert chart.counts.persons == persons
    assert any(found.code == "person.maybe_same" for found in chart.issues) == issue


@pytest.mark.parametrize(
    ("text", "superior", "issue"),
    [
        ("E001", 0, None),
        ("e001", 0, "superior.loose"),
        ("E001 张三", 0, "superior.loose"),
        ("张三（总经理）", 0, "superior.loose"),
        ("张三-总经理", 0, "superior.loose"),
        ("总经理 张三", 0, "superior.loose"),
        ("张三", 0, "superior.loose"),
        ("E002 张三", None, "superior.not_found"),
        ("E001-9", None, "superior.not_found"),
        ("E002；E001", 1, "superior.several"),
        ("空缺", None, "superior.not_found"),
        ("无", None, None),
    ],
)
def test_spellings_of_a_superior(text: str, superior: int | None, issue: str | None) -> None:
    rows = [["工号", "姓名", "岗位", "上级"], ["E001", "张三", "总经理", ""], ["E002", "李四", "总监", "E001"]]
    filler = [[f"E1{i}", f"某{chr(0x5E00 + i)}", f"岗{chr(0x5E00 + i)}", "E002"] for i in range(5)]
    chart = read_chart_table([*rows, *filler, ["E900", "王五", "专员", text]])
    assert chart.superior_by == "identifier"
    assert chart.seats[-1].superior == superior
    assert [found.code for found in chart.issues] == ([issue] if issue else [])
    if issue == "superior.several":
        assert [(line.kind, line.source, line.target) for line in chart.lines] == [("dotted", chart.seats[-1].index, 0)]


def test_an_ambiguous_superior_is_rather_one_of_the_same_department() -> None:
    chart = read_chart_table(
        rows_of("""
        姓名 | 岗位 | 部门 | 上级
        张三 | 经理 | 采购部 |
        李四 | 经理 | 财务部 |
        王五 | 专员 | 财务部 | 经理
        赵六 | 专员 | 采购部 | 财务部经理
        """),
        superior_by="post",
    )
    assert [seat.superior for seat in chart.seats] == [None, None, 1, 1]
    assert [(issue.code, issue.row) for issue in chart.issues] == [("superior.ambiguous", 4)]


def test_dotted_superiors_become_lines() -> None:
    chart = read_chart_table(
        rows_of("""
        姓名 | 上级 | 虚线上级
        张三 | |
        李四 | 张三 | 无
        王五 | 张三 | 李四
        赵六 | 李四 | 孙七
        """)
    )
    assert [(line.source, line.target) for line in chart.lines] == [(2, 1)]
    assert [(issue.code, issue.row) for issue in chart.issues] == [("dotted.not_found", 5)]


def test_numbers_from_a_spreadsheet_meet_their_text() -> None:
    rows: list[Row] = [{"编号": 1001.0, "姓名": "张三", "上级": None}, {"编号": "1002", "姓名": "李四", "上级": 1001}]
    assert read_chart_table(rows).seats[1].superior == 0


def test_tables_without_the_needed_columns_say_so() -> None:
    assert [issue.code for issue in read_chart_table([["颜色"], ["红"]]).issues][:2] == [
        "table.nothing_to_read",
        "table.no_superior_column",
    ]
    missing = read_chart_table([["姓名", "上级"], ["张三", ""]], Columns(name="名", superior="上级"))
    assert "table.column_missing" in [issue.code for issue in missing.issues]
    assert read_chart_table([]).counts.seats == 0


def test_a_cell_of_two_megabytes_is_cut_and_told() -> None:
    chart = read_chart_table(
        [["姓名", "岗位", "上级"], ["张三", "长" * 2_000_000, ""], ["李四", "x", "张" * 2_000_000]]
    )
    assert len(chart.seats[0].title) == 500
    assert [issue.code for issue in chart.issues].count("cell.cut") == 2


def test_split_by_keeps_the_row_numbers_of_the_file() -> None:
    rows: list[Row] = [
        {"org": "b", "name": "Ann Lee", "manager": ""},
        {"org": "a", "name": "Bob Ray", "manager": ""},
        {"org": "b", "name": "Cid Foo", "manager": "Bob Ray"},
    ]
    groups = split_by(rows, "org")
    assert [group.key for group in groups] == [("b",), ("a",)]
    assert read_chart_table(groups[0].table).issues[0].row == 4
    assert split_by(rows)[0].table == as_table(rows)


def test_a_chain_of_twenty_thousand_rows_is_read() -> None:
    rows: list[Row] = [{"id": i, "name": f"n{i} x", "manager": i - 1 if i else ""} for i in range(20_000)]
    counts = read_chart_table(rows).counts
    assert (counts.depth, counts.roots) == (20_000, 1)
