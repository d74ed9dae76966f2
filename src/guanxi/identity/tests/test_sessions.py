"""Sessions: seen, ended, and of no use to whoever has a copy of the table."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from guanxi.identity.models import Session
from guanxi.testing.caller import Caller
from guanxi.testing.cast import PASSWORD, make_cast, signed_in

pytestmark = pytest.mark.django_db
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0"


def test_one_sees_ones_own_and_ends_them() -> None:
    make_cast()
    here = Caller("bob@example.com")
    phone = Client(headers={"User-Agent": FIREFOX}, REMOTE_ADDR="192.0.2.7")
    body = {"email": "bob@example.com", "password": PASSWORD}
    phone.post("/api/session", body, content_type="application/json")
    signed_in("alice@example.com")
    rows = here.get("/api/me/sessions")
    assert [(row["source"], row["browser"], row["current"]) for row in rows if not row["current"]] == [
        ("192.0.2.7", FIREFOX, False)
    ]
    [other] = [row for row in rows if not row["current"]]
    assert Caller("alice@example.com").send("DELETE", f"/api/me/sessions/{other['id']}")[0] == 404
    here.delete(f"/api/me/sessions/{other['id']}")
    assert phone.get("/api/members").status_code == 401
    assert here.get("/api/members")


def test_all_others_end_at_once() -> None:
    make_cast()
    others = [signed_in("bob@example.com") for _ in range(3)]
    here = Caller("bob@example.com")
    here.delete("/api/me/sessions")
    assert {other.get("/api/members").status_code for other in others} == {401}
    assert [row["current"] for row in here.get("/api/me/sessions")] == [True]


def test_the_table_holds_no_key() -> None:
    make_cast()
    client = signed_in("bob@example.com")
    key = client.cookies["guanxi_session"].value
    stored = Session.objects.get(user_id__isnull=False)
    assert key not in (stored.session_key, stored.session_data)
    thief = Client()
    thief.cookies["guanxi_session"] = stored.session_key
    assert thief.get("/api/members").status_code == 401


def test_a_session_gets_a_new_key_when_somebody_signs_in() -> None:
    make_cast()
    client = signed_in("bob@example.com")
    before = client.cookies["guanxi_session"].value
    body = {"email": "alice@example.com", "password": PASSWORD}
    client.post("/api/session", body, content_type="application/json")
    assert client.cookies["guanxi_session"].value != before
    thief = Client()
    thief.cookies["guanxi_session"] = before
    assert thief.get("/api/members").status_code == 401


def test_being_seen_is_written_down_now_and_then() -> None:
    make_cast()
    client = signed_in("bob@example.com")
    client.get("/api/members")
    [first] = Session.objects.values_list("seen_at", flat=True)
    client.get("/api/members")
    assert list(Session.objects.values_list("seen_at", flat=True)) == [first]
    Session.objects.update(seen_at=timezone.now() - timedelta(minutes=11))
    client.get("/api/members")
    [again] = Session.objects.values_list("seen_at", flat=True)
    assert timezone.now() - again < timedelta(minutes=1)
