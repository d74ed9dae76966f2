"""What is found, and what may be there twice."""

from typing import Literal
from uuid import UUID

from ninja import Schema

from guanxi.directory.schemas.values import Named


class SearchHit(Schema):
    """Something found; ``insighted`` only of contacts. Of a lead ``where`` is who holds it, or the pool it waits in."""

    kind: Literal["account", "contact", "lead"]
    id: UUID
    name: str
    title: str = ""
    account: Named | None = None
    insighted: bool | None = None
    where: str = ""


class DuplicateReason(Schema):
    """Which field is alike, how, how much (0 to 1), and what stands in it on both sides."""

    field: str
    how: str
    alike: float
    left: str
    right: str


class DuplicatePair(Schema):
    """Two contacts or accounts that may be one."""

    kind: Literal["account", "contact"]
    first: SearchHit
    second: SearchHit
    score: float
    reasons: list[DuplicateReason]
    can: dict[str, bool]


class Facets(Schema):
    """The values to filter by."""

    industries: list[str]
    regions: list[str]
    product_interests: list[str]
    tags: list[str]
