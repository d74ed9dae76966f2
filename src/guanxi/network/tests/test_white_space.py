"""White space of a customer: departments, people with their way in, seats."""

from typing import Any

import pytest

from guanxi.network.inference.white import account_white_space
from guanxi.network.schemas.white import WhiteSpaceOut
from guanxi.network.tests.desk import Desk
from guanxi.testing.caller import Caller
from guanxi.testing.cast import NOW
from guanxi.testing.counting import statements
from guanxi.testing.makers import make_seat

pytestmark = pytest.mark.django_db
Row = dict[str, Any]


def white_space(desk: Desk) -> Row:
    found = account_white_space(desk.alice, desk.account.pk, NOW)
    WhiteSpaceOut.model_validate(found)
    return found


def test_departments_people_and_the_way_in() -> None:
    desk = Desk()
    centre = desk.department("制造中心")
    buying, money = desk.department("采购部"), desk.department("财务部")
    plant = desk.department("总装厂", parent_id=centre)
    desk.department("审计部")
    desk.contact("老采", department_id=buying, title="采购专员")
    desk.contact("采总", department_id=buying, title="采购总监")
    desk.contact("财总", department_id=money, title="财务总监")
    desk.contact("厂长", department_id=plant, title="厂长")
    desk.contact("散人")
    for days in (1, 5, 9, 13, 17, 21):
        desk.passed(days, "老采")
    desk.passed(400, "厂长")
    found = white_space(desk)
    assert (found["people"], found["reached"], found["known"]) == (5, 2, 1)
    rooms = {room["name"]: room for room in found["departments"]}
    # What has departments of its own is told by them; what nobody is known of is white, too.
    assert list(rooms) == ["财务部", "", "审计部", "总装厂", "采购部"]
    assert [rooms[name]["white"] for name in rooms] == [True, True, True, False, False]
    assert (rooms["采购部"]["people"], rooms["采购部"]["reached"], rooms["采购部"]["known"]) == (2, 1, 1)
    assert (rooms["审计部"]["people"], rooms["总装厂"]["parent"]) == (0, "制造中心")
    ways = {row["contact"]["name"]: row for row in found["unmet"]}
    assert list(ways) == ["财总", "采总", "散人"] or list(ways) == ["采总", "财总", "散人"]
    assert (ways["采总"]["way_in"]["contact"]["name"], ways["采总"]["near"]) == ("老采", True)
    assert (ways["财总"]["way_in"]["member"]["name"], ways["财总"]["near"]) == ("Alice", False)


def test_seats_without_anybody_those_first_to_whom_most_report() -> None:
    desk = Desk()
    head = make_seat(desk.alice, desk.account, title="采购部负责人", empty_as="unknown")
    make_seat(desk.alice, desk.account, "老采", manager=head.pk, title="采购专员")
    make_seat(desk.alice, desk.account, manager=head.pk, title="招标专员")
    seats = white_space(desk)["seats"]
    assert [(row["title"], row["empty_as"], row["reports"]) for row in seats] == [
        ("采购部负责人", "unknown", 2), ("招标专员", "vacant", 0),
    ]  # fmt: skip


def test_a_customer_of_whom_nothing_is_known_has_an_answer_too() -> None:
    found = white_space(Desk())
    assert (found["people"], found["departments"], found["unmet"], found["seats"]) == (0, [], [], [])


def test_more_people_and_departments_take_no_more_statements() -> None:
    desk = Desk()
    desk.passed(5, "甲")
    few = statements(lambda: white_space(desk))
    for name in "乙丙丁":
        desk.contact(name, department_id=desk.department(name))
    desk.passed(9, "甲", "乙")
    assert statements(lambda: white_space(desk)) == few <= 14


def test_over_http_it_is_read_by_whoever_reads_the_customer() -> None:
    desk = Desk()
    desk.contact("甲")
    path = f"/api/accounts/{desk.account.pk}/white-space"
    assert Caller("bob@example.com").get(path)["people"] == 1
    assert Caller("charlie@example.com").refused("GET", path) == (404, "not_found")
