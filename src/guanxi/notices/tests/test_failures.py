"""Background work that was given up is told to whoever started it, else to the administrators, once a day and kind."""

from datetime import datetime, timedelta

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
