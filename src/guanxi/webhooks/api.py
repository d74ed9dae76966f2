"""Webhooks, for administrators."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Router

from guanxi.core.http import actor_of, now
from guanxi.webhooks import queries
from guanxi.webhooks import schemas as wire
from guanxi.webhooks.services import registering

router = Router(tags=["webhooks"])


@router.get("/webhooks", response=list[wire.WebhookOut])
def list_webhooks(request: HttpRequest) -> list[wire.WebhookOut]:
    """Where changes are sent to."""
    return [wire.WebhookOut.of(webhook) for webhook in queries.webhooks(actor_of(request))]


@router.post("/webhooks", response={201: wire.WebhookMade})
def add_webhook(request: HttpRequest, payload: wire.WebhookIn) -> dict[str, Any]:
    """Register an address. Its secret is shown in this answer and never again."""
    webhook, secret = registering.add_webhook(actor=actor_of(request), now=now(), **payload.dict())
    return {**wire.WebhookOut.of(webhook).dict(), "secret": secret}


@router.patch("/webhooks/{uuid:webhook_id}", response=wire.WebhookOut)
def edit_webhook(request: HttpRequest, webhook_id: UUID, payload: wire.WebhookPatch) -> wire.WebhookOut:
    """Change a webhook, or turn it on or off."""
    values = payload.dict(exclude_unset=True, exclude_none=True, exclude={"expected_version"})
    webhook = registering.edit_webhook(
        actor=actor_of(request),
        webhook_id=webhook_id,
        values=values,
        expected_version=payload.expected_version,
        now=now(),
    )
    return wire.WebhookOut.of(webhook)


@router.delete("/webhooks/{uuid:webhook_id}", response={204: None})
def remove_webhook(request: HttpRequest, webhook_id: UUID) -> None:
    """Take a webhook away."""
    registering.remove_webhook(actor=actor_of(request), webhook_id=webhook_id, now=now())


@router.post("/webhooks/{uuid:webhook_id}/ping", response={201: wire.DeliveryOut})
def ping_webhook(request: HttpRequest, webhook_id: UUID) -> wire.DeliveryOut:
    """Send a test message."""
    delivery = registering.ping(actor=actor_of(request), webhook_id=webhook_id, now=now())
    return wire.DeliveryOut.of(delivery)


@router.get("/webhooks/{uuid:webhook_id}/deliveries", response=wire.DeliveryPage)
def list_deliveries(request: HttpRequest, webhook_id: UUID, wanted: Query[wire.DeliveryFilter]) -> dict[str, Any]:
    """What was sent, and what came of it."""
    found, after = queries.deliveries(actor_of(request), webhook_id=webhook_id, **wanted.dict())
    return {"deliveries": [wire.DeliveryOut.of(delivery) for delivery in found], "next": after}


@router.post("/webhook-deliveries/{uuid:delivery_id}/resend", response=wire.DeliveryOut)
def resend_delivery(request: HttpRequest, delivery_id: UUID) -> wire.DeliveryOut:
    """Send a message once more."""
    return wire.DeliveryOut.of(registering.resend(actor=actor_of(request), delivery_id=delivery_id, now=now()))
