"""Planning a visit, answering its questions, closing it; through the interface."""

from typing import Any

import pytest

from guanxi.testing.caller import Caller
from guanxi.testing.counting import statements
from guanxi.visits.tests.customer import Customer

pytestmark = pytest.mark.django_db
Row = dict[str, Any]
SOON = "2026-03-05T02:00:00Z"


class Sheet:
    """A visit to 李科长 and 王院长, whose questions are known by key."""

    def __init__(self, **more: Any) -> None:
        self.at = Customer()
        self.alice, self.bob = self.at.alice, self.at.bob
        body = {"at": SOON, "chain_id": self.at.chain_id, "contact_ids": [self.at.li, self.at.wang], **more}
        self.id = self.alice.post(f"{self.at.path}/visits", body)["id"]
        self.path = f"/api/visits/{self.id}"

    def show(self, who: Caller | None = None) -> Row:
        found: Row = (who or self.alice).get(self.path)
        return found

    def question(self, key: str) -> Row:
        return next(row for row in self.show()["questions"] if row["key"] == key)

    def answer(self, key: str, who: Caller | None = None, **body: Any) -> str:
        found: str = (who or self.alice).post(self.way(key), body)["id"]
        return found

    def way(self, key: str) -> str:
        return f"{self.path}/questions/{self.question(key)['id']}/answer"

    def ratings(self, contact_id: str) -> Row:
        rows = self.alice.get(f"/api/contacts/{contact_id}/ratings")["features"]
        return {row["feature"]: row for row in rows}

    @property
    def purchasing(self) -> str:
        return f"occupant:{self.at.purchasing}"

    @property
    def insight(self) -> str:
        return f"insight:{self.at.li}"


def test_a_sheet_asks_what_those_met_can_answer_and_shows_their_place_on_the_chart() -> None:
    it = Sheet()
    sheet = it.show()
    keys = {row["key"] for row in sheet["questions"]}
    assert {it.purchasing, it.insight, f"insight:{it.at.wang}"} <= keys
    assert not any(key.startswith("owner:") for key in keys)  # nobody there can tell who of ours answers for a stage
    assert len(keys) <= 12
    assert it.question(it.purchasing)["asked"]["name"] == "李科长"
    assert set(sheet["chart"]) == {it.at.top, it.at.equipment, it.at.purchasing}
    assert {row["contact"]["name"] for row in sheet["people"]} == {"李科长", "王院长"}


def test_questions_are_put_in_order_left_out_and_added_in_ones_own_words() -> None:
    it = Sheet()
    wanted = [{"text": "年底预算冻结了吗？", "asked_id": it.at.wang}, {"key": it.insight}]
    it.alice.put(f"{it.path}/questions", {"questions": wanted})
    rows = it.show()["questions"]
    assert [row["question"] for row in rows] == [
        "年底预算冻结了吗？",
        "李科长与我们关系有多近，认可我们的方案吗？",
    ]
    assert rows[0]["shape"] == "note"
    asked = {"questions": [{"key": "occupant:00000000-0000-7000-8000-000000000000"}]}
    assert it.alice.refused("PUT", f"{it.path}/questions", asked) == (422, ("questions", "no_question"))


def test_a_rating_is_written_as_heard_with_the_meeting_as_evidence() -> None:
    it = Sheet()
    it.answer(it.insight, values={"ratings": {"closeness": 1, "approval": -1}}, note="说价格偏高")
    meeting = it.show()["interaction"]
    said = it.ratings(it.at.li)["approval"]["mine"]
    assert (said["value"], said["certainty"], said["evidence"]) == (-1, "heard", "说价格偏高")
    assert said["interaction"]["id"] == meeting["id"]
    row = it.question(it.insight)
    assert (row["open"], row["answer"]["result"]) == (False, "written")
    assert it.insight not in it.at.questions()
    assert it.alice.get(f"/api/evidence/{meeting['id']}")["visit_id"] == it.id


def test_an_occupant_may_be_new_and_comes_with_contact_and_seat() -> None:
    it = Sheet()
    it.answer(it.purchasing, values={"name": "赵敏", "title": "采购部长"}, certainty="confirmed")
    [seat] = it.alice.get(f"/api/positions/{it.at.purchasing}/occupants")
    assert (seat["certainty"], seat["evidence_id"]) == ("confirmed", it.show()["interaction"]["id"])
    people = it.alice.get(f"/api/contacts?account_id={it.at.account.pk}")["items"]
    assert "赵敏" in {row["name"] for row in people}


def test_an_answer_is_taken_back_with_what_it_wrote_and_the_question_is_open_again() -> None:
    it = Sheet()
    key = it.answer(it.purchasing, values={"name": "赵敏"})
    it.answer(it.insight, values={"ratings": {"closeness": 1, "approval": 1}})
    it.alice.post(f"{it.path}/answers/{key}/undo")
    assert it.alice.get(f"/api/positions/{it.at.purchasing}/occupants") == []
    assert it.question(it.purchasing)["open"] is True
    assert it.question(it.purchasing)["answer"] is None
    assert it.ratings(it.at.li)["closeness"]["mine"]["value"] == 1


def test_everything_that_came_of_a_visit_is_taken_back_as_a_whole() -> None:
    it = Sheet()
    it.answer(it.insight, values={"ratings": {"closeness": 1, "approval": 1}})
    it.answer(it.purchasing, values={"contact_id": it.at.wang})
    it.alice.post(f"{it.path}/close", {"summary": "谈了预算"})
    assert it.alice.post(f"{it.path}/undo")["count"] == 4
    sheet = it.show()
    assert (sheet["state"], sheet["interaction"]) == ("planned", None)
    assert it.ratings(it.at.li)["closeness"]["value"] is None
    assert {row["key"] for row in sheet["questions"] if row["open"]} >= {it.insight, it.purchasing}
    assert it.alice.refused("POST", f"{it.path}/undo") == (409, "undo.nothing")


def test_who_answered_meanwhile_is_told_and_it_can_be_meant_all_the_same() -> None:
    it = Sheet()
    chen = it.at.alice.post("/api/contacts", {"name": "陈默", "account_id": str(it.at.account.pk)})["id"]
    it.bob.post(f"/api/positions/{it.at.purchasing}/succeed", {"contact_id": chen})
    body = {"values": {"name": "赵敏"}}
    status, problem = it.alice.send("POST", it.way(it.purchasing), body)
    assert (status, problem["code"]) == (409, "visit.answered_meanwhile")
    assert (problem["params"]["who"], problem["params"]["what"]) == ("Bob", "陈默")
    it.alice.post(it.way(it.purchasing), {**body, "anyway": True})
    assert it.alice.refused("POST", it.way(it.purchasing), body) == (409, "visit.answered")


def test_what_a_colleague_thinks_is_not_told_by_a_conflict() -> None:
    it = Sheet()
    for feature in ("closeness", "approval"):
        it.at.rate(it.at.li, feature, -2, it.bob)
    body = {"values": {"ratings": {"closeness": 1, "approval": 1}}}
    _, problem = it.alice.send("POST", it.way(it.insight), body)
    assert problem["params"]["who"] == "Bob"
    assert problem["params"]["what"] == ""


def test_nobody_knows_and_not_asked_are_noted_and_can_still_be_answered() -> None:
    it = Sheet()
    it.answer(it.insight, result="nobody_knows")
    assert it.question(it.insight)["answer"]["result"] == "nobody_knows"
    assert it.show()["interaction"] is None  # nothing was learned yet
    it.answer(it.insight, values={"ratings": {"closeness": 0, "approval": 0}})
    assert it.question(it.insight)["answer"]["result"] == "written"
    assert it.alice.refused("POST", it.way(f"insight:{it.at.wang}"), {"result": "noted"}) == (422, ("note", "required"))


def test_roles_stages_and_superiors_are_written_through_their_owners() -> None:
    it = Sheet()
    member = next(row for row in it.alice.get(it.at.chain)["members"])
    stages = it.alice.get(it.at.chain)["stages"]
    it.alice.put(
        f"{it.path}/questions",
        {"questions": [{"key": f"role:{member['id']}"}, {"key": f"responsible:{stages[0]['id']}"}]},
    )
    it.answer(f"role:{member['id']}", values={"role": "champion"})
    it.answer(f"responsible:{stages[0]['id']}", values={"contact_id": it.at.wang})
    chain = it.alice.get(it.at.chain)
    assert next(row for row in chain["members"] if row["id"] == member["id"])["roles"] == ["champion"]
    assert [part["kind"] for part in chain["stages"][0]["parts"]] == ["responsible"]


def test_closing_notes_the_meeting_and_leaves_the_sheet_to_read() -> None:
    it = Sheet(purpose="摸清采购流程", place="行政楼 3 楼")
    it.alice.post(f"{it.path}/close", {"outcome": "同意下周演示"})
    [row] = it.alice.get(f"{it.at.path}/interactions")
    assert (row["kind"], row["summary"], row["outcome"]) == ("visit", "摸清采购流程", "同意下周演示")
    assert {one["name"] for one in row["contacts"]} == {"李科长", "王院长"}
    assert it.show()["state"] == "closed"
    assert it.alice.refused("PATCH", it.path, {"place": "别处"}) == (409, "visit.over")


def test_a_visit_that_was_called_off_takes_no_answers() -> None:
    it = Sheet()
    it.alice.delete(it.path)
    assert it.alice.refused("POST", it.way(it.insight), {"result": "nobody_knows"}) == (409, "visit.over")
    [row] = it.alice.get(f"{it.at.path}/visits")
    assert row["state"] == "dropped"


def test_somebody_else_s_answer_is_taken_back_only_by_who_may_edit() -> None:
    it = Sheet()
    key = it.answer(it.insight, it.bob, values={"ratings": {"closeness": 1, "approval": 1}})
    it.alice.post(f"{it.path}/answers/{key}/undo")
    assert it.question(it.insight)["answer"] is None


def test_more_people_and_questions_take_no_more_statements() -> None:
    it = Sheet()
    it.answer(it.insight, values={"ratings": {"closeness": 1, "approval": 1}})
    few = statements(lambda: it.alice.get(it.path))
    listed = statements(lambda: it.alice.get(f"{it.at.path}/visits"))
    it.at.grow()
    people = [row["id"] for row in it.alice.get(f"/api/contacts?account_id={it.at.account.pk}")["items"]]
    it.alice.patch(it.path, {"contact_ids": people})
    questions = [{"key": key} for key in list(it.at.questions())[:20]]
    it.alice.put(f"{it.path}/questions", {"questions": questions})
    assert statements(lambda: it.alice.get(it.path)) <= few
    it.alice.post(f"{it.at.path}/visits", {"at": SOON, "contact_ids": people})
    assert statements(lambda: it.alice.get(f"{it.at.path}/visits")) == listed


def test_the_follow_up_it_was_for_is_done_and_the_next_one_planned() -> None:
    it = Sheet()
    log = {"kind": "call", "at": SOON, "summary": "约见面", "contact_ids": [it.at.li]}
    it.alice.post(f"{it.at.path}/interactions", {**log, "next": {"due_on": "2026-03-06"}})
    [before] = it.alice.get(f"{it.at.path}/handover-sheet")["follow_ups"]
    body = {"at": SOON, "contact_ids": [it.at.li], "follow_up_id": before["id"]}
    visit = it.alice.post(f"{it.at.path}/visits", body)["id"]
    it.alice.post(f"/api/visits/{visit}/close", {"summary": "见了", "next": {"due_on": "2026-04-01", "what": "送方案"}})
    [after] = it.alice.get(f"{it.at.path}/handover-sheet")["follow_ups"]
    assert after["id"] != before["id"]
    it.alice.post(f"/api/visits/{visit}/undo")
    [again] = it.alice.get(f"{it.at.path}/handover-sheet")["follow_ups"]
    assert again["id"] == before["id"]


def test_what_is_to_be_done_with_somebody_stands_with_him_until_it_is_done() -> None:
    at = Customer()
    body = {"due_on": "2026-03-09", "what": "送样机", "contact_ids": [at.li]}
    key = at.alice.post(f"{at.path}/follow-ups", body)["id"]
    visit = at.alice.post(f"{at.path}/visits", {"at": SOON, "contact_ids": [at.li, at.wang], "follow_up_id": key})["id"]
    told = at.alice.get(f"/api/visits/{visit}")
    assert (told["follow_up"]["about"], told["follow_up"]["state"]) == ("送样机", "open")
    due = {one["contact"]["id"]: [row["about"] for row in one["follow_ups"]] for one in told["people"]}
    assert due == {at.li: ["送样机"], at.wang: []}
    at.alice.post(f"/api/follow-ups/{key}/finish", {"outcome": "送到了", "kind": "call"})
    later = at.alice.get(f"/api/visits/{visit}")
    assert later["follow_up"]["state"] == "done"
    assert [one["follow_ups"] for one in later["people"]] == [[], []]
