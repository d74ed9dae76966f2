"""``guanxi member`` and ``guanxi team``: our own people and how they are organised."""

from typing import Any, get_args

import click
from django.utils import timezone

from guanxi.cli.output import Failure, answer, as_json
from guanxi.core.actor import Actor
from guanxi.handover.queries.leaving import holdings
from guanxi.workspaces.queries import administrator_of, find_workspace
from guanxi.workspaces.queries.staff import staff_list, team_list
from guanxi.workspaces.schemas import RoleValue
from guanxi.workspaces.schemas.staff import LevelWord
from guanxi.workspaces.services import members, staff, teams

member = click.Group("member", help="Colleagues: role, team, manager; shut out and bring back.")
team = click.Group("team", help="Teams: make, nest, lead, open.")
in_workspace = click.option("--workspace", help="Name or key of the workspace; the first one when left out.")
Row = dict[str, Any]


@member.command("list")
@in_workspace
@as_json
def list_members(workspace: str | None, json_out: bool) -> None:
    """List colleagues with role, team, manager and how many customers they own."""
    actor = acting(workspace)
    rows, owned = staff_list(actor), {row["member_id"]: row["accounts"] for row in holdings(actor)}
    names = {row["id"]: row["name"] for row in (*rows, *team_list(actor))}
    told = [
        {
            "id": row["id"], "name": row["name"], "email": row["email"], "title": row["title"], "role": row["role"],
            "team": names.get(row["team_id"], ""), "manager": names.get(row["manager_id"], ""),
            "customers": owned.get(row["id"], 0), "active": row["active"], "last_sign_in": row["last_sign_in"],
        }
        for row in rows
    ]  # fmt: skip
    if json_out:
        answer(told, json_out=True)
    for row in [] if json_out else told:
        state = "" if row["active"] else "  (deactivated)"
        click.echo(f"{row['name']}  {row['role']}  {row['team']}  {row['customers']} customers{state}")


@member.command("edit")
@click.argument("who")
@click.option("--name", help="What colleagues call him.")
@click.option("--title")
@click.option(
    "--level", type=click.Choice(["1", "2", "3", "4", "-"]), help="1 staff … 4 executive; - as the title tells."
)
@click.option("--role", type=click.Choice(get_args(RoleValue)))
@click.option("--manager", help="Name, address or key of whom he reports to; - for nobody.")
@click.option("--team", "to_team", help="Name or key of his team; - for none.")
@in_workspace
@as_json
def edit_member(who: str, workspace: str | None, json_out: bool, **chosen: str | None) -> None:
    """Change a colleague, found by name, address or key."""
    actor = acting(workspace)
    values: Row = {name: chosen[name] for name in ("name", "title", "role") if chosen[name] is not None}
    if chosen["level"] is not None:
        values["level"] = None if chosen["level"] == "-" else int(chosen["level"])
    if chosen["manager"] is not None:
        values["manager_id"] = None if chosen["manager"] == "-" else find_member(actor, chosen["manager"])["id"]
    if chosen["to_team"] is not None:
        values["team_id"] = None if chosen["to_team"] == "-" else find_team(actor, chosen["to_team"])["id"]
    row = staff.edit_member(actor=actor, member_id=find_member(actor, who)["id"], values=values, now=timezone.now())
    answer({"id": row.pk, "name": row.name, "role": row.role, "version": row.version}, json_out=json_out)


@member.command("add")
@click.argument("email")
@click.argument("name")
@click.option("--title", default="")
@click.option("--role", type=click.Choice(get_args(RoleValue)), default="salesperson", show_default=True)
@click.option("--password", prompt=True, hide_input=True, confirmation_prompt=True)
@in_workspace
@as_json
def add_member(email: str, name: str, workspace: str | None, json_out: bool, **chosen: str) -> None:
    """Add a colleague with a password; `guanxi invitation create` lets him choose his own."""
    row = members.add_member(actor=acting(workspace), email=email, name=name, now=timezone.now(), **chosen)
    answer({"id": row.pk, "name": row.name, "role": row.role}, json_out=json_out)


@member.command("deactivate")
@click.argument("who")
@in_workspace
@as_json
def deactivate_member(who: str, workspace: str | None, json_out: bool) -> None:
    """Shut a colleague out at once; what he owns stays."""
    actor = acting(workspace)
    row = find_member(actor, who)
    staff.deactivate_member(actor=actor, member_id=row["id"], now=timezone.now())
    left = {one["member_id"]: one["accounts"] for one in holdings(actor)}.get(row["id"], 0)
    answer({"id": row["id"], "name": row["name"], "active": False, "customers": left}, json_out=json_out)


@member.command("reactivate")
@click.argument("who")
@in_workspace
@as_json
def reactivate_member(who: str, workspace: str | None, json_out: bool) -> None:
    """Let a colleague in again."""
    actor = acting(workspace)
    row = find_member(actor, who)
    staff.reactivate_member(actor=actor, member_id=row["id"], now=timezone.now())
    answer({"id": row["id"], "name": row["name"], "active": True}, json_out=json_out)


@team.command("list")
@in_workspace
@as_json
def list_teams(workspace: str | None, json_out: bool) -> None:
    """List the teams with leader, the team above and what they open."""
    actor = acting(workspace)
    rows = team_list(actor)
    names = {row["id"]: row["name"] for row in (*staff_list(actor), *rows)}
    told = [
        {
            "id": row["id"], "name": row["name"], "parent": names.get(row["parent_id"], ""),
            "leader": names.get(row["leader_id"], ""), "opens": row["opens"],
        }
        for row in rows
    ]  # fmt: skip
    if json_out:
        answer(told, json_out=True)
    for row in [] if json_out else told:
        click.echo(
            f"{row['name']}  leader: {row['leader'] or '-'}  above: {row['parent'] or '-'}  opens: {row['opens']}"
        )


@team.command("create")
@click.argument("name")
@click.option("--parent", help="Name or key of the team above.")
@click.option("--leader", help="Name, address or key of who leads it.")
@click.option("--opens", type=click.Choice(get_args(LevelWord)), default="none", show_default=True)
@in_workspace
@as_json
def create_team(
    name: str, parent: str | None, leader: str | None, opens: str, workspace: str | None, json_out: bool
) -> None:
    """Make a team."""
    actor = acting(workspace)
    values: Row = {"name": name, "opens": opens}
    values["parent_id"] = find_team(actor, parent)["id"] if parent else None
    values["leader_id"] = find_member(actor, leader)["id"] if leader else None
    row = teams.create_team(actor=actor, values=values, now=timezone.now())
    answer({"id": row.pk, "name": row.name}, json_out=json_out)


@team.command("edit")
@click.argument("which")
@click.option("--name")
@click.option("--parent", help="Name or key of the team above; - for none.")
@click.option("--leader", help="Name, address or key of who leads it; - for nobody.")
@click.option("--opens", type=click.Choice(get_args(LevelWord)))
@click.option("--archive", is_flag=True, help="Put it away; its people and teams go to the team above.")
@in_workspace
@as_json
def edit_team(which: str, archive: bool, workspace: str | None, json_out: bool, **chosen: str | None) -> None:
    """Change a team, or put it away."""
    actor = acting(workspace)
    key = find_team(actor, which)["id"]
    if archive:
        teams.archive_team(actor=actor, team_id=key, move_up=True, now=timezone.now())
        return answer({"id": key, "archived": True}, json_out=json_out)
    values: Row = {name: chosen[name] for name in ("name", "opens") if chosen[name] is not None}
    if chosen["parent"] is not None:
        values["parent_id"] = None if chosen["parent"] == "-" else find_team(actor, chosen["parent"])["id"]
    if chosen["leader"] is not None:
        values["leader_id"] = None if chosen["leader"] == "-" else find_member(actor, chosen["leader"])["id"]
    row = teams.edit_team(actor=actor, team_id=key, values=values, now=timezone.now())
    return answer({"id": row.pk, "name": row.name, "version": row.version}, json_out=json_out)


def acting(workspace: str | None) -> Actor:
    """Return the administrator on whose behalf a command acts."""
    return administrator_of(find_workspace(workspace), timezone.now())


def find_member(actor: Actor, wanted: str) -> Row:
    """Return the colleague of this name, address or key."""
    return _only([row for row in staff_list(actor) if wanted in (row["name"], row["email"], str(row["id"]))], wanted)


def find_team(actor: Actor, wanted: str) -> Row:
    """Return the team of this name or key."""
    return _only([row for row in team_list(actor) if wanted in (row["name"], str(row["id"]))], wanted)


def _only(found: list[Row], wanted: str) -> Row:
    if len(found) != 1:
        why = "Several fit" if found else "There is none called"
        raise Failure(f"{why}: {wanted}. Name it by its key.")
    return found[0]
