"""Teams."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router

from guanxi.core.http import actor_of, now
from guanxi.core.schemas import Created
from guanxi.workspaces.queries import staff
from guanxi.workspaces.schemas.staff import TeamEnd, TeamIn, TeamOut, TeamPatch
from guanxi.workspaces.services import teams

router = Router(tags=["teams"])


@router.get("/teams", response=list[TeamOut])
def list_teams(request: HttpRequest) -> list[dict[str, Any]]:
    """The teams of the workspace."""
    return staff.team_list(actor_of(request))


@router.post("/teams", response={201: Created})
def create_team(request: HttpRequest, payload: TeamIn) -> dict[str, Any]:
    """Make a team."""
    team = teams.create_team(actor=actor_of(request), values=payload.dict(), now=now())
    return {"id": team.pk}


@router.patch("/teams/{uuid:team_id}", response=TeamOut)
def edit_team(request: HttpRequest, team_id: UUID, payload: TeamPatch) -> dict[str, Any]:
    """Change a team; 422 ``team.cycle`` names the loop a new parent would close."""
    actor, values = actor_of(request), payload.dict(exclude_unset=True, exclude={"expected_version"})
    values = {name: value for name, value in values.items() if value is not None or name.endswith("_id")}
    row = teams.edit_team(
        actor=actor, team_id=team_id, values=values, expected_version=payload.expected_version, now=now()
    )
    return staff.team_row(actor, row, staff.teams_led_by(actor))


@router.post("/teams/{uuid:team_id}/archive", response={204: None})
def archive_team(request: HttpRequest, team_id: UUID, payload: TeamEnd) -> None:
    """Put a team away."""
    teams.archive_team(actor=actor_of(request), team_id=team_id, move_up=payload.move_up, now=now())
