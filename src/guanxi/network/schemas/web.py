"""The inner network of a customer on the wire.

Of what there are thousands is a plain model: the library's own looks every field up in Python.
"""

from datetime import date, datetime
from typing import Literal
from uuid import UUID

from ninja import Schema
from pydantic import BaseModel

from guanxi.directory.schemas import Certainty


class PeriodAsked(Schema):
    """From which day to which one, both whole; a year up to today, where not told."""

    since: date | None = None
    until: date | None = None


class NetworkPerson(BaseModel):
    """Somebody shown. ``account`` is where else he works; figures are null where too little was seen.

    ``strength`` is his strongest tie across the table, ``degree`` with how many people he was seen.
    """

    id: UUID
    kind: Literal["contact", "member"]
    name: str
    title: str
    department: str
    department_id: UUID | None
    account: str
    active: bool
    group: int | None
    influence: float | None
    strength: float | None
    degree: int
    times: int
    last_at: datetime | None


class NetworkTies(BaseModel):
    """Pairs who were seen together, the strongest first, column by column.

    ``a`` and ``b`` are places in ``people``; ``hidden`` of the times the reader may not open.
    """

    a: list[int]
    b: list[int]
    strength: list[float]
    times: list[int]
    meetings: list[int]
    hidden: list[int]
    first_at: list[datetime]
    last_at: list[datetime]


class DrawnTies(BaseModel):
    """Personal ties, and lines of the chart from ``a`` to ``b``, column by column.

    ``a`` and ``b`` are places in ``people``; ``name`` is given for kinds of one's own.
    """

    id: list[UUID]
    a: list[int]
    b: list[int]
    sort: list[Literal["tie", "line"]]
    kind: list[str]
    certainty: list[Certainty]
    name: list[str]


class NetworkGroup(Schema):
    """People who are seen together more than with others; ``label`` is the department of most of them, if there is."""

    number: int
    label: str
    people: int


class MonthCount(Schema):
    """How much passed in a month, as ``2026-05``."""

    month: str
    times: int


class InnerNetworkOut(Schema):
    """Who of a customer is seen with whom.

    ``left_out`` people and ``ties_left_out`` ties are too many to be drawn, ``unnamed`` people of other customers were
    there whom the reader may not know, ``hidden`` interactions he may not open.
    """

    since: date
    until: date
    people: list[NetworkPerson]
    ties: NetworkTies
    told: DrawnTies
    groups: list[NetworkGroup]
    months: list[MonthCount]
    left_out: int
    ties_left_out: int
    unnamed: int
    hidden: int
