"""The stages of a chain, who counts in them, templates of stages, and the languages of roles."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Router

from guanxi.core.http import actor_of, now
from guanxi.core.schemas import Created
from guanxi.decisions.queries.stage_templates import role_vocabularies, templates
from guanxi.decisions.schemas import chains as wire
from guanxi.decisions.schemas import chains_out as out
from guanxi.decisions.services import parts, stage_templates, stages

router = Router(tags=["chains"])
Row = dict[str, Any]


@router.post("/chains/{uuid:chain_id}/stages", response={201: out.WrittenRow})
def add_stage(request: HttpRequest, chain_id: UUID, payload: wire.DecisionStageIn) -> Row:
    """Add a stage."""
    stage = stages.add_stage(actor=actor_of(request), chain_id=chain_id, now=now(), **payload.dict())
    return {"id": stage.pk, "version": stage.version}


@router.post("/chains/{uuid:chain_id}/stages/from-template", response={201: list[out.WrittenRow]})
def apply_template(request: HttpRequest, chain_id: UUID, payload: wire.PlannedStagesIn) -> list[Row]:
    """Add the stages of a template at the end."""
    made = stages.apply_template(actor=actor_of(request), chain_id=chain_id, now=now(), **payload.dict())
    return [{"id": stage.pk, "version": stage.version} for stage in made]


@router.post("/chains/{uuid:chain_id}/save-template", response={201: Created})
def save_template(request: HttpRequest, chain_id: UUID, payload: wire.SaveStageTemplate) -> Row:
    """Save a chain's stages, without people, to begin others with."""
    row = stage_templates.save_template(actor=actor_of(request), chain_id=chain_id, name=payload.name, now=now())
    return {"id": row.pk}


@router.patch("/stages/{uuid:stage_id}", response=out.WrittenRow)
def edit_stage(request: HttpRequest, stage_id: UUID, payload: wire.DecisionStagePatch) -> Row:
    """Change a stage, or put it elsewhere."""
    stage = stages.edit_stage(
        actor=actor_of(request),
        stage_id=stage_id,
        values=wire.given(payload, "name", "state", "rule", "quota", "required_roles", "note"),
        expected_version=payload.expected_version,
        now=now(),
    )
    return {"id": stage.pk, "version": stage.version}


@router.delete("/stages/{uuid:stage_id}", response={204: None})
def remove_stage(request: HttpRequest, stage_id: UUID) -> None:
    """Put a stage away; who counted in it stays on the chain."""
    stages.remove_stage(actor=actor_of(request), stage_id=stage_id, now=now())


@router.put("/stages/{uuid:stage_id}/parts", response=Created)
def set_part(request: HttpRequest, stage_id: UUID, payload: wire.PartIn) -> Row:
    """Let somebody on the chain count in a stage."""
    part = parts.set_part(actor=actor_of(request), stage_id=stage_id, now=now(), **payload.dict())
    return {"id": part.pk}


@router.post("/stage-parts/{uuid:part_id}/move", response=Created)
def move_part(request: HttpRequest, part_id: UUID, payload: wire.PartMove) -> Row:
    """Let somebody count in another stage instead."""
    part = parts.move_part(actor=actor_of(request), part_id=part_id, stage_id=payload.stage_id, now=now())
    return {"id": part.pk}


@router.delete("/stage-parts/{uuid:part_id}", response={204: None})
def remove_part(request: HttpRequest, part_id: UUID) -> None:
    """Let somebody count in a stage no more."""
    parts.remove_part(actor=actor_of(request), part_id=part_id, now=now())


@router.get("/stage-templates", response=out.StageTemplates)
def list_templates(request: HttpRequest, shown: Query[wire.NamedIn]) -> Row:
    """One's own templates and the ready-made ones, and the ready-made stages."""
    return templates(actor_of(request), shown.lang)


@router.delete("/stage-templates/{uuid:template_id}", response={204: None})
def remove_template(request: HttpRequest, template_id: UUID) -> None:
    """Put one of the workspace's own templates away."""
    stage_templates.remove_template(actor=actor_of(request), template_id=template_id, now=now())


@router.get("/role-vocabularies", response=list[out.VocabularyOut])
def list_vocabularies(request: HttpRequest) -> list[Row]:
    """The languages of roles, and which one the workspace speaks."""
    return role_vocabularies(actor_of(request))
