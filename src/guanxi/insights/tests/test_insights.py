"""What is said of decisions, through the interface."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from guanxi.testing.caller import Caller
from guanxi.testing.cast import make_cast
from guanxi.testing.counting import statements
from guanxi.testing.makers import make_account, make_contact

pytestmark = pytest.mark.django_db
Row = dict[str, Any]


class Tender:
    """An account with a chain in which 张三 is responsible for the first stage."""

    def __init__(self) -> None:
        cast = make_cast()
        self.actor = cast.alice
        self.alice = Caller()
        self.account = make_account(self.actor)
        self.contact = str(make_contact(self.actor, self.account, "张三").pk)
        body = {"template": "simple", "contact_ids": [self.contact], "name": "核磁共振"}
        self.id = self.alice.post(f"/api/accounts/{self.account.pk}/chains", body)["id"]
        chain = self.alice.get(f"/api/chains/{self.id}")
        self.member, self.stage = chain["members"][0]["id"], chain["stages"][0]["id"]
        part = {"member_id": self.member, "kind": "responsible"}
        self.alice.put(f"/api/stages/{self.stage}/parts", part)

    def insights(self, lang: str = "zh-CN") -> Row:
        found: Row = self.alice.get(f"/api/chains/{self.id}/insights?lang={lang}")
        return found

    def codes(self) -> set[str]:
        return {row["code"] for row in self.insights()["warnings"]}

    def rate(self, **values: int) -> None:
        for feature, value in values.items():
            body = {"feature": feature, "value": value, "chain_id": self.id}
            self.alice.put(f"/api/contacts/{self.contact}/rating", body)


def soon(days: int) -> str:
    return (datetime.now(UTC) + timedelta(days=days)).date().isoformat()


def test_a_warning_goes_when_its_cause_is_mended() -> None:
    it = Tender()
    assert "no_decision_maker" in it.codes()
    it.alice.patch(f"/api/chain-members/{it.member}", {"roles": ["decision_maker"]})
    assert "no_decision_maker" not in it.codes()


def test_a_warning_says_in_both_languages_what_it_is_about() -> None:
    it = Tender()
    it.alice.patch(f"/api/chain-members/{it.member}", {"influence": 90})
    row = next(row for row in it.insights()["warnings"] if row["code"] == "person_uninsighted")
    assert row["title"] == "张三影响力90，却还没有洞察"
    assert row["member_ids"] == [it.member]
    english = next(row for row in it.insights("en")["warnings"] if row["code"] == "person_uninsighted")
    assert english["title"] == "张三 has an influence of 90 and is still un-insighted"


def test_how_it_stands_is_told_with_its_terms() -> None:
    it = Tender()
    for stage in it.alice.get(f"/api/chains/{it.id}")["stages"]:
        it.alice.put(f"/api/stages/{stage['id']}/parts", {"member_id": it.member, "kind": "responsible"})
    assert it.insights()["verdict"] == "open"
    it.rate(attitude=2, closeness=1, approval=1)
    after = it.insights()
    assert after["verdict"] == "won"
    assert after["rag"]["colour"] == "red"  # nobody ever met him
    insight = next(term for term in after["completeness"]["terms"] if term["code"] == "insight")
    assert (insight["have"], insight["of"]) == (1, 1)


def test_a_workspace_turns_warnings_off_and_moves_their_figures() -> None:
    it = Tender()
    it.rate(attitude=1)
    assert "support_without_contact" in it.codes()
    off = {"warnings": {"support_without_contact": False}, "thresholds": {"champion_silent": 30}}
    version = it.alice.get("/api/workspace")["version"]
    it.alice.patch("/api/workspace", {**off, "expected_version": version})
    assert "support_without_contact" not in it.codes()
    rules = {row["code"]: row for row in it.alice.get("/api/warning-rules?lang=en")}
    assert rules["support_without_contact"]["on"] is False
    assert (rules["champion_silent"]["threshold"], rules["champion_silent"]["default"]) == (30, 60)
    assert rules["veto_opposes"]["threshold"] is None


def test_today_tells_what_is_mine_to_do() -> None:
    it = Tender()
    path = f"/api/chain-members/{it.member}/pairings/{it.actor.member_id}"
    it.alice.put(path, {"action": "约见面", "due_on": soon(-2)})
    day = it.alice.get("/api/today")
    assert [row["name"] for row in day["chains"]] == ["核磁共振"]
    assert [(row["name"], row["action"], row["overdue"]) for row in day["actions"]] == [("张三", "约见面", True)]
    assert Caller("bob@example.com").get("/api/today")["chains"] == []


def test_an_account_tells_its_decisions_and_one_that_is_over_no_more() -> None:
    it = Tender()
    path = f"/api/accounts/{it.account.pk}/warnings"
    assert [row["name"] for row in it.alice.get(path)] == ["核磁共振"]
    version = it.alice.get(f"/api/chains/{it.id}")["version"]
    it.alice.patch(f"/api/chains/{it.id}", {"state": "lost", "expected_version": version})
    assert it.alice.get(path) == []
    assert it.insights()["warnings"] == []


def test_more_people_and_chains_take_no_more_statements() -> None:
    it = Tender()
    few = statements(lambda: it.alice.get("/api/today"))
    people = [str(make_contact(it.actor, it.account, name).pk) for name in "甲乙丙"]
    for _ in range(2):
        it.alice.post(f"/api/accounts/{it.account.pk}/chains", {"template": "standard", "contact_ids": people})
    assert statements(lambda: it.alice.get("/api/today")) == few


def test_the_head_of_a_customer_s_page_is_one_request_of_constant_size() -> None:
    it = Tender()
    path = f"/api/accounts/{it.account.pk}/overview"
    found = it.alice.get(path)
    assert (found["red_names"], found["chains"]["count"], found["last_contact"]) == (1, 1, None)
    assert found["warnings"] == it.alice.get(f"/api/accounts/{it.account.pk}/warnings")
    few = statements(lambda: it.alice.get(path))
    for name in "甲乙丙":
        it.alice.post(f"/api/accounts/{it.account.pk}/chains", {"template": "standard", "name": name})
        make_contact(it.actor, it.account, name)
    again = it.alice.get(path)
    assert (again["red_names"], again["chains"]["count"]) == (4, 4)
    assert statements(lambda: it.alice.get(path)) == few
