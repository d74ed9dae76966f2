"""A request that is sent twice is done once."""

import json
from typing import Any

import pytest
from django.utils import timezone

from guanxi.directory.models import Account
from guanxi.testing.caller import Caller
from guanxi.testing.cast import NOW, make_cast
from guanxi.testing.digest import database_digest
from guanxi.workspaces.models import MemberAnswer
from guanxi.workspaces.services import answers

pytestmark = pytest.mark.django_db
JSON = "application/json"


def post(caller: Caller, path: str, body: Any, key: str) -> Any:
    """Send with a key."""
    return caller.client.post(path, json.dumps(body), content_type=JSON, headers={"Idempotency-Key": key})


def test_the_second_time_gets_the_first_answer_and_does_nothing() -> None:
    cast = make_cast()
    alice = Caller()
    first = post(alice, "/api/accounts", {"name": "恒星集团"}, "k1")
    digest = database_digest()
    second = post(alice, "/api/accounts", {"name": "恒星集团"}, "k1")
    assert (first.status_code, second.status_code) == (201, 201)
    assert first.content == second.content
    assert "Idempotency-Replayed" not in first
    assert second["Idempotency-Replayed"] == "true"
    assert second["Content-Type"] == first["Content-Type"]
    assert database_digest() == digest
    assert post(alice, "/api/accounts", {"name": "恒星集团"}, "k2").status_code == 201
    assert Account.objects.of(cast.alice.workspace_id).count() == 2


def test_the_same_key_for_something_else_is_refused() -> None:
    make_cast()
    alice = Caller()
    post(alice, "/api/accounts", {"name": "恒星集团"}, "k1")
    other = post(alice, "/api/accounts", {"name": "西部重工"}, "k1")
    assert (other.status_code, other.json()["code"]) == (422, "idempotency.reused")
    elsewhere = post(alice, "/api/tie-kinds", {"name": "恒星集团"}, "k1")
    assert elsewhere.json()["code"] == "idempotency.reused"


def test_a_key_is_its_members_own() -> None:
    make_cast()
    one, other = (
        post(Caller(who), "/api/accounts", {"name": "恒星集团"}, "k1")
        for who in ("alice@example.com", "bob@example.com")
    )
    assert one.json()["id"] != other.json()["id"]
    assert "Idempotency-Replayed" not in other


def test_a_refusal_is_not_kept_and_writes_nothing() -> None:
    make_cast()
    alice = Caller()
    digest = database_digest()
    assert post(alice, "/api/accounts", {"name": " "}, "k1").status_code == 422
    assert database_digest() == digest
    again = post(alice, "/api/accounts", {"name": "恒星集团"}, "k1")
    assert (again.status_code, "Idempotency-Replayed" in again) == (201, False)


@pytest.mark.parametrize("key", ["", "x" * 201, "键"])
def test_a_key_that_is_none_is_refused(key: str) -> None:
    make_cast()
    answer = post(Caller(), "/api/accounts", {"name": "恒星集团"}, key)
    assert answer.json()["fields"] == [{"field": "Idempotency-Key", "code": "malformed", "params": {}}]


def test_an_upload_is_taken_once() -> None:
    make_cast()
    alice = Caller()
    ids = set()
    for _ in range(2):
        form = {"text": "姓名,职务\n张三,经理\n", "kind": "contacts"}
        answer = alice.client.post("/api/imports", form, headers={"Idempotency-Key": "k1"})
        assert answer.status_code < 300, answer.content
        ids.add(answer.json()["id"])
    assert len(ids) == 1


def test_answers_are_sealed_and_go_after_a_day() -> None:
    cast = make_cast()
    alice = Caller()
    post(alice, "/api/accounts", {"name": "恒星集团"}, "secret-key")
    rows = MemberAnswer.objects.of(cast.alice.workspace_id)
    row = rows.get()
    assert b'"id"' not in bytes(row.body or b"")
    assert "secret-key" not in repr(row.__dict__)
    rows.update(expires_at=NOW)
    again = post(alice, "/api/accounts", {"name": "恒星集团"}, "secret-key")
    assert "Idempotency-Replayed" not in again
    assert rows.count() == 1


def test_a_member_keeps_so_many_answers_at_most(monkeypatch: pytest.MonkeyPatch) -> None:
    cast = make_cast()
    monkeypatch.setattr(answers, "MAX_PER_MEMBER", 3)
    monkeypatch.setattr(answers, "CLEAR_ONE_IN", 1)
    for number in range(5):
        shelf = answers.MemberShelf(cast.alice, f"k{number}")
        now = timezone.now()
        assert shelf.claim("hash", now)
        shelf.keep(answers.Given(request_hash="hash", status=201, content_type=JSON, body=b"{}"), now)
    assert MemberAnswer.objects.of(cast.alice.workspace_id).count() == 3
    assert answers.MemberShelf(cast.alice, "k4").find(timezone.now()) is not None


def test_an_answer_too_long_to_keep_is_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    make_cast()
    monkeypatch.setattr(answers, "MAX_BODY", 3)
    alice = Caller()
    assert post(alice, "/api/accounts", {"name": "恒星集团"}, "k1").status_code == 201
    again = post(alice, "/api/accounts", {"name": "恒星集团"}, "k1")
    assert (again.status_code, again.json()["code"]) == (409, "idempotency.done")
