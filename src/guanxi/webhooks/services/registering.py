"""Registering an address, changing it, taking it away; each is told by the audit log."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from guanxi.audit.models import Kind
from guanxi.audit.services import note
from guanxi.changes.queries import last_seq
from guanxi.core.actor import Actor
from guanxi.core.errors import Conflict, FieldError, Invalid
from guanxi.core.keys import new_id
from guanxi.core.once import writing
from guanxi.jobs.services import enqueue
from guanxi.webhooks.addresses import checked_url
from guanxi.webhooks.models import Delivery, DeliveryState, Webhook
from guanxi.webhooks.policies import MOST_WEBHOOKS, PING, check_handles, checked_kinds
from guanxi.webhooks.queries import access_delivery, access_webhook, webhooks
from guanxi.webhooks.signing import new_secret

SEND = "webhooks.send"


def add_webhook(*, actor: Actor, name: str, url: str, kinds: Sequence[str], now: datetime) -> tuple[Webhook, str]:
    """Register an address for what happens from now on; return it and its secret, which is shown this once."""
    check_handles(actor)
    if len(webhooks(actor)) >= MOST_WEBHOOKS:
        raise Invalid("webhook.too_many", "Take one away first.", params={"max": MOST_WEBHOOKS})
    secret = new_secret()
    webhook = Webhook(
        id=new_id(),
        workspace_id=actor.workspace_id,
        name=_checked_name(name),
        url=checked_url(url),
        secret=secret,
        kinds=checked_kinds(kinds),
        created_by_id=actor.member_id,
        created_at=now,
    )
    with writing():
        webhook.cursor = last_seq(actor)
        Webhook.objects.bulk_create([webhook])
        _note(actor, Kind.WEBHOOK_ADDED, webhook, now, {"url": webhook.url})
    return webhook, secret


def edit_webhook(
    *, actor: Actor, webhook_id: UUID, values: Mapping[str, Any], expected_version: int, now: datetime
) -> Webhook:
    """Change name, address, kinds, or whether it is on.

    Turned on, it hears of what happens from then on; one that was paused goes on where it stopped.
    Raises Conflict ``stale``.
    """
    webhook = access_webhook(actor, webhook_id)
    fields = _checked(webhook, values, actor)
    with writing():
        rows = Webhook.objects.of(actor.workspace_id).filter(pk=webhook.pk, version=expected_version)
        if rows.update(**fields, version=expected_version + 1) != 1:
            raise Conflict("stale", "Somebody else changed this meanwhile.", params={"what": "webhook"})
        if fields.get("is_on"):
            send_soon(webhook, now)
        told: dict[str, Any] = {name: fields[name] for name in ("name", "url", "is_on") if name in fields}
        _note(actor, Kind.WEBHOOK_EDITED, webhook, now, told)
    return access_webhook(actor, webhook_id)


def remove_webhook(*, actor: Actor, webhook_id: UUID, now: datetime) -> None:
    """Take an address away; what waits for it is not sent any more."""
    webhook = access_webhook(actor, webhook_id)
    with writing():
        Webhook.objects.of(actor.workspace_id).filter(pk=webhook.pk).update(archived_at=now, is_on=False)
        Delivery.objects.of(actor.workspace_id).filter(webhook_id=webhook.pk).delete()
        _note(actor, Kind.WEBHOOK_REMOVED, webhook, now, {"url": webhook.url})


def ping(*, actor: Actor, webhook_id: UUID, now: datetime) -> Delivery:
    """Send a message that only shows whether messages arrive, also where the webhook is off."""
    webhook = access_webhook(actor, webhook_id)
    delivery = Delivery(
        id=new_id(), workspace_id=actor.workspace_id, webhook_id=webhook.pk, kind=PING, due_at=now, created_at=now
    )
    with writing():
        Delivery.objects.bulk_create([delivery])
        send_soon(webhook, now)
    return delivery


def resend(*, actor: Actor, delivery_id: UUID, now: datetime) -> Delivery:
    """Send a delivery once more, as the same message; the count of attempts begins anew."""
    delivery = access_delivery(actor, delivery_id)
    with writing():
        rows = Delivery.objects.of(actor.workspace_id).filter(pk=delivery.pk).exclude(state=DeliveryState.SENDING)
        if not rows.update(state=DeliveryState.WAITING, attempts=0, due_at=now, error=""):
            raise Conflict("stale", "It is being sent at this moment.", params={"what": "delivery"})
        send_soon(delivery.webhook, now)
    return access_delivery(actor, delivery_id)


def send_soon(webhook: Webhook, now: datetime, after: timedelta | None = None) -> None:
    """Have what waits sent; one job at a time is at an address."""
    params = {"webhook_id": str(webhook.pk)}
    enqueue(workspace_id=webhook.workspace_id, kind=SEND, key=str(webhook.pk), params=params, now=now, after=after)


def _checked(webhook: Webhook, values: Mapping[str, Any], actor: Actor) -> dict[str, Any]:
    fields = dict(values)
    if "name" in fields:
        fields["name"] = _checked_name(fields["name"])
    if "url" in fields:
        fields["url"] = checked_url(fields["url"])
    if "kinds" in fields:
        fields["kinds"] = checked_kinds(fields["kinds"])
    if fields.get("is_on"):
        fields |= {"paused_at": None, "failing_since": None}
        if not webhook.is_on:
            fields["cursor"] = last_seq(actor)
    return fields


def _checked_name(name: str) -> str:
    if not name.strip():
        raise Invalid("invalid", fields=[FieldError("name", "required")])
    return name.strip()


def _note(actor: Actor, kind: Kind, webhook: Webhook, now: datetime, params: Mapping[str, Any]) -> None:
    told = {"name": webhook.name, **params}
    note(actor=actor, kind=kind, now=now, subject_type="webhook", subject_id=webhook.pk, params=told)
