"""The steps of the process."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.errors import Conflict, FieldError, Invalid
from guanxi.core.keys import new_id
from guanxi.directory.services.fields import required_text
from guanxi.stewardship.models import DEEPEST, Duty, ProcessStep
from guanxi.stewardship.queries.duties import unended
from guanxi.stewardship.queries.steps import (
    access_archived,
    access_step,
    archived_rows,
    check_may,
    is_opened,
    process_rows,
    ready_made,
)
from guanxi.stewardship.words import language, step_name
from relgraph import hierarchy

MAX_STEPS = 200


def open_process(*, actor: Actor, now: datetime) -> None:
    """Store the ready-made process, if nobody has yet: everything that is written needs its rows."""
    if is_opened(actor):
        return
    with Recording(actor=actor, kind="process.opened", now=now) as rec:
        rec.wait_in_line()
        if not is_opened(actor):
            rec.create_many(list(ready_made(actor.workspace_id)))


def add_step(
    *, actor: Actor, name: str, now: datetime, parent_id: UUID | None = None, rank: float | None = None
) -> ProcessStep:
    """Add a step below another one, or a phase."""
    check_may(actor, "edit")
    text = required_text({"name": name}, "name", 60)
    with Recording(actor=actor, kind="process_step.added", now=now) as rec:
        open_process(actor=actor, now=now)
        rows = {row.pk: row for row in process_rows(actor)}
        if parent_id is not None:
            access_step(actor, parent_id)
        if len(rows) >= MAX_STEPS:
            raise Invalid("invalid", fields=[FieldError("name", "too_many", {"max": MAX_STEPS})])
        siblings = [row.rank for row in rows.values() if row.parent_id == parent_id]
        place = rank if rank is not None else max(siblings, default=-1.0) + 1
        step = rec.create(ProcessStep(id=new_id(), name=text, parent_id=parent_id, rank=place))
        rec.params |= {"step": text}
        _check_shape(rec)
        return step


def edit_step(
    *, actor: Actor, step_id: UUID, expected_version: int, values: Mapping[str, Any], now: datetime
) -> ProcessStep:
    """Rename a step, or put it elsewhere.

    Raises Conflict ``stale`` when somebody else changed it since, Invalid for a loop or a fourth level.
    """
    access_step(actor, step_id, "edit")
    with Recording(actor=actor, kind="process_step.edited", now=now) as rec:
        open_process(actor=actor, now=now)
        step = access_step(actor, step_id, "edit")
        if step.version != expected_version:
            raise Conflict("stale", "Somebody else changed this meanwhile.", params={"what": "process_step"})
        changed: dict[str, Any] = {}
        if "name" in values:
            changed["name"] = _own_name(actor, step, required_text(values, "name", 60))
        if "parent_id" in values:
            if values["parent_id"] is not None:
                access_step(actor, values["parent_id"])
            changed["parent_id"] = values["parent_id"]
        if values.get("rank") is not None:
            changed["rank"] = values["rank"]
        rec.params |= {"step": shown_name(actor, step)}
        rec.update(step, **changed)
        _check_shape(rec)
        return step


def archive_step(*, actor: Actor, step_id: UUID, now: datetime) -> None:
    """Put a step away with those below it; the duties for them end."""
    access_step(actor, step_id, "edit")
    with Recording(actor=actor, kind="process_step.archived", now=now) as rec:
        open_process(actor=actor, now=now)
        rows = {row.pk: row for row in process_rows(actor)}
        step = access_step(actor, step_id, "edit")
        parents = {key: row.parent_id for key, row in rows.items()}
        gone = [step_id, *hierarchy.descendants(parents, step_id)]
        for duty in Duty.objects.of(actor.workspace_id).filter(unended(now), step_id__in=gone):
            rec.end(duty)
        for key in reversed(gone):
            rec.update(rows[key], archived_at=now)
        rec.params |= {"step": shown_name(actor, step)}


def restore_step(*, actor: Actor, step_id: UUID, now: datetime) -> ProcessStep:
    """Bring a step back that was put away, with what was put away together with it, and what it lies in.

    Duties that ended with it stay ended. Raises NotFound for a step that is not put away, Invalid when there are too
    many steps or levels by now.
    """
    access_archived(actor, step_id)
    with Recording(actor=actor, kind="process_step.restored", now=now) as rec:
        step = access_archived(actor, step_id)
        gone = {row.pk: row for row in archived_rows(actor)}
        together = {key: row.parent_id for key, row in gone.items() if row.archived_at == step.archived_at}
        above = hierarchy.ancestors({key: row.parent_id for key, row in gone.items()}, step_id)
        back = [*reversed(above), step_id, *hierarchy.descendants(together, step_id)]
        for key in back:
            if key in gone:
                rec.update(gone[key], archived_at=None)
        if len(process_rows(actor)) > MAX_STEPS:
            raise Invalid("invalid", fields=[FieldError("name", "too_many", {"max": MAX_STEPS})])
        rec.params |= {"step": shown_name(actor, step)}
        _check_shape(rec)
        return step


def shown_name(actor: Actor, step: ProcessStep) -> str:
    """Return what the actor calls a step."""
    return step_name(language(actor.language), step.code, step.name)


def _own_name(actor: Actor, step: ProcessStep, text: str) -> str:
    """Return a name to store: none when it is the one the ready-made step has anyway."""
    return "" if step.code and text == step_name(language(actor.language), step.code, "") else text


def _check_shape(rec: Recording) -> None:
    """Raise Invalid for a loop or too deep a tree, seen together with what others wrote meanwhile."""
    rec.wait_in_line()
    parents = {row.pk: row.parent_id for row in process_rows(rec.actor)}
    if hierarchy.find_cycles(parents):
        raise Invalid("invalid", fields=[FieldError("parent_id", "cycle")])
    if max(hierarchy.depths(parents).values(), default=0) >= DEEPEST:
        raise Invalid("process.too_deep", "The process has three levels at most.", params={"max": DEEPEST})
