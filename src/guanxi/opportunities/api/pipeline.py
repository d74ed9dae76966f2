"""The stages of the pipeline."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Router

from guanxi.core.http import actor_of, now
from guanxi.core.schemas import Created
from guanxi.opportunities.queries.pipeline import pipeline
from guanxi.opportunities.schemas import (
    PipelineOut,
    PipelineStageIn,
    PipelineStageLeaving,
    PipelineStagePatch,
    PipelineView,
)
from guanxi.opportunities.services import pipeline as stages

router = Router(tags=["opportunities"])


@router.get("/pipeline", response=PipelineOut)
def get_pipeline(request: HttpRequest, chosen: Query[PipelineView]) -> dict[str, Any]:
    """The stages in their order, and what opportunities can be in."""
    return pipeline(actor_of(request), chosen.lang or "")


@router.post("/pipeline", response={201: Created})
def add_stage(request: HttpRequest, payload: PipelineStageIn) -> dict[str, Any]:
    """Add a stage."""
    stage = stages.add_stage(actor=actor_of(request), values=payload.dict(), now=now())
    return {"id": stage.pk}


@router.patch("/pipeline/{uuid:stage_id}", response={204: None})
def edit_stage(request: HttpRequest, stage_id: UUID, payload: PipelineStagePatch) -> None:
    """Rename a stage, weigh it, or put it elsewhere."""
    values = payload.dict(exclude_unset=True, exclude={"expected_version"})
    version = payload.expected_version
    stages.edit_stage(actor=actor_of(request), stage_id=stage_id, expected_version=version, values=values, now=now())


@router.delete("/pipeline/{uuid:stage_id}", response={204: None})
def archive_stage(request: HttpRequest, stage_id: UUID, leaving: Query[PipelineStageLeaving]) -> None:
    """Put a stage away; what is in it goes to another one."""
    stages.archive_stage(actor=actor_of(request), stage_id=stage_id, move_to=leaving.move_to, now=now())


@router.post("/pipeline/{uuid:stage_id}/restore", response={204: None})
def restore_stage(request: HttpRequest, stage_id: UUID) -> None:
    """Bring a stage back to where it was."""
    stages.restore_stage(actor=actor_of(request), stage_id=stage_id, now=now())
