"""Teams: make, rename, nest, lead, open, put away. Who sees whose customers is derived anew each time.

As with members, undo does not offer these: they are put right by another change.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.changes.integrity import references_to
from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.errors import Conflict
from guanxi.core.keys import new_id
from guanxi.core.models import Validity
from guanxi.workspaces.models import Member, Team
from guanxi.workspaces.policies import check_administers, check_edit_team
from guanxi.workspaces.queries import access_member, level_of
from guanxi.workspaces.queries.staff import access_team, present_teams, teams_led_by
from guanxi.workspaces.services.loops import check_no_loop
from guanxi.workspaces.services.members import check_name
from guanxi.workspaces.services.reach import rebuild_reach

REACHING = frozenset({"parent_id", "leader_id", "opens"})


def create_team(*, actor: Actor, values: Mapping[str, Any], now: datetime) -> Team:
    """Make a team, perhaps below another."""
    with Recording(actor=actor, kind="team.created", now=now) as rec:
        check_administers(actor, "create_team")
        team = rec.create(Team(id=new_id(), **_columns(actor, None, values)))
        rec.wait_in_line()
        rebuild_reach(rec.workspace_id)
    return team


def edit_team(
    *, actor: Actor, team_id: UUID, values: Mapping[str, Any], now: datetime, expected_version: int | None = None
) -> Team:
    """Change a team's name, the team above, its leader, or what its people may do with each other's customers.

    Raises Invalid ``team.cycle`` naming the loop that a new parent would close.
    """
    with Recording(actor=actor, kind="team.edited", now=now) as rec:
        team = access_team(actor, team_id)
        check_edit_team(actor, team.pk, values, teams_led_by(actor))
        columns = _columns(actor, team, values)
        if expected_version is not None:
            team.version = expected_version
        if rec.update(team, **columns) and REACHING & columns.keys():
            rec.wait_in_line()
            check_no_loop("team.cycle", present_teams(rec.workspace_id).values_list("pk", "parent_id", "name"), team.pk)
            rebuild_reach(rec.workspace_id)
    return team


def archive_team(*, actor: Actor, team_id: UUID, move_up: bool, now: datetime) -> None:
    """Put a team away; with ``move_up`` its people and teams go to the team above.

    Raises Conflict ``team.not_empty`` when there are any and they may not, ``team.in_use`` when customers are still
    shared with it or something else of today names it.
    """
    with Recording(actor=actor, kind="team.archived", now=now) as rec:
        team = access_team(actor, team_id)
        check_administers(actor, "archive_team")
        people = list(Member.objects.of(rec.workspace_id).filter(team_id=team_id))
        below = list(present_teams(rec.workspace_id).filter(parent_id=team_id))
        if (people or below) and not move_up:
            counts = {"members": len(people), "teams": len(below)}
            raise Conflict("team.not_empty", "There are people or teams in it.", params=counts)
        for member in people:
            rec.update(member, team_id=team.parent_id)
        for other in below:
            rec.update(other, parent_id=team.parent_id)
        rec.update(team, archived_at=now)
        rec.wait_in_line()
        _check_free(rec, team)
        rebuild_reach(rec.workspace_id)


def _columns(actor: Actor, team: Team | None, values: Mapping[str, Any]) -> dict[str, Any]:
    """Check what was sent and return the columns it sets."""
    columns: dict[str, Any] = {}
    if team is None or "name" in values:
        check_name(values.get("name", ""))
        columns["name"] = values["name"].strip()
    if "parent_id" in values:
        parent_id: UUID | None = values["parent_id"]
        columns["parent_id"] = access_team(actor, parent_id).pk if parent_id is not None else None
    if "leader_id" in values:
        leader_id: UUID | None = values["leader_id"]
        unchanged = leader_id is None or (team is not None and leader_id == team.leader_id)
        columns["leader_id"] = leader_id if unchanged or leader_id is None else access_member(actor, leader_id).pk
    if "opens" in values:
        columns["opens"] = level_of(values["opens"])
    return columns


def _check_free(rec: Recording, team: Team) -> None:
    """Raise Conflict ``team.in_use`` when anything of today names the team: somebody who came meanwhile, a share."""
    for model, column in references_to(Team):
        rows: Any = model.objects.of(rec.workspace_id).filter(**{column: team.pk})
        end = "valid_to" if Validity in model.__mro__ else "archived_at"
        if rows.filter(**{f"{end}__isnull": True}).exists():
            raise Conflict("team.in_use", "Something still names this team.", params={"what": model.word})
