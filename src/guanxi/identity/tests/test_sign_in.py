"""Signing in and out, and what a session is worth."""

import pytest
from django.contrib.auth.hashers import identify_hasher
from django.test import Client

from guanxi.testing.cast import PASSWORD, make_cast, signed_in
from guanxi.workspaces.models import Member, User

pytestmark = pytest.mark.django_db
JSON = "application/json"


def sign_in(client: Client, email: str, password: str = PASSWORD) -> int:
    """Try to sign in and return the answer's status."""
    return client.post("/api/session", {"email": email, "password": password}, content_type=JSON).status_code


def test_passwords_are_hashed_with_argon2() -> None:
    make_cast()
    assert identify_hasher(User.objects.get(email="alice@example.com").password).algorithm == "argon2"


def test_in_and_out() -> None:
    make_cast()
    client = Client()
    assert client.get("/api/session").json()["session"] is None
    assert client.get("/api/members").status_code == 401
    assert sign_in(client, " Alice@Example.com ") == 200
    session = client.get("/api/session").json()["session"]
    assert (session["name"], session["role"], session["workspace_name"]) == ("Alice", "administrator", "Guanxi Test")
    assert client.get("/api/members").status_code == 200
    assert client.delete("/api/session").status_code == 204
    assert client.get("/api/members").status_code == 401


def test_a_wrong_password_and_an_unknown_address_are_answered_alike() -> None:
    make_cast()
    answers = [
        Client().post("/api/session", {"email": email, "password": "wrong"}, content_type=JSON)
        for email in ("alice@example.com", "nobody@example.com")
    ]
    assert [answer.status_code for answer in answers] == [401, 401]
    assert answers[0].json() == answers[1].json()
    assert answers[0].json()["code"] == "sign_in.wrong"


def test_a_write_without_the_token_is_refused() -> None:
    make_cast()
    client = Client(enforce_csrf_checks=True)
    assert sign_in(client, "alice@example.com") == 403
    client.get("/api/session")
    token = client.cookies["guanxi_csrf"].value
    body = {"email": "alice@example.com", "password": PASSWORD}
    answer = client.post("/api/session", body, content_type=JSON, headers={"X-CSRFToken": token})
    assert answer.status_code == 200
    new = {"name": "恒星集团"}
    refused = client.post("/api/accounts", new, content_type=JSON)
    assert (refused.status_code, refused.json()["code"]) == (403, "csrf")
    token = client.cookies["guanxi_csrf"].value
    allowed = client.post("/api/accounts", new, content_type=JSON, headers={"X-CSRFToken": token})
    assert allowed.status_code == 201


def test_a_new_password_ends_the_sessions() -> None:
    make_cast()
    client = signed_in("bob@example.com")
    User.objects.filter(email="bob@example.com").update(password="argon2$other")
    assert client.get("/api/members").status_code == 401


def test_a_member_who_is_put_away_is_out_at_once() -> None:
    cast = make_cast()
    client = signed_in("bob@example.com")
    rows = Member.objects.of(cast.bob.workspace_id).filter(pk=cast.bob.member_id)
    rows.update(archived_at="2026-03-01T00:00:00Z")
    assert client.get("/api/members").status_code == 401
    assert sign_in(Client(), "bob@example.com") == 401


def test_only_an_owner_adds_members_and_an_address_is_taken_once() -> None:
    make_cast()
    new = {"name": "Dora", "email": "dora@example.com", "password": "long enough"}
    bob, alice = signed_in("bob@example.com"), signed_in("alice@example.com")
    assert bob.post("/api/members", new, content_type=JSON).status_code == 403
    assert alice.post("/api/members", new, content_type=JSON).status_code == 201
    again = alice.post("/api/members", {**new, "email": "DORA@example.com"}, content_type=JSON)
    assert (again.status_code, again.json()["fields"][0]["code"]) == (422, "taken")
    short = alice.post("/api/members", {**new, "email": "e@example.com", "password": "short"}, content_type=JSON)
    assert short.json()["fields"][0] == {"field": "password", "code": "too_short", "params": {"min": 10}}
