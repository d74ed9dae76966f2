"""What is there already is found again, and stays as it is."""

from collections import Counter

import pytest

from guanxi.directory.models import Contact, ContactPoint, Department, Employment
from guanxi.imports.tests.charts import bring, tree
from guanxi.imports.tests.files import CHART
from guanxi.orgchart.models import Occupancy
from guanxi.testing.cast import Cast, make_cast
from guanxi.testing.invariants import check_search_terms
from guanxi.testing.makers import make_account, make_contact, make_seat

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast() -> Cast:
    return make_cast()


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


def test_departments_are_found_again(cast: Cast) -> None:
    account = make_account(cast.alice)
    bring(cast.alice, account, CHART, budget=1)
    bring(cast.alice, account, CHART.replace("李四", "李五"), budget=1)
    assert Counter(Department.objects.of(cast.alice.workspace_id).values_list("name", flat=True)) == {
        "采购部": 1,
        "财务部": 1,
    }
