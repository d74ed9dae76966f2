"""What goes over the wire about members at work and their teams."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from ninja import Schema

from guanxi.core.schemas import Version
from guanxi.workspaces.schemas import Name, RoleValue

LevelWord = Literal["none", "read", "contribute", "edit"]
LevelValue = Literal[1, 2, 3, 4]


class MemberAbilities(Schema):
    """What one may do with a colleague."""

    edit: bool
    move: bool
    deactivate: bool
    leaving: bool


class MemberOut(Schema):
    """A colleague; ``last_sign_in`` is told to administrators.

    ``level`` is 1 (staff) to 4 (executive); null where ``title_level``, what the title tells, counts.
    """

    id: UUID
    name: str
    title: str
    level: LevelValue | None
    title_level: LevelValue | None
    email: str
    role: RoleValue
    active: bool
    manager_id: UUID | None
    team_id: UUID | None
    version: int
    last_sign_in: datetime | None
    can: MemberAbilities


class MemberPatch(Schema):
    """What to change of a colleague."""

    name: Name | None = None
    title: Name | None = None
    level: LevelValue | None = None
    role: RoleValue | None = None
    manager_id: UUID | None = None
    team_id: UUID | None = None
    expected_version: Version | None = None


class TeamAbilities(Schema):
    """What one may do with a team: everything, call it something else, put people into it."""

    edit: bool
    rename: bool
    receive: bool


class TeamOut(Schema):
    """A team; ``opens`` is what its people may do with each other's customers."""

    id: UUID
    name: str
    parent_id: UUID | None
    leader_id: UUID | None
    opens: LevelWord
    version: int
    can: TeamAbilities


class TeamIn(Schema):
    """A team to make."""

    name: Name
    parent_id: UUID | None = None
    leader_id: UUID | None = None
    opens: LevelWord = "none"


class TeamPatch(Schema):
    """What to change of a team."""

    name: Name | None = None
    parent_id: UUID | None = None
    leader_id: UUID | None = None
    opens: LevelWord | None = None
    expected_version: Version | None = None


class TeamEnd(Schema):
    """Whether the people and teams of a team that is put away go to the team above."""

    move_up: bool = False
