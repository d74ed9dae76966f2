"""The pipeline: the workspace's own stages, or the ready-made ones until somebody changes or uses them.

The ready-made stages have keys that follow from the workspace's: what is shown before anything is stored is what will
be stored, so reading never writes and a page opened before keeps working.
"""

from collections.abc import Iterator, Sequence
from typing import Any
from uuid import UUID, uuid5

from django.db.models import Count

from guanxi.core.actor import Actor
from guanxi.core.errors import Forbidden, NotFound
from guanxi.opportunities import policies
from guanxi.opportunities.currencies import in_order
from guanxi.opportunities.models import PipelineStage
from guanxi.opportunities.queries.visible import pursued, visible_opportunities
from guanxi.opportunities.words import STAGES, language, stage_name

Row = dict[str, Any]


def ready_made(workspace_id: UUID) -> Iterator[PipelineStage]:
    """Yield the rows of the ready-made pipeline of a workspace."""
    for rank, (code, _, _, likelihood) in enumerate(STAGES):
        key = uuid5(workspace_id, f"pipeline_stage:{code}")
        yield PipelineStage(id=key, workspace_id=workspace_id, code=code, likelihood=likelihood, rank=rank)


def all_stages(actor: Actor) -> Sequence[PipelineStage]:
    """Return every stage in order, those put away included."""
    rows = list(PipelineStage.objects.of(actor.workspace_id).order_by("rank", "pk"))
    return rows or list(ready_made(actor.workspace_id))


def stages_of_today(actor: Actor) -> Sequence[PipelineStage]:
    """Return the stages in their order."""
    return [row for row in all_stages(actor) if row.archived_at is None]


def is_opened(actor: Actor) -> bool:
    """Tell whether the pipeline is stored."""
    return PipelineStage.objects.of(actor.workspace_id).exists()


def pipeline(actor: Actor, lang: str = "") -> Row:
    """Return the pipeline with how many opportunities are in each stage."""
    seen = pursued(visible_opportunities(actor))
    counts: dict[UUID, int] = dict(seen.values_list("stage_id").annotate(count=Count("pk")).order_by())
    chosen = lang or actor.language
    rows = all_stages(actor)
    told = [(row, {**stage_row(row, chosen), "opportunities": counts.get(row.pk, 0)}) for row in rows]
    return {
        "stages": [row for stage, row in told if stage.archived_at is None],
        "archived": [row for stage, row in told if stage.archived_at is not None],
        "currencies": in_order(),
        "can": policies.abilities(actor),
    }


def stage_row(stage: PipelineStage, lang: str) -> Row:
    """Return a stage as the page shows it."""
    names = ("code", "likelihood", "rank", "version")
    return {"id": stage.pk, "name": called(stage, lang), **{name: getattr(stage, name) for name in names}}


def stage_ref(stage: PipelineStage, lang: str) -> Row:
    """Return a stage as an opportunity shows it."""
    row = {"id": stage.pk, "name": called(stage, lang), "code": stage.code, "likelihood": stage.likelihood}
    return {**row, "gone": stage.archived_at is not None}


def called(stage: PipelineStage, lang: str) -> str:
    """Return what a stage is called in a language."""
    return stage_name(language(lang), stage.code, stage.name)


def access_stage(actor: Actor, stage_id: UUID, action: str = "read", *, archived: bool = False) -> PipelineStage:
    """Return a stage of today, or one put away, that the actor may do something with, stored or not.

    Raises NotFound, or Forbidden when he can only read it.
    """
    rows = all_stages(actor)
    found = next((row for row in rows if row.pk == stage_id and (row.archived_at is not None) == archived), None)
    if found is None:
        raise NotFound("pipeline_stage")
    check_may(actor, action)
    return found


def check_stage(actor: Actor, stage_id: UUID) -> None:
    """Raise NotFound unless this is or was a stage of the pipeline."""
    if all(row.pk != stage_id for row in all_stages(actor)):
        raise NotFound("pipeline_stage")


def check_may(actor: Actor, action: str) -> None:
    """Raise Forbidden unless the actor may do something with the pipeline and the competitors."""
    if not policies.may(actor, action):
        raise Forbidden("forbidden", "You may not do this here.", params={"action": action})
