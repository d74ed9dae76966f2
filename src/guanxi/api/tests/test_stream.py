"""The event stream, from a real server: who looks at a chart hears what others do to it, at once and without gaps."""

import time
from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

import pytest
from pytest_django import DjangoDbBlocker

from guanxi.audit.models import AuditEntry
from guanxi.core.keys import new_id
from guanxi.directory.models import Account
from guanxi.orgchart.services.positions import edit_position, move_position
from guanxi.testing.cast import NOW, Cast, make_cast
from guanxi.testing.makers import make_account, make_seat
from guanxi.testing.replay import apply, fetch
from guanxi.testing.server import Browser, served

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.timeout(120)]


@pytest.fixture(scope="module")
def port(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[int]:
    with django_db_blocker.unblock(), served() as port:
        yield port


@pytest.fixture
def cast() -> Cast:
    return make_cast()


@pytest.fixture
def account(cast: Cast) -> Account:
    return make_account(cast.alice)


def test_another_session_hears_a_move_within_a_second(port: int, cast: Cast, account: Account) -> None:
    top, first, second = (make_seat(cast.alice, account, title=title) for title in ("总经理", "副总", "科长"))
    state, seq = fetch(cast.bob, account.pk)
    alice, bob = Browser(port, "alice@example.com"), Browser(port, "bob@example.com")
    stream = bob.listen(account.pk, f"?after={seq}")
    assert stream.status == 200
    events, waited = stream.events(), []
    for manager in (top, first, top):
        status, _ = alice.send("POST", f"/api/positions/{second.pk}/move", {"manager_id": str(manager.pk)})
        sent = time.monotonic()
        assert status == 200
        event = next(events)
        waited.append(time.monotonic() - sent)
        assert (event["kind"], event["actor_name"]) == ("position.moved", "Alice")
        state = apply(state, [event])
    assert min(waited) < 1.0
    assert state == fetch(cast.bob, account.pk)[0]
    stream.close()


def test_a_write_by_another_process_is_heard(port: int, cast: Cast, account: Account) -> None:
    seat = make_seat(cast.alice, account, title="总经理")
    stream = Browser(port, "bob@example.com").listen(account.pk, f"?after={fetch(cast.bob, account.pk)[1]}")
    edit_position(actor=cast.alice, position_id=seat.pk, values={"title": "总裁"}, now=NOW)
    event = next(stream.events())
    assert [row["after"]["title"] for row in event["rows"]] == ["总裁"]
    stream.close()


def test_who_reconnects_hears_what_was_missed_and_nothing_twice(port: int, cast: Cast, account: Account) -> None:
    seats = [make_seat(cast.alice, account, title=f"岗位{number}") for number in range(4)]
    seq = fetch(cast.bob, account.pk)[1]
    bob = Browser(port, "bob@example.com")
    stream = bob.listen(account.pk, f"?after={seq}")
    move_position(actor=cast.alice, position_id=seats[1].pk, manager_id=seats[0].pk, now=NOW)
    heard = next(stream.events())["seq"]
    stream.close()
    for number, seat in enumerate(seats[2:], start=1):
        later = NOW + timedelta(minutes=number)
        move_position(actor=cast.alice, position_id=seat.pk, manager_id=seats[0].pk, now=later)
    again = bob.listen(account.pk, f"?after={seq}", **{"Last-Event-ID": str(heard)})
    events = again.events()
    assert [next(events)["seq"], next(events)["seq"]] == [heard + 1, heard + 2]
    again.close()


def test_an_ended_session_hears_nothing_more(port: int, cast: Cast, account: Account) -> None:
    bob = Browser(port, "bob@example.com")
    stream = bob.listen(account.pk)
    events = stream.events()
    assert next(events)["kind"] == "account.created"
    assert bob.send("DELETE", "/api/session")[0] == 204
    left = time.monotonic()
    assert list(events) == []
    assert time.monotonic() - left < 7
    assert bob.listen(account.pk).status == 401


def test_what_is_refused_is_refused_as_everywhere(port: int, cast: Cast, account: Account) -> None:
    charlie, nobody = Browser(port, "charlie@example.com"), Browser(port)
    refused = [
        (charlie.listen(account.pk), 404, "not_found"),
        (charlie.listen(new_id()), 404, "not_found"),
        (nobody.listen(account.pk), 401, "unauthenticated"),
        (charlie.listen(account.pk, "?after=-1"), 422, "invalid"),
        (charlie.listen(account.pk, "?after=%F0%9F"), 422, "invalid"),
        (charlie.listen(account.pk, f"?after={'9' * 40}"), 422, "invalid"),
        (charlie.listen(account.pk, **{"Last-Event-ID": "1; x"}), 422, "invalid"),
        (charlie.listen(account.pk, Cookie='guanxi_session="aaaaaaaaaaaa\\000"'), 401, "unauthenticated"),
    ]
    for stream, status, code in refused:
        assert stream.answer.headers["Content-Type"] == "application/problem+json"
        problem = stream.problem()
        assert (stream.status, problem["status"], problem["code"]) == (status, status, code)
        assert set(problem) == {"type", "title", "status", "code", "detail", "params", "fields"}


def test_a_stream_is_not_for_other_methods(port: int, cast: Cast, account: Account) -> None:
    status, problem = Browser(port, "alice@example.com").send("POST", f"/api/accounts/{account.pk}/events", {})
    assert (status, problem["code"]) == (404, "not_found")


def test_a_page_of_another_workspace_hears_nothing(port: int, cast: Cast, account: Account) -> None:
    alice = Browser(port, "alice@example.com")
    left_behind = alice.listen(account.pk, f"?after=0&workspace={new_id()}")
    assert left_behind.status == 409
    stream = alice.listen(account.pk, f"?after=0&workspace={cast.alice.workspace_id}")
    assert stream.status == 200
    stream.close()


def test_a_refused_stream_is_noted(port: int, cast: Cast) -> None:
    theirs = make_account(cast.charlie).pk
    bob = Browser(port, "bob@example.com")
    for account_id in (theirs, UUID(int=7)):
        stream = bob.listen(account_id)
        assert stream.status == 404
        stream.close()
    [entry] = AuditEntry.objects.of(cast.alice.workspace_id).filter(kind="attempt.refused")
    assert (entry.actor_name, entry.subject_id, entry.through) == ("Bob", theirs, "browser")
    assert (entry.params["path"], entry.params["where"]) == ("/api/accounts/{account_id}/events", "elsewhere")
    assert entry.source == "127.0.0.1"
