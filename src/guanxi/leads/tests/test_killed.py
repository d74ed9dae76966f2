"""A worker dies while leads fall back: nothing is lost, and nothing happens twice."""

from collections import Counter
from datetime import timedelta
from typing import Any

import pytest

from guanxi.changes.models import Change
from guanxi.jobs.services.leasing import claim
from guanxi.jobs.services.queueing import enqueue
from guanxi.jobs.working import work
from guanxi.leads import tasks
from guanxi.leads.models import Lead, LeadStep, Step
from guanxi.leads.services.recycling import recycle
from guanxi.leads.tests.desk import make_lead, make_pool
from guanxi.notices.models import Notice
from guanxi.testing.cast import NOW, make_cast
from guanxi.testing.jobs import run_jobs

pytestmark = pytest.mark.django_db
DUE = NOW + timedelta(days=11)


class Killed(BaseException):
    """What no handler catches: the process is gone."""


def test_a_killed_worker_loses_nothing_and_repeats_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    cast = make_cast()
    workspace = cast.alice.workspace_id
    pool = make_pool(cast.alice, recycle_after_days=10)
    leads = [make_lead(cast.bob, f"恒星{place}号有限公司", pool_id=pool.pk) for place in range(7)]
    done = 0

    def dying(**values: Any) -> bool:
        """Do what is asked until the middle of the third batch of two."""
        nonlocal done
        answer = recycle(**values)
        done += 1
        if done == 5:
            raise Killed
        return answer

    monkeypatch.setattr(tasks, "BATCH", 2)
    enqueue(workspace_id=workspace, kind="leads.rules", now=DUE)
    job = claim(worker="one", now=DUE)
    assert job is not None
    with monkeypatch.context() as first:
        first.setattr(tasks, "recycle", dying)
        with pytest.raises(Killed):
            work(job, clock=lambda: DUE)
    assert Lead.objects.of(workspace).filter(owner__isnull=True).count() == 4

    run_jobs(DUE + timedelta(hours=1), periodic=False)
    assert Lead.objects.of(workspace).filter(owner__isnull=True).count() == 7
    steps = LeadStep.objects.of(workspace).filter(kind=Step.RECYCLED).values_list("lead_id", flat=True)
    assert Counter(steps) == Counter(lead.pk for lead in leads)
    assert Change.objects.of(workspace).filter(kind="lead.recycled").count() == 7
    assert Notice.objects.of(workspace).filter(kind="lead.recycled").count() == 7
