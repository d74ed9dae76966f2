"""Tokens: what they may do, for how long, and when they die."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from guanxi.audit.models import AuditEntry
from guanxi.core.keys import new_id
from guanxi.identity.models import Token
from guanxi.identity.secrets import SECRET_BYTES, packed, unpacked
from guanxi.testing.caller import Caller
from guanxi.testing.cast import NOW, Cast, make_cast
from guanxi.workspaces.models import Member, User

pytestmark = pytest.mark.django_db
JSON = "application/json"


@pytest.fixture
def cast() -> Cast:
    return make_cast()


def made(scope: str = "write", days: int | None = 30, email: str = "bob@example.com") -> dict[str, Any]:
    """Make a token over the interface."""
    answer: dict[str, Any] = Caller(email).post("/api/tokens", {"name": "报表", "scope": scope, "days": days})
    return answer


def send(token: str, method: str, path: str, body: Any = None) -> Any:
    """Make a request as a program does: no cookie, no CSRF token."""
    client = Client(enforce_csrf_checks=True)
    return client.generic(
        method, path, "" if body is None else body, content_type=JSON, headers={"Authorization": f"Bearer {token}"}
    )


def test_a_program_works_as_its_member(cast: Cast) -> None:
    token = made()["token"]
    assert token.startswith("gx_")
    assert send(token, "GET", "/api/accounts").status_code == 200
    answer = send(token, "POST", "/api/accounts", '{"name": "恒星集团"}')
    assert answer.status_code == 201
    assert Caller("charlie@example.com").get("/api/accounts")["total"] == 0
    [row] = Caller("bob@example.com").get("/api/tokens")
    assert row["used_at"]
    assert "token" not in row
    entries = AuditEntry.objects.of(cast.bob.workspace_id).filter(kind="token.created")
    assert [entry.actor_id for entry in entries] == [cast.bob.member_id]


def test_reading_is_not_writing(cast: Cast) -> None:
    token = made("read")["token"]
    assert send(token, "GET", "/api/accounts").status_code == 200
    answer = send(token, "POST", "/api/accounts", '{"name": "恒星集团"}')
    assert (answer.status_code, answer.json()["code"]) == (403, "token.reads_only")


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/api/tokens"),
        ("POST", "/api/tokens"),
        ("GET", "/api/me/sessions"),
        ("DELETE", "/api/me/sessions"),
        ("POST", "/api/me/second-factor"),
        ("PUT", "/api/me/password"),
        ("POST", "/api/members"),
        ("POST", "/api/invitations"),
        ("PUT", "/api/session/workspace"),
        ("PATCH", "/api/workspace"),
        ("POST", "/api/teams"),
    ],
)
def test_who_gets_in_is_not_for_programs(cast: Cast, method: str, path: str) -> None:
    answer = send(made(email="alice@example.com")["token"], method, path, "{}")
    assert (answer.status_code, answer.json()["code"]) == (403, "token.not_for_tokens")


def test_a_cookie_beside_a_bad_token_does_not_count(cast: Cast) -> None:
    client = Caller().client
    assert client.get("/api/members").status_code == 200
    answer = client.get("/api/members", headers={"Authorization": "Bearer gx_nonsense"})
    assert (answer.status_code, answer.json()["code"]) == (401, "token.unknown")


@pytest.mark.parametrize("text", ["", "gx_", "gx_%%%", "x", "gx_" + "A" * 75, "gx_" + "A" * 5000, "gx_ü"])
def test_what_is_no_token_is_refused(cast: Cast, text: str) -> None:
    assert send(text, "GET", "/api/accounts").status_code == 401


def test_half_a_token_is_none(cast: Cast) -> None:
    token = made()["token"]
    changed = token[:-1] + ("A" if token[-1] != "A" else "B")
    for wrong in (changed, token[:-1]):
        assert send(wrong, "GET", "/api/accounts").status_code == 401
    assert Token.objects.of(cast.bob.workspace_id).get().digest not in token


def test_another_spelling_of_the_same_bytes_is_no_token() -> None:
    workspace, row, secret = new_id(), new_id(), bytes(SECRET_BYTES)
    text = packed("gx_", workspace, row, secret)
    assert text.endswith("A")
    assert unpacked("gx_", text) == (workspace, row, secret)
    assert unpacked("gx_", text[:-1] + "B") is None


def test_it_dies_when_it_is_revoked_or_over(cast: Cast) -> None:
    first, second = made(), made()
    bob = Caller("bob@example.com")
    assert Caller("alice@example.com").send("DELETE", f"/api/tokens/{first['id']}")[0] == 404, "his own ones only"
    bob.delete(f"/api/tokens/{first['id']}")
    assert send(first["token"], "GET", "/api/accounts").status_code == 401
    over = timezone.now() - timedelta(seconds=1)
    Token.objects.of(cast.bob.workspace_id).filter(pk=second["id"]).update(expires_at=over)
    assert send(second["token"], "GET", "/api/accounts").status_code == 401


@pytest.mark.parametrize("who", ["member", "user"])
def test_it_dies_with_its_member_and_user(cast: Cast, who: str) -> None:
    token = made()["token"]
    if who == "member":
        Member.objects.of(cast.bob.workspace_id).filter(pk=cast.bob.member_id).update(archived_at=NOW)
    else:
        User.objects.filter(pk=cast.bob.user_id).update(is_active=False)
    assert send(token, "GET", "/api/accounts").status_code == 401


@pytest.mark.parametrize(
    ("values", "expected"),
    [({"name": " "}, ("name", "required")), ({"scope": "all"}, ("scope", "unknown_choice")),
     ({"days": 0}, ("days", "too_small")), ({"days": 9999}, ("days", "too_big"))],
)  # fmt: skip
def test_what_is_wrong_is_told(cast: Cast, values: dict[str, Any], expected: tuple[str, str]) -> None:
    body = {"name": "报表", "scope": "read", "days": 30, **values}
    assert Caller().refused("POST", "/api/tokens", body) == (422, expected)
