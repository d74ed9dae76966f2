"""What an import will do is decided before anything is written."""

import doctest
import importlib
import pkgutil
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

import guanxi.imports
from guanxi.core.errors import Problem
from guanxi.directory.models import point_key as directory_key
from guanxi.directory.services.fields import check_point
from guanxi.imports.planning.bodies import excerpt, parts_of
from guanxi.imports.planning.charts import ChartPlan, plan_chart
from guanxi.imports.planning.contacts import ContactPlan, plan_contacts
from guanxi.imports.planning.mapping import (
    ImportMapping,
    Kind,
    check_mapping,
    guess_kind,
    guess_mapping,
    mapping_of,
)
from guanxi.imports.planning.points import point_key, points_of
from guanxi.imports.planning.sentences import SENTENCES, sentence
from guanxi.imports.reading import Document, read, read_text
from guanxi.imports.tests.files import CHART

BODIES = """\
org,date,post,name,title,reports_to
a,2011-03-31,1,张三,主任,
a,2011-03-31,2,李四,科长,1
b,2011-03-31,1,王五,主任,
b,2011-03-31,2,Vacant,科长,1
a,2012-03-31,1,赵六,主任,
a,2012-03-31,2,李四,科长,1
a,2012-03-31,3,陈七,科员,2
"""


def chart_of(text: str, **values: object) -> ChartPlan:
    """Plan a chart from CSV with guessed columns."""
    document = read(text.encode(), "a.csv")
    return plan_chart(document, mapping_of(values, base=guess_mapping(document, "chart")))


def contacts_of(text: str, *, account_given: bool = False, **values: object) -> ContactPlan:
    """Plan an address list from CSV with guessed columns."""
    document = read(text.encode(), "a.csv")
    mapping = mapping_of(values, base=guess_mapping(document, "contacts"))
    return plan_contacts(document, mapping, account_given=account_given)


def codes(plan: ChartPlan | ContactPlan) -> list[tuple[int, str]]:
    """Return what was found by row."""
    return [(found.row, found.code) for found in plan.findings]


@pytest.mark.parametrize(
    "name", sorted(found.name for found in pkgutil.walk_packages(guanxi.imports.__path__, "guanxi.imports."))
)
def test_examples_in_docstrings_run(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0


def test_the_sample_chart_is_planned_superiors_first() -> None:
    plan = chart_of(CHART)
    summary = plan.summary
    assert (summary.rows, summary.seats, summary.persons, summary.vacancies, summary.unknown) == (4, 4, 2, 1, 1)
    assert (summary.roots, summary.depth, summary.unresolved, summary.cycles) == (1, 3, (), ())
    assert [(seat.title, seat.superior, seat.empty_as if seat.person is None else None) for seat in plan.seats] == [
        ("总经理", None, None),
        ("采购总监", "0", None),
        ("采购经理", "1", "vacant"),
        ("财务负责人", "0", "unknown"),
    ]


def test_superiors_that_are_missing_and_loops_are_named_by_row() -> None:
    plan = chart_of("姓名,上级\n张三,李四\n李四,王五\n王五,张三\n赵六,钱七\n孙八,赵六\n")
    (cycle,) = plan.summary.cycles
    assert (cycle["row"], list(cycle["loop"])) == (4, ["张三", "李四", "王五"])
    assert plan.summary.unresolved == ({"row": 5, "seat": "赵六", "superior": "钱七"},)
    assert plan.summary.roots == 2


def test_one_person_has_one_seat_and_looks_after_the_other() -> None:
    plan = chart_of("工号,姓名,职务,上级\n1,张三丰子,总经理,\n2,张三丰子,代理财务总监,1\n3,李四,会计,2\n")
    assert [(seat.title, seat.person, seat.held_by) for seat in plan.seats] == [
        ("总经理", 0, ""),
        ("代理财务总监", None, "张三丰子"),
        ("会计", 1, ""),
    ]
    assert (3, "seat.held_on_the_side") in codes(plan)


def test_people_who_share_a_seat_sit_side_by_side() -> None:
    plan = chart_of("工号,姓名,职务,上级\n1,张三,总经理,\n2,李四、王五,副总经理,1\n3,赵六,主管,2\n")
    assert [(seat.key, seat.superior, seat.person) for seat in plan.seats] == [
        ("0", None, 0),
        ("1", "0", 1),
        ("1.1", "0", 2),
        ("2", "1", 3),
    ]


def test_an_outline_and_a_flowchart_need_no_mapping() -> None:
    outline = plan_chart(read_text("张三 总经理\n  李四 采购总监\n"), ImportMapping())
    assert [(seat.title, seat.superior) for seat in outline.seats] == [("总经理", None), ("采购总监", "0")]
    flow = plan_chart(read_text("graph TD\n a[张三 总经理] --> b[李四 采购总监]\n a -.-> c[王五]\n"), ImportMapping())
    assert flow.summary.seats == 3


def test_bodies_and_dates_are_parted() -> None:
    mapping = {
        "columns": {"body": "org", "date": "date", "identifier": "post", "name": "name", "superior": "reports_to"}
    }
    with pytest.raises(Problem) as caught:
        chart_of(BODIES, **mapping)
    assert (caught.value.code, caught.value.params) == ("import.choose_body", {"bodies": ["a", "b"], "count": 2})
    latest = chart_of(BODIES, **mapping, body="a")
    assert (latest.summary.seats, latest.summary.date) == (3, "2012-03-31")
    assert chart_of(BODIES, **mapping, body="a", date="2011-03-31").summary.seats == 2
    with pytest.raises(Problem) as caught:
        chart_of(BODIES, **mapping, body="c")
    assert caught.value.code == "import.no_such_body"


def test_an_excerpt_keeps_the_numbers_of_its_rows() -> None:
    sheet = read(BODIES.encode(), "a.csv").sheet
    assert sheet is not None
    parts = parts_of(sheet, mapping_of({"columns": {"body": "org", "date": "date"}}))
    for part in parts:
        assert read(excerpt(part), "a.csv").sheet == part.sheet


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (CHART, "chart"),
        ("客户名称,联系人,手机,备注\n甲公司,张三,13800000000,\n", "contacts"),
        ("姓名,部门\n张三,采购部\n", "contacts"),
    ],
)
def test_kinds_are_told_apart(text: str, kind: Kind) -> None:
    assert guess_kind(read(text.encode(), "a.csv")) == kind


def test_mappings_name_columns_that_are_there() -> None:
    document = read(CHART.encode(), "a.csv")
    with pytest.raises(Problem) as caught:
        check_mapping(mapping_of({"columns": {"name": "没有", "colour": "姓名"}}), "chart", document)
    assert {(error.field, error.code) for error in caught.value.fields} == {
        ("columns.name", "unknown_column"),
        ("columns.colour", "unknown_field"),
    }
    with pytest.raises(Problem) as caught:
        mapping_of({"superior_by": "colour", "duplicates": "burn", "format": "doc"})
    assert len(caught.value.fields) == 3


def test_a_column_taken_out_of_the_mapping_is_not_read() -> None:
    plan = chart_of(CHART, columns={"identifier": "工号", "name": "姓名", "title": "职务"})
    assert plan.summary.roots == 4
    with pytest.raises(Problem) as caught:
        chart_of(CHART, columns={"superior": "上级"})
    assert caught.value.code == "import.columns_missing"


def test_an_address_list_is_planned_account_by_account() -> None:
    plan = contacts_of(
        "客户名称,联系人,职务,手机,电话,邮箱,微信,备注\n"
        "乙公司,李四,经理,13900000000,,li@example.cn,ls,好\n"
        "甲公司,张三,总监,+86 138-0000-0000,010-88886666转1,,,\n"
        "甲 公司,王五,,,13700000000/0571-1234567,bad@,无,\n"
    )
    assert [(contact.name, contact.account, contact.row) for contact in plan.contacts] == [
        ("李四", "乙公司", 2),
        ("张三", "甲公司", 3),
        ("王五", "甲 公司", 4),
    ]
    points = {contact.name: [(point.kind, point.value) for point in contact.points] for contact in plan.contacts}
    assert points["张三"] == [("mobile", "+86 138-0000-0000"), ("phone", "010-88886666转1")]
    assert points["王五"] == [("mobile", "13700000000"), ("phone", "0571-1234567")]
    assert plan.contacts[2].note == "邮箱：bad@"
    assert codes(plan) == [(4, "point.not_an_email")]


def test_rows_without_a_name_or_an_account_are_named_and_left_out() -> None:
    text = "客户,姓名,手机,邮箱\n甲公司,,1,\n,张三,13800000000,\n甲公司,,,li@example.cn\n甲公司,空缺,,\n"
    plan = contacts_of(text)
    assert [contact.name for contact in plan.contacts] == ["li@example.cn"]
    assert [code for _, code in codes(plan) if code.startswith("contact.")] == [
        "contact.no_name",
        "contact.no_account",
        "contact.name_from_mail",
        "contact.no_name",
    ]
    assert plan.as_json()["refused"] == 3
    assert [contact.name for contact in contacts_of(text, account_given=True).contacts] == ["张三", "li@example.cn"]


def test_repetitions_in_a_file_are_left_out_merged_or_kept() -> None:
    text = (
        "客户,姓名,职务,手机,备注\n甲公司,张三,,13800000000,一\n甲公司,张三,经理,13900000000,二\n"
        "乙公司,张三,,,\n甲公司,李四,,13800000000,\n"
    )
    skipped = contacts_of(text)
    assert [(contact.name, contact.row) for contact in skipped.contacts] == [("张三", 4), ("张三", 2), ("李四", 5)]
    assert (skipped.repeated, codes(skipped)) == (1, [(3, "contact.repeated")])
    merged = contacts_of(text, duplicates="merge")
    (joined,) = [contact for contact in merged.contacts if len(contact.rows) > 1]
    assert (joined.title, joined.note, len(joined.points)) == ("经理", "一\n二", 2)
    assert len(contacts_of(text, duplicates="create").contacts) == 4


def test_names_in_two_columns_are_put_together() -> None:
    plan = contacts_of("公司,姓,名\n甲公司,欧阳,修\n甲公司,Lee,Ann\n")
    assert [contact.name for contact in plan.contacts] == ["欧阳修", "Ann Lee"]


def test_formulas_stay_names() -> None:
    names = ['=HYPERLINK("https://example.com")', "+86工", "-李四", "@王五"]
    rows = "".join('甲公司,"' + name.replace('"', '""') + '"\n' for name in names)
    assert sorted(contact.name for contact in contacts_of("客户,姓名\n" + rows).contacts) == sorted(names)


@given(st.sampled_from(["mobile", "phone", "email", "wechat"]), st.text(max_size=40))
def test_numbers_are_compared_as_the_directory_compares_them(kind: str, value: str) -> None:
    assert point_key(kind, value) == directory_key(kind, value)


@given(st.sampled_from(["mobile", "phone", "mail", "wechat"]), st.text(max_size=60))
def test_whatever_is_taken_for_a_number_passes_the_directory(field: str, text: str) -> None:
    for point in points_of([(field, text)])[0]:
        assert check_point(point.kind, point.value) == point.value


def test_every_finding_has_a_sentence_in_both_languages() -> None:
    assert SENTENCES["zh-CN"].keys() == SENTENCES["en"].keys()
    for code, template in SENTENCES["zh-CN"].items():
        wanted, english = (
            {name for _, name, _, _ in Formatter().parse(text) if name} for text in (template, SENTENCES["en"][code])
        )
        assert wanted == english, code
        assert sentence(code, {}, "zh-CN")
    assert sentence("no.such_code", {}, "en") == "no.such_code"


names = st.sampled_from(["张三", "李四", "王五", "空缺", "?", "", "Ann Lee", "张三、李四"])
row = st.tuples(st.integers(0, 6), names, st.sampled_from(["经理", "总监", ""]), st.integers(-1, 6) | names)


@given(st.lists(row, max_size=12))
def test_any_table_gives_a_plan_that_can_be_built(rows: list[tuple[object, ...]]) -> None:
    text = "工号,姓名,职务,上级\n" + "".join(",".join(map(str, cells)) + "\n" for cells in rows) + "9,赵六,主管,\n"
    document = read(text.encode(), "a.csv")
    columns = {"identifier": "工号", "name": "姓名", "title": "职务", "superior": "上级"}
    plan = plan_chart(document, mapping_of({"columns": columns}))
    built: set[str] = set()
    for seat in plan.seats:
        assert seat.superior is None or seat.superior in built
        assert seat.key not in built
        built.add(seat.key)
    seated = [seat.person for seat in plan.seats if seat.person is not None]
    assert sorted(seated) == sorted(set(seated)) == [person.index for person in plan.persons]
    for line in plan.lines:
        assert {line.source, line.target} <= built
        assert line.source != line.target


def test_a_document_without_rows_is_refused() -> None:
    with pytest.raises(Problem):
        plan_chart(Document("csv"), ImportMapping())
