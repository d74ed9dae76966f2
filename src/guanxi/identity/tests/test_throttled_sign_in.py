"""Ten wrong tries, and the right password does not help either; but nobody keeps somebody else out."""

import time
from collections.abc import Callable
from functools import partial
from statistics import median
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from guanxi.audit.models import AuditEntry
from guanxi.identity.policies import SIGN_IN
from guanxi.identity.services import signing_in
from guanxi.testing.cast import NOW, PASSWORD, make_cast, signed_in
from guanxi.throttling import services as throttling
from guanxi.throttling.models import Window
from guanxi.throttling.policies import Limit
from guanxi.workspaces.models import Member

pytestmark = pytest.mark.django_db
WRONG = "wrong"
ALICE, BOB, NOBODY = "alice@example.com", "bob@example.com", "nobody@example.com"


def attempt(client: Client, email: str, password: str = WRONG, source: str = "192.0.2.1") -> Any:
    """Try to sign in from somewhere."""
    body = {"email": email, "password": password}
    return client.post("/api/session", body, content_type="application/json", REMOTE_ADDR=source)


def test_ten_wrong_tries_and_the_right_password_waits() -> None:
    make_cast()
    for email in (ALICE, NOBODY):
        assert [attempt(Client(), email).status_code for _ in range(SIGN_IN.tries)] == [401] * 10
        answer = attempt(Client(), email, PASSWORD)
        assert (answer.status_code, answer.json()["code"]) == (429, "throttled")
        assert 0 < answer.json()["params"]["seconds"] == int(answer["Retry-After"]) <= SIGN_IN.seconds
    assert attempt(Client(), BOB, PASSWORD).status_code == 200
    assert attempt(Client(), ALICE, PASSWORD, source="198.51.100.7").status_code == 200


def test_a_success_begins_anew() -> None:
    make_cast()
    for _ in range(3):
        assert [attempt(Client(), ALICE).status_code for _ in range(9)] == [401] * 9
        assert attempt(Client(), ALICE, PASSWORD).status_code == 200


def test_a_known_browser_is_not_kept_out_by_a_flood(monkeypatch: pytest.MonkeyPatch) -> None:
    make_cast()
    monkeypatch.setattr(signing_in, "SIGN_IN_ADDRESS", Limit("few", tries=5, seconds=900))
    known = signed_in(ALICE)
    for number in range(5):
        attempt(Client(), ALICE, source=f"192.0.2.{number}")
    assert attempt(Client(), ALICE, PASSWORD, source="198.51.100.7").status_code == 429
    known.delete("/api/session")
    assert attempt(known, ALICE, PASSWORD, source="198.51.100.7").status_code == 200
    assert attempt(known, BOB, "wrong", source="198.51.100.7").status_code == 401, "its mark is for one address"


def test_one_source_tries_so_many_addresses_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    make_cast()
    monkeypatch.setattr(signing_in, "SIGN_IN_SOURCE", Limit("few", tries=6, seconds=900))
    assert attempt(Client(), ALICE, PASSWORD).status_code == 200, "a success counts as none"
    statuses = [attempt(Client(), f"n{number}@example.com").status_code for number in range(7)]
    assert (statuses[-2], statuses[-1]) == (401, 429)


def test_the_address_behind_a_proxy_counts_and_a_made_up_one_does_not(settings: Any) -> None:
    make_cast()
    settings.PROXIES = 1
    for number in range(SIGN_IN.tries):
        headers = {"X-Forwarded-For": f"203.0.113.{number}, 192.0.2.9"}
        body = {"email": ALICE, "password": "wrong"}
        assert Client().post("/api/session", body, content_type="application/json", headers=headers).status_code == 401
    headers = {"X-Forwarded-For": "192.0.2.9"}
    body = {"email": ALICE, "password": PASSWORD}
    assert Client().post("/api/session", body, content_type="application/json", headers=headers).status_code == 429


def statements(email: str, password: str) -> list[str]:
    """What a refused sign-in asks of the database, without the values."""
    with CaptureQueriesContext(
        connection,
    ) as captured:
        assert attempt(Client(), email, password).status_code == 401
    return [" ".join(query["sql"].split()[:3]) for query in captured.captured_queries]


def test_unknown_known_and_deactivated_cost_the_same_statements(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(throttling, "CLEAR_ONE_IN", 10**9)  # now and then it clears up, whoever asks
    cast = make_cast()
    Member.objects.of(cast.bob.workspace_id).filter(pk=cast.bob.member_id).update(archived_at=NOW)
    attempt(Client(), NOBODY)  # warms up
    told = [
        [word.replace("RELEASE SAVEPOINT", "END").replace("ROLLBACK TO", "END") for word in statements(email, password)]
        for email, password in [(NOBODY, "wrong"), (ALICE, "wrong"), (BOB, "wrong"), (BOB, PASSWORD)]
    ]
    assert len({len(one) for one in told}) == 1, told


def test_a_failure_is_written_down_where_the_member_works() -> None:
    cast = make_cast()
    attempt(Client(), ALICE)
    attempt(Client(), NOBODY)
    failed = AuditEntry.objects.of(cast.alice.workspace_id).filter(kind="session.failed")
    assert [entry.subject_id for entry in failed] == [cast.alice.member_id]
    assert Window.objects.exists()


def timed(deed: Callable[[], Any]) -> float:
    """How long something takes."""
    begin = time.perf_counter()
    deed()
    return time.perf_counter() - begin


@pytest.mark.timeout(180)
def test_the_time_of_the_answer_does_not_tell_who_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    cast = make_cast()
    Member.objects.of(cast.bob.workspace_id).filter(pk=cast.bob.member_id).update(archived_at=NOW)
    times: dict[str, list[float]] = {ALICE: [], NOBODY: [], BOB: []}
    for _ in range(3):
        for email in times:
            attempt(Client(), email)
    for turn in range(30):
        Window.objects.all().delete()
        for email in sorted(times, key=lambda one: hash((one, turn))):  # in changing order
            times[email].append(timed(partial(attempt, Client(), email)))
    medians = {email: median(found) for email, found in times.items()}
    assert max(medians.values()) < 1.35 * min(medians.values()) + 0.002, medians
