"""Leases, whatever workers do: every step of a job is committed once, in order, by whoever holds it."""

from datetime import datetime, timedelta

import pytest
from django.db import transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from guanxi.jobs.models import Job, JobState
from guanxi.jobs.running import Cancelled, Overtaken, Run
from guanxi.jobs.services import enqueue
from guanxi.jobs.services.leasing import claim, finish, recover
from guanxi.jobs.tests import kinds as _kinds  # noqa: F401 - hangs the handlers up
from guanxi.testing.cast import NOW, make_cast

pytestmark = pytest.mark.django_db
STEPS = 4
DEEDS = st.one_of(
    st.tuples(st.just("claim"), st.just(0)),
    st.tuples(st.just("recover"), st.just(0)),
    st.tuples(st.sampled_from(["step", "die", "finish"]), st.integers(0, 4)),
    st.tuples(st.just("wait"), st.integers(1, 90)),
)


class Crew:
    """Workers of whom any may die or sleep over its lease, and go on then as if nothing had been."""

    def __init__(self, job: Job) -> None:
        self.job, self.now = job, NOW
        self.holders: list[Job] = []
        self.committed: list[int] = []

    def clock(self) -> datetime:
        """The time."""
        return self.now

    def do(self, deed: str, number: int) -> None:
        """Let something happen."""
        if deed == "wait":
            self.now += timedelta(seconds=number)
        elif deed == "recover":
            recover(now=self.now)
        elif deed == "claim":
            found = claim(worker="one of them", now=self.now)
            self.holders += [found] if found else []
        elif self.holders:
            self.with_holder(deed, self.holders[number % len(self.holders)])

    def with_holder(self, deed: str, holder: Job) -> None:
        """Let one of those who think that they hold the job do something."""
        if deed == "die":
            self.holders.remove(holder)
        elif deed == "step" or holder.cursor.get("next", 0) < STEPS:
            self.step(holder)
        else:
            self.finish(holder)

    def step(self, holder: Job) -> None:
        """Take a step; who holds the job no more must not get through."""
        number = holder.cursor.get("next", 0)
        holds = self.present().token == holder.token
        try:
            with Run(holder, clock=self.clock).step(cursor={"next": number + 1}):
                pass
        except (Overtaken, Cancelled):
            assert not holds
            self.holders.remove(holder)
        else:
            assert holds
            self.committed.append(number)

    def finish(self, holder: Job) -> None:
        """End the job, if it is one's own."""
        holds = self.present().token == holder.token
        try:
            finish(holder, now=self.now)
        except Overtaken:
            assert not holds
        else:
            assert holds
        self.holders.remove(holder)

    def present(self) -> Job:
        """The job as it is."""
        return Job.objects.of(self.job.workspace_id).get(pk=self.job.pk)


@settings(max_examples=60)
@given(st.lists(DEEDS, max_size=30))
def test_every_step_is_committed_once_and_in_order(deeds: list[tuple[str, int]]) -> None:
    with transaction.atomic():
        alice = make_cast().alice
        crew = Crew(enqueue(workspace_id=alice.workspace_id, kind="test.many", actor=alice, now=NOW))
        for deed, number in deeds:
            crew.do(deed, number)
        drain(crew)
        state = crew.present().state
        assert state in (JobState.DONE, JobState.FAILED)
        assert crew.committed == list(range(STEPS if state == JobState.DONE else len(crew.committed)))
        transaction.set_rollback(True)


def drain(crew: Crew) -> None:
    """Let a good worker end what the others began."""
    crew.holders = []
    while crew.present().state in (JobState.WAITING, JobState.RUNNING):
        crew.now += timedelta(hours=1)
        recover(now=crew.now)
        crew.do("claim", 0)
        while crew.holders:
            crew.with_holder("finish", crew.holders[0])
