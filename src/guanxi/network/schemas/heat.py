"""What goes over the wire about who is in touch with whom."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from ninja import Schema
from pydantic import Field, StringConstraints

from guanxi.directory.schemas import Certainty, Named
from guanxi.interactions.schemas import BeganValue, KindValue
from guanxi.network.schemas.web import MonthCount, PeriodAsked


class PassedIn(PeriodAsked):
    """Between whom: one of ours; one of theirs, or all of a department, or (``unplaced``) all who are in none; or both
    sides. And how many, older than a cursor names."""

    member_id: UUID | None = None
    contact_id: UUID | None = None
    department_id: UUID | None = None
    unplaced: bool = False
    before: Annotated[str, StringConstraints(max_length=100)] = ""
    limit: Annotated[int, Field(ge=1, le=100)] = 20


class TieTerms(Schema):
    """What the strength of a tie is made of, each 0 to 1; ``recent`` is what is left of how often after its decay."""

    recent: float
    freshness: float
    depth: float
    mutual: float
    small: float
    answers: float


class HeatCell(Schema):
    """What passed between one of ours and one of theirs in a period, and how strong their tie is at its end.

    ``few`` are the times with at most four people, ``ours`` and ``theirs`` those that one side began, as far as that is
    told; ``hidden`` those the reader may not open. ``depth`` is 0 to 100 as ``strength`` is.
    """

    member_id: UUID
    contact_id: UUID
    times: int
    meetings: int
    few: int
    ours: int
    theirs: int
    hidden: int
    first_at: datetime | None
    last_at: datetime | None
    strength: float
    frequency: float
    depth: float
    terms: TieTerms


class OurPerson(Named):
    """A colleague; one who left is not ``active``."""

    title: str
    active: bool


class TheirPerson(Named):
    """Somebody of theirs, in the order of their chart."""

    title: str
    department_id: UUID | None
    department: str
    seat_id: UUID | None


class HeatMapOut(Schema):
    """Ours by theirs. ``times`` are interactions in the period, ``hidden`` of them the reader may not open.

    ``months`` go as far back as anything counts, whatever the period. Pairs without a cell have nothing to tell.
    """

    since: date
    until: date
    times: int
    hidden: int
    members: list[OurPerson]
    contacts: list[TheirPerson]
    cells: list[HeatCell]
    months: list[MonthCount]


class PassedPerson(Named):
    """Somebody of theirs who was there; of whom the reader does not see there is nothing but the name."""

    can: dict[str, bool]


class PassedOne(Schema):
    """One interaction, in short."""

    id: UUID
    kind: KindValue
    began: BeganValue
    at: datetime
    duration_minutes: int | None
    summary: str
    outcome: str
    account: Named | None
    member: Named
    members: list[Named]
    contacts: list[PassedPerson]


class PassedPage(Schema):
    """A page of what passed, newest first, the cursor of the next; how often in all, and how much of it is hidden."""

    items: list[PassedOne]
    next: str
    times: int
    hidden: int


class KnownTie(Schema):
    """How well two people know each other: as :class:`HeatCell`, of all that counts until now."""

    strength: float
    terms: TieTerms
    times: int
    meetings: int
    few: int
    ours: int
    theirs: int
    hidden: int
    first_at: datetime | None
    last_at: datetime | None


class KnownMember(KnownTie):
    """One of ours who was in touch with him."""

    member: OurPerson


class KnownContact(Named):
    """Somebody of theirs, and where he works as far as the reader sees."""

    title: str
    account: Named | None


class ToldOf(Schema):
    """What is told of two people: a personal tie, a line of the chart, a department or employer they share or shared.

    ``name`` is the account where they worked together, as far as the reader sees it; ``outgoing`` is said of lines:
    from whom one asks about.
    """

    kind: str
    certainty: Certainty
    outgoing: bool
    name: str


class SeenWith(KnownTie):
    """Somebody of theirs who was seen with him, or is told to be connected."""

    contact: KnownContact
    told: list[ToldOf]


class AcquaintancesOut(Schema):
    """Who knows somebody. ``others`` are people seen with him of whom the reader may not know."""

    ours: list[KnownMember]
    theirs: list[SeenWith]
    others: int
