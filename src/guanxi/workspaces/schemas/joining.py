"""What goes over the wire about coming in: registration and invitations."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field, StringConstraints

from guanxi.workspaces.schemas import Address, Language, Name, Password, RoleValue

Kind = Literal["member", "share"]
State = Literal["open", "revoked", "used_up", "expired"]
Token = Annotated[str, StringConstraints(max_length=200)]
Zone = Annotated[str, StringConstraints(max_length=50)]


class WorkspaceIn(Schema):
    """A workspace to open."""

    name: Name
    language: Language = "zh-CN"
    time_zone: Zone = "Asia/Shanghai"


class Registration(Schema):
    """Somebody new and the workspace he opens."""

    name: Name
    email: Address
    password: Password
    workspace: WorkspaceIn


class InvitationIn(Schema):
    """An invitation to make; ``role`` and ``team_id`` are of colleagues only."""

    kind: Kind
    role: RoleValue = "salesperson"
    team_id: UUID | None = None
    max_uses: Annotated[int, Field(ge=1, le=500)] = 1
    days: Annotated[int, Field(ge=1, le=90)] = 7
    note: Annotated[str, StringConstraints(max_length=200)] = ""


class InvitationUseOut(Schema):
    """Who used an invitation, and when."""

    name: str
    used_at: datetime
    member_id: UUID | None


class InvitationOut(Schema):
    """An invitation as it stands; its token is not known to anybody but who was given it."""

    id: UUID
    kind: Kind
    role: RoleValue | None
    team_id: UUID | None
    team_name: str | None
    note: str
    max_uses: int
    used: int
    state: State
    created_by_id: UUID
    created_by_name: str
    created_at: datetime
    expires_at: datetime
    revoked_at: datetime | None
    uses: list[InvitationUseOut]


class InvitationMade(Schema):
    """A new invitation with its token, told this once. The link is ``/join#<token>``."""

    invitation: InvitationOut
    token: str


class TeamChoice(Schema):
    """A team somebody can be brought into."""

    id: UUID
    name: str


class InvitationAbilities(Schema):
    """What the reader may invite to."""

    add_user: bool
    any_role: bool
    share: bool
    teams: list[TeamChoice]


class InvitationList(Schema):
    """The invitations the reader may see, newest first."""

    items: list[InvitationOut]
    can: InvitationAbilities


class LinkToken(Schema):
    """The token of a link, which stands behind its ``#`` and is never part of an address."""

    token: Token


class InvitationLook(Schema):
    """What a link leads to."""

    kind: Kind
    inviter_name: str
    workspace_name: str
    role: RoleValue | None
    team_name: str | None
    language: Language
    time_zone: str
    expires_at: datetime


class Acceptance(LinkToken):
    """Somebody new comes in; ``workspace`` is what a friend opens."""

    name: Name
    email: Address
    password: Password
    language: Language = "zh-CN"
    workspace: WorkspaceIn | None = None


class Joining(LinkToken):
    """Whoever is signed in comes in."""

    workspace: WorkspaceIn | None = None


class Joined(Schema):
    """Where one is a member now."""

    workspace_id: UUID
    workspace_name: str
