"""What goes over the wire about interactions."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field, StringConstraints

from guanxi.core.schemas import Moment

KindValue = Literal["call", "meeting", "visit", "mail", "wechat", "note", "gift"]
LongText = Annotated[str, StringConstraints(max_length=20_000)]


class InteractionIn(Schema):
    """Something that passed between us and them."""

    kind: KindValue
    at: Moment
    summary: LongText
    outcome: LongText = ""
    next_on: date | None = None
    contact_ids: Annotated[list[UUID], Field(max_length=100)] = []


class TookPart(Schema):
    """A contact who took part; perhaps of another company, of which the reader sees no more than the name."""

    id: UUID
    name: str
    can: dict[str, bool] = {}
    insighted: bool | None = None


class InteractionOut(Schema):
    """An interaction in a list; ``anonymous`` counts participants whose personal data were erased."""

    id: UUID
    kind: KindValue
    at: datetime
    summary: str
    outcome: str
    next_on: date | None
    member_name: str
    contacts: list[TookPart]
    anonymous: int
