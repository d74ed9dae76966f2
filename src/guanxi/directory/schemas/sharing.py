"""What goes over the wire about who may work on an account."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field

from guanxi.core.schemas import Moment
from guanxi.directory.schemas import Named

LevelValue = Literal["read", "contribute", "edit"]
KeptLevel = Literal["none", "read", "contribute", "edit"]


class GrantOut(Schema):
    """What a colleague or a team may do with an account beside its owner."""

    id: UUID
    member: Named | None
    team: Named | None
    level: LevelValue
    since: datetime | None
    until: datetime | None


class GrantIn(Schema):
    """Whom to open an account to: a colleague or a team."""

    member_id: UUID | None = None
    team_id: UUID | None = None
    level: LevelValue = "contribute"
    until: Moment | None = None


class GrantPatch(Schema):
    """What to change about a share; fields left out stay."""

    level: LevelValue | None = None
    until: Moment | None = None


class TransferIn(Schema):
    """The new owner, and what the former one may still do."""

    member_id: UUID
    keep: KeptLevel = "none"


class TransferManyIn(TransferIn):
    """Several accounts at once."""

    account_ids: Annotated[list[UUID], Field(min_length=1, max_length=500)]


class Transferred(Schema):
    """How many accounts changed hands, and the key to take it back by."""

    id: UUID
    count: int
