"""Registering, coming back, and how often one may try."""

from typing import Any

import pytest
from django.contrib.auth.hashers import make_password
from django.test import Client
from django.utils import timezone

from guanxi.identity.models import SecondFactor
from guanxi.identity.totp import new_secret
from guanxi.testing.caller import Caller
from guanxi.testing.cast import PASSWORD, make_cast
from guanxi.testing.digest import database_digest
from guanxi.throttling.policies import Limit
from guanxi.workspaces.models import Member, User
from guanxi.workspaces.tests.doors import DORA, FIRM, invite, refusal, send

pytestmark = pytest.mark.django_db


# -- registering


def test_whoever_registers_administers_a_workspace_and_is_signed_in() -> None:
    client = Client()
    answer = send(client, "/api/register", {**DORA, "workspace": {**FIRM, "time_zone": "Europe/Berlin"}})
    assert answer.status_code == 201
    session = client.get("/api/session").json()["session"]
    assert (session["name"], session["role"], session["workspace_name"]) == ("Dora", "administrator", "示例科技")
    assert client.get("/api/workspace").json()["time_zone"] == "Europe/Berlin"
    assert client.get("/api/members").json()[0]["email"] == "dora@example.com"


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"name": " "}, ("name", "required")),
        ({"email": "nobody"}, ("email", "not_an_email")),
        ({"password": "short"}, ("password", "too_short")),
        ({"workspace": {**FIRM, "name": " "}}, ("workspace.name", "required")),
        ({"workspace": {**FIRM, "time_zone": "Mars/Base"}}, ("time_zone", "unknown_choice")),
        ({"workspace": {**FIRM, "language": "fr"}}, ("workspace.language", "unknown_choice")),
    ],
)
def test_what_is_wrong_with_a_registration_is_told(values: Any, expected: tuple[str, str]) -> None:
    digest = database_digest()
    answer = send(Client(), "/api/register", {**DORA, "workspace": FIRM, **values})
    assert answer.status_code == 422
    assert [(field["field"], field["code"]) for field in answer.json()["fields"]] == [expected]
    assert database_digest() == digest


def test_an_address_that_is_known_registers_nothing_whatever_the_password() -> None:
    make_cast()
    digest = database_digest()
    for password in (PASSWORD, "another one"):
        body = {**DORA, "email": "Alice@example.com", "password": password, "workspace": FIRM}
        assert refusal(send(Client(), "/api/register", body)) == (409, "sign_up.not_possible")
    assert database_digest() == digest


@pytest.mark.parametrize("state", ["invited", "closed"])
def test_registration_can_be_switched_off(settings: Any, state: str) -> None:
    make_cast()
    alice = Caller()
    settings.REGISTRATION = state
    assert refusal(send(Client(), "/api/register", {**DORA, "workspace": FIRM})) == (403, "register.closed")
    assert alice.refused("POST", "/api/workspaces", FIRM) == (403, "register.closed")
    assert alice.get("/api/workspaces")["open"] is False
    assert Client().get("/api/session").json()["registration"] == state
    token = invite(alice, kind="share")
    looked = send(Client(), "/api/invitation/look", {"token": token})
    opened = send(Client(), "/api/invitation/accept", {**DORA, "token": token, "workspace": FIRM})
    expected = (200, 201) if state == "invited" else (403, 403)
    assert (looked.status_code, opened.status_code) == expected


# -- a repeated request of somebody new


def test_who_registers_twice_with_one_key_is_signed_in_both_times() -> None:
    first, second = Client(), Client()
    body = {**DORA, "workspace": FIRM}
    answers = [send(client, "/api/register", body, **{"Idempotency-Key": "k1"}) for client in (first, second)]
    assert [answer.status_code for answer in answers] == [201, 201]
    assert answers[0].json() == answers[1].json()
    assert second.get("/api/members").status_code == 200
    User.objects.update(password=make_password("changed meanwhile"))
    third = Client()
    assert send(third, "/api/register", body, **{"Idempotency-Key": "k1"}).status_code == 201
    assert third.get("/api/members").status_code == 401
    other = {**body, "password": "not the same"}
    assert refusal(send(Client(), "/api/register", other, **{"Idempotency-Key": "k1"})) == (409, "sign_up.not_possible")


def test_who_accepts_twice_with_one_key_comes_in_once() -> None:
    make_cast()
    alice = Caller()
    token = invite(alice)
    body = {**DORA, "token": token}
    answers = [send(Client(), "/api/invitation/accept", body, **{"Idempotency-Key": "k1"}) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [201, 201]
    assert answers[1]["Idempotency-Replayed"] == "true"
    assert len(alice.get("/api/invitations")["items"][0]["uses"]) == 1


# -- bounds


def test_registering_and_links_are_tried_so_often_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("guanxi.api.joining.REGISTER", Limit("register", tries=2, seconds=60))
    monkeypatch.setattr("guanxi.api.joining.LINKS", Limit("links", tries=2, seconds=60))
    body = {**DORA, "token": "x", "email": "nobody", "workspace": FIRM}
    for path in ("/api/register", "/api/invitation/look"):
        assert [send(Client(), path, body).status_code == 429 for _ in range(3)] == [False, False, True]
    assert refusal(send(Client(), "/api/invitation/accept", body)) == (429, "throttled")
    elsewhere = Client(REMOTE_ADDR="192.0.2.9")
    assert send(elsewhere, "/api/register", {**DORA, "workspace": FIRM}).status_code == 201


# -- CSRF


@pytest.mark.parametrize("path", ["/api/register", "/api/invitation/look", "/api/invitation/accept"])
def test_strangers_need_the_token_of_the_page_too(path: str) -> None:
    client = Client(enforce_csrf_checks=True)
    answer = send(client, path, {**DORA, "token": "x", "workspace": FIRM})
    assert refusal(answer) == (403, "csrf")


# -- coming back


@pytest.fixture
def gone() -> Caller:
    """Bob was deactivated in the only workspace he worked in; Charlie invites him into another."""
    cast = make_cast()
    Member.objects.of(cast.bob.workspace_id).filter(pk=cast.bob.member_id).update(archived_at=timezone.now())
    return Caller("charlie@example.com")


def test_who_was_deactivated_everywhere_comes_in_again_with_his_password(gone: Caller) -> None:
    bob = {"name": "Bob", "email": "bob@example.com", "language": "en", "token": invite(gone)}
    wrong = send(Client(), "/api/invitation/accept", {**bob, "password": "not his password"})
    assert refusal(wrong) == (409, "sign_up.not_possible")
    client = Client()
    assert send(client, "/api/invitation/accept", {**bob, "password": PASSWORD}).status_code == 201
    assert client.get("/api/session").json()["session"]["workspace_name"] == "Elsewhere"
    assert User.objects.filter(email="bob@example.com").count() == 1
    again = send(Client(), "/api/session", {"email": "bob@example.com", "password": PASSWORD})
    assert again.json()["session"]["workspace_name"] == "Elsewhere"


def test_he_may_open_a_workspace_of_his_own_too(gone: Caller) -> None:
    client = Client()
    bob = {"name": "Bob", "email": "bob@example.com", "password": PASSWORD, "workspace": FIRM}
    assert send(client, "/api/register", bob).status_code == 201
    assert client.get("/api/session").json()["session"]["workspace_name"] == "示例科技"


def test_who_works_somewhere_signs_in_instead(gone: Caller) -> None:
    alice = {"name": "Alice", "email": "alice@example.com", "password": PASSWORD, "language": "en"}
    answer = send(Client(), "/api/invitation/accept", {**alice, "token": invite(gone)})
    assert refusal(answer) == (409, "sign_up.not_possible")


def test_his_second_factor_is_asked_for(gone: Caller) -> None:
    bob = User.objects.get(email="bob@example.com")
    SecondFactor(user_id=bob.pk, secret=new_secret(), confirmed_at=timezone.now()).save(force_insert=True)
    body = {"name": "Bob", "email": bob.email, "language": "en", "token": invite(gone), "password": PASSWORD}
    state = send(Client(), "/api/invitation/accept", body).json()
    assert (state["session"], state["second_factor"]) == (None, True)
