"""Background work: mine, and for administrators everybody's."""

from typing import Any, cast
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Router

from guanxi.core.http import actor_of, now
from guanxi.jobs import queries, services
from guanxi.jobs.schemas import JobFilter, JobOut, JobPage, PeriodicOut, StateValue

router = Router(tags=["jobs"])


@router.get("/jobs", response=JobPage)
def list_jobs(request: HttpRequest, wanted: Query[JobFilter]) -> dict[str, Any]:
    """The newest jobs: those I started, for administrators all of the workspace."""
    found, after = queries.jobs(actor_of(request), **wanted.dict())
    return {"jobs": [JobOut.of(job) for job in found], "next": after}


@router.get("/jobs/periodic", response=list[PeriodicOut])
def list_periodic_jobs(request: HttpRequest) -> list[PeriodicOut]:
    """What the product does by itself, how often, and when next; for administrators."""
    return [
        PeriodicOut(
            kind=one.kind,
            every_seconds=int(one.every.total_seconds()),
            last_state=cast("StateValue", one.last.state) if one.last else None,
            last_at=(one.last.finished_at or one.last.started_at or one.last.run_at) if one.last else None,
            next_at=one.next_at,
        )
        for one in queries.periodic_runs(actor_of(request), now=now())
    ]


@router.get("/jobs/{uuid:job_id}", response=JobOut)
def get_job(request: HttpRequest, job_id: UUID) -> JobOut:
    """How far a job is."""
    return JobOut.of(queries.access_job(actor_of(request), job_id))


@router.post("/jobs/{uuid:job_id}/cancel", response=JobOut)
def cancel_job(request: HttpRequest, job_id: UUID) -> JobOut:
    """Stop a job: at once while it waits, else after the step that it is at."""
    return JobOut.of(services.cancel(actor=actor_of(request), job_id=job_id, now=now()))
