"""``guanxi structure``: how we are organised, what is missing, and the chart as a file."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, get_args
from uuid import UUID

import click
from django.utils import timezone

from guanxi.cli.exports import in_language, in_workspace, to_file, write_file
from guanxi.cli.output import answer, as_json
from guanxi.exports.schemas import StructureFormat, StructureViewIn
from guanxi.exports.services import take_structure_out
from guanxi.stewardship.queries.gaps import gaps
from guanxi.stewardship.queries.steps import archived_steps, process
from guanxi.stewardship.queries.structure import Structure, structure
from guanxi.stewardship.schemas import GapFilter, StructureView
from guanxi.stewardship.services.steps import restore_step
from guanxi.stewardship.words import Lang, how_many, say
from guanxi.workspaces.queries import administrator_of, find_workspace

group = click.Group("structure", help="Our own side: who is who, who answers for what, and what is missing.")
traits = click.Choice(["region", "industry", "product_interest"])


@group.command("show")
@in_language
@in_workspace
@as_json
def show(lang: Lang, workspace: str | None, json_out: bool) -> None:
    """Show people by reporting line, with their duties and customers."""
    now = timezone.now()
    actor = administrator_of(find_workspace(workspace), now)
    found = structure(actor, StructureView(lang=lang), now)
    if json_out:
        answer({"people": list(found.people), "teams": list(found.teams), "duties": _duties(found)}, json_out=True)
        return
    for row in found.people:
        title = f" · {row['title']}" if row["title"] else ""
        click.echo(f"{'  ' * (row['level'] - 1)}{row['name']}{title} · {how_many(lang, row['customers'])}")
        for duty in _duties(found):
            if duty["holder"] == row["name"]:
                click.echo(f"{'  ' * row['level']}{say(lang, 'raci.' + duty['raci'])}: {duty['step']}")


@group.command("gaps")
@click.option(
    "--most-keys", type=click.IntRange(min=1), help="Key customers per person; the workspace's own limit when left out."
)
@in_language
@in_workspace
@as_json
def show_gaps(most_keys: int | None, lang: Lang, workspace: str | None, json_out: bool) -> None:
    """Name what nobody answers for, what two answer for, and who cannot."""
    now = timezone.now()
    actor = administrator_of(find_workspace(workspace), now)
    found = gaps(actor, GapFilter(most_keys=most_keys, lang=lang), now)
    if json_out:
        answer(found, json_out=True)
        return
    for kind in found["groups"]:
        click.echo(f"{kind['kind']} ({kind['total']})")
        for item in kind["items"]:
            click.echo(f"  {_line(item)}")


@group.command("steps")
@in_language
@in_workspace
@as_json
def steps(lang: Lang, workspace: str | None, json_out: bool) -> None:
    """Show the process, and what was put away from it."""
    actor = administrator_of(find_workspace(workspace), timezone.now())
    found, away = process(actor, lang), archived_steps(actor)
    if json_out:
        shown = [{"id": step.id, "name": step.name, "depth": step.depth} for step in found]
        answer({"steps": shown, "archived": away}, json_out=True)
        return
    for step in found:
        click.echo(f"{'  ' * step.depth}{step.name}")
    for row in away:
        click.echo(f"- {row['id']}  {row['name']}  {row['archived_at']:%Y-%m-%d}")


@group.command("restore")
@click.argument("key", type=click.UUID)
@in_workspace
@as_json
def restore(key: UUID, workspace: str | None, json_out: bool) -> None:
    """Bring a step back that was put away; `guanxi structure steps` names it."""
    now = timezone.now()
    step = restore_step(actor=administrator_of(find_workspace(workspace), now), step_id=key, now=now)
    answer({"id": step.pk, "restored": True}, json_out=json_out)


@group.command("export")
@click.option("--format", "kind", type=click.Choice(get_args(StructureFormat)), default="pdf", show_default=True)
@click.option("--layout", type=click.Choice(["top_down", "left_right"]), default="top_down", show_default=True)
@click.option("--color-by", type=click.Choice(["team", "role", "phase", "load"]), default="team", show_default=True)
@click.option("--customers", type=traits, help="Hang customers below who owns them, by this.")
@click.option("--title", default="", help="Title of the file.")
@to_file
@in_language
@in_workspace
@as_json
def export(kind: StructureFormat, out: Path | None, workspace: str | None, json_out: bool, **chosen: Any) -> None:
    """Write our structure chart."""
    now = timezone.now()
    actor = administrator_of(find_workspace(workspace), now)
    view = StructureViewIn(**chosen)
    file = take_structure_out(actor=actor, structure_format=kind, view=view, now=now)
    write_file(file, out, {"format": kind}, json_out=json_out)


def _duties(found: Structure) -> list[dict[str, str]]:
    """Return the duties by names."""
    names = {step.id: step.name for step in found.steps}
    rows = []
    for duty in found.duties:
        holder: Any = duty.member or duty.team
        whom = duty.value or (duty.account.name if duty.account else "")
        rows.append({"holder": holder.name, "raci": duty.raci, "step": names[duty.step_id], "for": whom})
    return rows


def _line(item: Mapping[str, Any]) -> str:
    """Return what a gap is about in one line."""
    parts: Iterable[Mapping[str, Any] | None] = (item["step"], item["customer"], *item["steps"], *item["holders"])
    told = [item["value"], *(part["name"] for part in parts if part), f"× {item['count']}" if item["count"] else ""]
    return " · ".join(part for part in told if part)
