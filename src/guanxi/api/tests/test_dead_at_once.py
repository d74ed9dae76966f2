"""Whoever is shut out is out everywhere within five seconds: requests at once, open streams at their next beat."""

import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.contrib.auth.hashers import make_password
from pytest_django import DjangoDbBlocker

from guanxi.core.actor import Actor
from guanxi.identity.models import Session, Token
from guanxi.testing.cast import NOW, PASSWORD, make_cast
from guanxi.testing.makers import make_account
from guanxi.testing.server import Browser, Stream, served
from guanxi.workspaces.models import Member, User
from guanxi.workspaces.queries import actor_for
from guanxi.workspaces.services.members import add_member

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.timeout(120)]


@pytest.fixture(scope="module")
def port(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[int]:
    with django_db_blocker.unblock(), served() as port:
        yield port


def revoke_session(who: Actor) -> None:
    Session.objects.filter(user_id=who.user_id).delete()


def revoke_token(who: Actor) -> None:
    Token.objects.of(who.workspace_id).filter(member_id=who.member_id).update(revoked_at=NOW)


def deactivate_member(who: Actor) -> None:
    Member.objects.of(who.workspace_id).filter(pk=who.member_id).update(archived_at=NOW)


def deactivate_user(who: Actor) -> None:
    User.objects.filter(pk=who.user_id).update(is_active=False)


def change_password(who: Actor) -> None:
    User.objects.filter(pk=who.user_id).update(password=make_password("another horse"))


CASES: list[tuple[str, Callable[[Actor], None]]] = [
    *(("session", way) for way in (revoke_session, deactivate_member, deactivate_user, change_password)),
    *(("token", way) for way in (revoke_token, deactivate_member, deactivate_user)),
]


def listening(port: int, account_id: object, email: str, by: str) -> tuple[Browser, Stream]:
    """Somebody's browser, and a stream that he hears by its session or by a token."""
    browser = Browser(port, email)
    if by == "session":
        return browser, browser.listen(account_id)
    status, made = browser.send("POST", "/api/tokens", {"name": "程序", "scope": "read", "days": 1})
    assert status == 201
    return browser, Stream(port, f"/api/accounts/{account_id}/events", {"Authorization": f"Bearer {made['token']}"})


def test_open_streams_end_within_five_seconds(port: int) -> None:
    """All ways to be shut out, each with somebody of its own, all at the same moment."""
    alice = make_cast().alice
    account = make_account(alice)
    people, streams = [], []
    for number, (by, _) in enumerate(CASES):
        email = f"m{number}@example.com"
        people.append(actor_for(add_member(actor=alice, email=email, password=PASSWORD, name=email, now=NOW), NOW))
        streams.append(listening(port, account.pk, email, by))
    heard = [stream.events() for _, stream in streams]
    assert [next(events)["kind"] for events in heard] == ["account.created"] * len(CASES)
    for who, (_, way) in zip(people, CASES, strict=True):
        way(who)
    begin = time.monotonic()
    for (browser, _), (by, _) in zip(streams, CASES, strict=True):
        assert by == "token" or browser.send("GET", "/api/members")[0] == 401

    def rest(events: Iterator[dict[str, object]]) -> tuple[int, float]:
        return len(list(events)), time.monotonic() - begin

    with ThreadPoolExecutor(len(CASES)) as readers:
        ends = list(readers.map(rest, heard))
    assert [(more, seconds < 5) for more, seconds in ends] == [(0, True)] * len(CASES), ends


def test_others_hear_on(port: int) -> None:
    alice = make_cast().alice
    account = make_account(alice)
    _, stream = listening(port, account.pk, "bob@example.com", "token")
    assert stream.status == 200
    assert next(stream.events())["kind"] == "account.created"
    stream.close()
    assert Stream(port, f"/api/accounts/{account.pk}/events", {"Authorization": "Bearer gx_x"}).status == 401
