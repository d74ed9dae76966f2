"""Opportunities: list, board, and the course of each."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Router

from guanxi.core.http import actor_of, now
from guanxi.core.schemas import Created, Seq
from guanxi.opportunities.queries.board import board
from guanxi.opportunities.queries.changes import opportunity_changes
from guanxi.opportunities.queries.lists import opportunity_details, opportunity_page
from guanxi.opportunities.schemas import (
    OpportunityBoard,
    OpportunityBoardView,
    OpportunityCloseIn,
    OpportunityFilter,
    OpportunityIn,
    OpportunityList,
    OpportunityMoveIn,
    OpportunityOut,
    OpportunityPage,
    OpportunityPatch,
    OpportunityReopenIn,
    OpportunitySuspendIn,
    PipelineView,
)
from guanxi.opportunities.services import course, opportunities
from guanxi.orgchart.schemas import ChangeOut

router = Router(tags=["opportunities"])
Row = dict[str, Any]


@router.get("/opportunities", response=OpportunityList)
def list_opportunities(request: HttpRequest, chosen: Query[OpportunityFilter], page: Query[OpportunityPage]) -> Row:
    """A page of opportunities, with the sums of all pages."""
    return opportunity_page(actor_of(request), chosen, page, now())


@router.get("/opportunities/board", response=OpportunityBoard)
def get_board(request: HttpRequest, chosen: Query[OpportunityFilter], view: Query[OpportunityBoardView]) -> Row:
    """The opportunities by stage, the first of each, with sums."""
    return board(actor_of(request), chosen, view, now())


@router.post("/opportunities", response={201: Created})
def add_opportunity(request: HttpRequest, payload: OpportunityIn) -> Row:
    """Enter an opportunity."""
    values = payload.dict(exclude={"account_id"})
    row = opportunities.add_opportunity(
        actor=actor_of(request), account_id=payload.account_id, values=values, now=now()
    )
    return {"id": row.pk}


@router.get("/opportunities/{uuid:opportunity_id}", response=OpportunityOut)
def get_opportunity(request: HttpRequest, opportunity_id: UUID, view: Query[PipelineView]) -> Row:
    """Everything about an opportunity, put away or not."""
    return opportunity_details(actor_of(request), opportunity_id, now(), view.lang or "")


@router.get("/opportunities/{uuid:opportunity_id}/changes", response=list[ChangeOut])
def list_changes(request: HttpRequest, opportunity_id: UUID, before: Seq | None = None) -> list[Row]:
    """What happened to an opportunity, newest first."""
    return opportunity_changes(actor_of(request), opportunity_id, before)


@router.patch("/opportunities/{uuid:opportunity_id}", response=OpportunityOut)
def edit_opportunity(request: HttpRequest, opportunity_id: UUID, payload: OpportunityPatch) -> Row:
    """Change what is known of an opportunity."""
    values = payload.dict(exclude_unset=True, exclude={"expected_version"})
    actor, at = actor_of(request), now()
    opportunities.edit_opportunity(
        actor=actor, opportunity_id=opportunity_id, expected_version=payload.expected_version, values=values, now=at
    )
    return opportunity_details(actor, opportunity_id, at)


@router.delete("/opportunities/{uuid:opportunity_id}", response={204: None})
def archive_opportunity(request: HttpRequest, opportunity_id: UUID) -> None:
    """Put an opportunity away."""
    course.archive_opportunity(actor=actor_of(request), opportunity_id=opportunity_id, now=now())


@router.post("/opportunities/{uuid:opportunity_id}/restore", response=OpportunityOut)
def restore_opportunity(request: HttpRequest, opportunity_id: UUID) -> Row:
    """Bring back an opportunity that was put away."""
    actor, at = actor_of(request), now()
    course.restore_opportunity(actor=actor, opportunity_id=opportunity_id, now=at)
    return opportunity_details(actor, opportunity_id, at)


@router.post("/opportunities/{uuid:opportunity_id}/move", response=OpportunityOut)
def move_opportunity(request: HttpRequest, opportunity_id: UUID, payload: OpportunityMoveIn) -> Row:
    """Put an opportunity in front of another one of a stage, or at its end."""
    actor, at = actor_of(request), now()
    course.move_opportunity(actor=actor, opportunity_id=opportunity_id, now=at, **payload.dict())
    return opportunity_details(actor, opportunity_id, at)


@router.post("/opportunities/{uuid:opportunity_id}/close", response=OpportunityOut)
def close_opportunity(request: HttpRequest, opportunity_id: UUID, payload: OpportunityCloseIn) -> Row:
    """Say that an opportunity is won or lost, and why."""
    actor, at = actor_of(request), now()
    course.close_opportunity(actor=actor, opportunity_id=opportunity_id, now=at, **payload.dict())
    return opportunity_details(actor, opportunity_id, at)


@router.post("/opportunities/{uuid:opportunity_id}/reopen", response=OpportunityOut)
def reopen_opportunity(request: HttpRequest, opportunity_id: UUID, payload: OpportunityReopenIn) -> Row:
    """Go on with what was won, lost or resting."""
    actor, at = actor_of(request), now()
    course.reopen_opportunity(actor=actor, opportunity_id=opportunity_id, now=at, **payload.dict())
    return opportunity_details(actor, opportunity_id, at)


@router.post("/opportunities/{uuid:opportunity_id}/suspend", response=OpportunityOut)
def suspend_opportunity(request: HttpRequest, opportunity_id: UUID, payload: OpportunitySuspendIn) -> Row:
    """Let an opportunity rest."""
    actor, at = actor_of(request), now()
    course.suspend_opportunity(actor=actor, opportunity_id=opportunity_id, now=at, **payload.dict())
    return opportunity_details(actor, opportunity_id, at)
