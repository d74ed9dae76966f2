"""What goes over the wire about reading one line of text."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field, StringConstraints

from guanxi.directory.schemas import Named
from guanxi.interactions.schemas import KindValue

Line = Annotated[str, StringConstraints(min_length=1, max_length=2_000)]
EntryValue = Literal["log", "plan"]


class ReadingIn(Schema):
    """A line to read; ``without`` names parts that are words like the others."""

    text: Line
    entry: EntryValue | None = None
    without: Annotated[list[Annotated[str, StringConstraints(max_length=2_100)]], Field(max_length=50)] = []


class ReadingNext(Schema):
    """What is to be done next."""

    due: date
    at: datetime | None
    what: str


class ReadingPart(Schema):
    """Something that was recognised, as it stands in the line; which value it has its field says."""

    key: str
    field: Literal["kind", "at", "duration", "place", "contact", "mention", "member", "unclear", "next"]
    start: int
    end: int
    text: str
    candidates: list[Named] = []


class ReadingOut(Schema):
    """What a line says: a proposal, nothing is written."""

    entry: EntryValue
    kind: KindValue | None
    at: datetime | None
    timed: bool
    minutes: int | None
    place: str
    contacts: list[Named]
    members: list[Named]
    mentions: list[Named]
    next: ReadingNext | None
    summary: str
    parts: list[ReadingPart]


class ReadingPerson(Schema):
    """Somebody who may be named in a line; ``last`` is when he was last in touch."""

    id: UUID
    name: str
    title: str
    last: datetime | None


class ReadingPeople(Schema):
    """Who may be named in lines about an account, and in which time zone they are read."""

    zone: str
    contacts: list[ReadingPerson]
    members: list[Named]
