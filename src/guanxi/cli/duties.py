"""``guanxi structure``: changing the process and who answers for what."""

from typing import Any
from uuid import UUID

import click
from django.utils import timezone

from guanxi.cli.exports import in_workspace
from guanxi.cli.fields import changes, fields, said
from guanxi.cli.output import answer, as_json
from guanxi.cli.staff import acting
from guanxi.cli.structure import group
from guanxi.stewardship.queries.duties import duty_rows
from guanxi.stewardship.queries.steps import access_step
from guanxi.stewardship.schemas import DutyFilter, DutyIn, StepIn, StepPatch
from guanxi.stewardship.services import duties, steps

step = click.Group("step", help="The steps of our process; `guanxi structure steps` lists them.")
duty = click.Group("duty", help="Who answers for which step.")
group.add_command(step)
group.add_command(duty)
by_key = click.argument("key", type=click.UUID)


@step.command("add")
@fields(StepIn)
@in_workspace
@as_json
def add_step(workspace: str | None, json_out: bool, **given: Any) -> None:
    """Add a step below another one, or a phase."""
    actor = acting(workspace)
    row = steps.add_step(actor=actor, now=timezone.now(), **said(StepIn, given, actor).dict())
    answer({"id": row.pk, "name": row.name}, json_out=json_out)


@step.command("edit")
@by_key
@fields(StepPatch)
@in_workspace
@as_json
def edit_step(key: UUID, workspace: str | None, json_out: bool, **given: Any) -> None:
    """Rename a step or put it elsewhere."""
    actor = acting(workspace)
    values, version = changes(said(StepPatch, given, actor)), access_step(actor, key).version
    row = steps.edit_step(actor=actor, step_id=key, expected_version=version, values=values, now=timezone.now())
    answer({"id": row.pk, "edited": sorted(values)}, json_out=json_out)


@step.command("archive")
@by_key
@in_workspace
@as_json
def archive_step(key: UUID, workspace: str | None, json_out: bool) -> None:
    """Put a step away with those below it; the duties for them end."""
    steps.archive_step(actor=acting(workspace), step_id=key, now=timezone.now())
    answer({"id": key, "archived": True}, json_out=json_out)


@duty.command("list")
@in_workspace
@as_json
def list_duties(workspace: str | None, json_out: bool) -> None:
    """List the duties that hold today or will."""
    rows = duty_rows(acting(workspace), DutyFilter(), timezone.now())
    answer(rows if json_out else "\n".join(f"{row['id']}  {row['raci']}" for row in rows), json_out=json_out)


@duty.command("set")
@fields(DutyIn)
@in_workspace
@as_json
def set_duty(workspace: str | None, json_out: bool, **given: Any) -> None:
    """Set the part of a colleague or team in a step; `--raci -` takes it away."""
    actor = acting(workspace)
    row = duties.set_duty(actor=actor, now=timezone.now(), **said(DutyIn, given, actor).dict())
    answer({"id": row.pk if row else None, "raci": row.raci if row else None}, json_out=json_out)


@duty.command("end")
@by_key
@in_workspace
@as_json
def end_duty(key: UUID, workspace: str | None, json_out: bool) -> None:
    """Take a duty away from now on."""
    duties.end_duty(actor=acting(workspace), duty_id=key, now=timezone.now())
    answer({"id": key, "ended": True}, json_out=json_out)
