"""Following the log: for every change that a webhook wants there is one delivery, none is left out, none is twice."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from guanxi.changes.models import Change
from guanxi.core.keys import new_id
from guanxi.webhooks.models import Delivery, Webhook
from guanxi.webhooks.policies import wants
from guanxi.webhooks.services.registering import send_soon

AT_ONCE = 200


def follow(*, workspace_id: UUID, webhook_id: UUID, now: datetime) -> bool:
    """Look at the next changes, within a transaction; tell whether there may be more."""
    rows = Webhook.objects.of(workspace_id).select_for_update()
    webhook = rows.filter(pk=webhook_id, archived_at__isnull=True, is_on=True, paused_at__isnull=True).first()
    if webhook is None:
        return False
    found = _next(webhook)
    if not found:
        return False
    wanted = [
        Delivery(
            id=new_id(),
            workspace_id=workspace_id,
            webhook_id=webhook.pk,
            seq=seq,
            kind=kind,
            due_at=now,
            created_at=now,
        )
        for seq, kind in found
        if wants(webhook.kinds, kind)
    ]
    Delivery.objects.bulk_create(wanted)
    Webhook.objects.of(workspace_id).filter(pk=webhook.pk).update(cursor=found[-1][0])
    if wanted:
        send_soon(webhook, now)
    return len(found) == AT_ONCE


def _next(webhook: Webhook) -> Sequence[tuple[int, str]]:
    """Return the changes after the cursor: their numbers have no gaps and commit in order."""
    rows = Change.objects.of(webhook.workspace_id).filter(seq__gt=webhook.cursor).order_by("seq")
    return list(rows.values_list("seq", "kind")[:AT_ONCE])
