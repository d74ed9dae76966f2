"""A chart comes in as the file has it, in steps that resume, repeat harmlessly and can be undone."""

from collections import Counter
from typing import Any
from uuid import UUID

import pytest

from guanxi.changes.models import Change
from guanxi.core.actor import Actor
from guanxi.core.errors import Conflict, Forbidden, Problem
from guanxi.directory.models import Account, Contact, ContactPoint, Department, Employment
from guanxi.directory.services.accounts import archive_account
from guanxi.imports.models import ImportJob
from guanxi.imports.planning.mapping import Kind
from guanxi.imports.services.applying import apply_step
from guanxi.imports.services.jobs import cancel_import, create_import, map_import
from guanxi.imports.services.undoing import undo_step
from guanxi.imports.tests.files import CHART, workbook
from guanxi.orgchart.models import Line, Occupancy, Position
from guanxi.orgchart.services.positions import edit_position, place_position, remove_position
from guanxi.testing.cast import NOW, Cast, make_cast
from guanxi.testing.invariants import check_chart, check_past, check_search_terms
from guanxi.testing.makers import make_account, make_contact, make_seat
from guanxi.testing.replay import fetch, replayed

pytestmark = pytest.mark.django_db
Tree = Counter[tuple[str, str, str, str]]


def upload(actor: Actor, account: Account | None, text: str, kind: Kind | None = "chart", **values: Any) -> ImportJob:
    """Upload a CSV."""
    return create_import(
        actor=actor,
        content=text.encode(),
        file_name="人员.csv",
        account_id=account.pk if account else None,
        kind=kind,
        values=values,
        now=NOW,
    )


def applied(actor: Actor, job: ImportJob, budget: int = 3) -> ImportJob:
    """Apply an import to its end."""
    for _ in range(1000):
        if job.state == "applied":
            return job
        job = apply_step(actor=actor, job_id=job.pk, now=NOW, budget=budget)
    raise AssertionError("an import that does not end")


def undone(actor: Actor, job: ImportJob) -> ImportJob:
    """Take an import back to its beginning."""
    while job.state != "undone":
        job = undo_step(actor=actor, job_id=job.pk, now=NOW)
    return job


def bring(actor: Actor, account: Account, text: str, budget: int = 3, **values: Any) -> ImportJob:
    """Upload and apply."""
    return applied(actor, upload(actor, account, text, **values), budget)


def tree(actor: Actor, account_id: UUID) -> Tree:
    """Return the chart as (who or how empty, title, department, title of the superior)."""
    state, _ = fetch(actor, account_id)
    check_chart(state, account_id)
    names = {row["id"]: row["name"] for row in state["contacts"].values()}
    sitting = {row["position_id"]: names[row["contact_id"]] for row in state["occupancies"].values()}
    units = {row["id"]: row["name"] for row in state["departments"].values()}
    titles = {row["id"]: row["title"] for row in state["positions"].values()}
    lines = state["lines"].values()
    superior: dict[str, str] = {
        row["source_id"]: titles[row["target_id"]] for row in lines if row["kind"] == "reports_to"
    }
    return Counter(
        (
            str(sitting.get(key, row["empty_as"])),
            str(row["title"]),
            str(units.get(row["department_id"], "")),
            superior.get(key, ""),
        )
        for key, row in state["positions"].items()
    )


SAMPLE: Tree = Counter(
    [
        ("张三", "总经理", "", ""),
        ("李四", "采购总监", "采购部", "总经理"),
        ("vacant", "采购经理", "采购部", "采购总监"),
        ("unknown", "财务负责人", "财务部", "总经理"),
    ]
)


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


def test_the_preview_writes_nothing_and_says_what_would_come(cast: Cast) -> None:
    account = make_account(cast.alice)
    make_contact(cast.alice, account, "李四", title="采购总监")
    changes = Change.objects.of(cast.alice.workspace_id).count()
    job = upload(cast.alice, account, CHART)
    assert job.state == "previewed"
    assert {name: job.preview[name] for name in ("seats", "contacts_new", "contacts_existing", "vacancies")} == {
        "seats": 4,
        "contacts_new": 1,
        "contacts_existing": 1,
        "vacancies": 1,
    }
    assert [(line["depth"], line["name"], line["title"]) for line in job.preview["tree"]][:2] == [
        (0, "张三", "总经理"),
        (1, "李四", "采购总监"),
    ]
    assert job.shape["header"] == ["工号", "姓名", "职务", "部门", "上级"]
    assert Change.objects.of(cast.alice.workspace_id).count() == changes


def test_people_who_are_there_are_seated_not_entered_again(cast: Cast) -> None:
    account = make_account(cast.alice)
    known = make_contact(cast.alice, account, "李四")
    job = bring(
        cast.alice, account, "姓名,职务,部门,上级,手机\n张三,总经理,,,\n李四,采购总监,采购部,张三,13800000000\n"
    )
    assert job.result["contacts_existing"] == 1
    assert Contact.objects.of(cast.alice.workspace_id).count() == 2
    employment = Employment.objects.of(cast.alice.workspace_id).get(contact=known)
    assert (employment.title, employment.department.name) == ("采购总监", "采购部")
    assert ContactPoint.objects.of(cast.alice.workspace_id).get(contact=known).value == "13800000000"
    check_search_terms(cast.alice.workspace_id)


def test_what_is_known_is_not_overwritten(cast: Cast) -> None:
    account = make_account(cast.alice)
    known = make_contact(cast.alice, account, "李四", title="副总裁")
    bring(cast.alice, account, CHART)
    assert Employment.objects.of(cast.alice.workspace_id).get(contact=known).title == "副总裁"


def test_namesakes_in_the_file_stay_two_people(cast: Cast) -> None:
    account = make_account(cast.alice)
    known = make_contact(cast.alice, account, "张伟", title="会计")
    rows = "1,李四,总经理,,\n2,王五,总监甲,甲部,1\n3,赵六,总监乙,乙部,1\n4,张伟,出纳,甲部,2\n5,张伟,会计,乙部,3\n"
    bring(cast.alice, account, f"工号,姓名,职务,部门,上级\n{rows}", budget=1)
    seats = Occupancy.objects.of(cast.alice.workspace_id).filter(contact__name="张伟").select_related("position")
    assert {(seat.position.title, seat.contact_id == known.pk) for seat in seats} == {("会计", True), ("出纳", False)}


def test_the_same_file_again_adds_nothing(cast: Cast) -> None:
    account = make_account(cast.alice)
    bring(cast.alice, account, CHART)
    before = tree(cast.alice, account.pk), Contact.objects.of(cast.alice.workspace_id).count()
    job = bring(cast.alice, account, CHART, budget=1)
    assert (job.result["seats_created"], job.result["seats_existing"], job.result["contacts_existing"]) == (0, 4, 2)
    assert (tree(cast.alice, account.pk), Contact.objects.of(cast.alice.workspace_id).count()) == before


def test_two_equal_vacancies_are_two_seats_and_stay_two(cast: Cast) -> None:
    account = make_account(cast.alice)
    text = "工号,姓名,职务,上级\n1,张三,总监,\n2,空缺,销售代表,1\n3,空缺,销售代表,1\n"
    bring(cast.alice, account, text, budget=1)
    job = bring(cast.alice, account, text, budget=1)
    assert job.result["seats_created"] == 0
    assert tree(cast.alice, account.pk)["vacant", "销售代表", "", "总监"] == 2


def test_somebody_new_takes_the_seat_that_stood_empty(cast: Cast) -> None:
    account = make_account(cast.alice)
    bring(cast.alice, account, CHART)
    job = bring(cast.alice, account, CHART.replace("空缺", "王五"))
    assert (job.result["seats_created"], job.result["seats_filled"]) == (0, 1)
    assert tree(cast.alice, account.pk)["王五", "采购经理", "采购部", "采购总监"] == 1


def test_what_stands_is_not_moved(cast: Cast) -> None:
    account = make_account(cast.alice)
    make_seat(cast.alice, account, "李四", title="副总裁")
    bring(cast.alice, account, CHART)
    chart = tree(cast.alice, account.pk)
    assert chart["李四", "副总裁", "", ""] == 1
    assert chart["vacant", "采购经理", "采购部", "副总裁"] == 1


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


def test_undo_brings_back_what_was(cast: Cast) -> None:
    account = make_account(cast.alice)
    make_seat(cast.alice, account, "张三", title="总经理")
    make_contact(cast.alice, account, "李四")
    before, seq = fetch(cast.alice, account.pk)
    job = bring(cast.alice, account, CHART, budget=1)
    assert fetch(cast.alice, account.pk)[0] != before
    job = undo_step(actor=cast.alice, job_id=job.pk, now=NOW)
    assert (job.state, job.total - job.cursor) == ("undoing", 1)
    undone(cast.alice, job)
    after, _ = fetch(cast.alice, account.pk)
    for table in before:
        mine, theirs = ({key: without_version(row) for key, row in state[table].items()} for state in (before, after))
        assert mine == theirs, table
    assert replayed(cast.alice, account.pk, before, seq) == after
    check_past(cast.alice.workspace_id)
    check_search_terms(cast.alice.workspace_id)


def without_version(row: dict[str, Any]) -> dict[str, Any]:
    """Return a row without how often it was written."""
    return {name: value for name, value in row.items() if name != "version"}


def test_undo_is_refused_where_somebody_built_on_it(cast: Cast) -> None:
    account = make_account(cast.alice)
    job = bring(cast.alice, account, CHART)
    top = Position.objects.of(cast.alice.workspace_id).get(title="总经理")
    below = place_position(actor=cast.bob, account_id=account.pk, title="秘书", manager_id=top.pk, now=NOW)
    with pytest.raises(Conflict) as caught:
        undone(cast.alice, job)
    assert caught.value.code == "undo.overtaken"
    remove_position(actor=cast.bob, position_id=below.pk, now=NOW)
    undone(cast.alice, job)
    assert tree(cast.alice, account.pk) == Counter()


def test_an_import_is_not_undone_by_the_charts_own_undo(cast: Cast) -> None:
    account = make_account(cast.alice)
    seat = make_seat(cast.alice, account, title="旧岗位")
    bring(cast.alice, account, CHART)
    edit_position(actor=cast.alice, position_id=seat.pk, values={"note": "x"}, now=NOW)
    assert (
        Change.objects.of(cast.alice.workspace_id).filter(kind="chart.imported", operation_id__isnull=True).count() == 0
    )


def test_cancelling_stops_and_can_be_gone_on_with(cast: Cast) -> None:
    account = make_account(cast.alice)
    job = upload(cast.alice, account, CHART)
    job = apply_step(actor=cast.alice, job_id=job.pk, now=NOW, budget=2)
    assert (job.state, job.cursor) == ("applying", 2)
    job = cancel_import(actor=cast.alice, job_id=job.pk)
    assert sum(tree(cast.alice, account.pk).values()) == 2
    with pytest.raises(Conflict):
        map_import(actor=cast.alice, job_id=job.pk, values={})
    applied(cast.alice, job)
    assert tree(cast.alice, account.pk) == SAMPLE


def test_steps_that_meet_are_applied_once(cast: Cast) -> None:
    account = make_account(cast.alice)
    job = upload(cast.alice, account, CHART)
    # Somebody else's step came in between: whoever read the job before it must not write.
    stale = ImportJob.objects.of(cast.alice.workspace_id).get(pk=job.pk)
    apply_step(actor=cast.alice, job_id=job.pk, now=NOW, budget=2)
    from_before = ImportJob.objects.of(cast.alice.workspace_id).filter(pk=job.pk, revision=stale.revision)
    assert not from_before.exists()
    job = applied(cast.alice, job)
    again = apply_step(actor=cast.alice, job_id=job.pk, now=NOW)
    assert again.cursor == 4
    assert tree(cast.alice, account.pk) == SAMPLE


def test_a_step_that_fails_writes_nothing_and_says_why(cast: Cast) -> None:
    account = make_account(cast.alice)
    job = upload(cast.alice, account, CHART)
    apply_step(actor=cast.alice, job_id=job.pk, now=NOW, budget=1)
    archive_account(actor=cast.alice, account_id=account.pk, now=NOW)
    with pytest.raises(Problem) as caught:
        apply_step(actor=cast.alice, job_id=job.pk, now=NOW, budget=1)
    assert caught.value.status == 404
    assert Position.objects.of(cast.alice.workspace_id).count() == 1


def test_imports_belong_to_whoever_began_them(cast: Cast) -> None:
    account = make_account(cast.alice)
    job = upload(cast.bob, account, CHART)
    apply_step(actor=cast.alice, job_id=job.pk, now=NOW, budget=1)  # Alice owns the workspace
    other = upload(cast.alice, account, CHART)
    with pytest.raises(Forbidden):
        apply_step(actor=cast.bob, job_id=other.pk, now=NOW)
    with pytest.raises(Problem) as caught:
        apply_step(actor=cast.charlie, job_id=other.pk, now=NOW)
    assert caught.value.status == 404


def test_another_mapping_is_previewed_anew(cast: Cast) -> None:
    account = make_account(cast.alice)
    job = upload(cast.alice, account, CHART)
    job = map_import(actor=cast.alice, job_id=job.pk, values={"columns": {"name": "姓名", "title": "职务"}})
    assert (job.preview["roots"], job.mapping["columns"]) == (4, {"name": "姓名", "title": "职务"})
    with pytest.raises(Problem) as caught:
        map_import(actor=cast.alice, job_id=job.pk, values={"columns": {"name": "没有"}})
    assert caught.value.fields[0].code == "unknown_column"
    job = map_import(actor=cast.alice, job_id=job.pk, values={}, kind="contacts")
    assert job.preview["contacts"] == 2


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


def test_departments_are_found_again(cast: Cast) -> None:
    account = make_account(cast.alice)
    bring(cast.alice, account, CHART, budget=1)
    bring(cast.alice, account, CHART.replace("李四", "李五"), budget=1)
    assert Counter(Department.objects.of(cast.alice.workspace_id).values_list("name", flat=True)) == {
        "采购部": 1,
        "财务部": 1,
    }
