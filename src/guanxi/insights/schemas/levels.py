"""What goes over the wire about the plan of a chain."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from ninja import Schema

from guanxi.decisions.schemas.chains_out import PairingOut
from guanxi.directory.schemas import Named


class MetBy(Schema):
    """A colleague who was in touch within the year before."""

    colleague_id: UUID
    count: int
    last_at: datetime


LevelValue = Literal[1, 2, 3, 4]


class RivalOut(Schema):
    """How somebody stands to a competitor: his attitude to it or, where that is unset, how close he is."""

    competitor_id: UUID
    value: Literal[-2, -1, 0, 1, 2]


class TheirOut(Schema):
    """One of theirs; ``level`` is what was said of him, else what his title tells."""

    member_id: UUID
    name: str
    title: str
    department: str
    level: int | None
    influence: int | None
    left: bool
    stance: int | None
    closeness: Literal[-2, -1, 0, 1, 2] | None
    met_by: list[MetBy]
    rivals: list[RivalOut]


class OurOut(Schema):
    """One of ours who comes into question."""

    id: UUID
    name: str
    title: str
    level: int | None


class PairOut(Schema):
    """Who meets whom, and who is to."""

    colleague_id: UUID
    member_id: UUID
    met: bool
    planned: bool


class LevelCell(Schema):
    """People of ours of a level with people of theirs of a level.

    ``none``: nobody on one side. ``empty``: equals who never meet. ``met`` and ``far`` (two levels apart or more) have
    contact. ``quiet``: no contact, and none is needed.
    """

    ours: LevelValue
    theirs: LevelValue
    our_people: int
    their_people: int
    state: Literal["none", "empty", "met", "far", "quiet"]
    pairs: list[PairOut]


class MismatchOut(Schema):
    """One of theirs who is met only from below, or by nobody."""

    member_id: UUID
    level: int
    best: UUID | None
    gap: int


class MeetingOut(Schema):
    """Who of ours should meet whom; ``gap`` is by how many levels he is still below."""

    colleague_id: UUID
    member_id: UUID
    gap: int


class PlanOut(Schema):
    """The plan of a chain; ``unranked`` are those on either side whose level nothing tells."""

    chain_id: UUID
    can: dict[str, bool]
    theirs: list[TheirOut]
    ours: list[OurOut]
    cells: list[LevelCell]
    mismatches: list[MismatchOut]
    meetings: list[MeetingOut]
    unranked: list[UUID]
    pairings: list[PairingOut]
    competitors: list[Named]
