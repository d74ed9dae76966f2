"""Duties: one part per holder, step and scope; one last word; a period."""

from typing import Any

import pytest

from guanxi.core.keys import new_id
from guanxi.stewardship.models import Duty
from guanxi.testing.caller import Caller
from guanxi.testing.cast import Cast, make_cast
from guanxi.testing.makers import make_account
from guanxi.workspaces.models import Team

pytestmark = pytest.mark.django_db
DUTIES = "/api/stewardship/duties"


@pytest.fixture
def cast() -> Cast:
    return make_cast()


@pytest.fixture
def call(cast: Cast) -> Caller:
    return Caller()


def step(call: Caller, name: str = "报修") -> str:
    """The key of a step."""
    steps = call.get("/api/stewardship/steps?lang=zh-CN")["steps"]
    return str(next(one["id"] for one in steps if one["name"] == name))


def team(cast: Cast, name: str = "华东组") -> Team:
    """A team of ours."""
    row = Team(id=new_id(), workspace_id=cast.alice.workspace_id, name=name)
    row.save(force_insert=True)
    return row


def held(call: Caller, query: str = "") -> list[tuple[Any, ...]]:
    """Who has which part for whom."""
    rows = call.get(f"{DUTIES}?{query}")
    return [(row["holder"]["name"], row["raci"], row["scope"], row["value"]) for row in rows]


def test_a_cell_goes_round_and_keeps_its_history(cast: Cast, call: Caller) -> None:
    cell = {"step_id": step(call), "member_id": cast.bob.member_id}
    for raci in ("responsible", "consulted", "consulted"):
        call.put(DUTIES, {**cell, "raci": raci})
    assert held(call) == [("Bob", "consulted", "all", "")]
    assert call.put(DUTIES, {**cell, "raci": None}) is None
    assert held(call) == []
    assert Duty.objects.of(cast.alice.workspace_id).count() == 2


def test_one_has_the_last_word_for_a_step_and_a_scope(cast: Cast, call: Caller) -> None:
    first = {"step_id": step(call), "member_id": cast.bob.member_id, "raci": "accountable"}
    second = {**first, "member_id": cast.alice.member_id}
    call.put(DUTIES, first)
    status, problem = call.send("PUT", DUTIES, second)
    assert (status, problem["code"], problem["params"]) == (
        422, "duty.accountable_taken", {"step": "报修", "holder": "Bob"},
    )  # fmt: skip
    assert held(call) == [("Bob", "accountable", "all", "")]
    call.put(DUTIES, {**second, "scope": "region", "value": "华东"})
    call.put(DUTIES, {**first, "raci": None})
    call.put(DUTIES, second)
    assert held(call, "scope=all") == [("Alice", "accountable", "all", "")]


def test_periods_that_do_not_meet_may_have_each_their_own_last_word(cast: Cast, call: Caller) -> None:
    far = "2200-01-01T00:00:00Z"
    base = {"step_id": step(call), "raci": "accountable"}
    later = {**base, "member_id": cast.alice.member_id, "valid_from": "2190-01-01T00:00:00Z"}
    call.put(DUTIES, {**base, "member_id": cast.bob.member_id, "valid_to": "2150-01-01T00:00:00Z"})
    call.put(DUTIES, later)
    assert len(held(call)) == 2
    assert call.refused("PUT", DUTIES, {**later, "valid_from": far}) == (422, ("valid_from", "out_of_range"))
    middle = {**base, "member_id": cast.alice.member_id, "valid_from": "2149-01-01T00:00:00Z"}
    assert call.refused("PUT", DUTIES, middle) == (422, "duty.accountable_taken")
    wrong = {**middle, "valid_to": "2148-01-01T00:00:00Z"}
    assert call.refused("PUT", DUTIES, wrong) == (422, ("valid_to", "before_start"))


def test_teams_hold_duties_for_kinds_of_customers_and_single_ones(cast: Cast, call: Caller) -> None:
    account = make_account(cast.alice, "恒星集团")
    east = team(cast)
    cell = {"step_id": step(call), "team_id": east.pk, "raci": "responsible"}
    call.put(DUTIES, {**cell, "scope": "industry", "value": " 医疗 "})
    call.put(DUTIES, {**cell, "scope": "account", "account_id": account.pk})
    assert held(call, f"team_id={east.pk}") == [
        ("华东组", "responsible", "industry", "医疗"), ("华东组", "responsible", "account", ""),
    ]  # fmt: skip
    assert [row["account"]["name"] for row in call.get(f"{DUTIES}?account_id={account.pk}")] == ["恒星集团"]


def test_what_makes_no_sense_is_refused(cast: Cast, call: Caller) -> None:
    cell = {"step_id": step(call), "member_id": cast.bob.member_id, "raci": "responsible"}
    both = {**cell, "team_id": team(cast).pk}
    assert call.refused("PUT", DUTIES, both) == (422, ("member_id", "required"))
    assert call.refused("PUT", DUTIES, {**cell, "scope": "region"}) == (422, ("value", "required"))
    assert call.refused("PUT", DUTIES, {**cell, "scope": "account"}) == (422, ("account_id", "required"))
    assert call.refused("PUT", DUTIES, {**cell, "step_id": new_id()}) == (404, "not_found")


def test_a_duty_is_taken_away_by_its_key(cast: Cast, call: Caller) -> None:
    duty = call.put(DUTIES, {"step_id": step(call), "member_id": cast.bob.member_id, "raci": "informed"})
    call.delete(f"{DUTIES}/{duty['id']}")
    assert held(call) == []
    assert call.refused("DELETE", f"{DUTIES}/{duty['id']}") == (404, "not_found")


def test_everybody_reads_duties_and_nobody_but_administrators_sets_them(cast: Cast, call: Caller) -> None:
    cell = {"step_id": step(call), "member_id": cast.bob.member_id, "raci": "responsible"}
    call.put(DUTIES, cell)
    other = Caller("bob@example.com")
    assert held(other) == [("Bob", "responsible", "all", "")]
    assert other.refused("PUT", DUTIES, cell) == (403, "forbidden")


def test_merging_customers_moves_their_duties_and_doubles_none(cast: Cast, call: Caller) -> None:
    kept, merged = make_account(cast.alice, "甲公司"), make_account(cast.alice, "甲公司（旧）")
    cell = {"step_id": step(call), "scope": "account"}
    bob, alice = {"member_id": cast.bob.member_id}, {"member_id": cast.alice.member_id}
    call.put(DUTIES, {**cell, **bob, "raci": "accountable", "account_id": kept.pk})
    call.put(DUTIES, {**cell, **alice, "raci": "accountable", "account_id": merged.pk})
    call.put(DUTIES, {**cell, "step_id": step(call, "培训"), **alice, "raci": "responsible", "account_id": merged.pk})
    call.post("/api/accounts/merge", {"kept_id": kept.pk, "merged_id": merged.pk})
    assert sorted(held(call, f"account_id={kept.pk}")) == [
        ("Alice", "responsible", "account", ""), ("Bob", "accountable", "account", ""),
    ]  # fmt: skip
