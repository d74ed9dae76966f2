"""Sending what is due: marked before, noted after, so that a message whose sender was killed goes again as the same."""

from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.audit.models import Kind
from guanxi.audit.services import note
from guanxi.changes.images import as_json
from guanxi.changes.models import Change
from guanxi.core.actor import automatic
from guanxi.webhooks.models import Delivery, DeliveryState, Webhook
from guanxi.webhooks.policies import PATIENCE, PING, pause_after
from guanxi.webhooks.posting import Outcome, post
from guanxi.webhooks.queries import next_delivery
from guanxi.webhooks.signing import headers_of
from guanxi.webhooks.telling import body_of, ping_body

# Hears of a webhook that was paused, in the transaction that says so.
Told = Callable[[Webhook, datetime], None]
_told: list[Told] = []


def when_paused(tell: Told) -> None:
    """Have somebody told when a webhook is paused; called once, when the applications are ready."""
    if tell not in _told:
        _told.append(tell)


def standing(workspace_id: UUID, webhook_id: UUID) -> Webhook | None:
    """Return a webhook that was not taken away."""
    return Webhook.objects.of(workspace_id).filter(pk=webhook_id, archived_at__isnull=True).first()


def begin(webhook: Webhook, now: datetime) -> Delivery | None:
    """Mark what is to be sent next as being sent, within a transaction."""
    delivery = next_delivery(webhook, now)
    if delivery is None:
        return None
    attempts = delivery.attempts + (delivery.state == DeliveryState.WAITING)
    _set(delivery, state=DeliveryState.SENDING, attempts=attempts, sent_at=now)
    return delivery


def send(webhook: Webhook, delivery: Delivery, now: datetime) -> Outcome | None:
    """Send a message; None when the change it was about is not there. Called outside of any transaction."""
    body = _body(webhook, delivery)
    if body is None:
        return None
    return post(webhook.url, body, headers_of(webhook.secret, f"msg_{delivery.pk.hex}", int(now.timestamp()), body))


def end(webhook: Webhook, delivery: Delivery, outcome: Outcome | None, now: datetime) -> bool:
    """Note what came of a message, within a transaction; tell whether it arrived."""
    arrived = outcome is None or outcome.arrived
    result = {"status": outcome.status, "duration_ms": outcome.duration_ms, "error": outcome.error} if outcome else {}
    wait = None if arrived or delivery.kind == PING else pause_after(delivery.attempts)
    if wait is not None:
        _set(delivery, state=DeliveryState.WAITING, due_at=now + wait, **result)
    else:
        _set(delivery, state=DeliveryState.DELIVERED if arrived else DeliveryState.FAILED, **result)
    if delivery.kind != PING:
        _remember(webhook, delivery, arrived, now)
    return arrived


def _remember(webhook: Webhook, delivery: Delivery, arrived: bool, now: datetime) -> None:
    """Keep in mind since when nothing arrives; leave an address alone when that is too long."""
    rows = Webhook.objects.of(webhook.workspace_id).filter(pk=webhook.pk)
    if arrived:
        rows.filter(failing_since__isnull=False).update(failing_since=None)
        return
    since = webhook.failing_since or now
    rows.filter(failing_since__isnull=True).update(failing_since=since)
    if delivery.state == DeliveryState.FAILED:
        told = {"seq": delivery.seq, "kind": delivery.kind, "status": delivery.status, "error": delivery.error}
        _note(webhook, Kind.WEBHOOK_GAVE_UP, now, told)
    if now - since >= PATIENCE and webhook.paused_at is None:
        rows.update(paused_at=now)
        _note(webhook, Kind.WEBHOOK_PAUSED, now, {"since": as_json(since)})
        for tell in _told:
            tell(webhook, now)


def _body(webhook: Webhook, delivery: Delivery) -> bytes | None:
    if delivery.kind == PING:
        return ping_body(webhook, str(as_json(delivery.created_at)))
    rows = Change.objects.of(webhook.workspace_id)
    change = rows.filter(seq=delivery.seq).first() if delivery.seq is not None else None
    return None if change is None else body_of(change)


def _note(webhook: Webhook, kind: Kind, now: datetime, params: dict[str, Any]) -> None:
    actor = automatic(webhook.workspace_id, now)
    told = {"name": webhook.name, **params}
    note(actor=actor, kind=kind, now=now, subject_type="webhook", subject_id=webhook.pk, params=told)


def _set(delivery: Delivery, **values: Any) -> None:
    Delivery.objects.of(delivery.workspace_id).filter(pk=delivery.pk).update(**values)
    for name, value in values.items():
        setattr(delivery, name, value)
