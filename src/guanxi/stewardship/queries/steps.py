"""The process: the workspace's own steps, or the ready-made ones until somebody changes or uses them.

The ready-made steps have keys that follow from the workspace's: what is shown before anything is stored is what will
be stored, so reading never writes and a page opened before keeps working.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid5

from guanxi.core.actor import Actor
from guanxi.core.errors import Forbidden, NotFound
from guanxi.stewardship import policies
from guanxi.stewardship.models import ProcessStep
from guanxi.stewardship.words import SERVICE, STEPS, language, step_name
from relgraph import hierarchy

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class StepView:
    """A step as it is shown: ``name`` in the reader's language, ``depth`` 0 for a phase."""

    id: UUID
    code: str
    name: str
    parent_id: UUID | None
    rank: float
    version: int
    depth: int = 0


def ready_made(workspace_id: UUID) -> Iterator[ProcessStep]:
    """Yield the rows of the ready-made process of a workspace, phases before their steps."""
    for place, (code, _, _, below) in enumerate(STEPS):
        phase = ProcessStep(id=_key(workspace_id, code), workspace_id=workspace_id, code=code, rank=place)
        yield phase
        for rank, (own, _, _) in enumerate(below):
            yield ProcessStep(
                id=_key(workspace_id, own), workspace_id=workspace_id, code=own, rank=rank, parent_id=phase.pk
            )


def process(actor: Actor, lang: str = "") -> list[StepView]:
    """Return the steps of today in the order of the process."""
    chosen = language(lang or actor.language)
    rows = process_rows(actor)
    ordered = sorted(rows, key=lambda row: (row.rank, str(row.pk)))
    by_key = {row.pk: row for row in ordered}
    parents = {row.pk: row.parent_id for row in ordered}
    depths = hierarchy.depths(parents)
    return [
        StepView(
            id=key,
            code=by_key[key].code,
            name=step_name(chosen, by_key[key].code, by_key[key].name),
            parent_id=by_key[key].parent_id,
            rank=by_key[key].rank,
            version=by_key[key].version,
            depth=depths[key],
        )
        for key in hierarchy.preorder(parents)
    ]


def process_rows(actor: Actor) -> Sequence[ProcessStep]:
    """Return the rows of the steps of today, in no order."""
    rows = list(ProcessStep.objects.of(actor.workspace_id).filter(archived_at__isnull=True))
    if rows or is_opened(actor):
        return rows
    return list(ready_made(actor.workspace_id))


def is_opened(actor: Actor) -> bool:
    """Tell whether the process is stored; an emptied one is stored too."""
    return ProcessStep.objects.of(actor.workspace_id).exists()


def access_step(actor: Actor, step_id: UUID, action: str = "read") -> ProcessStep:
    """Return a step of today that the actor may do something with, stored or not.

    Raises NotFound, or Forbidden when he can only read it.
    """
    found = next((row for row in process_rows(actor) if row.pk == step_id), None)
    if found is None:
        raise NotFound("process_step")
    check_may(actor, action)
    return found


def archived_rows(actor: Actor) -> Sequence[ProcessStep]:
    """Return the steps that were put away, the newest of them first."""
    rows = ProcessStep.objects.of(actor.workspace_id).filter(archived_at__isnull=False)
    return list(rows.order_by("-archived_at", "rank", "pk"))


def archived_steps(actor: Actor) -> list[Row]:
    """Return what was put away, each with how many steps went along with it, which are not told one by one."""
    check_may(actor, "edit")
    chosen = language(actor.language)
    gone = archived_rows(actor)
    names = {row.pk: step_name(chosen, row.code, row.name) for row in [*process_rows(actor), *gone]}
    moments = {row.pk: row.archived_at for row in gone}
    along = {row.pk for row in gone if row.parent_id and moments.get(row.parent_id) == row.archived_at}
    parents = {row.pk: row.parent_id if row.pk in along else None for row in gone}
    return [
        {
            "id": row.pk,
            "name": names[row.pk],
            "parent": names.get(row.parent_id) if row.parent_id else None,
            "below": len(hierarchy.descendants(parents, row.pk)),
            "archived_at": row.archived_at,
        }
        for row in gone
        if row.pk not in along
    ]


def access_archived(actor: Actor, step_id: UUID) -> ProcessStep:
    """Return a step that was put away, for whoever may bring it back."""
    found = ProcessStep.objects.of(actor.workspace_id).filter(pk=step_id, archived_at__isnull=False).first()
    if found is None:
        raise NotFound("process_step")
    check_may(actor, "edit")
    return found


def check_may(actor: Actor, action: str) -> None:
    """Raise Forbidden unless the actor may do something with the structure."""
    if not policies.may(actor, action):
        raise Forbidden("forbidden", "You may not do this here.", params={"action": action})


def service_steps(steps: Sequence[StepView]) -> set[UUID]:
    """Return the phase of service: the step that is known as such, whatever it is called by now."""
    return {step.id for step in steps if step.code == SERVICE}


def names_of(steps: Sequence[StepView]) -> Mapping[UUID, str]:
    """Return the steps' names by key."""
    return {step.id: step.name for step in steps}


def _key(workspace_id: UUID, code: str) -> UUID:
    return uuid5(workspace_id, f"process_step:{code}")
