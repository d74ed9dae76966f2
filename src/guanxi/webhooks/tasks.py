"""Background work: following the log, sending, and forgetting what was sent long ago."""

from datetime import datetime, timedelta
from uuid import UUID

from guanxi.jobs.handlers import handler
from guanxi.jobs.running import Run
from guanxi.jobs.services import enqueue
from guanxi.webhooks.models import Webhook
from guanxi.webhooks.queries import behind, next_due
from guanxi.webhooks.services.following import follow
from guanxi.webhooks.services.pruning import prune
from guanxi.webhooks.services.registering import SEND, send_soon
from guanxi.webhooks.services.sending import begin, end, send, standing

FOLLOW = "webhooks.follow"
# After a failure the others of the same address wait too: it may be the address.
BREATH = timedelta(seconds=5)


def look_for_news(now: datetime) -> None:
    """Queue a look at the log for every webhook that is behind; without one nothing is written."""
    for workspace_id, webhook_id in behind():
        key = str(webhook_id)
        enqueue(workspace_id=workspace_id, kind=FOLLOW, key=key, params={"webhook_id": key}, now=now)


@handler(FOLLOW)
def follow_log(run: Run) -> None:
    """Write down what is to be sent."""
    more = True
    while more:
        with run.step():
            more = follow(workspace_id=run.workspace_id, webhook_id=UUID(run.params["webhook_id"]), now=run.now())


@handler(SEND)
def send_due(run: Run) -> None:
    """Send what is due, one message after the other, and come back when the next one is."""
    webhook_id = UUID(run.params["webhook_id"])
    while (webhook := standing(run.workspace_id, webhook_id)) is not None:
        with run.step():
            delivery = begin(webhook, run.now())
            if delivery is None:
                come_back(webhook, run.now())
                return
        outcome = send(webhook, delivery, run.now())
        with run.step():
            if not end(webhook, delivery, outcome, run.now()):
                send_soon(webhook, run.now(), BREATH)
                return


def come_back(webhook: Webhook, now: datetime) -> None:
    """Queue the next look at what waits, when there is something."""
    due = next_due(webhook) if webhook.is_on and webhook.paused_at is None else None
    if due is not None:
        send_soon(webhook, now, due - now)


@handler("webhooks.prune", every=timedelta(days=1))
def prune_deliveries(run: Run) -> None:
    """Throw away the log of deliveries that ended long ago."""
    with run.step():
        prune(workspace_id=run.workspace_id, now=run.now())
