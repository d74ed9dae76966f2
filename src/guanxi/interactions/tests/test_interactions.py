"""What passed between us and them."""

from typing import Any

import pytest

from guanxi.core.keys import new_id
from guanxi.testing.caller import Caller
from guanxi.testing.cast import make_cast
from guanxi.testing.makers import make_account, make_contact

pytestmark = pytest.mark.django_db
CALL = {"kind": "call", "at": "2026-03-01T17:00:00+08:00", "summary": "  谈价格\n他觉得贵  "}


def test_an_interaction_is_noted_with_those_who_took_part() -> None:
    cast = make_cast()
    account = make_account(cast.alice)
    people = [make_contact(cast.alice, account, name).pk for name in ("张三", "李四")]
    alice, path = Caller(), f"/api/accounts/{account.pk}/interactions"
    first = alice.post(path, {**CALL, "contact_ids": [people[0], people[0]], "outcome": "再约"})["id"]
    Caller("bob@example.com").post(path, {**CALL, "kind": "visit", "at": "2026-03-02T09:00:00Z", "contact_ids": people})
    newest, oldest = alice.get(path)
    assert (newest["kind"], newest["member_name"]) == ("visit", "Bob")
    assert {person["name"] for person in newest["contacts"]} == {"张三", "李四"}
    assert (oldest["id"], oldest["at"], oldest["summary"]) == (first, "2026-03-01T09:00:00+00:00", "谈价格\n他觉得贵")
    assert [person["name"] for person in oldest["contacts"]] == ["张三"]
    assert len(alice.get(f"{path}?limit=1")) == 1
    facts = {fact["contact_id"]: fact["last_contact_at"] for fact in alice.get(f"/api/accounts/{account.pk}/facts")}
    assert facts == dict.fromkeys(map(str, people), "2026-03-02T09:00:00+00:00")


def test_what_is_wrong_is_told_and_nothing_is_written() -> None:
    cast = make_cast()
    account = make_account(cast.alice)
    alice, path = Caller(), f"/api/accounts/{account.pk}/interactions"
    wrong: list[tuple[dict[str, Any], Any]] = [
        ({"summary": "  "}, (422, ("summary", "required"))),
        ({"summary": "字" * 20_001}, (422, ("summary", "too_long"))),
        ({"kind": "fax"}, (422, ("kind", "unknown_choice"))),
        ({"at": "yesterday"}, (422, ("at", "malformed"))),
        ({"at": "1066-10-14T09:00:00Z"}, (422, ("at", "out_of_range"))),
        ({"contact_ids": [new_id()]}, (404, "not_found")),
        ({"contact_ids": [str(new_id())] * 101}, (422, ("contact_ids", "too_many"))),
    ]
    for values, problem in wrong:
        assert alice.refused("POST", path, {**CALL, **values}) == problem
    for limit in ("0", "501", "-1", "x"):
        assert alice.refused("GET", f"{path}?limit={limit}")[0] == 422
    assert alice.get(path) == []
    assert Caller("charlie@example.com").refused("GET", path) == (404, "not_found")


def test_an_interaction_can_be_taken_back() -> None:
    cast = make_cast()
    account = make_account(cast.alice)
    alice, path = Caller(), f"/api/accounts/{account.pk}"
    contact = make_contact(cast.alice, account).pk
    alice.post(f"{path}/interactions", {**CALL, "contact_ids": [contact]})
    alice.post(f"{path}/undo")
    assert alice.get(f"{path}/interactions") == []
    assert alice.get(f"{path}/facts") == []
    alice.post(f"{path}/redo")
    assert len(alice.get(f"{path}/interactions")) == 1
