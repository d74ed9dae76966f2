"""What does not work any more is told: a job to whoever started it, else to the administrators, as is a webhook."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from guanxi.core.actor import Actor
from guanxi.jobs.handlers import handler
from guanxi.jobs.models import Job, JobState
from guanxi.jobs.policies import PAUSES
from guanxi.jobs.running import Run
from guanxi.jobs.services import enqueue
from guanxi.notices.models import Notice
from guanxi.notices.queries import my_notices
from guanxi.notices.telling import told
from guanxi.testing.cast import NOW, make_cast
from guanxi.testing.jobs import run_jobs
from guanxi.webhooks.models import Delivery, Webhook
from guanxi.webhooks.policies import PATIENCE
from guanxi.webhooks.posting import Outcome
from guanxi.webhooks.services.registering import add_webhook
from guanxi.webhooks.services.sending import end

pytestmark = pytest.mark.django_db


@handler("test.breaks")
def breaks(run: Run) -> None:
    """Break."""
    raise RuntimeError(f"planned, try {run.attempts}")


def given_up(actor: Actor, starter: Actor | None, now: datetime) -> Job:
    """Queue a job and let it fail to its end."""
    job = enqueue(workspace_id=actor.workspace_id, kind="test.breaks", now=now, actor=starter)
    for pause in (timedelta(), *PAUSES):
        now += pause
        run_jobs(now, periodic=False)
    return Job.objects.of(actor.workspace_id).get(pk=job.pk)


def test_who_started_it_is_told_else_the_administrators() -> None:
    cast = make_cast()
    assert given_up(cast.alice, cast.bob, NOW).state == JobState.FAILED
    [row] = told(cast.bob, list(my_notices(cast.bob)), "en")
    assert (row["kind"], row["path"]) == ("job.failed", "/settings/jobs")
    assert "test.breaks" in row["text"]
    assert not my_notices(cast.alice).exists()
    for _ in range(2):
        given_up(cast.alice, None, NOW)
    assert Notice.objects.of(cast.alice.workspace_id).count() == 2
    assert len(told(cast.alice, list(my_notices(cast.alice)), "zh-CN")) == 1


def test_administrators_are_told_of_a_webhook_that_was_paused() -> None:
    cast = make_cast()
    values: dict[str, Any] = {"name": "订单系统", "url": "https://hooks.invalid/guanxi", "kinds": []}
    webhook, _ = add_webhook(actor=cast.alice, **values, now=NOW)
    refused = Outcome(status=500, error="", duration_ms=7)
    for seq, later in enumerate((timedelta(), PATIENCE, PATIENCE + timedelta(hours=1)), 1):
        webhook.refresh_from_db(from_queryset=Webhook.objects.of(webhook.workspace_id))
        delivery = Delivery(
            workspace_id=webhook.workspace_id, webhook_id=webhook.pk, seq=seq, kind="account.created", due_at=NOW,
            created_at=NOW,
        )  # fmt: skip
        Delivery.objects.bulk_create([delivery])
        assert end(webhook, delivery, refused, NOW + later) is False
    assert Notice.objects.of(cast.alice.workspace_id).count() == 1, "once, and the administrators alone"
    [row] = told(cast.alice, list(my_notices(cast.alice)), "zh-CN")
    assert (row["kind"], row["path"], row["text"]) == (
        "webhook.paused", "/settings/webhooks", "Webhook“订单系统”连续数天推送失败，已自动暂停",
    )  # fmt: skip
    assert told(cast.bob, list(Notice.objects.of(cast.alice.workspace_id)), "en") == [], "not what only they may see"
