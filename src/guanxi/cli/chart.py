"""``guanxi chart`` and ``position``: a customer's chart, its groups and templates, and its seats."""

from typing import Any
from uuid import UUID

import click
from django.utils import timezone

from guanxi.cli.exports import find_account, in_language, in_workspace
from guanxi.cli.fields import changes, fields, said
from guanxi.cli.output import answer, as_json
from guanxi.cli.staff import acting
from guanxi.orgchart.queries.chart import chart_snapshot
from guanxi.orgchart.queries.templates import template_list
from guanxi.orgchart.schemas import (
    ApplyTemplate,
    GroupIn,
    GroupPatch,
    MoveIn,
    PlaceIn,
    PositionPatch,
    RemoveIn,
    SucceedIn,
    TemplateIn,
    VacateIn,
)
from guanxi.orgchart.services import groups, occupants, positions, templates

chart = click.Group("chart", help="A customer's chart: show it, start it from a template, group seats.")
group = click.Group("group", help="Groups of seats.")
template = click.Group("template", help="Templates of charts.")
position = click.Group("position", help="Seats: place, move, fill, empty, take off.")
chart.add_command(group)
chart.add_command(template)
of_account = click.argument("account")
by_key = click.argument("key", type=click.UUID)


@chart.command("show")
@of_account
@in_workspace
@as_json
def show(account: str, workspace: str | None, json_out: bool) -> None:
    """Show a chart as it stands today, with the keys of seats, lines and ties."""
    actor = acting(workspace)
    found = chart_snapshot(actor, find_account(actor, account).pk).as_json()
    if json_out:
        return answer(found, json_out=True)
    for name, table in found["tables"].items():
        click.echo(f"{name}: {len(table['rows'])}")
    return None


@group.command("create")
@of_account
@fields(GroupIn)
@in_workspace
@as_json
def create_group(account: str, workspace: str | None, json_out: bool, **given: Any) -> None:
    """Name a set of seats."""
    actor = acting(workspace)
    values = said(GroupIn, given, actor).dict()
    row = groups.create_group(
        actor=actor, account_id=find_account(actor, account).pk, values=values, now=timezone.now()
    )
    answer({"id": row.pk, "name": row.name}, json_out=json_out)


@group.command("edit")
@by_key
@fields(GroupPatch)
@in_workspace
@as_json
def edit_group(key: UUID, workspace: str | None, json_out: bool, **given: Any) -> None:
    """Rename, recolour, or set the members of a group."""
    actor = acting(workspace)
    values = changes(said(GroupPatch, given, actor))
    groups.edit_group(actor=actor, group_id=key, values=values, now=timezone.now())
    answer({"id": key, "edited": sorted(values)}, json_out=json_out)


@group.command("remove")
@by_key
@in_workspace
@as_json
def remove_group(key: UUID, workspace: str | None, json_out: bool) -> None:
    """Dissolve a group; its seats stay."""
    groups.remove_group(actor=acting(workspace), group_id=key, now=timezone.now())
    answer({"id": key, "removed": True}, json_out=json_out)


@template.command("list")
@in_language
@in_workspace
@as_json
def list_templates(lang: str, workspace: str | None, json_out: bool) -> None:
    """List one's own templates and the ready-made ones."""
    rows = template_list(acting(workspace), lang)
    answer(rows if json_out else "\n".join(f"{row['id']}  {row['name']}" for row in rows), json_out=json_out)


@template.command("apply")
@of_account
@fields(ApplyTemplate)
@in_workspace
@as_json
def apply_template(account: str, workspace: str | None, json_out: bool, **given: Any) -> None:
    """Put a template's seats on a chart."""
    actor = acting(workspace)
    wanted = said(ApplyTemplate, given, actor).dict()
    key = find_account(actor, account).pk
    made = templates.apply_template(actor=actor, account_id=key, now=timezone.now(), **wanted)
    answer([{"id": row.pk, "title": row.title} for row in made], json_out=json_out)


@template.command("save")
@of_account
@fields(TemplateIn)
@in_workspace
@as_json
def save_template(account: str, workspace: str | None, json_out: bool, **given: Any) -> None:
    """Save a chart's seats, without people, to start others from."""
    actor = acting(workspace)
    values = said(TemplateIn, given, actor).dict()
    row = templates.save_template(
        actor=actor, account_id=find_account(actor, account).pk, values=values, now=timezone.now()
    )
    answer({"id": row.pk, "name": row.name}, json_out=json_out)


@template.command("remove")
@by_key
@in_workspace
@as_json
def remove_template(key: UUID, workspace: str | None, json_out: bool) -> None:
    """Put one of the workspace's own templates away."""
    templates.remove_template(actor=acting(workspace), template_id=key, now=timezone.now())
    answer({"id": key, "removed": True}, json_out=json_out)


@position.command("place")
@of_account
@fields(PlaceIn)
@in_workspace
@as_json
def place(account: str, workspace: str | None, json_out: bool, **given: Any) -> None:
    """Put a seat on a chart, with or without somebody on it."""
    actor = acting(workspace)
    wanted = said(PlaceIn, given, actor).dict()
    key = find_account(actor, account).pk
    row = positions.place_position(actor=actor, account_id=key, now=timezone.now(), **wanted)
    _written(row, json_out=json_out)


@position.command("edit")
@by_key
@fields(PositionPatch)
@in_workspace
@as_json
def edit(key: UUID, workspace: str | None, json_out: bool, **given: Any) -> None:
    """Change a seat's title, department, colour, note or order."""
    actor = acting(workspace)
    values = changes(said(PositionPatch, given, actor))
    row = positions.edit_position(
        actor=actor, position_id=key, values=values, expected_version=None, now=timezone.now()
    )
    _written(row, json_out=json_out)


@position.command("move")
@by_key
@fields(MoveIn)
@in_workspace
@as_json
def move(key: UUID, workspace: str | None, json_out: bool, **given: Any) -> None:
    """Let a seat report to another (`--manager -` puts it at the top); what is below moves along."""
    actor = acting(workspace)
    wanted = said(MoveIn, given, actor).dict(exclude={"expected_version"})
    _written(positions.move_position(actor=actor, position_id=key, now=timezone.now(), **wanted), json_out=json_out)


@position.command("remove")
@by_key
@fields(RemoveIn)
@in_workspace
@as_json
def remove(key: UUID, workspace: str | None, json_out: bool, **given: Any) -> None:
    """Take a seat off the chart; its contact stays."""
    actor = acting(workspace)
    wanted = said(RemoveIn, given, actor).dict(exclude={"expected_version"})
    positions.remove_position(actor=actor, position_id=key, now=timezone.now(), **wanted)
    answer({"id": key, "removed": True}, json_out=json_out)


@position.command("vacate")
@by_key
@fields(VacateIn)
@in_workspace
@as_json
def vacate(key: UUID, workspace: str | None, json_out: bool, **given: Any) -> None:
    """Empty a seat; it stays with its lines."""
    actor = acting(workspace)
    wanted = said(VacateIn, given, actor).dict(exclude={"expected_version"})
    _written(occupants.vacate_position(actor=actor, position_id=key, now=timezone.now(), **wanted), json_out=json_out)


@position.command("succeed")
@by_key
@fields(SucceedIn)
@in_workspace
@as_json
def succeed(key: UUID, workspace: str | None, json_out: bool, **given: Any) -> None:
    """Seat a contact; whoever sat there becomes a past occupant."""
    actor = acting(workspace)
    wanted = said(SucceedIn, given, actor).dict(exclude={"expected_version"})
    _written(occupants.succeed(actor=actor, position_id=key, now=timezone.now(), **wanted), json_out=json_out)


def _written(row: Any, *, json_out: bool) -> None:
    answer({"id": row.pk, "title": row.title, "version": row.version}, json_out=json_out)
