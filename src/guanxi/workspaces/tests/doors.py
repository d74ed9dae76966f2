"""Coming in from outside: what is asked for at the doors, and what they answer."""

from typing import Any

from django.test import Client

from guanxi.core.actor import Actor
from guanxi.core.keys import new_id
from guanxi.testing.caller import Caller
from guanxi.workspaces.models import Team

JSON = "application/json"
DORA = {"name": "Dora", "email": "dora@example.com", "password": "long enough"}
FIRM = {"name": "示例科技", "language": "zh-CN", "time_zone": "Asia/Shanghai"}


def send(client: Client, path: str, body: Any, **headers: str) -> Any:
    """Post something; the answer."""
    return client.post(path, body, content_type=JSON, headers=headers)


def invite(caller: Caller, **values: Any) -> Any:
    """Make an invitation; its token."""
    return caller.post("/api/invitations", {"kind": "member", **values})["token"]


def refusal(answer: Any) -> tuple[int, str]:
    """Status and code."""
    return answer.status_code, answer.json()["code"]


def make_team(actor: Actor, name: str, leader: Actor | None = None, parent: Team | None = None) -> Team:
    """A team, as it lies in the table."""
    leader_id = leader.member_id if leader else None
    team = Team(id=new_id(), workspace_id=actor.workspace_id, name=name, leader_id=leader_id, parent=parent)
    Team.objects.bulk_create([team])
    return team
