"""The stages of the pipeline."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.errors import Conflict, FieldError, Invalid
from guanxi.core.keys import new_id
from guanxi.directory.services.fields import required_text
from guanxi.opportunities.models import Opportunity, PipelineStage
from guanxi.opportunities.queries.pipeline import (
    access_stage,
    called,
    check_may,
    is_opened,
    ready_made,
    stages_of_today,
)
from guanxi.opportunities.queries.visible import pursued
from guanxi.opportunities.services.ranks import rank_before
from guanxi.opportunities.words import language, stage_name
from relgraph.ranks import between, spread

MAX_STAGES = 20


def open_pipeline(*, actor: Actor, now: datetime) -> None:
    """Store the ready-made pipeline, if nobody has yet: everything that is written needs its rows."""
    if is_opened(actor):
        return
    with Recording(actor=actor, kind="pipeline.opened", now=now) as rec:
        rec.wait_in_line()
        if not is_opened(actor):
            rec.create_many(list(ready_made(actor.workspace_id)))


def add_stage(*, actor: Actor, values: Mapping[str, Any], now: datetime) -> PipelineStage:
    """Add a stage after another one, or at the end."""
    check_may(actor, "edit")
    text = required_text(values, "name", 60)
    with Recording(actor=actor, kind="pipeline_stage.added", now=now, params={"stage": text}) as rec:
        open_pipeline(actor=actor, now=now)
        rows = list(stages_of_today(actor))
        if len(rows) >= MAX_STAGES:
            raise Invalid("invalid", fields=[FieldError("name", "too_many", {"max": MAX_STAGES})])
        after_id = values.get("after_id") or (rows[-1].pk if rows else None)
        stage = PipelineStage(id=new_id(), name=text, likelihood=values.get("likelihood") or 0)
        stage.rank = _rank_after(rec, stage, after_id)
        return rec.create(stage)


def edit_stage(
    *, actor: Actor, stage_id: UUID, expected_version: int, values: Mapping[str, Any], now: datetime
) -> PipelineStage:
    """Rename a stage, weigh it, or put it elsewhere (``after_id`` None: first).

    Raises Conflict ``stale`` when somebody else changed it since.
    """
    access_stage(actor, stage_id, "edit")
    with Recording(actor=actor, kind="pipeline_stage.edited", now=now) as rec:
        open_pipeline(actor=actor, now=now)
        stage = access_stage(actor, stage_id, "edit")
        if stage.version != expected_version:
            raise Conflict("stale", "Somebody else changed this meanwhile.", params={"what": "pipeline_stage"})
        changed: dict[str, Any] = {}
        if values.get("name") is not None:
            changed["name"] = _own_name(actor, stage, required_text(values, "name", 60))
        if values.get("likelihood") is not None:
            changed["likelihood"] = values["likelihood"]
        if "after_id" in values and values["after_id"] != stage_id:
            changed["rank"] = _rank_after(rec, stage, values["after_id"])
        rec.update(stage, **changed)
        rec.params |= {"stage": called(stage, actor.language)}
        return stage


def archive_stage(*, actor: Actor, stage_id: UUID, now: datetime, move_to: UUID | None = None) -> int:
    """Put a stage away; answer how many opportunities went on to another one.

    Raises Conflict ``pipeline.stage_in_use`` when there are some and nobody said where they go,
    ``pipeline.last_stage`` when none would be left.
    """
    access_stage(actor, stage_id, "edit")
    with Recording(actor=actor, kind="pipeline_stage.archived", now=now) as rec:
        open_pipeline(actor=actor, now=now)
        stage = access_stage(actor, stage_id, "edit")
        rec.params |= {"stage": called(stage, actor.language)}
        target = None if move_to is None else access_stage(actor, move_to)
        if all(row.pk == stage_id for row in stages_of_today(actor)):
            raise Conflict("pipeline.last_stage", "A pipeline has one stage at least.")
        if target is not None and target.pk == stage_id:
            raise Invalid("invalid", fields=[FieldError("move_to", "unknown_choice")])
        rec.update(stage, archived_at=now)
        moved = _empty(rec, stage, target)
        rec.params |= {"moved": moved}
        return moved


def restore_stage(*, actor: Actor, stage_id: UUID, now: datetime) -> PipelineStage:
    """Bring a stage back to where it was."""
    with Recording(actor=actor, kind="pipeline_stage.restored", now=now) as rec:
        stage = access_stage(actor, stage_id, "edit", archived=True)
        if len(stages_of_today(actor)) >= MAX_STAGES:
            raise Invalid("invalid", fields=[FieldError("name", "too_many", {"max": MAX_STAGES})])
        rec.params |= {"stage": called(stage, actor.language)}
        rec.update(stage, archived_at=None)
        return stage


def _empty(rec: Recording, stage: PipelineStage, target: PipelineStage | None) -> int:
    """Move everything that is still to be had out of a stage; whoever enters something meanwhile waits or is seen."""
    rec.wait_in_line()
    rows: Any = Opportunity.objects.of(rec.workspace_id).filter(stage_id=stage.pk, archived_at__isnull=True)
    left = list(pursued(rows).order_by("rank", "pk"))
    if left and target is None:
        raise Conflict("pipeline.stage_in_use", "There are opportunities in this stage.", params={"count": len(left)})
    if target is not None:
        for row in left:
            rec.update(row, stage_id=target.pk, since=rec.now, rank=rank_before(rec, row, target.pk, None))
    return len(left)


def _rank_after(rec: Recording, stage: PipelineStage, after_id: UUID | None) -> float:
    """Return the place after a stage, or the first one; stages without room between them are numbered anew."""
    others = [row for row in stages_of_today(rec.actor) if row.pk != stage.pk]
    place = 0 if after_id is None else _place_of(rec, others, after_id) + 1
    above = others[place - 1].rank if place else None
    below = others[place].rank if place < len(others) else None
    found = between(above, below)
    if found is not None:
        return found
    ranks = spread(len(others) + 1)
    for row, rank in zip(others, [*ranks[:place], *ranks[place + 1 :]], strict=True):
        rec.update(row, rank=rank)
    return ranks[place]


def _place_of(rec: Recording, rows: list[PipelineStage], stage_id: UUID) -> int:
    access_stage(rec.actor, stage_id)
    return next(place for place, row in enumerate(rows) if row.pk == stage_id)


def _own_name(actor: Actor, stage: PipelineStage, text: str) -> str:
    """Return a name to store: none when it is the one the ready-made stage has anyway."""
    return "" if stage.code and text == stage_name(language(actor.language), stage.code, "") else text
