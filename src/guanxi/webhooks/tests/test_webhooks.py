"""Registering, following, signing, trying again, giving up: against a real server."""

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from ipaddress import ip_address
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone
from standardwebhooks import Webhook as Verifier
from standardwebhooks.webhooks import WebhookVerificationError

from guanxi.audit.models import AuditEntry
from guanxi.changes.models import Change
from guanxi.core.actor import NOBODY, automatic
from guanxi.core.errors import Conflict
from guanxi.decisions.services.ratings import rate_contact
from guanxi.directory.services.accounts import edit_account
from guanxi.testing.caller import Caller
from guanxi.testing.cast import Cast, make_cast
from guanxi.testing.jobs import run_jobs
from guanxi.testing.makers import make_account, make_contact
from guanxi.webhooks import addresses, posting
from guanxi.webhooks.addresses import parse_networks
from guanxi.webhooks.models import Delivery, DeliveryState, Webhook
from guanxi.webhooks.policies import PATIENCE, PAUSES
from guanxi.webhooks.queries import access_webhook, behind, deliveries
from guanxi.webhooks.services.pruning import prune
from guanxi.webhooks.services.registering import add_webhook, edit_webhook, ping, remove_webhook, resend
from guanxi.webhooks.telling import MAX_ROWS, body_of
from guanxi.webhooks.tests.receiver import Receiver, receiving
from guanxi.workspaces.services.teams import create_team

pytestmark = pytest.mark.django_db
SECOND = timedelta(seconds=1)


@pytest.fixture
def receiver(settings: Any) -> Iterator[Receiver]:
    """A server on this machine, which this installation allows."""
    settings.WEBHOOK_NETWORKS = parse_networks("127.0.0.0/8")
    with receiving() as found:
        yield found


@pytest.fixture
def cast() -> Cast:
    """Alice administers."""
    return make_cast()


@pytest.fixture
def now() -> datetime:
    """The time: who verifies a signature looks at a clock."""
    return timezone.now()


def register(cast: Cast, receiver: Receiver, now: datetime, *kinds: str) -> tuple[Webhook, str]:
    """Register the receiver."""
    return add_webhook(actor=cast.alice, name="数仓", url=f"{receiver.url}/in?x=1", kinds=kinds, now=now)


def sent(cast: Cast, webhook: Webhook) -> list[Delivery]:
    """The deliveries, oldest first."""
    return list(reversed(deliveries(cast.alice, webhook_id=webhook.pk)[0]))


def audited(cast: Cast) -> list[str]:
    """The kinds of what the audit log tells about webhooks."""
    rows = AuditEntry.objects.of(cast.alice.workspace_id).filter(kind__startswith="webhook.")
    return list(rows.order_by("seq").values_list("kind", flat=True))


def test_every_change_arrives_once_in_order_and_signed(cast: Cast, receiver: Receiver, now: datetime) -> None:
    make_account(cast.alice, "从前")
    webhook, secret = register(cast, receiver, now)
    for name in "甲乙丙":
        make_account(cast.alice, name, now=now)
    run_jobs(now)
    run_jobs(now + SECOND)
    seqs = [message.data["data"]["seq"] for message in receiver.messages]
    last = Change.objects.of(cast.alice.workspace_id).order_by("-seq").values_list("seq", flat=True)[:3]
    assert seqs == sorted(last)
    first = receiver.messages[0]
    assert Verifier(secret).verify(first.body, first.headers) == first.data
    with pytest.raises(WebhookVerificationError):
        Verifier(secret).verify(first.body + b" ", first.headers)
    assert first.path == "/in?x=1"
    told = first.data
    assert (told["type"], told["data"]["actor"]["name"]) == ("account.created", "Alice")
    assert told["data"]["rows"][0]["after"]["name"] == "甲"
    assert [one.state for one in sent(cast, webhook)] == [DeliveryState.DELIVERED] * 3
    assert behind() == []


def test_who_wants_some_kinds_gets_those(cast: Cast, receiver: Receiver, now: datetime) -> None:
    webhook, _ = register(cast, receiver, now, "team.created", "contact.*")
    make_contact(cast.alice, make_account(cast.alice))
    create_team(actor=cast.alice, values={"name": "一组"}, now=now)
    run_jobs(now)
    assert [message.data["type"] for message in receiver.messages] == ["contact.created", "team.created"]
    edit_webhook(actor=cast.alice, webhook_id=webhook.pk, values={"is_on": False}, expected_version=1, now=now)
    create_team(actor=cast.alice, values={"name": "二组"}, now=now)
    run_jobs(now + SECOND)
    edit_webhook(actor=cast.alice, webhook_id=webhook.pk, values={"is_on": True}, expected_version=2, now=now)
    create_team(actor=cast.alice, values={"name": "三组"}, now=now)
    run_jobs(now + SECOND)
    assert [message.data["data"]["rows"][0]["after"]["name"] for message in receiver.messages[2:]] == ["三组"]
    with pytest.raises(Conflict):
        edit_webhook(actor=cast.alice, webhook_id=webhook.pk, values={"name": "x"}, expected_version=1, now=now)


def test_what_fails_goes_again_as_the_same_message(cast: Cast, receiver: Receiver, now: datetime) -> None:
    webhook, _ = register(cast, receiver, now)
    receiver.answer = lambda _message: 500 if len(receiver.messages) <= 2 else 200
    make_account(cast.alice, "甲", now=now)
    run_jobs(now)
    [delivery] = sent(cast, webhook)
    assert (delivery.state, delivery.status, delivery.error) == ("waiting", 500, "webhook.refused")
    assert delivery.due_at == now + PAUSES[0]
    assert access_webhook(cast.alice, webhook.pk).failing_since == now
    run_jobs(now + PAUSES[0] - SECOND)
    assert len(receiver.messages) == 1
    run_jobs(now + PAUSES[0])
    run_jobs(now + PAUSES[0] + PAUSES[1])
    [delivery] = sent(cast, webhook)
    assert (delivery.state, delivery.status, delivery.attempts) == ("delivered", 200, 3)
    assert len(set(receiver.ids)) == 1
    assert len(receiver.ids) == 3
    assert access_webhook(cast.alice, webhook.pk).failing_since is None


def test_in_the_end_it_is_given_up_told_and_can_be_sent_once_more(
    cast: Cast, receiver: Receiver, now: datetime
) -> None:
    webhook, _ = register(cast, receiver, now)
    receiver.answer = lambda _message: 503
    make_account(cast.alice, "甲", now=now)
    moment = now
    for pause in (timedelta(), *PAUSES):
        moment += pause
        run_jobs(moment, periodic=False)
    [delivery] = sent(cast, webhook)
    assert (delivery.state, delivery.attempts) == ("failed", len(PAUSES) + 1)
    assert audited(cast) == ["webhook.added", "webhook.gave_up"]
    entry = AuditEntry.objects.of(cast.alice.workspace_id).get(kind="webhook.gave_up")
    assert (entry.actor_id, entry.actor_name, entry.through) == (NOBODY, "", "job")
    receiver.answer = lambda _message: 200
    resend(actor=cast.alice, delivery_id=delivery.pk, now=moment)
    run_jobs(moment, periodic=False)
    assert [one.state for one in sent(cast, webhook)] == [DeliveryState.DELIVERED]
    assert len(set(receiver.ids)) == 1


def test_an_address_that_is_dead_for_days_is_left_alone_and_goes_on_where_it_stopped(
    cast: Cast, receiver: Receiver, now: datetime
) -> None:
    webhook, _ = register(cast, receiver, now)
    receiver.answer = lambda _message: 500
    make_account(cast.alice, "甲", now=now)
    run_jobs(now)
    make_account(cast.alice, "乙", now=now)
    run_jobs(now + PATIENCE)
    paused = access_webhook(cast.alice, webhook.pk)
    assert paused.paused_at == now + PATIENCE
    assert audited(cast)[-1] == "webhook.paused"
    make_account(cast.alice, "丙", now=now)
    count = len(receiver.messages)
    run_jobs(now + PATIENCE * 2)
    assert len(receiver.messages) == count
    receiver.answer = lambda _message: 200
    edit_webhook(
        actor=cast.alice, webhook_id=webhook.pk, values={"is_on": True}, expected_version=1, now=now + PATIENCE * 2
    )
    run_jobs(now + PATIENCE * 2)
    arrived = {message.data["data"]["rows"][0]["after"]["name"] for message in receiver.messages[count:]}
    assert arrived == {"甲", "乙", "丙"}


def test_a_test_message_goes_at_once_and_once(cast: Cast, receiver: Receiver, now: datetime) -> None:
    webhook, secret = register(cast, receiver, now)
    edit_webhook(actor=cast.alice, webhook_id=webhook.pk, values={"is_on": False}, expected_version=1, now=now)
    receiver.answer = lambda _message: 404
    ping(actor=cast.alice, webhook_id=webhook.pk, now=now)
    run_jobs(now)
    [delivery] = sent(cast, webhook)
    assert (delivery.state, delivery.status, delivery.kind) == ("failed", 404, "ping")
    [message] = receiver.messages
    assert Verifier(secret).verify(message.body, message.headers)["type"] == "ping"
    assert access_webhook(cast.alice, webhook.pk).failing_since is None


def test_nobody_is_followed_elsewhere(cast: Cast, receiver: Receiver, now: datetime) -> None:
    webhook, _ = register(cast, receiver, now)
    receiver.answer = lambda _message: 302
    ping(actor=cast.alice, webhook_id=webhook.pk, now=now)
    run_jobs(now)
    assert [message.path for message in receiver.messages] == ["/in?x=1"]
    assert sent(cast, webhook)[0].error == "webhook.refused"


def test_an_answer_that_trickles_is_cut_off(receiver: Receiver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(posting, "SECONDS", 0.4)
    receiver.trickles = True
    outcome = posting.post(receiver.url, b"{}", {})
    assert (outcome.status, outcome.error) == (None, "webhook.too_slow")
    assert outcome.duration_ms < 3_000


def test_the_connection_goes_to_the_address_that_was_checked(
    receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def resolve(host: str, port: int) -> list[Any]:
        asked.append(host)
        return [ip_address("127.0.0.1")]

    monkeypatch.setattr(addresses, "resolve", resolve)
    port = receiver.url.rpartition(":")[2]
    assert posting.post(f"http://nowhere.invalid:{port}/a", b"{}", {}).arrived
    assert asked == ["nowhere.invalid"]
    assert receiver.messages[0].headers["host"] == f"nowhere.invalid:{port}"


def test_without_leave_nothing_inside_is_called(receiver: Receiver, settings: Any) -> None:
    settings.WEBHOOK_NETWORKS = ()
    assert posting.post(receiver.url, b"{}", {}).error == "webhook.address_refused"
    assert posting.post("http://no-such-host.invalid/", b"{}", {}).error == "webhook.unknown_host"
    assert receiver.messages == []


def test_a_message_holds_nothing_that_is_sealed_and_no_rating(cast: Cast, receiver: Receiver, now: datetime) -> None:
    register(cast, receiver, now)
    account = make_account(cast.alice, "甲", phone="13900001111", custom={"证件号": "330106199001011234"})
    contact = make_contact(cast.alice, account, "张三", points=[{"kind": "mobile", "value": "13800138000"}])
    rate_contact(actor=cast.alice, contact_id=contact.pk, feature="closeness", value=2, now=now)
    edit_account(actor=cast.alice, account_id=account.pk, values={"phone": "13900002222"}, expected_version=1, now=now)
    run_jobs(now)
    text = b"".join(message.body for message in receiver.messages).decode()
    for secret in ("13900001111", "13900002222", "13800138000", "330106199001011234"):
        assert secret not in text
    assert "139****1111" in text
    [rating] = [row for one in receiver.messages for row in one.data["data"]["rows"] if row["table"] == "rating"]
    assert (rating["after"]["value"], rating["after"]["contact_id"]) == (None, str(contact.pk))


def test_a_long_change_is_cut_and_what_nobody_did_says_so(cast: Cast, now: datetime) -> None:
    nobody = automatic(cast.alice.workspace_id, now)
    row = {"table": "team", "id": str(cast.alice.member_id), "before": None, "after": {"name": "x" * 2000}}
    change = Change(
        workspace_id=nobody.workspace_id, seq=1, at=now, actor_id=NOBODY, kind="team.created", rows=[row] * 300
    )
    long = body_of(change)
    change.rows = [{**row, "after": {"name": "x"}}] * 300
    short = body_of(change)
    told = json.loads(short)["data"]
    assert (len(told["rows"]), told["rows_total"], told["actor"]) == (MAX_ROWS, 300, None)
    assert json.loads(long)["data"]["rows"] == []


def test_the_secret_is_shown_once_and_lies_sealed(cast: Cast, receiver: Receiver) -> None:
    alice = Caller()
    made = alice.post("/api/webhooks", {"name": "数仓", "url": receiver.url, "kinds": ["account.*"]})
    assert made["secret"].startswith("whsec_")
    assert "secret" not in alice.get("/api/webhooks")[0]
    with connection.cursor() as cursor:
        cursor.execute("SELECT secret FROM webhooks_webhook")
        assert cursor.fetchone()[0].startswith("sealed1.")
    assert alice.refused("POST", "/api/webhooks", {"name": "x", "url": "http://10.0.0.1/"}) == (
        422, ("url", "webhook_private"),
    )  # fmt: skip
    assert alice.refused("POST", "/api/webhooks", {"name": "x", "url": receiver.url, "kinds": ["a b"]}) == (
        422, ("kinds", "unknown_choice"),
    )  # fmt: skip
    sent_now = alice.post(f"/api/webhooks/{made['id']}/ping")
    run_jobs(timezone.now())
    page = alice.get(f"/api/webhooks/{made['id']}/deliveries")
    assert [(one["id"], one["state"]) for one in page["deliveries"]] == [(sent_now["id"], "delivered")]
    assert alice.get("/api/webhooks")[0]["last_state"] == "delivered"


def test_what_is_taken_away_is_silent_and_old_deliveries_go(cast: Cast, receiver: Receiver, now: datetime) -> None:
    webhook, _ = register(cast, receiver, now)
    ping(actor=cast.alice, webhook_id=webhook.pk, now=now)
    run_jobs(now)
    assert prune(workspace_id=webhook.workspace_id, now=now + timedelta(days=15)) == 1
    make_account(cast.alice, "甲", now=now)
    remove_webhook(actor=cast.alice, webhook_id=webhook.pk, now=now)
    run_jobs(now)
    assert len(receiver.messages) == 1
    assert audited(cast) == ["webhook.added", "webhook.removed"]
