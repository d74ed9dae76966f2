"""What goes over the wire about whom a colleague knows."""

from typing import Annotated, Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field, StringConstraints

from guanxi.directory.schemas import Named
from guanxi.network.schemas.heat import KnownContact, KnownTie, OurPerson


class KnownFilter(Schema):
    """Which of the people a colleague knows: found by a text, of one customer, at least so well known, by nobody else
    of ours who is at work; and in which order."""

    q: Annotated[str, StringConstraints(max_length=200)] = ""
    account_id: UUID | None = None
    least: Annotated[int, Field(ge=0, le=100)] = 0
    only: bool = False
    sort: Literal["strength", "last", "account"] = "strength"


class KnownPaging(Schema):
    """Which page of them."""

    page: Annotated[int, Field(ge=1, le=10_000)] = 1
    page_size: Annotated[int, Field(ge=1, le=200)] = 50


class PersonKnown(KnownContact):
    """Somebody of theirs; with ``insighted`` whether enough is known of him."""

    department: str
    insighted: bool


class KnownTheirs(KnownTie):
    """Somebody of theirs whom a colleague knows.

    ``also`` names up to three others of ours at work who were in touch with him, ``also_count`` is how many there are.
    """

    contact: PersonKnown
    also: list[Named]
    also_count: int
    can: dict[str, bool]


class KnownWords(Schema):
    """How many people are known how well: from 60, from 30, from 10, and less."""

    strong: int
    good: int
    some: int
    weak: int


class AccountKnown(Named):
    """A customer, and how many people a colleague knows there."""

    people: int


class MemberAcquaintancesOut(Schema):
    """Whom a colleague knows. ``total`` are those that the filter leaves, ``people`` all of whom the reader may know;
    ``only`` of them nobody else of ours at work knows. ``others`` are people of whom the reader may not know."""

    member: OurPerson
    theirs: list[KnownTheirs]
    total: int
    people: int
    only: int
    words: KnownWords
    accounts: list[AccountKnown]
    others: int
