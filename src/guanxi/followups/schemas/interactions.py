"""What goes over the wire about interactions: what passed, what it completes, and what is to follow."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from ninja import Schema
from pydantic import Field, StringConstraints

from guanxi.core.schemas import Moment
from guanxi.followups.schemas.follow_ups import NextIn, NextOut, TookPart
from guanxi.interactions.schemas import KindValue

LongText = Annotated[str, StringConstraints(max_length=20_000)]


class InteractionIn(Schema):
    """Something that passed between us and them; ``follow_up_id`` is done by it, ``next`` is planned."""

    kind: KindValue
    at: Moment
    summary: LongText
    outcome: LongText = ""
    contact_ids: Annotated[list[UUID], Field(max_length=100)] = []
    follow_up_id: UUID | None = None
    next: NextIn | None = None


class InteractionOut(Schema):
    """An interaction in a list; ``anonymous`` counts participants whose personal data were erased."""

    id: UUID
    kind: KindValue
    at: datetime
    summary: str
    outcome: str
    member_name: str
    contacts: list[TookPart]
    anonymous: int
    next: NextOut | None
