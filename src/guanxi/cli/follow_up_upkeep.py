"""``guanxi followup``: correcting what is planned, and bringing it back."""

from typing import Any
from uuid import UUID

import click
from django.utils import timezone

from guanxi.cli.exports import in_workspace
from guanxi.cli.fields import changes, fields, said
from guanxi.cli.follow_up import followup
from guanxi.cli.output import answer, as_json
from guanxi.cli.staff import acting
from guanxi.followups.queries.lists import follow_up_details
from guanxi.followups.schemas.follow_ups import FollowUpPatch
from guanxi.followups.services import course

by_key = click.argument("key", type=click.UUID)


@followup.command("edit")
@by_key
@fields(FollowUpPatch)
@in_workspace
@as_json
def edit(key: UUID, workspace: str | None, json_out: bool, **given: Any) -> None:
    """Change what is planned."""
    actor = acting(workspace)
    values, version = changes(said(FollowUpPatch, given, actor)), follow_up_details(actor, key)["version"]
    course.change_follow_up(actor=actor, follow_up_id=key, expected_version=version, values=values, now=timezone.now())
    answer({"id": key, "edited": sorted(values)}, json_out=json_out)


@followup.command("reopen")
@by_key
@in_workspace
@as_json
def reopen(key: UUID, workspace: str | None, json_out: bool) -> None:
    """Bring it back after it was done or dropped."""
    course.reopen_follow_up(actor=acting(workspace), follow_up_id=key, now=timezone.now())
    answer({"id": key, "reopened": True}, json_out=json_out)
