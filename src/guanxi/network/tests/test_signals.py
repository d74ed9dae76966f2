"""Signals of a customer: silence by one's own measure, influence only where enough is seen, stances that are belied."""

from dataclasses import replace
from typing import Any

import pytest

from guanxi.core.actor import Actor
from guanxi.network.inference.signals import account_signals
from guanxi.network.schemas.signals import SignalsOut
from guanxi.network.tests.desk import DAY, Desk
from guanxi.testing.caller import Caller
from guanxi.testing.cast import NOW
from guanxi.testing.counting import statements
from guanxi.testing.makers import make_account
from guanxi.workspaces.models import Level, Workspace

pytestmark = pytest.mark.django_db
Row = dict[str, Any]


def signals(desk: Desk, actor: Actor | None = None) -> Row:
    found = account_signals(actor or desk.alice, desk.account.pk, NOW)
    SignalsOut.model_validate(found)
    return found


def test_quiet_is_who_is_silent_for_longer_than_he_ever_was() -> None:
    desk = Desk()
    for days in (60, 67, 74, 81, 88, 95):
        desk.passed(days, "张三", kind="call", began="theirs")
    for days in (60, 150, 240, 330, 420):
        desk.passed(days, "李四")
    desk.passed(300, "王五")
    [row] = signals(desk)["quiet"]
    assert (row["contact"]["name"], row["days"], row["usual_days"], row["longest_days"]) == ("张三", 60, 7, 7)
    assert (row["times"], row["last"]["kind"], row["last"]["member"]["name"]) == (6, "call", "Alice")
    desk.passed(1, "张三")
    assert signals(desk)["quiet"] == []


def test_what_may_not_be_opened_counts_and_is_not_told() -> None:
    desk = Desk()
    elsewhere = make_account(desk.alice, "云帆科技")
    bob = desk.cast.bob
    desk.account = make_account(bob, "恒星集团")
    for days in (60, 67, 74, 81, 88):
        desk.passed(days, "张三", by=bob)
    Workspace.objects.filter(pk=desk.alice.workspace_id).update(opens=Level.NONE)
    bob = replace(bob, opens=Level.NONE)
    [row] = signals(desk, bob)["quiet"]
    assert (row["days"], row["hidden"], row["last"]["kind"]) == (60, 0, "visit")
    home, desk.account = desk.account, elsewhere
    desk.passed(40, "张三")
    desk.account = home
    [row] = signals(desk, bob)["quiet"]
    assert (row["days"], row["hidden"], row["times"]) == (40, 1, 6)
    assert (row["last"]["kind"], row["last"]["member"], row["last"]["interaction_id"]) == (None, None, None)
    assert row["last"]["at"] == NOW - 40 * DAY


def test_influence_is_a_place_among_those_of_whom_enough_is_seen() -> None:
    desk = Desk()
    desk.places_are_changed()
    desk.passed(3, "新人")
    rows = {row["contact"]["name"]: row for row in signals(desk)["influence"]}
    assert (rows["丁"]["direction"], rows["丁"]["seen"], rows["丁"]["seen_before"]) == ("rising", 3, 3)
    assert rows["丁"]["influence"] > rows["丁"]["before"]
    assert rows["乙"]["direction"] == "falling"
    assert (rows["新人"]["influence"], rows["新人"]["trend"], rows["新人"]["direction"]) == (None, None, "")
    assert list(rows)[-1] == "新人"


def test_of_too_few_people_nobody_has_a_place() -> None:
    desk = Desk()
    for days in (5, 15, 25, 300, 310, 320):
        desk.passed(days, "甲", "乙", "丙")
    assert {row["influence"] for row in signals(desk)["influence"]} == {None}


def test_a_stance_that_is_not_borne_out_is_told_with_both_sides() -> None:
    desk = Desk()
    for number, days in enumerate((20, 40, 60, 80, 100)):
        desk.passed(days, "支持者", kind="mail", began="ours")
        desk.passed(days, "回信者", kind="mail", began="ours")
        desk.passed(days - 3, "回信者", kind="mail", began="theirs")
        if number < 3:
            desk.passed(days, "反对者", kind="call", began="theirs")
    for name, stance in (("支持者", 2), ("回信者", 2), ("反对者", -1), ("没见过", 1)):
        desk.rate(name, stance)
    rows = {row["contact"]["name"]: row for row in signals(desk)["doubts"]}
    assert {name: row["why"] for name, row in rows.items()} == {
        "支持者": "supports_but_unanswered", "反对者": "opposes_but_comes",
    }  # fmt: skip
    assert (rows["支持者"]["stance"], rows["支持者"]["ours"], rows["支持者"]["answers"]) == (2, 5, 0)
    assert rows["反对者"]["began"] == 3


def test_a_mail_of_last_week_is_not_unanswered_yet() -> None:
    desk = Desk()
    for days in (1, 20, 40, 60, 80):
        desk.passed(days, "支持者", kind="mail", began="ours")
    desk.rate("支持者", 2)
    assert signals(desk)["doubts"] == []


def test_more_people_and_interactions_take_no_more_statements() -> None:
    desk = Desk()
    desk.passed(5, "甲")
    few = statements(lambda: signals(desk))
    for days in range(10, 50, 4):
        desk.passed(days, "甲", "乙", "丙", "丁", member_ids=[desk.cast.bob.member_id])
    desk.rate("乙", 1)
    assert statements(lambda: signals(desk)) == few <= 12


def test_over_http_they_are_read_by_whoever_reads_the_customer() -> None:
    desk = Desk()
    desk.passed(5, "甲")
    path = f"/api/accounts/{desk.account.pk}/signals"
    found = Caller("bob@example.com").get(path)
    assert (found["people"], found["met"], found["times"]) == (1, 1, 1)
    assert Caller("charlie@example.com").refused("GET", path) == (404, "not_found")
