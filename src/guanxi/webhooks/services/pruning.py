"""Throwing the log of old deliveries away."""

from datetime import datetime, timedelta
from uuid import UUID

from guanxi.webhooks.models import Delivery, DeliveryState

DELIVERED_KEPT = timedelta(days=14)
FAILED_KEPT = timedelta(days=90)


def prune(*, workspace_id: UUID, now: datetime) -> int:
    """Delete deliveries that ended long ago, and return how many."""
    rows = Delivery.objects.of(workspace_id)
    count = rows.filter(state=DeliveryState.DELIVERED, sent_at__lt=now - DELIVERED_KEPT).delete()[0]
    return count + rows.filter(state=DeliveryState.FAILED, sent_at__lt=now - FAILED_KEPT).delete()[0]
