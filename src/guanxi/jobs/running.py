"""What a handler is handed: its parameters, how far it got, and steps that commit whole or not at all."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from typing import Any, NoReturn
from uuid import UUID

from django.db import transaction

from guanxi.core.actor import Actor, automatic
from guanxi.core.errors import Forbidden
from guanxi.jobs.models import Job
from guanxi.jobs.services.leasing import Cancelled, Overtaken, hold, keep
from guanxi.workspaces.models import Member
from guanxi.workspaces.queries import actor_for

__all__ = ["Cancelled", "Later", "Leaving", "Overtaken", "Run", "Step"]


class Leaving(Exception):
    """The worker was told to go: another one goes on with the job."""


class Later(Exception):
    """The handler wants to go on later."""

    def __init__(self, after: timedelta, cursor: dict[str, Any] | None) -> None:
        super().__init__(after)
        self.after, self.cursor = after, cursor


@dataclass
class Step:
    """How far the job is when the step is through; may be said while it is at work."""

    cursor: dict[str, Any] | None = None
    done: int | None = None
    total: int | None = None


def _never() -> bool:
    return False


class Run:
    """One run of a job, standing in its workspace. Exceptions of this module are not for handlers to catch."""

    def __init__(self, job: Job, *, clock: Callable[[], datetime], leaving: Callable[[], bool] = _never) -> None:
        self.workspace_id: UUID = job.workspace_id
        self.job_id: UUID = job.pk
        self.params: dict[str, Any] = job.params
        self._job, self._clock, self._leaving = job, clock, leaving

    @property
    def cursor(self) -> dict[str, Any]:
        """Where to go on: what the last step that committed left."""
        return dict(self._job.cursor)

    @property
    def attempts(self) -> int:
        """The number of this try since the last progress, beginning with 1."""
        return self._job.attempts

    @cached_property
    def actor(self) -> Actor:
        """Who started it, with the rights he has now; the product itself when nobody did.

        Raises Forbidden ``job.starter_gone`` when he was deactivated since.
        """
        if self._job.created_by_id is None:
            return automatic(self.workspace_id, self.now())
        rows = Member.objects.of(self.workspace_id).select_related("user", "workspace")
        member = rows.filter(pk=self._job.created_by_id, archived_at__isnull=True, user__is_active=True).first()
        if member is None:
            raise Forbidden("job.starter_gone", "Who started this does not work here any more.")
        return actor_for(member, self.now())

    def now(self) -> datetime:
        """Return the time."""
        return self._clock()

    @contextmanager
    def step(
        self, *, cursor: dict[str, Any] | None = None, done: int | None = None, total: int | None = None
    ) -> Iterator[Step]:
        """A transaction: its effects and the new cursor commit together, or not at all.

        Raises Cancelled when somebody asked for the job to stop, Overtaken when another worker took it over.
        """
        if self._leaving():
            raise Leaving
        step = Step(cursor, done, total)
        with transaction.atomic():
            hold(self._job, now=self.now())
            yield step
            told = {"cursor": step.cursor, "done": step.done, "total": step.total}
            keep(self._job, now=self.now(), **{name: value for name, value in told.items() if value is not None})

    def later(self, after: timedelta, cursor: dict[str, Any] | None = None) -> NoReturn:
        """End this run here and go on after a while, from ``cursor`` when it is given. Not within a step."""
        raise Later(after, cursor)
