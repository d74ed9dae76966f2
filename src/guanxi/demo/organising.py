"""Our own side of the demo: teams, reporting lines, duties, with a gap and an overlap to find."""

from datetime import datetime
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.demo.model import Demo, names
from guanxi.stewardship.queries.steps import process
from guanxi.stewardship.services.duties import set_duty
from guanxi.workspaces.services.staff import edit_member
from guanxi.workspaces.services.teams import create_team


def organise(owner: Actor, demo: Demo, members: dict[str, UUID], now: datetime) -> None:
    """Make the teams, put everybody where he belongs, and give the duties."""
    teams: dict[str, UUID] = {}
    for team in demo.teams:
        values = {
            "name": team.name,
            "parent_id": teams.get(team.parent),
            "leader_id": members.get(team.leader),
        }
        teams[team.name] = create_team(actor=owner, values=values, now=now).pk
    for member in demo.members:
        placed = {
            "level": member.level,
            "title": member.title,
            "manager_id": members.get(member.leader),
            "team_id": teams.get(member.team),
        }
        edit_member(actor=owner, member_id=members[member.name], values=placed, now=now)
    steps = {step.code: step.id for step in process(owner)}
    for duty in demo.duties:
        for code in names(duty.steps):
            for holder in names(duty.holders):
                set_duty(
                    actor=owner,
                    step_id=steps[code],
                    member_id=members.get(holder),
                    team_id=teams.get(holder),
                    raci=duty.raci,
                    scope=duty.scope,
                    value=duty.value,
                    now=now,
                )
