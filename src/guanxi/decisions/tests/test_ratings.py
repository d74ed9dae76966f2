"""Ratings: who says what, what all agree on, in a decision, of a competitor, over time."""

from datetime import timedelta
from typing import Any

import pytest

from guanxi.decisions.models import Rating
from guanxi.decisions.services.ratings import rate_contact
from guanxi.decisions.tests.desk import Desk, make_chain, make_competitor, make_desk
from guanxi.interactions.models import Interaction
from guanxi.testing.caller import Caller
from guanxi.testing.cast import NOW

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Desk:
    return make_desk()


def test_nobody_sees_others_values_before_he_gave_his_own(desk: Desk) -> None:
    desk.rate(desk.alice, "closeness", 2, evidence="周末一起爬山")
    blind = desk.feature(desk.bob, "closeness")
    assert (blind["value"], blind["others"], blind["hidden_count"], blind["raters"]) == (None, None, 1, 1)
    assert desk.facts()["closeness"] == 2, "what all say together stands on charts and lists"
    [told] = desk.bob.get(f"{desk.path}/ratings/history?feature=closeness")
    assert (told["value"], told["evidence"], told["hidden"], told["rater"]["name"]) == (None, "", True, "Alice")
    desk.rate(desk.bob, "closeness", -1)
    seen = desk.feature(desk.bob, "closeness")
    assert [(one["rater"]["name"], one["value"], one["evidence"]) for one in seen["others"]] == [
        ("Alice", 2, "周末一起爬山")
    ]
    assert (seen["value"], seen["disagreement"], seen["mine"]["value"], seen["raters"]) == (-1, True, -1, 2)
    history = desk.bob.get(f"{desk.path}/ratings/history?feature=closeness")
    assert [(one["value"], one["hidden"]) for one in history] == [(-1, False), (2, False)]
    desk.rate(desk.bob, "closeness", None)
    assert desk.feature(desk.bob, "closeness")["others"] is None, "whoever takes his word back judges anew"


def test_the_log_keeps_a_value_hidden_too(desk: Desk) -> None:
    path = f"/api/accounts/{desk.account.pk}/changes"
    desk.rate(desk.alice, "approval", 2, evidence="会上支持")

    def told(who: Caller) -> dict[str, Any]:
        change = next(one for one in who.get(path) if one["kind"] == "contact.rated")
        return dict(change["rows"][0]["now"])

    assert told(desk.alice)["value"] == 2
    assert told(desk.bob).keys().isdisjoint({"value", "evidence"})
    assert told(desk.bob)["feature"] == "approval"
    desk.rate(desk.bob, "approval", 0)
    change = desk.bob.get(path)[1]
    assert change["rows"][0]["now"]["value"] == 2


def test_several_at_once_are_one_change_and_answers_are_kept(desk: Desk) -> None:
    answers = {"off_hours": "calls_us", "competitors": "unknown"}
    values = [
        {"feature": "closeness", "value": 1, "answers": answers},
        {"feature": "veto", "value": 1, "certainty": "heard"},
    ]
    desk.alice.put(f"{desk.path}/ratings", {"values": values})
    assert desk.feature(desk.alice, "closeness")["mine"]["answers"] == answers
    assert (desk.facts()["closeness"], desk.facts()["veto"]) == (1, True)
    desk.alice.post(f"/api/accounts/{desk.account.pk}/undo")
    assert desk.facts() == {}
    assert desk.alice.get(f"{desk.path}/ratings/history") == [], "what was taken back was never said"
    desk.alice.post(f"/api/accounts/{desk.account.pk}/redo")
    assert desk.facts()["veto"] is True


def test_a_rating_in_a_decision_stands_beside_the_one_overall(desk: Desk) -> None:
    chain = make_chain(desk.cast.alice, desk.account)
    here = f"?chain_id={chain.pk}"
    desk.rate(desk.alice, "attitude", 2)
    desk.rate(desk.alice, "closeness", 1)
    assert (desk.facts(here)["stance"], desk.facts(here)["overall"], desk.facts(here)["closeness"]) == (None, 2, 1)
    assert desk.feature(desk.alice, "closeness", here)["inherited"] == {"value": 1, "scope": "overall"}
    desk.rate(desk.alice, "attitude", -1, chain_id=chain.pk)
    desk.rate(desk.alice, "approval", 1, chain_id=chain.pk)
    told = desk.facts(here)
    assert (told["stance"], told["overall"], told["approval"], told["insighted"]) == (-1, 2, 1, True)
    everywhere = desk.facts()
    assert (everywhere["stance"], everywhere["approval"], everywhere["insighted"]) == (2, 1, True)
    assert desk.feature(desk.alice, "approval")["inherited"] == {"value": 1, "scope": "chains"}
    assert desk.feature(desk.alice, "attitude")["mine"]["value"] == 2
    [change] = [one for one in desk.alice.get(f"/api/accounts/{desk.account.pk}/changes") if one["params"]][:1]
    assert change["params"] == {"chain": "CT 采购"}


def test_how_he_stands_to_a_competitor_says_nothing_of_us(desk: Desk) -> None:
    rival = make_competitor(desk.cast.alice)
    there = f"?competitor_id={rival.pk}"
    desk.rate(desk.alice, "closeness", 2, competitor_id=rival.pk)
    assert desk.facts() == {}
    assert desk.feature(desk.alice, "closeness", there)["mine"]["value"] == 2
    assert desk.feature(desk.alice, "closeness")["mine"] is None
    assert desk.alice.get(f"{desk.path}/ratings{there}")["insighted"] is False
    for query, what in ((f"?competitor_id={desk.account.pk}", "competitor"), (f"?chain_id={rival.pk}", "chain")):
        status, problem = desk.alice.send("GET", f"{desk.path}/ratings{query}")
        assert (status, problem["params"]["what"]) == (404, what)


def test_what_was_thought_at_a_moment(desk: Desk) -> None:
    alice, bob, key = desk.cast.alice, desk.cast.bob, desk.contact.pk
    said = ((alice, 0, 1), (bob, 10, -2), (alice, 20, -1), (bob, 30, None), (alice, 40, None))
    for who, day, value in said:
        rate_contact(actor=who, contact_id=key, feature="approval", value=value, now=NOW + timedelta(days=day))
    seen = [
        desk.facts(f"?at={(NOW + timedelta(days=day)).isoformat().replace('+', '%2B')}").get("approval")
        for day in (-1, 0, 9, 10, 19, 20, 29, 30, 39, 40)
    ]
    assert seen == [None, 1, 1, 1, 1, -1, -1, -1, -1, None]
    when = (NOW + timedelta(days=25)).isoformat().replace("+", "%2B")
    told = desk.feature(desk.alice, "approval", f"?at={when}")
    assert told["raters"] == 2
    history = desk.alice.get(f"{desk.path}/ratings/history?feature=approval")
    assert [(one["rater"]["name"], one["until"] is None) for one in history] == [
        ("Alice", False), ("Bob", False), ("Alice", False),
    ]  # fmt: skip


def test_a_value_that_was_disproven_does_not_count(desk: Desk) -> None:
    desk.rate(desk.alice, "closeness", 2)
    desk.rate(desk.alice, "approval", 1)
    assert desk.facts()["insighted"] is True
    desk.rate(desk.alice, "closeness", 2, certainty="disproven")
    assert (desk.facts()["closeness"], desk.facts()["insighted"]) == (None, False)


def test_evidence_is_an_interaction_one_may_read(desk: Desk) -> None:
    body = {"kind": "visit", "at": NOW.isoformat(), "summary": "上门演示", "contact_ids": [str(desk.contact.pk)]}
    desk.alice.post(f"/api/accounts/{desk.account.pk}/interactions", body)
    key = Interaction.objects.of(desk.cast.alice.workspace_id).get().pk
    desk.rate(desk.alice, "approval", 1, evidence_id=key, review_on="2026-06-01")
    mine = desk.feature(desk.alice, "approval")["mine"]
    assert (mine["interaction"]["summary"], mine["review_on"]) == ("上门演示", "2026-06-01")
    assert Rating.objects.of(desk.cast.alice.workspace_id).current().get().evidence_id == key


def test_questions_propose_a_value(desk: Desk) -> None:
    questions = desk.alice.get("/api/ratings/questions")
    assert [len(one["questions"]) for one in questions] == [3] * 6
    ask = "/api/ratings/proposal?feature=closeness"
    given = "&answer=off_hours:calls_us&answer=competitors:when_asked&answer=private:unknown"
    assert desk.alice.get(ask + given) == {"value": 1, "total": 3, "counted": 2}
    assert desk.alice.get(ask) == {"value": None, "total": 0, "counted": 0}
    assert desk.alice.refused("GET", ask + "&answer=off_hours:perhaps") == (422, ("answers", "unknown_choice"))
