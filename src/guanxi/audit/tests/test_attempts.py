"""What was refused is written down, through the interface; a loop does not fill the disk."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.test import Client

from guanxi.audit.models import AttemptTally, AuditEntry
from guanxi.audit.services.refusals import TOLD_IN_A_MINUTE, Attempt, is_told, note_attempt
from guanxi.core.actor import Actor
from guanxi.core.keys import new_id
from guanxi.testing.caller import Caller
from guanxi.testing.cast import NOW, Cast, make_cast
from guanxi.testing.digest import database_digest
from guanxi.testing.makers import make_account

pytestmark = pytest.mark.django_db
ATTEMPT = Attempt("GET", "/api/accounts/{account_id}", 404, "not_found", what="account")


@pytest.fixture
def cast() -> Cast:
    return make_cast()


def attempts(actor: Actor) -> list[AuditEntry]:
    """Return what was refused in a workspace, oldest first."""
    return list(AuditEntry.objects.of(actor.workspace_id).filter(kind="attempt.refused").order_by("seq"))


def test_what_is_forbidden_is_noted(cast: Cast) -> None:
    bob = Caller("bob@example.com")
    before = database_digest()
    body = {"name": "Dan", "email": "dan@example.com", "password": "correct horse"}
    assert bob.send("POST", "/api/members", body)[0] == 403
    assert database_digest() == before, "nothing else was written"
    [entry] = attempts(cast.alice)
    assert (entry.actor_name, entry.source, entry.through) == ("Bob", "127.0.0.1", "browser")
    assert entry.params == {
        "method": "POST", "path": "/api/members", "status": 403, "code": "forbidden", "action": "add_member",
    }  # fmt: skip


def test_another_workspace_s_things_are_noted_where_the_actor_belongs(cast: Cast) -> None:
    theirs = make_account(cast.charlie)
    alice = Caller()
    before = database_digest()
    assert alice.send("GET", f"/api/accounts/{theirs.pk}")[0] == 404
    assert alice.send("PUT", f"/api/accounts/{theirs.pk}/members", {"member_ids": []})[0] in (404, 405)
    assert database_digest() == before
    entry = attempts(cast.alice)[0]
    assert (entry.subject_type, entry.subject_id) == ("account", theirs.pk)
    assert (entry.params["path"], entry.params["where"]) == ("/api/accounts/{account_id}", "elsewhere")
    assert attempts(cast.charlie) == []


def test_what_is_hidden_from_somebody_is_told_from_what_is_not_there(cast: Cast) -> None:
    note_attempt(actor=cast.bob, attempt=_about(make_account(cast.alice).pk), now=NOW)
    note_attempt(actor=cast.bob, attempt=_about(new_id()), now=NOW)
    assert [entry.params["where"] for entry in attempts(cast.alice)] == ["hidden", "elsewhere"]


def _about(key: Any) -> Attempt:
    return Attempt("GET", "/api/accounts/{account_id}", 404, "not_found", what="account", key=key)


def test_mistakes_are_no_attempts(cast: Cast) -> None:
    alice = Caller()
    made_up = "00000000-0000-4000-8000-000000000000"
    for method, path in (
        ("GET", "/api/nothing"), ("GET", f"/api/accounts/{made_up}"), ("POST", "/api/accounts"),
        ("GET", "/api/accounts/not-a-key"), ("TRACE", "/api/accounts"),
    ):  # fmt: skip
        assert alice.send(method, path)[0] >= 400
    assert attempts(cast.alice) == []


def test_a_loop_leaves_few_entries_and_none_uncounted(cast: Cast) -> None:
    for _ in range(95):
        note_attempt(actor=cast.bob, attempt=ATTEMPT, now=NOW)
    told = attempts(cast.alice)
    assert len(told) == TOLD_IN_A_MINUTE + 3  # the 20th, 40th and 80th
    left_out = AttemptTally.objects.of(cast.alice.workspace_id).get().left_out
    assert len(told) + sum(entry.params.get("suppressed", 0) for entry in told) + left_out == 95
    note_attempt(actor=cast.bob, attempt=ATTEMPT, now=NOW + timedelta(minutes=1))
    assert attempts(cast.alice)[-1].params["suppressed"] == left_out == 15


def test_one_loop_does_not_hide_somebody_else(cast: Cast) -> None:
    for actor in [cast.bob] * 50 + [cast.alice]:
        note_attempt(actor=actor, attempt=ATTEMPT, now=NOW)
    assert attempts(cast.alice)[-1].actor_name == "Alice"


def test_numbers_that_are_told() -> None:
    assert [count for count in range(1, 200) if is_told(count)] == [*range(1, 11), 20, 40, 80, 160]


def test_an_export_is_noted(cast: Cast) -> None:
    account = make_account(cast.alice)
    alice = Caller()
    answer = alice.client.get("/api/accounts/export?format=csv&region=华东")
    assert answer.status_code == 200
    assert alice.client.get("/api/contacts/export?format=xlsx").status_code == 200
    path = f"/api/accounts/{account.pk}/chart/export"
    assert alice.client.post(path, {"format": "text"}, content_type="application/json").status_code == 200
    told = AuditEntry.objects.of(cast.alice.workspace_id).filter(kind="export.made").order_by("seq")
    assert [entry.params for entry in told] == [
        {"what": "accounts", "format": "csv", "count": 0, "filter": {"region": "华东"}},
        {"what": "contacts", "format": "xlsx", "count": 0},
        {"what": "chart", "format": "text"},
    ]
    assert [entry.account_id for entry in told] == [None, None, account.pk]


def test_minutes_are_those_of_the_clock(cast: Cast) -> None:
    moment = datetime.fromisoformat("2026-03-01T09:00:59.9+00:00")
    for seconds in (0, 1):
        for _ in range(TOLD_IN_A_MINUTE):
            note_attempt(actor=cast.bob, attempt=ATTEMPT, now=moment + timedelta(seconds=seconds))
    assert len(attempts(cast.alice)) == 2 * TOLD_IN_A_MINUTE


def test_what_a_token_may_not_do_is_noted(cast: Cast) -> None:
    token = Caller("bob@example.com").post("/api/tokens", {"name": "程序", "scope": "read", "days": 1})["token"]
    account = make_account(cast.alice)
    program = Client(headers={"authorization": f"Bearer {token}"})
    assert program.delete(f"/api/accounts/{account.pk}").status_code == 403
    assert program.get("/api/tokens").status_code == 403
    first, second = attempts(cast.alice)
    assert (first.actor_name, first.through, first.params["code"]) == ("Bob", "token", "token.reads_only")
    assert (first.params["path"], first.params["method"]) == ("/api/accounts/{account_id}", "DELETE")
    assert (second.params["code"], second.params["path"]) == ("token.not_for_tokens", "/api/tokens")
    assert program.get(f"/api/accounts/{account.pk}").status_code == 200, "what it may do goes on"
    assert len(attempts(cast.alice)) == 2
