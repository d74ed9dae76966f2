"""The stress test: what hangs on a colleague."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from guanxi.core.errors import Forbidden
from guanxi.decisions.services.ratings import rate_contact
from guanxi.handover.queries.leaving import holdings, leaving
from guanxi.handover.tests.desk import LATER, Desk, meet
from guanxi.orgchart.services.lines import add_tie
from guanxi.testing.cast import NOW
from guanxi.testing.makers import make_account, make_contact

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Desk:
    return Desk()


def look(desk: Desk) -> dict[str, Any]:
    """What the administrator sees of Bob's leaving."""
    return leaving(desk.alice, desk.bob.member_id, LATER)


def test_coverage_is_the_weight_of_those_whom_somebody_meets(desk: Desk) -> None:
    decider, influencer, somebody = desk.people
    meet(desk.bob, desk.account, decider, somebody)
    meet(desk.alice, desk.account, influencer)
    found = look(desk)["coverage"]
    assert (found["covered_before"], found["covered_after"], found["total"]) == (9, 3, 9)
    assert (found["before"], found["after"], found["days"]) == (1.0, 3 / 9, 180)
    assert [(term["name"], term["weight"], term["lost"]) for term in found["terms"]] == [
        ("张三", 5, True), ("王五", 1, True), ("李四", 3, False),
    ]  # fmt: skip
    [account] = look(desk)["accounts"]
    assert (account["people"], account["lost"], account["before"]) == (3, 2, 1.0)


def test_what_is_long_ago_and_what_is_a_mere_note_covers_nobody(desk: Desk) -> None:
    meet(desk.bob, desk.account, desk.people[0], days_ago=200)
    meet(desk.bob, desk.account, desk.people[0], kind="note")
    assert look(desk)["coverage"]["before"] == 0
    make_account(desk.alice, "别的客户")
    empty = leaving(desk.alice, desk.alice.member_id, LATER)
    assert (empty["coverage"]["before"], empty["accounts"][0]["before"]) == (None, None)


def test_deciders_whom_nobody_who_stays_has_met_or_rated(desk: Desk) -> None:
    decider, influencer, _ = desk.people
    meet(desk.bob, desk.account, decider, influencer, days_ago=400)
    assert [(row["name"], row["known_to_him"]) for row in look(desk)["left_alone"]] == [("张三", True), ("李四", True)]
    rate_contact(actor=desk.alice, contact_id=decider.pk, feature="closeness", value=1, now=NOW)
    assert [row["name"] for row in look(desk)["left_alone"]] == ["李四"]
    meet(desk.alice, desk.account, influencer, days_ago=300)
    assert look(desk)["left_alone"] == []


def test_what_only_he_knew(desk: Desk) -> None:
    decider, influencer, _ = desk.people
    meet(desk.bob, desk.account, decider)
    for actor in (desk.alice, desk.bob):
        rate_contact(actor=actor, contact_id=decider.pk, feature="attitude", value=2, now=NOW)
    rate_contact(actor=desk.bob, contact_id=decider.pk, feature="approval", value=-1, now=NOW, evidence="会上说的")
    add_tie(actor=desk.bob, contact_id=decider.pk, other_id=influencer.pk, kind="alumni", values={}, now=NOW)
    found = look(desk)
    assert found["only_he_counts"] == {"met": 1, "rating": 1, "role": 2, "tie": 1}
    [rating] = [fact for fact in found["only_he"] if fact["kind"] == "rating"]
    assert (rating["name"], rating["code"], rating["value"], rating["evidence"]) == ("张三", "approval", -1, "会上说的")


def test_follow_ups_are_his_customers_until_they_are_done(desk: Desk) -> None:
    decider, influencer, _ = desk.people
    meet(desk.bob, desk.account, decider, due_on=date(2026, 3, 20), days_ago=20)
    meet(desk.bob, desk.account, influencer, days_ago=5)
    [row] = look(desk)["follow_ups"]
    assert (row["due_on"], row["contacts"][0]["name"], row["member"]["name"]) == (date(2026, 3, 20), "张三", "Bob")
    meet(desk.alice, desk.account, decider, days_ago=3)
    assert len(look(desk)["follow_ups"]) == 1, "only who says so has done it"
    meet(desk.alice, desk.account, decider, days_ago=3, follow_up_id=row["id"])
    assert look(desk)["follow_ups"] == []


def test_who_could_take_over_is_who_knows_its_people_then_who_has_least(desk: Desk) -> None:
    busy, free = desk.hire("Busy"), desk.hire("Free")
    desk.hire("Reader", role="read_only")
    make_account(desk.alice, "忙", owner_id=busy.pk)
    meet(desk.alice, desk.account, desk.people[2])
    [account] = look(desk)["accounts"]
    assert [row["name"] for row in account["suggestions"]] == ["Alice", "Free", "Busy"]
    assert free.pk == account["suggestions"][1]["id"]


def test_it_is_for_administrators_directors_and_those_above(desk: Desk) -> None:
    dora = replace(desk.bob, member_id=desk.hire("Dora").pk)
    for refused in (dora, replace(dora, role="auditor"), replace(desk.bob, role="salesperson")):
        with pytest.raises(Forbidden):
            leaving(refused, desk.bob.member_id, LATER)
    assert leaving(replace(dora, role="director"), desk.bob.member_id, LATER)["member"]["name"] == "Bob"
    desk.set_manager(desk.bob, dora)
    assert leaving(dora, desk.bob.member_id, LATER)["accounts"]


def test_contacts_and_shares_beside_his_customers_are_counted(desk: Desk) -> None:
    other = make_account(desk.alice, "别的客户")
    make_contact(desk.alice, other, "赵六", owner_id=desk.bob.member_id)
    found = look(desk)
    assert (found["contacts_owned"], found["contacts_elsewhere"], found["accounts"][0]["contacts"]) == (4, 1, 3)
    assert {row["member_id"]: row["accounts"] for row in holdings(desk.alice)} == {
        desk.bob.member_id: 1, desk.alice.member_id: 1,
    }  # fmt: skip
    assert holdings(replace(desk.bob, opens=0)) == [{"member_id": desk.bob.member_id, "accounts": 1}]


def test_the_number_of_statements_does_not_grow(desk: Desk) -> None:
    def statements() -> int:
        with CaptureQueriesContext(connection) as captured:
            look(desk)
        return len(captured)

    meet(desk.bob, desk.account, desk.people[0], due_on=date(2026, 4, 1))
    before = statements()
    for number in range(3):
        account = make_account(desk.bob, f"客户{number}")
        contact = make_contact(desk.bob, account, f"人{number}")
        meet(desk.bob, account, contact, due_on=date(2026, 4, 1))
    assert statements() <= before
