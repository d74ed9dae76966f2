"""``guanxi opportunity edit``, ``pipeline`` and ``competitor``: what the course of a deal is not."""

from typing import Any
from uuid import UUID

import click
from django.utils import timezone

from guanxi.cli.exports import in_workspace
from guanxi.cli.fields import changes, fields, said
from guanxi.cli.opportunity import opportunity, opportunity_key, stage_key, tell_opportunity
from guanxi.cli.output import answer, as_json
from guanxi.cli.staff import acting
from guanxi.opportunities.queries.competitors import access_competitor
from guanxi.opportunities.queries.competitors import competitors as known_competitors
from guanxi.opportunities.queries.pipeline import access_stage
from guanxi.opportunities.queries.visible import access_opportunity
from guanxi.opportunities.schemas import (
    CompetitorIn,
    CompetitorPatch,
    OpportunityPatch,
    PipelineStageIn,
    PipelineStagePatch,
)
from guanxi.opportunities.services import competitors, course, opportunities, pipeline

stages = click.Group("pipeline", help="The stages of the pipeline; `guanxi opportunity stages` lists them.")
competitor = click.Group("competitor", help="Competitors.")
which = click.argument("wanted")
by_key = click.argument("key", type=click.UUID)


@opportunity.command("edit")
@which
@fields(OpportunityPatch)
@in_workspace
@as_json
def edit(wanted: str, workspace: str | None, json_out: bool, **given: Any) -> None:
    """Change what is known of an opportunity."""
    actor = acting(workspace)
    values, key = changes(said(OpportunityPatch, given, actor)), opportunity_key(actor, wanted)
    version = access_opportunity(actor, key).version
    opportunities.edit_opportunity(
        actor=actor, opportunity_id=key, expected_version=version, values=values, now=timezone.now()
    )
    tell_opportunity(actor, key, json_out=json_out)


@opportunity.command("archive")
@which
@in_workspace
@as_json
def archive(wanted: str, workspace: str | None, json_out: bool) -> None:
    """Put an opportunity away."""
    actor = acting(workspace)
    key = opportunity_key(actor, wanted)
    course.archive_opportunity(actor=actor, opportunity_id=key, now=timezone.now())
    answer({"id": key, "archived": True}, json_out=json_out)


@opportunity.command("restore")
@by_key
@in_workspace
@as_json
def restore(key: UUID, workspace: str | None, json_out: bool) -> None:
    """Bring back an opportunity that was put away."""
    actor = acting(workspace)
    course.restore_opportunity(actor=actor, opportunity_id=key, now=timezone.now())
    tell_opportunity(actor, key, json_out=json_out)


@stages.command("add")
@fields(PipelineStageIn)
@in_workspace
@as_json
def add_stage(workspace: str | None, json_out: bool, **given: Any) -> None:
    """Add a stage, after another one or at the end."""
    actor = acting(workspace)
    row = pipeline.add_stage(actor=actor, values=said(PipelineStageIn, given, actor).dict(), now=timezone.now())
    answer({"id": row.pk, "name": row.name}, json_out=json_out)


@stages.command("edit")
@which
@fields(PipelineStagePatch)
@in_workspace
@as_json
def edit_stage(wanted: str, workspace: str | None, json_out: bool, **given: Any) -> None:
    """Rename a stage, weigh it, or put it elsewhere."""
    actor = acting(workspace)
    values, key = changes(said(PipelineStagePatch, given, actor)), stage_key(actor, wanted)
    version = access_stage(actor, key).version
    pipeline.edit_stage(actor=actor, stage_id=key, expected_version=version, values=values, now=timezone.now())
    answer({"id": key, "edited": sorted(values)}, json_out=json_out)


@stages.command("archive")
@which
@click.option("--move-to", help="The stage its opportunities go to.")
@in_workspace
@as_json
def archive_stage(wanted: str, move_to: str | None, workspace: str | None, json_out: bool) -> None:
    """Put a stage away."""
    actor = acting(workspace)
    key, target = stage_key(actor, wanted), stage_key(actor, move_to) if move_to else None
    moved = pipeline.archive_stage(actor=actor, stage_id=key, move_to=target, now=timezone.now())
    answer({"id": key, "archived": True, "moved": moved}, json_out=json_out)


@stages.command("restore")
@by_key
@in_workspace
@as_json
def restore_stage(key: UUID, workspace: str | None, json_out: bool) -> None:
    """Bring a stage back to where it was."""
    pipeline.restore_stage(actor=acting(workspace), stage_id=key, now=timezone.now())
    answer({"id": key, "restored": True}, json_out=json_out)


@competitor.command("list")
@in_workspace
@as_json
def list_competitors(workspace: str | None, json_out: bool) -> None:
    """List competitors, with how often we met each."""
    found = known_competitors(acting(workspace), "")
    rows = "\n".join(f"{row['id']}  {row['name']}" for row in found["items"])
    answer(found if json_out else rows, json_out=json_out)


@competitor.command("add")
@fields(CompetitorIn)
@in_workspace
@as_json
def add_competitor(workspace: str | None, json_out: bool, **given: Any) -> None:
    """Enter a competitor."""
    actor = acting(workspace)
    row = competitors.add_competitor(actor=actor, values=said(CompetitorIn, given, actor).dict(), now=timezone.now())
    answer({"id": row.pk, "name": row.name}, json_out=json_out)


@competitor.command("edit")
@by_key
@fields(CompetitorPatch)
@in_workspace
@as_json
def edit_competitor(key: UUID, workspace: str | None, json_out: bool, **given: Any) -> None:
    """Rename a competitor, or note something about it."""
    actor = acting(workspace)
    values, version = changes(said(CompetitorPatch, given, actor)), access_competitor(actor, key).version
    row = competitors.edit_competitor(
        actor=actor, competitor_id=key, expected_version=version, values=values, now=timezone.now()
    )
    answer({"id": row.pk, "name": row.name}, json_out=json_out)


@competitor.command("archive")
@by_key
@in_workspace
@as_json
def archive_competitor(key: UUID, workspace: str | None, json_out: bool) -> None:
    """Put a competitor away; opportunities go on naming it."""
    competitors.archive_competitor(actor=acting(workspace), competitor_id=key, now=timezone.now())
    answer({"id": key, "archived": True}, json_out=json_out)
