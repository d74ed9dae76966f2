"""What goes over the wire about background work."""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field, StringConstraints

from guanxi.jobs.models import Job

StateValue = Literal["waiting", "running", "done", "failed", "cancelled"]


class JobFilter(Schema):
    """Which jobs to tell of; what the product did well by itself only where its kind is asked for."""

    state: StateValue | Literal[""] = ""
    kind: Annotated[str, StringConstraints(max_length=60)] = ""
    before: UUID | None = None
    limit: Annotated[int, Field(ge=1, le=200)] = 50


class JobOut(Schema):
    """One piece of work: how far it is (``done`` of ``total``, which is null while nobody knows), and what went wrong.

    ``error`` is a code with a sentence of its own; a job that waits with one is tried again at ``run_at``.
    ``started_by`` is empty where the product itself did.
    """

    id: UUID
    kind: str
    state: StateValue
    done: int
    total: int | None
    attempts: int
    periodic: bool
    cancel_asked: bool
    error: str
    error_params: dict[str, Any]
    started_by: str
    created_at: datetime
    run_at: datetime
    started_at: datetime | None
    finished_at: datetime | None

    @classmethod
    def of(cls, job: Job) -> "JobOut":
        """Return a job as it is told."""
        copied = (
            "id", "kind", "state", "done", "total", "attempts", "error", "error_params", "created_at", "run_at",
            "started_at", "finished_at",
        )  # fmt: skip
        return cls(
            **{name: getattr(job, name) for name in copied},
            periodic=job.slot is not None,
            cancel_asked=job.cancel_asked_at is not None,
            started_by=job.created_by.name if job.created_by else "",
        )


class JobPage(Schema):
    """The newest jobs, and where to go on when there are more."""

    jobs: list[JobOut]
    next: UUID | None


class PeriodicOut(Schema):
    """A periodic kind: how often it runs, how the last run went, and when the next one is due."""

    kind: str
    every_seconds: int
    last_state: StateValue | None
    last_at: datetime | None
    next_at: datetime
