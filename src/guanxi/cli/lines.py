"""``guanxi line`` and ``tie``: what is drawn between seats, and between people."""

from typing import Any
from uuid import UUID

import click
from django.utils import timezone

from guanxi.cli.exports import in_workspace
from guanxi.cli.fields import changes, fields, said
from guanxi.cli.output import answer, as_json
from guanxi.cli.staff import acting
from guanxi.orgchart.queries.reporting import tie_kinds
from guanxi.orgchart.schemas import LineIn, LinePatch, TieIn, TieKindIn
from guanxi.orgchart.services import lines
from guanxi.orgchart.services import tie_kinds as kinds

line = click.Group("line", help="Lines from seat to seat; reporting lines are moved by `guanxi position move`.")
tie = click.Group("tie", help="Personal relations of two contacts.")
kind = click.Group("kind", help="Kinds of personal relations.")
tie.add_command(kind)
by_key = click.argument("key", type=click.UUID)


@line.command("add")
@click.argument("seat", type=click.UUID)
@fields(LineIn)
@in_workspace
@as_json
def add_line(seat: UUID, workspace: str | None, json_out: bool, **given: Any) -> None:
    """Draw a dotted, influence or conflict line from a seat."""
    actor = acting(workspace)
    wanted = said(LineIn, given, actor).dict()
    ends = {"kind": wanted.pop("kind"), "target_id": wanted.pop("target_id")}
    row = lines.add_line(actor=actor, position_id=seat, values=wanted, now=timezone.now(), **ends)
    answer({"id": row.pk, "kind": row.kind}, json_out=json_out)


@line.command("edit")
@by_key
@fields(LinePatch)
@in_workspace
@as_json
def edit_line(key: UUID, workspace: str | None, json_out: bool, **given: Any) -> None:
    """Change what is noted about a line."""
    actor = acting(workspace)
    values = changes(said(LinePatch, given, actor))
    lines.edit_line(actor=actor, line_id=key, values=values, now=timezone.now())
    answer({"id": key, "edited": sorted(values)}, json_out=json_out)


@line.command("remove")
@by_key
@in_workspace
@as_json
def remove_line(key: UUID, workspace: str | None, json_out: bool) -> None:
    """End a line."""
    lines.remove_line(actor=acting(workspace), line_id=key, now=timezone.now())
    answer({"id": key, "removed": True}, json_out=json_out)


@tie.command("add")
@fields(TieIn)
@in_workspace
@as_json
def add_tie(workspace: str | None, json_out: bool, **given: Any) -> None:
    """Note a personal relation of two contacts."""
    actor = acting(workspace)
    wanted = said(TieIn, given, actor).dict()
    ends = {name: wanted.pop(name) for name in ("contact_id", "other_id", "kind")}
    row = lines.add_tie(actor=actor, values=wanted, now=timezone.now(), **ends)
    answer({"id": row.pk, "kind": row.kind}, json_out=json_out)


@tie.command("edit")
@by_key
@fields(LinePatch)
@in_workspace
@as_json
def edit_tie(key: UUID, workspace: str | None, json_out: bool, **given: Any) -> None:
    """Change what is noted about a relation."""
    actor = acting(workspace)
    values = changes(said(LinePatch, given, actor))
    lines.edit_tie(actor=actor, tie_id=key, values=values, now=timezone.now())
    answer({"id": key, "edited": sorted(values)}, json_out=json_out)


@tie.command("remove")
@by_key
@in_workspace
@as_json
def remove_tie(key: UUID, workspace: str | None, json_out: bool) -> None:
    """End a relation."""
    lines.remove_tie(actor=acting(workspace), tie_id=key, now=timezone.now())
    answer({"id": key, "removed": True}, json_out=json_out)


@kind.command("list")
@in_workspace
@as_json
def list_kinds(workspace: str | None, json_out: bool) -> None:
    """List the presets and the workspace's own kinds."""
    rows = tie_kinds(acting(workspace))
    answer(rows if json_out else "\n".join(row["code"] for row in rows), json_out=json_out)


@kind.command("add")
@fields(TieKindIn)
@in_workspace
@as_json
def add_kind(workspace: str | None, json_out: bool, **given: Any) -> None:
    """Add a kind of one's own."""
    actor = acting(workspace)
    row = kinds.add_tie_kind(actor=actor, name=said(TieKindIn, given, actor).name, now=timezone.now())
    answer({"id": row.pk, "code": row.code, "name": row.name}, json_out=json_out)


@kind.command("hide")
@click.argument("code")
@in_workspace
@as_json
def hide_kind(code: str, workspace: str | None, json_out: bool) -> None:
    """Offer a kind no longer; ties that use it keep their name."""
    kinds.hide_tie_kind(actor=acting(workspace), code=code, now=timezone.now())
    answer({"code": code, "hidden": True}, json_out=json_out)
