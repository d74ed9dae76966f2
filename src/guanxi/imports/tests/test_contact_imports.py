"""An address list comes in: customers found or opened, people entered, met again, or added to."""

from collections import Counter
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from guanxi.core.actor import Actor
from guanxi.core.errors import Conflict, Problem
from guanxi.directory.models import Account, Contact, ContactPoint, Department, Employment
from guanxi.directory.queries.search import search
from guanxi.directory.services.contacts import edit_contact
from guanxi.imports.models import ImportJob
from guanxi.imports.services.applying import apply_step
from guanxi.imports.services.jobs import create_import
from guanxi.imports.services.undoing import undo_step
from guanxi.testing.cast import NOW, Cast, make_cast
from guanxi.testing.invariants import check_past, check_search_terms
from guanxi.testing.makers import make_account, make_contact
from guanxi.testing.replay import fetch, replayed

pytestmark = pytest.mark.django_db
HEADER = "客户名称,姓名,职务,部门,手机,邮箱,微信,备注\n"
LIST = (
    HEADER + "恒星科技有限公司,张三,采购经理,采购部,13800000000,zhang@example.cn,zs,展会认识\n"
    "恒星科技,李四,会计,财务部,13900000000,,,\n"
    "华东智造集团,王五,厂长,,,,,\n"
)


def upload(actor: Actor, text: str, account: Account | None = None, **values: Any) -> ImportJob:
    """Upload an address list."""
    return create_import(
        actor=actor,
        content=text.encode("gbk"),
        file_name="通讯录.csv",
        account_id=account.pk if account else None,
        kind="contacts",
        values=values,
        now=NOW,
    )


def bring(actor: Actor, text: str, account: Account | None = None, budget: int = 2, **values: Any) -> ImportJob:
    """Upload and apply."""
    job = upload(actor, text, account, **values)
    while job.state != "applied":
        job = apply_step(actor=actor, job_id=job.pk, now=NOW, budget=budget)
    return job


def people(actor: Actor) -> Counter[tuple[str, str, str]]:
    """Return who works where as what."""
    rows = Employment.objects.of(actor.workspace_id).current()
    return Counter(rows.values_list("contact__name", "account__name", "title"))


@pytest.fixture
def cast() -> Cast:
    return make_cast()


@pytest.mark.parametrize("budget", [1, 100])
def test_people_and_their_companies_come_in(cast: Cast, budget: int) -> None:
    known = make_account(cast.alice, "华东智造集团")
    state, seq = fetch(cast.bob, known.pk)
    job = bring(cast.alice, LIST, budget=budget)
    assert people(cast.alice) == {
        ("张三", "恒星科技有限公司", "采购经理"): 1,
        ("李四", "恒星科技有限公司", "会计"): 1,
        ("王五", "华东智造集团", "厂长"): 1,
    }
    assert (job.result["accounts_created"], job.result["contacts_created"]) == (1, 3)
    contact = Contact.objects.of(cast.alice.workspace_id).get(name="张三")
    points = ContactPoint.objects.of(cast.alice.workspace_id).filter(contact=contact)
    assert {(point.kind, point.value) for point in points} == {
        ("mobile", "13800000000"),
        ("email", "zhang@example.cn"),
        ("wechat", "zs"),
    }
    assert (contact.note, contact.owner_id) == ("展会认识", cast.alice.member_id)
    assert Counter(Department.objects.of(cast.alice.workspace_id).values_list("name", flat=True)) == {
        "采购部": 1,
        "财务部": 1,
    }
    assert [hit["name"] for hit in search(cast.alice, text="lisi")] == ["李四"]
    check_search_terms(cast.alice.workspace_id)
    # An open page of a customer hears of its own people.
    assert replayed(cast.bob, known.pk, state, seq) == fetch(cast.bob, known.pk)[0]


def test_rows_may_belong_to_the_customer_the_import_began_at(cast: Cast) -> None:
    account = make_account(cast.alice)
    bring(cast.alice, "姓名,手机\n张三,13800000000\n", account)
    assert people(cast.alice) == {("张三", "华东智造集团", ""): 1}


def test_the_same_list_again_adds_nobody(cast: Cast) -> None:
    bring(cast.alice, LIST)
    before = people(cast.alice)
    job = upload(cast.alice, LIST)
    assert (job.preview["contacts_existing"], job.preview["contacts_new"], job.preview["accounts_new"]) == (3, 0, 0)
    assert {(row["name"], row["by"]) for row in job.preview["duplicates"]} == {
        ("张三", "mail"),
        ("李四", "phone"),
        ("王五", "name"),
    }
    job = bring(cast.alice, LIST)
    assert (job.result["contacts_skipped"], job.result["contacts_created"]) == (3, 0)
    assert people(cast.alice) == before
    assert {found["code"] for found in job.findings} == {"contact.exists"}


def test_merging_adds_what_was_not_known(cast: Cast) -> None:
    account = make_account(cast.alice, "恒星科技")
    known = make_contact(cast.alice, account, "张三", note="旧备注")
    job = bring(cast.alice, LIST, duplicates="merge")
    assert job.result["contacts_merged"] == 1
    contact = Contact.objects.of(cast.alice.workspace_id).get(pk=known.pk)
    assert contact.note == "旧备注\n展会认识"
    employment = Employment.objects.of(cast.alice.workspace_id).get(contact=known)
    assert (employment.title, employment.department.name) == ("采购经理", "采购部")
    assert ContactPoint.objects.of(cast.alice.workspace_id).filter(contact=known).count() == 3
    bring(cast.alice, LIST, duplicates="merge")
    assert ContactPoint.objects.of(cast.alice.workspace_id).filter(contact=known).count() == 3
    check_search_terms(cast.alice.workspace_id)


def test_one_person_at_two_companies_keeps_both(cast: Cast) -> None:
    text = HEADER + "甲公司,张三,顾问,,13800000000,,,\n乙公司,张三,董事,,13800000000,,,\n"
    for budget in (1, 100):
        bring(cast.alice, text, duplicates="merge", budget=budget)
        assert people(cast.alice) == {("张三", "甲公司", "顾问"): 1, ("张三", "乙公司", "董事"): 1}
        assert Contact.objects.of(cast.alice.workspace_id).count() == 1


def test_creating_enters_everybody(cast: Cast) -> None:
    bring(cast.alice, LIST)
    bring(cast.alice, LIST, duplicates="create")
    assert set(people(cast.alice).values()) == {2}


def test_a_number_of_somebody_else_is_a_warning(cast: Cast) -> None:
    bring(cast.alice, LIST)
    job = bring(cast.alice, HEADER + "丙公司,赵六,,,13800000000,,,\n")
    assert job.result["contacts_created"] == 1
    (found,) = job.findings
    assert (found["row"], found["code"], found["params"]["other"]) == (2, "contact.shares_number", "张三")


def test_rows_in_error_do_not_hold_up_the_others(cast: Cast) -> None:
    job = bring(cast.alice, LIST + "甲公司,,,,,,,\n,赵六,,,,,,\n甲公司,钱七,,,12,不是邮箱,,\n甲公司,孙八,,,,,,,多余\n")
    assert ("钱七", "甲公司", "") in people(cast.alice)
    assert [(found["row"], found["code"]) for found in job.findings] == [
        (5, "contact.no_name"),
        (6, "contact.no_account"),
        (7, "point.not_a_phone"),
        (7, "point.not_an_email"),
        (8, "row.ragged"),
    ]
    assert Contact.objects.of(cast.alice.workspace_id).get(name="钱七").note == "手机：12\n邮箱：不是邮箱"


def test_an_imported_person_can_be_edited_like_any_other(cast: Cast) -> None:
    bring(cast.alice, LIST)
    contact = Contact.objects.of(cast.alice.workspace_id).get(name="张三")
    rows = ContactPoint.objects.of(cast.alice.workspace_id).filter(contact=contact)
    points = [{"kind": point.kind, "value": point.value} for point in rows]
    edit_contact(actor=cast.alice, contact_id=contact.pk, values={"points": points, "note": ""}, now=NOW)
    assert ContactPoint.objects.of(cast.alice.workspace_id).current().filter(contact=contact).count() == 3


def test_undo_takes_people_and_companies_back(cast: Cast) -> None:
    account = make_account(cast.alice, "恒星科技")
    known = make_contact(cast.alice, account, "张三", note="旧备注")
    before = people(cast.alice)
    job = bring(cast.alice, LIST, duplicates="merge", budget=1)
    while job.state != "undone":
        job = undo_step(actor=cast.alice, job_id=job.pk, now=NOW)
    assert people(cast.alice) == before
    assert Contact.objects.of(cast.alice.workspace_id).get(pk=known.pk).note == "旧备注"
    assert not ContactPoint.objects.of(cast.alice.workspace_id).current().exists()
    assert Account.objects.of(cast.alice.workspace_id).filter(archived_at__isnull=True).count() == 1
    assert search(cast.alice, text="lisi") == []
    check_past(cast.alice.workspace_id)
    check_search_terms(cast.alice.workspace_id)
    assert undo_step(actor=cast.alice, job_id=job.pk, now=NOW).state == "undone"
    with pytest.raises(Conflict) as caught:
        apply_step(actor=cast.alice, job_id=job.pk, now=NOW)
    assert caught.value.code == "import.wrong_state"


def test_another_workspace_is_not_looked_into(cast: Cast) -> None:
    bring(cast.charlie, LIST)
    job = bring(cast.alice, LIST)
    assert job.result["contacts_created"] == 3
    assert people(cast.alice).keys() == people(cast.charlie).keys()


def test_a_drawn_chart_is_no_address_list(cast: Cast) -> None:
    with pytest.raises(Problem) as caught:
        create_import(actor=cast.alice, content=b"graph TD\n a-->b\n", file_name="a.mmd", kind="contacts", now=NOW)
    assert caught.value.code == "import.not_a_table"


def test_the_number_of_statements_does_not_grow_with_the_rows(cast: Cast) -> None:
    counts = []
    for size in (20, 200):
        rows = "".join(
            f"公司{size}{row % 7},员工{size}{row},经理,部门{row % 3},13{size:03d}{row:06d},,,\n" for row in range(size)
        )
        job = upload(cast.alice, HEADER + rows)
        with CaptureQueriesContext(
            connection,
        ) as statements:
            apply_step(actor=cast.alice, job_id=job.pk, now=NOW, budget=500)
        counts.append(len(statements))
    assert counts[1] <= counts[0] + 8


def test_where_data_come_from_is_a_column(cast: Cast) -> None:
    text = "客户名称,姓名,来源,合法依据\n恒星科技,张三,名片,本人同意\n恒星科技,李四,上海展,反正有\n恒星科技,王五,,\n"
    job = bring(cast.alice, text)
    rows = Contact.objects.of(cast.alice.workspace_id).order_by("pk")
    assert list(rows.values_list("name", "source", "source_detail", "lawful_basis")) == [
        ("张三", "business_card", "", "consent"),
        ("李四", "other", "上海展", ""),
        ("王五", "import", "", ""),
    ]
    assert [(found["row"], found["code"]) for found in job.findings] == [(3, "contact.unknown_basis")]
