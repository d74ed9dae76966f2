"""Suggestions through the interface: what is asked, on what evidence, and what an answer does."""

from datetime import datetime, timedelta

import pytest

from guanxi.suggestions.tests.customer import Customer, Row

pytestmark = pytest.mark.django_db


def signals(one: Row) -> dict[str, Row]:
    """The evidence of a suggestion by its signals."""
    return {row["signal"]: row for row in one["evidence"]}


def test_whoever_has_no_superior_is_asked_about_siblings_together() -> None:
    it = Customer()
    batches = it.report()["batches"]
    asked = {
        batch["superior"]["name"]: {one["contact"]["name"] for one in batch["suggestions"]}
        for batch in batches
        if batch["kind"] == "reports_to"
    }
    assert asked["李总监"] >= {"赵经理", "钱经理"}
    assert asked["王总"] == {"周总监"}
    assert "李总监" not in {one for names in asked.values() for one in names}
    worths = [batch["worth"] for batch in batches]
    assert worths == sorted(worths, reverse=True)


def test_evidence_names_signals_counts_dates_and_sources() -> None:
    it = Customer()
    first = it.met("赵经理", "李总监", days=9)
    last = it.met("赵经理", "李总监", "王总", days=2)
    it.met("赵经理", days=1)
    one = it.open()["赵经理"]
    found = signals(one)
    assert found["level"]["params"]["gap"] == "above"
    assert found["level"]["params"]["contact_level"] == "manager"
    assert found["same_department"]["params"]["department"] == "采购部"
    together = found["together"]
    assert (together["count"], together["sources"], together["hidden"]) == (2, [last, first], 0)
    assert together["first_at"] < together["last_at"]
    points = [row["points"] for row in one["evidence"]]
    assert points == sorted(points, reverse=True)


def test_a_percentage_is_told_only_where_title_and_department_of_both_are_known() -> None:
    it = Customer()
    found = it.open()
    assert 0 < found["赵经理"]["share"] <= 1
    assert found["赵经理"]["sure"] in ("likely", "probable")
    assert found["周总监"]["share"] is None


def test_what_is_accepted_is_drawn_with_the_seats_it_needs_and_improves_the_rest() -> None:
    it = Customer()
    before = signals(it.open()["钱经理"])
    it.answer(it.open()["赵经理"], "accept")
    assert it.superiors()["赵经理"] == "李总监"
    after = it.open()
    assert "赵经理" not in after
    assert "siblings" not in before
    assert [one["name"] for one in signals(after["钱经理"])["siblings"]["params"]["people"]] == ["赵经理"]
    [line] = [
        row for row in it.alice.get(f"/api/positions/{it.seat_id('赵经理')}/lines") if row["kind"] == "reports_to"
    ]
    assert (line["certainty"], line["origin"]) == ("confirmed", "suggestion")
    assert "同在采购部" in line["evidence"]
    assert not any(name in line["evidence"] for name in it.people)


def test_undoing_gives_back_the_same_suggestions() -> None:
    it = Customer()
    it.met("赵经理", "李总监")
    before = it.report()
    it.answer_all(list(it.open().values()), "accept")
    assert it.report() != before
    it.alice.post(f"{it.path}/undo")
    assert it.report() == before
    it.alice.post(f"{it.path}/redo")
    assert it.open().keys() & {"赵经理", "钱经理"} == set()


def test_what_is_rejected_is_not_asked_again_and_the_next_candidate_is() -> None:
    it = Customer()
    one = it.open()["赵经理"]
    it.answer(one, "reject")
    again = it.open().get("赵经理")
    assert again is None or again["other"]["name"] != "李总监"
    assert "赵经理" not in it.superiors()


def test_it_is_somebody_else() -> None:
    it = Customer()
    it.answer(it.open()["赵经理"], "other", instead="王总")
    assert it.superiors()["赵经理"] == "王总"
    [row] = it.alice.get(f"{it.path}/suggestions/answers")["items"]
    assert (row["answer"], row["other"]["name"], row["instead"]["name"]) == ("other", "李总监", "王总")


def test_who_does_not_know_is_asked_again_after_ninety_days() -> None:
    it = Customer()
    it.answer(it.open()["赵经理"], "unknown")
    assert "赵经理" not in it.open()
    [row] = it.alice.get(f"{it.path}/suggestions/answers")["items"]
    for days, asked in ((89, False), (91, True)):
        later = it.report(datetime.fromisoformat(row["answered_at"]) + timedelta(days=days))
        names = {one["contact"]["name"] for batch in later["batches"] for one in batch["suggestions"]}
        assert ("赵经理" in names) is asked


def test_a_superior_who_is_not_among_the_contacts_is_an_answer() -> None:
    it = Customer()
    it.answer(
        {"kind": "superior_not_here", "contact": {"id": it.people["周总监"]}, "other": None, "department": None},
        "accept",
    )
    assert "周总监" not in it.open()
    assert "周总监" not in it.superiors()
    [row] = it.alice.get(f"{it.path}/suggestions/answers")["items"]
    it.alice.delete(f"/api/suggestions/answers/{row['id']}")
    assert "周总监" in it.open()


def test_who_works_together_across_departments_becomes_a_tie() -> None:
    it = Customer()
    for days in range(1, 6):
        it.met("孙专员", "吴会计", days=days)
    [one] = it.open("works_with").values()
    assert {one["contact"]["name"], one["other"]["name"]} == {"孙专员", "吴会计"}
    assert signals(one)["together"]["count"] == 5
    key = it.answer(one, "accept")
    assert it.open("works_with") == {}
    assert [row[1] for row in it.table("ties")] == ["works_with"]
    it.alice.delete(f"/api/suggestions/answers/{key}")
    assert it.table("ties") == []
    assert len(it.open("works_with")) == 1


def test_a_contact_without_a_department_belongs_where_he_is_seen() -> None:
    it = Customer()
    for days in range(1, 4):
        it.met("郑会计", "吴会计", days=days)
    one = it.open("same_department")["郑会计"]
    assert one["department"] == {"id": it.units["财务部"], "name": "财务部"}
    assert signals(one)["department_people"]["count"] == 3
    key = it.answer(one, "accept")
    assert "郑会计" not in it.open("same_department")
    assert it.department_of("郑会计") == it.units["财务部"]
    it.alice.delete(f"/api/suggestions/answers/{key}")
    assert it.department_of("郑会计") is None


def test_a_told_line_that_looks_wrong_is_doubted_kept_or_corrected() -> None:
    it = Customer()
    it.seat("周总监", it.top)
    it.seat("赵经理", it.seat_id("周总监"))
    for days in range(1, 9):
        it.met("赵经理", "李总监", days=days)
    [doubt] = it.report()["doubts"]
    assert (doubt["contact"]["name"], doubt["other"]["name"], doubt["told"]["name"]) == ("赵经理", "李总监", "周总监")
    assert {"told", "never_together"} <= set(signals(doubt))
    key = it.answer(doubt, "accept")
    assert (it.superiors()["赵经理"], it.report()["doubts"]) == ("李总监", [])
    assert [(one["told"]["name"], one["answer"]) for one in it.history()] == [("周总监", "accept")]
    it.alice.delete(f"/api/suggestions/answers/{key}")
    assert it.superiors()["赵经理"] == "周总监"
    [again] = it.report()["doubts"]
    it.answer(again, "reject")
    assert (it.superiors()["赵经理"], it.report()["doubts"]) == ("周总监", [])
    assert [(one["told"]["name"], one["answer"]) for one in it.history()] == [("周总监", "reject")]


def test_a_line_that_would_close_a_loop_or_contradict_the_chart_is_refused() -> None:
    it = Customer()
    loop = {"kind": "reports_to", "contact": {"id": it.people["王总"]}, "other": {"id": it.people["李总监"]}}
    body = {"answers": [it.given({**loop, "department": None}, "accept")]}
    assert it.alice.refused("POST", f"{it.path}/suggestions/answers", body) == (422, "chart.cycle")
    known = {"kind": "reports_to", "contact": {"id": it.people["李总监"]}, "other": {"id": it.people["周总监"]}}
    body = {"answers": [it.given({**known, "department": None}, "accept")]}
    assert it.alice.refused("POST", f"{it.path}/suggestions/answers", body) == (409, "suggestion.superior_known")
    assert it.superiors() == {"李总监": "王总"}


def test_answers_are_checked_for_what_their_kind_is_about() -> None:
    it = Customer()
    wang, li = it.people["王总"], it.people["李总监"]
    for given in (
        {"kind": "reports_to", "contact_id": wang, "answer": "accept"},
        {"kind": "reports_to", "contact_id": wang, "other_id": wang, "answer": "reject"},
        {"kind": "works_with", "contact_id": wang, "other_id": li, "answer": "other", "instead_id": li},
        {"kind": "reports_to", "contact_id": wang, "other_id": li, "answer": "other"},
        {"kind": "superior_not_here", "contact_id": wang, "other_id": li, "answer": "accept"},
    ):
        assert it.alice.refused("POST", f"{it.path}/suggestions/answers", {"answers": [given]})[0] == 422
