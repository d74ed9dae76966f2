"""Reading webhooks and what was sent."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import F, OuterRef, Q, Subquery

from guanxi.changes.models import Sequence as ChangeSequence
from guanxi.core import wall
from guanxi.core.actor import Actor
from guanxi.core.errors import NotFound
from guanxi.webhooks.models import Delivery, DeliveryState, Webhook
from guanxi.webhooks.policies import PING, check_handles

OPEN = (DeliveryState.WAITING, DeliveryState.SENDING)


def webhooks(actor: Actor) -> Sequence[Webhook]:
    """Return the webhooks of the workspace, each with how its last delivery went."""
    check_handles(actor)
    last = Delivery.objects.of(actor.workspace_id).filter(webhook_id=OuterRef("pk"), sent_at__isnull=False)
    newest = last.order_by("-pk")
    rows = _standing(actor).annotate(last_state=Subquery(newest.values("state")[:1]))
    return list(rows.annotate(last_sent_at=Subquery(newest.values("sent_at")[:1])).order_by("pk"))


def access_webhook(actor: Actor, webhook_id: UUID) -> Webhook:
    """Return a webhook, for administrators."""
    check_handles(actor)
    found: Webhook | None = _standing(actor).filter(pk=webhook_id).first()
    if found is None:
        raise NotFound("webhook")
    return found


def webhooks_by_key(actor: Actor, keys: Collection[UUID]) -> Sequence[Webhook]:
    """Return webhooks that stand, to administrators; nobody else sees any."""
    return list(_standing(actor).filter(pk__in=keys)) if actor.is_administrator else []


def access_delivery(actor: Actor, delivery_id: UUID) -> Delivery:
    """Return a delivery of a webhook that stands, for administrators."""
    check_handles(actor)
    rows = Delivery.objects.of(actor.workspace_id).select_related("webhook")
    found = rows.filter(pk=delivery_id, webhook__archived_at__isnull=True).first()
    if found is None:
        raise NotFound("delivery")
    return found


def deliveries(
    actor: Actor, *, webhook_id: UUID, state: str = "", before: UUID | None = None, limit: int = 50
) -> tuple[Sequence[Delivery], UUID | None]:
    """Return the newest deliveries of a webhook, and where to go on when there are more."""
    rows = Delivery.objects.of(actor.workspace_id).filter(webhook_id=access_webhook(actor, webhook_id).pk)
    if state:
        rows = rows.filter(state=state)
    if before is not None:
        rows = rows.filter(pk__lt=before)
    found = list(rows.order_by("-pk")[: limit + 1])
    return found[:limit], (found[limit - 1].pk if len(found) > limit else None)


def behind() -> Sequence[tuple[UUID, UUID]]:
    """Return the webhooks of all workspaces that have not looked at the newest change yet, in one statement."""
    newest = Subquery(ChangeSequence.objects.filter(pk=OuterRef("workspace_id")).values("last")[:1])
    rows: Any = Webhook._base_manager.filter(archived_at__isnull=True, is_on=True, paused_at__isnull=True)
    with wall.within(wall.EVERYWHERE):
        return list(rows.annotate(newest=newest).filter(newest__gt=F("cursor")).values_list("workspace_id", "pk"))


def next_delivery(webhook: Webhook, now: datetime) -> Delivery | None:
    """Return what is to be sent next: what a killed worker may have sent before all; of one that is off, tests."""
    rows = Delivery.objects.of(webhook.workspace_id).filter(webhook_id=webhook.pk)
    if not webhook.is_on or webhook.paused_at is not None:
        rows = rows.filter(kind=PING)
    begun = rows.filter(state=DeliveryState.SENDING).order_by("pk").first()
    due = Q(state=DeliveryState.WAITING, due_at__lte=now)
    return begun or rows.filter(due).order_by("due_at", "pk").first()


def next_due(webhook: Webhook) -> datetime | None:
    """Return when the next delivery that waits is due."""
    rows = Delivery.objects.of(webhook.workspace_id).filter(webhook_id=webhook.pk, state=DeliveryState.WAITING)
    return rows.order_by("due_at").values_list("due_at", flat=True).first()


def _standing(actor: Actor) -> Any:
    return Webhook.objects.of(actor.workspace_id).filter(archived_at__isnull=True)
