"""A chart comes in as the file has it."""

from collections import Counter

import pytest

from guanxi.directory.models import Employment
from guanxi.imports.services.jobs import create_import, map_import
from guanxi.imports.tests.charts import SAMPLE, applied, bring, tree, upload
from guanxi.imports.tests.files import CHART, workbook
from guanxi.orgchart.models import Line, Occupancy, Position
from guanxi.testing.cast import NOW, Cast, make_cast
from guanxi.testing.invariants import check_search_terms
from guanxi.testing.makers import make_account
from guanxi.testing.replay import fetch, replayed

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast() -> Cast:
    return make_cast()


@pytest.mark.parametrize("budget", [1, 2, 100])
def test_the_chart_is_what_the_file_says(cast: Cast, budget: int) -> None:
    account = make_account(cast.alice)
    job = bring(cast.alice, account, CHART, budget)
    assert tree(cast.alice, account.pk) == SAMPLE
    assert job.result == {"contacts_created": 2, "contacts_existing": 0, "seats_created": 4, "seats_existing": 0}
    assert (job.cursor, job.total, job.progress["places"]) == (4, 4, {})
    check_search_terms(cast.alice.workspace_id)


def test_facts_say_where_they_come_from(cast: Cast) -> None:
    account = make_account(cast.alice)
    job = bring(cast.alice, account, CHART)
    of = cast.alice.workspace_id
    for model, rows in ((Occupancy, 2), (Line, 3), (Employment, 2)):
        facts = model.objects.of(of).filter(evidence_id=job.pk)
        assert {(fact.origin, fact.asserted_by_id) for fact in facts} == {("import", cast.alice.member_id)}
        assert len(facts) == rows
    assert {line.evidence for line in Line.objects.of(of)} == {"人员.csv:3", "人员.csv:4", "人员.csv:5"}


def test_an_open_chart_hears_of_every_step(cast: Cast) -> None:
    account = make_account(cast.alice)
    state, seq = fetch(cast.bob, account.pk)
    bring(cast.alice, account, CHART, budget=1)
    assert replayed(cast.bob, account.pk, state, seq) == fetch(cast.bob, account.pk)[0]


def test_dotted_influence_and_conflict_lines_come_along(cast: Cast) -> None:
    account = make_account(cast.alice)
    bring(
        cast.alice, account, "姓名,职务,上级,虚线上级\n张三,总经理,,\n李四,总监,张三,\n王五,经理,李四,张三\n", budget=1
    )
    state, _ = fetch(cast.alice, account.pk)
    assert Counter(row["kind"] for row in state["lines"].values()) == {"reports_to": 2, "dotted": 1}
    again = bring(cast.alice, account, "姓名,职务,上级,虚线上级\n张三,总经理,,\n李四,总监,张三,\n王五,经理,李四,张三\n")
    assert again.result["lines_created"] == 0


def test_several_roots_loops_and_missing_superiors(cast: Cast) -> None:
    account = make_account(cast.alice)
    job = bring(cast.alice, account, "姓名,职务,上级\n张三,甲,李四\n李四,乙,张三\n王五,丙,钱七\n赵六,丁,\n")
    assert [(found["row"], found["code"]) for found in job.findings] == [
        (3, "superior.cycle"),
        (4, "superior.not_found"),
    ]
    chart = tree(cast.alice, account.pk)
    assert {key[1] for key in chart if not key[3]} == {"乙", "丙", "丁"}
    assert chart["张三", "甲", "", "乙"] == 1


def test_a_shared_seat_and_one_held_on_the_side(cast: Cast) -> None:
    account = make_account(cast.alice)
    rows = "1,张三丰子,总经理,\n2,张三丰子,代理财务总监,1\n3,李四、王五,副总经理,1\n"
    bring(cast.alice, account, f"工号,姓名,职务,上级\n{rows}")
    chart = tree(cast.alice, account.pk)
    assert chart["李四", "副总经理", "", "总经理"] == chart["王五", "副总经理", "", "总经理"] == 1
    assert Position.objects.of(cast.alice.workspace_id).get(title="代理财务总监").note == "由 张三丰子 兼任"


def test_names_that_look_like_formulas_or_markup_are_kept(cast: Cast) -> None:
    account = make_account(cast.alice)
    names = ['=HYPERLINK("https://example.com")', "<script>alert(1)</script>", "+86工"]
    text = "姓名,职务,上级\n" + "".join('"' + name.replace('"', '""') + '",经理,\n' for name in names)
    bring(cast.alice, account, text)
    assert {row[0] for row in tree(cast.alice, account.pk)} == set(names)


def test_dates_of_a_file_say_since_when_it_is_true(cast: Cast) -> None:
    account = make_account(cast.alice)
    text = "org,date,post,name,title,reports_to\n" + "".join(
        f"{org},{date},{post},{org}{post}号,职{post},{post - 1 or ''}\n"
        for org in "甲乙"
        for date in ("2024-03-31", "2025-03-31")
        for post in (1, 2, 3)
    )
    job = upload(cast.alice, account, text)
    assert job.state == "uploaded"
    assert job.preview["problem"]["code"] == "import.choose_body"
    job = map_import(actor=cast.alice, job_id=job.pk, values={"body": "甲"})
    assert (job.state, job.preview["date"], job.preview["seats"]) == ("previewed", "2025-03-31", 3)
    applied(cast.alice, job)
    began = {seat.valid_from for seat in Position.objects.of(cast.alice.workspace_id)}
    assert [moment.date().isoformat() for moment in began if moment] == ["2025-03-31"]


def test_a_workbook_and_an_outline_come_in_too(cast: Cast) -> None:
    account = make_account(cast.alice)
    content = workbook([("姓名", "职务", "上级"), ("张三", "总经理", ""), ("李四", "总监", "张三")])
    job = create_import(actor=cast.alice, content=content, file_name="a.xlsx", account_id=account.pk, now=NOW)
    assert (job.kind, job.shape["format"]) == ("chart", "xlsx")
    applied(cast.alice, job)
    text = "张三 总经理\n  王五 财务总监 @财务部\n    (空缺) 会计\n"
    job = create_import(actor=cast.alice, content=text.encode(), file_name="", account_id=account.pk, now=NOW)
    applied(cast.alice, job)
    assert tree(cast.alice, account.pk) == Counter(
        [
            ("张三", "总经理", "", ""),
            ("李四", "总监", "", "总经理"),
            ("王五", "财务总监", "财务部", "总经理"),
            ("vacant", "会计", "", "财务总监"),
        ]
    )
