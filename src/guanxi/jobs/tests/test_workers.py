"""Real workers at one queue: everything is done once, also when they are killed in the middle of it."""

import signal
from collections import Counter
from collections.abc import Sequence
from typing import Any
from uuid import UUID

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from guanxi.core.actor import Actor
from guanxi.jobs.models import Job, JobState
from guanxi.jobs.services import cancel, enqueue
from guanxi.jobs.tests import kinds as _kinds  # noqa: F401 - hangs the handlers up
from guanxi.jobs.tests.crew import begin, crew, kill, until
from guanxi.testing.cast import make_cast
from guanxi.testing.server import free_port
from guanxi.workspaces.models import Team

pytestmark = pytest.mark.django_db(transaction=True)
STEPS = 40


def start(actor: Actor, name: str, steps: int = 1, pause: float = 0) -> Job:
    """Queue a job of so many steps."""
    params = {"name": name, "steps": steps, "pause": pause}
    return enqueue(workspace_id=actor.workspace_id, kind="test.many", params=params, actor=actor, now=timezone.now())


def present(job: Job) -> Job:
    """The job as it is now."""
    return Job.objects.of(job.workspace_id).get(pk=job.pk)


def times(workspace_id: UUID) -> Sequence[int]:
    """How often each effect happened."""
    return list(Counter(Team.objects.of(workspace_id).values_list("name", flat=True)).values())


def all_done(workspace_id: UUID, count: int) -> bool:
    """Whether so many jobs ended well."""
    return Job.objects.of(workspace_id).filter(kind="test.many", state=JobState.DONE).count() == count


def past(job: Job, steps: int) -> Any:
    """Whether a job has got somewhere."""
    return lambda: present(job).done >= steps


@pytest.mark.postgresql
def test_four_workers_run_two_hundred_jobs_once_and_a_killed_one_is_replaced() -> None:
    alice = make_cast().alice
    for number in range(200):
        start(alice, f"job{number}")
    with crew(*[("worker", "--threads", "1")] * 4) as workers:
        until(lambda: all_done(alice.workspace_id, 200))
        assert times(alice.workspace_id) == [1] * 200
        assert len(set(Job.objects.of(alice.workspace_id).values_list("started_at", flat=True))) > 1

        job = start(alice, "long", STEPS, pause=0.05)
        until(past(job, 5))
        holder = present(job).worker
        [victim] = [one for one in workers if f":{one.pid}:" in holder]
        kill(victim)
        reached = present(job).done
        until(past(job, reached + 3))
        [second] = [one for one in workers if f":{one.pid}:" in present(job).worker]
        kill(second, signal.SIGTERM)  # it ends its step and hands the job back
        assert second.returncode == 0
        until(lambda: present(job).state == JobState.DONE)

        stopped = start(alice, "stopped", STEPS, pause=0.05)
        until(past(stopped, 2))
        cancel(actor=alice, job_id=stopped.pk, now=timezone.now())
        until(lambda: present(stopped).state == JobState.CANCELLED)
    count = present(stopped).done
    assert count < STEPS
    assert times(alice.workspace_id) == [1] * (200 + STEPS + count)
    assert not DBTaskResult.objects.filter(args_kwargs__args__contains=str(job.pk)).exists()


def test_the_server_works_by_itself_and_goes_on_after_it_was_killed() -> None:
    alice = make_cast().alice
    job = start(alice, "long", STEPS, pause=0.05)
    serve = ("serve", "--jobs", "inside", "--port", str(free_port()))
    with crew(serve) as servers:
        until(past(job, 5))
        kill(servers[0])
        reached = present(job).done
        assert 5 <= reached < STEPS
        servers.append(begin(*serve))
        until(lambda: present(job).state == JobState.DONE)
        assert times(alice.workspace_id) == [1] * STEPS
        kill(servers[1], signal.SIGTERM)
