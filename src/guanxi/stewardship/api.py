"""Our own side: process, duties, structure, gaps."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router

from guanxi.core.http import actor_of, fast_json, now
from guanxi.core.schemas import Created
from guanxi.stewardship.policies import abilities
from guanxi.stewardship.queries.coverage import coverage
from guanxi.stewardship.queries.duties import duty_row, duty_rows
from guanxi.stewardship.queries.gaps import gaps
from guanxi.stewardship.queries.steps import archived_steps, process
from guanxi.stewardship.queries.structure import structure
from guanxi.stewardship.schemas import (
    ArchivedStep,
    CoverageFilter,
    CoverageGroup,
    DutyFilter,
    DutyIn,
    DutyOut,
    GapFilter,
    GapsOut,
    InLanguage,
    ProcessOut,
    StepIn,
    StepPatch,
    StructureOut,
    StructureView,
)
from guanxi.stewardship.services import duties, steps

router = Router(tags=["stewardship"])
Row = dict[str, Any]


@router.get("/stewardship/steps", response=ProcessOut)
def list_steps(request: HttpRequest, chosen: Query[InLanguage]) -> Row:
    """The process, in its order."""
    actor = actor_of(request)
    return {"steps": process(actor, chosen.lang or ""), "can": abilities(actor)}


@router.post("/stewardship/steps", response={201: Created})
def add_step(request: HttpRequest, payload: StepIn) -> Row:
    """Add a step."""
    step = steps.add_step(actor=actor_of(request), now=now(), **payload.dict())
    return {"id": step.pk}


@router.patch("/stewardship/steps/{uuid:step_id}", response={204: None})
def edit_step(request: HttpRequest, step_id: UUID, payload: StepPatch) -> None:
    """Rename a step or put it elsewhere."""
    values = payload.dict(exclude_unset=True, exclude={"expected_version"})
    version = payload.expected_version
    steps.edit_step(actor=actor_of(request), step_id=step_id, expected_version=version, values=values, now=now())


@router.delete("/stewardship/steps/{uuid:step_id}", response={204: None})
def archive_step(request: HttpRequest, step_id: UUID) -> None:
    """Put a step away with those below it; the duties for them end."""
    steps.archive_step(actor=actor_of(request), step_id=step_id, now=now())


@router.get("/stewardship/archived-steps", response=list[ArchivedStep])
def list_archived_steps(request: HttpRequest) -> list[Row]:
    """The steps that were put away (administrators only)."""
    return archived_steps(actor_of(request))


@router.post("/stewardship/archived-steps/{uuid:step_id}/restore", response={204: None})
def restore_step(request: HttpRequest, step_id: UUID) -> None:
    """Bring a step back, with what was put away together with it."""
    steps.restore_step(actor=actor_of(request), step_id=step_id, now=now())


@router.get("/stewardship/duties", response=list[DutyOut])
def list_duties(request: HttpRequest, chosen: Query[DutyFilter]) -> list[Row]:
    """The duties that hold today or will."""
    return duty_rows(actor_of(request), chosen, now())


@router.put("/stewardship/duties", response=DutyOut | None)
def set_duty(request: HttpRequest, payload: DutyIn) -> Row | None:
    """Set the part of a member or team in a step for some customers; null takes it away."""
    duty = duties.set_duty(actor=actor_of(request), now=now(), **payload.dict())
    return duty_row(duty) if duty else None


@router.delete("/stewardship/duties/{uuid:duty_id}", response={204: None})
def end_duty(request: HttpRequest, duty_id: UUID) -> None:
    """Take a duty away from now on."""
    duties.end_duty(actor=actor_of(request), duty_id=duty_id, now=now())


@router.get("/stewardship/structure", response=StructureOut)
def get_structure(request: HttpRequest, chosen: Query[StructureView]) -> HttpResponse:
    """How we are organised, as a chart, with what it says of each person."""
    return fast_json(structure(actor_of(request), chosen, now()).as_json())


@router.get("/stewardship/coverage", response=list[CoverageGroup])
def get_coverage(request: HttpRequest, chosen: Query[CoverageFilter]) -> list[Row]:
    """The customers by kind with who owns them."""
    return coverage(actor_of(request), chosen)


@router.get("/stewardship/gaps", response=GapsOut)
def get_gaps(request: HttpRequest, chosen: Query[GapFilter]) -> Row:
    """What nobody answers for, what two answer for, and who cannot."""
    return gaps(actor_of(request), chosen, now())
