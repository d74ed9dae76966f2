"""White space over the wire."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from ninja import Schema

from guanxi.directory.schemas import Named
from guanxi.network.schemas.signals import SeenMember, SeenPerson


class DepartmentReach(Schema):
    """How far we reach into a department: its people, who of them was ever in touch, and who is known well.

    ``share`` is how much of its weight is known, in per cent; ``white``: nobody there was ever in touch with us. The
    key is null for people of whom no department is told.
    """

    id: UUID | None
    name: str
    parent: str
    people: int
    reached: int
    known: int
    share: int
    white: bool
    empty_seats: int


class WayIn(Schema):
    """Who of theirs can lead to somebody, and who of ours knows that one best."""

    contact: SeenPerson
    member: SeenMember | None
    strength: int


class UnmetOut(Schema):
    """Somebody whom nobody of ours ever met.

    ``influence`` is what was said of him in a decision, ``level`` what his title tells (1 staff to 4 executive);
    ``near``: the way in is a colleague of his department.
    """

    contact: SeenPerson
    influence: int | None
    level: int | None
    near: bool
    way_in: WayIn | None


class EmptySeat(Schema):
    """A seat nobody sits on: vacant, or of which nobody knows who does."""

    id: UUID
    title: str
    department: Named | None
    empty_as: Literal["vacant", "unknown"]
    superior: str
    reports: int


class WhiteSpaceOut(Schema):
    """Where nobody of ours reaches: departments, the whitest first, people, who matters most first, and seats."""

    since: datetime
    people: int
    reached: int
    known: int
    departments: list[DepartmentReach]
    unmet: list[UnmetOut]
    seats: list[EmptySeat]
