"""Ratings and roles, for colouring a chart."""

from typing import Any

import pytest

from guanxi.decisions.models import Rating
from guanxi.testing.caller import Caller
from guanxi.testing.cast import Cast, make_cast
from guanxi.testing.makers import make_account, make_contact

pytestmark = pytest.mark.django_db
UNSET: dict[str, Any] = {
    "stance": None, "overall": None, "closeness": None, "approval": None, "price": None, "veto": None,
    "sole_approval": None, "insighted": False, "disagreement": False, "role": None, "last_contact_at": None,
}  # fmt: skip


@pytest.fixture
def cast() -> Cast:
    return make_cast()


def facts(caller: Caller, account_id: Any) -> dict[str, dict[str, Any]]:
    """Return what is known by contact."""
    return {fact.pop("contact_id"): fact for fact in caller.get(f"/api/accounts/{account_id}/facts")}


def test_unset_is_not_neutral_and_null_takes_back(cast: Cast) -> None:
    account = make_account(cast.alice)
    contact, other = make_contact(cast.alice, account, "张三").pk, make_contact(cast.alice, account, "李四").pk
    alice, path = Caller(), f"/api/contacts/{contact}"
    assert facts(alice, account.pk) == {}
    for feature, value in (("attitude", -2), ("closeness", 0), ("closeness", 1)):
        alice.put(f"{path}/rating", {"feature": feature, "value": value})
    alice.put(f"{path}/role", {"role": "gatekeeper", "certainty": "heard", "evidence": "听说"})
    known = facts(alice, account.pk)
    assert known == {str(contact): UNSET | {"stance": -2, "overall": -2, "closeness": 1, "role": "gatekeeper"}}
    assert str(other) not in known
    alice.put(f"{path}/rating", {"feature": "closeness", "value": None})
    alice.put(f"{path}/role", {"role": None})
    assert facts(alice, account.pk)[str(contact)] == UNSET | {"stance": -2, "overall": -2}


def test_of_several_raters_the_median_counts_and_history_stays(cast: Cast) -> None:
    account = make_account(cast.alice)
    contact = make_contact(cast.alice, account).pk
    alice, bob, path = Caller(), Caller("bob@example.com"), f"/api/contacts/{contact}/rating"
    for caller, value in ((alice, 1), (bob, -1), (alice, 2), (alice, 2)):
        caller.put(path, {"feature": "approval", "value": value})
    assert facts(alice, account.pk)[str(contact)]["approval"] == -1, "of two the one nearer to zero"
    assert facts(alice, account.pk)[str(contact)]["disagreement"] is True
    assert Rating.objects.of(cast.alice.workspace_id).count() == 3, "saying the same again is no new rating"
    alice.put(path, {"feature": "approval", "value": 2, "evidence": "会上明确支持"})
    assert Rating.objects.of(cast.alice.workspace_id).current().filter(evidence="会上明确支持").exists()
    for _ in range(3):
        alice.post(f"/api/accounts/{account.pk}/undo")
    assert facts(bob, account.pk)[str(contact)]["approval"] == -1
    assert facts(bob, account.pk)[str(contact)]["disagreement"] is False
    alice.post(f"/api/accounts/{account.pk}/redo")
    assert facts(bob, account.pk)[str(contact)]["disagreement"] is True


def test_somebody_of_another_company_has_facts_where_he_sits(cast: Cast) -> None:
    here, there = make_account(cast.alice, "甲"), make_account(cast.alice, "乙")
    adviser = make_contact(cast.alice, there, "顾问").pk
    alice = Caller()
    alice.put(f"/api/contacts/{adviser}/rating", {"feature": "closeness", "value": 2})
    assert facts(alice, here.pk) == {}
    alice.post(f"/api/accounts/{here.pk}/chart/positions", {"contact_id": adviser})
    assert facts(alice, here.pk)[str(adviser)]["closeness"] == 2


def test_what_is_wrong_is_told(cast: Cast) -> None:
    contact = make_contact(cast.alice, make_account(cast.alice)).pk
    alice, path = Caller(), f"/api/contacts/{contact}"
    wrong: list[tuple[str, dict[str, Any], tuple[str, str]]] = [
        ("rating", {"feature": "attitude", "value": 3}, ("value", "too_big")),
        ("rating", {"feature": "attitude", "value": -3}, ("value", "too_small")),
        ("rating", {"feature": "beauty", "value": 1}, ("feature", "unknown_choice")),
        ("rating", {"feature": "attitude"}, ("value", "required")),
        ("rating", {"feature": "veto", "value": -1}, ("value", "out_of_range")),
        ("rating", {"feature": "veto", "value": 1, "answers": {"must_sign": "perhaps"}}, ("answers", "unknown_choice")),
        ("rating", {"feature": "price", "value": 1, "answers": {"must_sign": "yes"}}, ("answers", "unknown_choice")),
        ("ratings", {"values": []}, ("values", "malformed")),
        ("rating", {"feature": "attitude", "value": 1, "certainty": "sure"}, ("certainty", "unknown_choice")),
        ("role", {"role": "king"}, ("role", "unknown_choice")),
        ("role", {"role": "user", "evidence": "x" * 501}, ("evidence", "too_long")),
    ]
    for what, body, problem in wrong:
        assert alice.refused("PUT", f"{path}/{what}", body) == (422, problem)
