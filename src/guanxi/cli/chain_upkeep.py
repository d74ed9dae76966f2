"""``guanxi chain``: taking out, bringing back, and templates of one's own."""

from typing import Any
from uuid import UUID

import click
from django.utils import timezone

from guanxi.cli.chain import chain, stage, template
from guanxi.cli.exports import find_chain, in_workspace
from guanxi.cli.output import answer, as_json
from guanxi.cli.staff import acting, find_member
from guanxi.decisions.services import chains, pairings, parts, stage_templates, stages

by_key = click.argument("key", type=click.UUID)
part = click.Group("stage-part", help="Who counts in a stage; `guanxi chain part` sets it, `chain show` names it.")
chain.add_command(part)


@chain.command("restore")
@by_key
@in_workspace
@as_json
def restore(key: UUID, workspace: str | None, json_out: bool) -> None:
    """Bring back a chain that was put away."""
    row = chains.restore_chain(actor=acting(workspace), chain_id=key, now=timezone.now())
    answer({"id": row.pk, "restored": True}, json_out=json_out)


@chain.command("unpair")
@by_key
@click.option("--colleague", required=True, help="Name or key of the colleague.")
@in_workspace
@as_json
def unpair(key: UUID, colleague: str, workspace: str | None, json_out: bool) -> None:
    """End what a colleague plans with a member of a chain, named by his key there."""
    actor = acting(workspace)
    member: Any = find_member(actor, colleague)["id"]
    pairings.remove_pairing(actor=actor, chain_member_id=key, member_id=member, now=timezone.now())
    answer({"id": key, "colleague": member, "ended": True}, json_out=json_out)


@stage.command("remove")
@by_key
@in_workspace
@as_json
def remove_stage(key: UUID, workspace: str | None, json_out: bool) -> None:
    """Put a stage away; who counted in it stays on the chain."""
    stages.remove_stage(actor=acting(workspace), stage_id=key, now=timezone.now())
    answer({"id": key, "removed": True}, json_out=json_out)


@part.command("move")
@by_key
@click.argument("stage_id", type=click.UUID)
@in_workspace
@as_json
def move_part(key: UUID, stage_id: UUID, workspace: str | None, json_out: bool) -> None:
    """Let somebody count in another stage instead."""
    row = parts.move_part(actor=acting(workspace), part_id=key, stage_id=stage_id, now=timezone.now())
    answer({"id": row.pk}, json_out=json_out)


@part.command("remove")
@by_key
@in_workspace
@as_json
def remove_part(key: UUID, workspace: str | None, json_out: bool) -> None:
    """Let somebody count in a stage no more."""
    parts.remove_part(actor=acting(workspace), part_id=key, now=timezone.now())
    answer({"id": key, "removed": True}, json_out=json_out)


@template.command("save")
@click.argument("wanted")
@click.argument("name")
@in_workspace
@as_json
def save_template(wanted: str, name: str, workspace: str | None, json_out: bool) -> None:
    """Save a chain's stages, without people, to begin others with."""
    actor = acting(workspace)
    key = find_chain(actor, wanted)["id"]
    row = stage_templates.save_template(actor=actor, chain_id=key, name=name, now=timezone.now())
    answer({"id": row.pk, "name": row.name}, json_out=json_out)


@template.command("remove")
@by_key
@in_workspace
@as_json
def remove_template(key: UUID, workspace: str | None, json_out: bool) -> None:
    """Put one of the workspace's own templates away."""
    stage_templates.remove_template(actor=acting(workspace), template_id=key, now=timezone.now())
    answer({"id": key, "removed": True}, json_out=json_out)
