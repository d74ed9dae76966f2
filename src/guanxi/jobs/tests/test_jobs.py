"""Queueing, running, failing, stopping and pruning, in one process."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import transaction
from django_tasks_db.models import DBTaskResult

from guanxi.core.errors import Forbidden, NotFound
from guanxi.jobs import handlers
from guanxi.jobs.handlers import UnknownKind, handler, when_failed
from guanxi.jobs.models import Job, JobState
from guanxi.jobs.policies import PAUSES, slot_of
from guanxi.jobs.queries import jobs, periodic_runs
from guanxi.jobs.running import Run
from guanxi.jobs.services import cancel, enqueue
from guanxi.jobs.services.leasing import Overtaken, claim, recover
from guanxi.jobs.services.pruning import prune
from guanxi.jobs.services.queueing import schedule
from guanxi.jobs.tests import kinds as _kinds
from guanxi.jobs.working import work
from guanxi.testing.cast import NOW, Cast, make_cast
from guanxi.testing.jobs import run_jobs
from guanxi.workspaces.models import Member, Team

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


@pytest.fixture
def cast() -> Cast:
    """Alice administers, Bob works, Charlie is elsewhere."""
    return make_cast()


def start(cast: Cast, kind: str = "test.many", **values: Any) -> Job:
    """Queue a job that Bob's administrator started."""
    given = {"now": NOW, "actor": cast.alice, **values}
    return enqueue(workspace_id=cast.alice.workspace_id, kind=kind, **given)


def present(job: Job) -> Job:
    """The job as it is now."""
    return Job.objects.of(job.workspace_id).get(pk=job.pk)


def effects(workspace_id: UUID) -> Sequence[str]:
    """The names of the teams that jobs made, in order."""
    return list(Team.objects.of(workspace_id).order_by("pk").values_list("name", flat=True))


def test_a_job_runs_to_its_end_and_its_wake_up_is_gone(cast: Cast) -> None:
    job = start(cast, params={"name": "a", "steps": 3})
    assert run_jobs(NOW, periodic=False) == 1
    job = present(job)
    assert (job.state, job.done, job.total, job.error) == (JobState.DONE, 3, 3, "")
    assert effects(job.workspace_id) == ["a-0", "a-1", "a-2"]
    assert not DBTaskResult.objects.exists()


def test_the_librarys_row_knows_two_keys_and_nothing_else(cast: Cast) -> None:
    job = start(cast, params={"name": "secret", "steps": 1})
    row = DBTaskResult.objects.get()
    assert row.args_kwargs == {"args": [str(job.workspace_id), str(job.pk)], "kwargs": {}}
    assert (row.traceback, row.return_value) == ("", None)


def test_a_job_is_there_only_if_its_cause_is(cast: Cast) -> None:
    with transaction.atomic():
        start(cast, params={"name": "a", "steps": 1})
        transaction.set_rollback(True)
    assert run_jobs(NOW, periodic=False) == 0
    assert not Job.objects.of(cast.alice.workspace_id).exists()
    with pytest.raises(UnknownKind):
        start(cast, "test.unheard_of")


def test_a_key_waits_once_and_the_earlier_moment_counts(cast: Cast) -> None:
    first = start(cast, params={"name": "a", "steps": 1}, key="k", after=HOUR)
    assert start(cast, params={"name": "b", "steps": 1}, key="k").pk == first.pk
    assert start(cast, params={"name": "c", "steps": 1}, key="other").pk != first.pk
    assert DBTaskResult.objects.count() == 2
    assert run_jobs(NOW, periodic=False) == 2
    assert set(effects(first.workspace_id)) == {"a-0", "c-0"}
    assert start(cast, params={"name": "d", "steps": 1}, key="k").pk != first.pk


def test_two_of_a_key_never_run_side_by_side(cast: Cast) -> None:
    first = start(cast, params={"name": "a", "steps": 1}, key="k")
    running = claim(worker="one", now=NOW)
    assert running is not None
    second = start(cast, params={"name": "b", "steps": 1}, key="k")
    assert claim(worker="two", now=NOW) is None
    assert present(second).run_at > NOW
    work(running, clock=lambda: NOW)
    assert present(first).state == JobState.DONE
    assert run_jobs(NOW + HOUR, periodic=False) == 1


def test_a_failure_takes_its_step_back_and_is_tried_again_after_a_while(cast: Cast) -> None:
    job = start(cast, "test.fails", params={"name": "x", "times": 2})
    now = NOW
    for pause in PAUSES[:2]:
        assert run_jobs(now, periodic=False) == 1
        job = present(job)
        assert (job.state, job.error, job.run_at) == (JobState.WAITING, "job.crashed", now + pause)
        assert effects(job.workspace_id) == []
        assert run_jobs(job.run_at - timedelta(seconds=1), periodic=False) == 0
        now = job.run_at
    assert run_jobs(now, periodic=False) == 1
    assert effects(job.workspace_id) == ["x"]
    assert (present(job).state, present(job).error) == (JobState.DONE, "")


def test_after_the_last_try_a_job_is_failed_and_told(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[tuple[UUID, datetime]] = []
    monkeypatch.setattr(handlers, "_told", [])
    when_failed(lambda job, now: told.append((job.pk, now)))
    job = start(cast, "test.fails", params={"name": "x", "times": 99, "refused": True})
    now = NOW
    for _ in range(len(PAUSES) + 1):
        assert run_jobs(now, periodic=False) == 1
        now = max(now, present(job).run_at)
    assert (present(job).state, present(job).error) == (JobState.FAILED, "invalid")
    assert told == [(job.pk, now)]
    assert not DBTaskResult.objects.exists()
    assert effects(job.workspace_id) == []


def test_a_job_goes_on_later_where_it_wanted(cast: Cast) -> None:
    job = start(cast, "test.later")
    assert run_jobs(NOW, periodic=False) == 1
    assert (present(job).state, present(job).run_at) == (JobState.WAITING, NOW + HOUR)
    assert run_jobs(NOW + HOUR, periodic=False) == 1
    assert effects(job.workspace_id) == ["first", "second"]


def test_a_waiting_job_is_stopped_at_once_and_a_running_one_between_steps(cast: Cast) -> None:
    waiting, running = (start(cast, params={"name": name, "steps": 5}) for name in "ab")
    assert cancel(actor=cast.alice, job_id=waiting.pk, now=NOW).state == JobState.CANCELLED
    job = claim(worker="one", now=NOW)
    assert job is not None
    assert job.pk == running.pk
    run = Run(job, clock=lambda: NOW)
    with run.step(cursor={"next": 1}):
        _kinds.effect(run, "b-0")
    assert cancel(actor=cast.alice, job_id=running.pk, now=NOW).cancel_asked_at == NOW
    work(job, clock=lambda: NOW)
    assert present(running).state == JobState.CANCELLED
    assert effects(job.workspace_id) == ["b-0"]
    assert run_jobs(NOW, periodic=False) == 0


def test_who_lost_his_lease_writes_nothing_more(cast: Cast) -> None:
    start(cast, params={"name": "a", "steps": 2})
    lost = claim(worker="one", now=NOW)
    assert lost is not None
    assert recover(now=NOW + timedelta(seconds=30)) == 0
    assert recover(now=NOW + HOUR) == 1
    taken = claim(worker="two", now=NOW + HOUR)
    assert taken is not None
    with pytest.raises(Overtaken), Run(lost, clock=lambda: NOW + HOUR).step():
        _kinds.effect(Run(lost, clock=lambda: NOW), "ghost")
    work(lost, clock=lambda: NOW + HOUR)
    assert effects(lost.workspace_id) == []
    work(taken, clock=lambda: NOW + HOUR)
    assert effects(lost.workspace_id) == ["a-0", "a-1"]


def test_a_job_that_takes_its_workers_down_is_given_up(cast: Cast) -> None:
    job, now = start(cast, params={"name": "a", "steps": 2}), NOW
    for _ in range(len(PAUSES) + 1):
        assert claim(worker="one", now=now) is not None
        now += HOUR
        assert recover(now=now) == 1
    assert (present(job).state, present(job).error) == (JobState.FAILED, "job.lost")


def test_who_started_it_acts_and_one_who_left_does_not(cast: Cast) -> None:
    job = start(cast, params={"name": "a", "steps": 1}, actor=cast.bob)
    run_jobs(NOW, periodic=False)
    assert (present(job).state, present(job).error) == (JobState.WAITING, "forbidden")
    Member.objects.of(job.workspace_id).filter(pk=cast.bob.member_id).update(archived_at=NOW)
    run_jobs(NOW + HOUR, periodic=False)
    assert present(job).error == "job.starter_gone"


def test_a_periodic_kind_runs_once_in_a_workspace_and_slot(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(handlers, "_handlers", {})
    ran: list[UUID] = []
    handler("test.hourly", every=HOUR)(lambda run: ran.append(run.workspace_id))
    workspaces = {cast.alice.workspace_id, cast.charlie.workspace_id}
    seen: dict[str, datetime] = {}
    for _ in range(2):  # a second worker, and the same one again
        schedule(now=NOW, seen={})
        schedule(now=NOW, seen=seen)
    assert DBTaskResult.objects.count() == 2
    run_jobs(NOW)
    run_jobs(NOW + HOUR / 2)
    assert sorted(ran) == sorted(workspaces)
    run_jobs(NOW + HOUR)
    assert len(ran) == 4
    [told] = periodic_runs(cast.alice, now=NOW + HOUR)
    assert told.last is not None
    assert (told.last.state, told.next_at) == (JobState.DONE, slot_of(HOUR, NOW) + 2 * HOUR)


def test_slots_that_nobody_served_do_not_pile_up(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(handlers, "_handlers", {})
    handler("test.hourly", every=HOUR)(lambda run: None)
    for hours in range(5):
        schedule(now=NOW + hours * HOUR, seen={})
    assert Job.objects.of(cast.alice.workspace_id).count() == 1


def test_old_jobs_go_and_those_that_went_wrong_stay_longer(cast: Cast) -> None:
    done = start(cast, params={"name": "a", "steps": 1})
    run_jobs(NOW, periodic=False)
    failed = start(cast, params={"name": "b", "steps": 1})
    cancel(actor=cast.alice, job_id=failed.pk, now=NOW)
    waiting = start(cast, params={"name": "c", "steps": 1})
    assert prune(workspace_id=done.workspace_id, now=NOW + timedelta(days=15)) == 1
    assert prune(workspace_id=done.workspace_id, now=NOW + timedelta(days=91)) == 1
    assert [job.pk for job in Job.objects.of(done.workspace_id)] == [waiting.pk]


def test_one_sees_ones_own_and_an_administrator_all(cast: Cast) -> None:
    his = start(cast, params={}, actor=cast.bob)
    hers = start(cast, params={}, actor=cast.alice)
    assert {job.pk for job in jobs(cast.alice)[0]} == {his.pk, hers.pk}
    assert [job.pk for job in jobs(cast.bob)[0]] == [his.pk]
    assert jobs(cast.alice, limit=1) == ([hers], hers.pk)
    assert [job.pk for job in jobs(cast.alice, before=hers.pk)[0]] == [his.pk]
    with pytest.raises(NotFound):
        cancel(actor=cast.bob, job_id=hers.pk, now=NOW)
    with pytest.raises(Forbidden):
        periodic_runs(cast.bob, now=NOW)
