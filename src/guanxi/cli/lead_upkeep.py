"""``guanxi lead`` and ``pool``: correcting a lead, bringing back what was put away, closing a pool."""

from typing import Any
from uuid import UUID

import click
from django.utils import timezone

from guanxi.cli.exports import in_workspace
from guanxi.cli.fields import changes, fields, said
from guanxi.cli.lead import lead
from guanxi.cli.output import answer, as_json
from guanxi.cli.pool import find_pool, pool
from guanxi.cli.staff import acting
from guanxi.leads.queries.details import lead_details
from guanxi.leads.schemas import LeadPatch
from guanxi.leads.services import entering, pools, talking

by_key = click.argument("key", type=click.UUID)


@lead.command("edit")
@by_key
@fields(LeadPatch)
@in_workspace
@as_json
def edit(key: UUID, workspace: str | None, json_out: bool, **given: Any) -> None:
    """Change what is known of a lead."""
    actor = acting(workspace)
    values, version = changes(said(LeadPatch, given, actor)), lead_details(actor, key)["version"]
    entering.edit_lead(actor=actor, lead_id=key, values=values, expected_version=version, now=timezone.now())
    answer({"id": key, "edited": sorted(values)}, json_out=json_out)


@lead.command("restore")
@by_key
@in_workspace
@as_json
def restore(key: UUID, workspace: str | None, json_out: bool) -> None:
    """Bring back a lead that was put away."""
    talking.restore_lead(actor=acting(workspace), lead_id=key, now=timezone.now())
    answer({"id": key, "restored": True}, json_out=json_out)


@pool.command("close")
@click.argument("wanted")
@click.option("--move-to", help="The pool its leads go to.")
@in_workspace
@as_json
def close(wanted: str, move_to: str | None, workspace: str | None, json_out: bool) -> None:
    """Close a pool; its leads go to another one."""
    actor = acting(workspace)
    key, target = find_pool(actor, wanted)["id"], find_pool(actor, move_to)["id"] if move_to else None
    pools.close_pool(actor=actor, pool_id=key, move_to=target, now=timezone.now())
    answer({"id": key, "closed": True}, json_out=json_out)


@pool.command("restore")
@by_key
@in_workspace
@as_json
def reopen(key: UUID, workspace: str | None, json_out: bool) -> None:
    """Open a pool again that was closed."""
    pools.restore_pool(actor=acting(workspace), pool_id=key, now=timezone.now())
    answer({"id": key, "restored": True}, json_out=json_out)
