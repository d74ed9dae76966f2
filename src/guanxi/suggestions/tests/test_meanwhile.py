"""Answers to suggestions when others changed or answered something meanwhile."""

import pytest

from guanxi.suggestions.tests.customer import Customer, Row

pytestmark = pytest.mark.django_db


def answers(it: Customer) -> list[Row]:
    """Answers that stand."""
    found: list[Row] = it.alice.get(f"{it.path}/suggestions/answers")["items"]
    return found


def doubted(it: Customer) -> Row:
    """赵经理 stands below 周总监 on the chart, and is seen with 李总监 alone."""
    it.seat("周总监", it.top)
    it.seat("赵经理", it.seat_id("周总监"))
    for days in range(1, 9):
        it.met("赵经理", "李总监", days=days)
    doubt: Row
    [doubt] = it.report()["doubts"]
    return doubt


def test_a_line_drawn_by_hand_meanwhile_stays_when_the_answer_is_taken_back() -> None:
    it = Customer()
    one = it.open()["赵经理"]
    it.seat("赵经理", it.purchasing)
    key = it.answer(one, "accept")
    it.alice.delete(f"/api/suggestions/answers/{key}")
    assert it.superiors()["赵经理"] == "李总监"


def test_the_same_accepted_twice_is_one_answer() -> None:
    it = Customer()
    one = it.open()["赵经理"]
    first = it.answer(one, "accept")
    assert it.answer(one, "accept") == first
    body = {"answers": [it.given(one, "accept")]}
    assert it.bob.refused("POST", f"{it.path}/suggestions/answers", body) == (409, "suggestion.answered")
    assert len(answers(it)) == 1


def test_a_line_corrected_twice_is_given_back_as_it_was() -> None:
    it = Customer()
    doubt = doubted(it)
    it.answer(doubt, "accept")
    key = it.answer(doubt, "accept")
    it.alice.delete(f"/api/suggestions/answers/{key}")
    assert it.superiors()["赵经理"] == "周总监"


def test_what_somebody_accepted_is_not_denied_behind_his_back() -> None:
    it = Customer()
    one = it.open()["赵经理"]
    it.answer(one, "accept")
    body = {"answers": [it.given(one, "reject")]}
    assert it.bob.refused("POST", f"{it.path}/suggestions/answers", body) == (409, "suggestion.answered")
    assert [row["answer"] for row in answers(it)] == ["accept"]


def test_who_changes_his_mind_about_a_no_may_say_yes() -> None:
    it = Customer()
    one = it.open()["赵经理"]
    it.answer(one, "reject")
    it.answer(one, "accept")
    assert it.superiors()["赵经理"] == "李总监"
    assert [row["answer"] for row in answers(it)] == ["accept"]


def test_a_department_set_by_hand_meanwhile_is_not_overwritten() -> None:
    it = Customer()
    for days in range(1, 4):
        it.met("郑会计", "吴会计", days=days)
    one = it.open("same_department")["郑会计"]
    [job] = [row[0] for row in it.table("employments") if row[1] == it.people["郑会计"]]
    it.alice.patch(f"/api/employments/{job}", {"department_id": it.units["采购部"]})
    body = {"answers": [it.given(one, "accept")]}
    assert it.alice.refused("POST", f"{it.path}/suggestions/answers", body) == (409, "suggestion.department_known")
    assert it.department_of("郑会计") == it.units["采购部"]


def test_a_tie_drawn_by_hand_meanwhile_stays() -> None:
    it = Customer()
    for days in range(1, 6):
        it.met("孙专员", "吴会计", days=days)
    [one] = it.open("works_with").values()
    body = {"kind": "works_with", "contact_id": one["contact"]["id"], "other_id": one["other"]["id"]}
    it.alice.post("/api/ties", body)
    key = it.answer(one, "accept")
    it.alice.delete(f"/api/suggestions/answers/{key}")
    assert len(it.table("ties")) == 1


def test_what_was_accepted_and_taken_off_the_chart_may_be_answered_by_another() -> None:
    it = Customer()
    one = it.open()["赵经理"]
    it.answer(one, "accept")
    it.alice.post(f"/api/positions/{it.seat_id('赵经理')}/move", {"manager_id": None})
    it.answer(it.open()["赵经理"], "accept", it.bob)
    assert it.superiors()["赵经理"] == "李总监"
    assert len(answers(it)) == 1


def test_whoever_it_was_not_is_not_asked_about_again_when_the_right_line_goes() -> None:
    it = Customer()
    it.answer(it.open()["赵经理"], "other", instead="王总")
    it.alice.post(f"/api/positions/{it.seat_id('赵经理')}/move", {"manager_id": None})
    again = it.open().get("赵经理")
    assert again is None or again["other"]["name"] != "李总监"


def test_of_people_who_are_merged_equal_answers_become_one_and_answers_about_both_none() -> None:
    it = Customer()
    found = it.open()
    it.answer(found["赵经理"], "reject")
    it.answer(found["钱经理"], "reject")
    it.alice.post("/api/contacts/merge", {"kept_id": it.people["赵经理"], "merged_id": it.people["钱经理"]})
    assert [row["contact"]["name"] for row in answers(it)] == ["赵经理"]
    it.alice.post("/api/contacts/merge", {"kept_id": it.people["李总监"], "merged_id": it.people["赵经理"]})
    assert answers(it) == []


def test_one_suggestion_is_answered_once_in_a_request() -> None:
    it = Customer()
    one = it.open()["赵经理"]
    body = {"answers": [it.given(one, "accept"), it.given(one, "reject")]}
    refused = it.alice.refused("POST", f"{it.path}/suggestions/answers", body)
    assert refused == (422, ("answers.1.contact_id", "repeated"))
