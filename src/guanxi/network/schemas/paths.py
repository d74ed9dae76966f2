"""What goes over the wire about ways to somebody."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from ninja import Schema

from guanxi.directory.schemas import Named

ChanceWord = Literal["good", "fair", "slim"]
NobodyReason = Literal["no_people", "left", "no_way", "not_from_him"]


class PathQuery(Schema):
    """To whom: a contact, or anybody of a department or an account; from one of us, where ``member_id`` says so."""

    contact_id: UUID | None = None
    account_id: UUID | None = None
    department_id: UUID | None = None
    member_id: UUID | None = None


class ToldTie(Schema):
    """What is told of two people, said from whoever stands before; ``name`` is a kind of tie of the workspace's own, or
    the account where they worked together."""

    kind: str
    name: str
    certainty: str


class HopTie(Schema):
    """Why one would introduce us to the next: what was seen (``hidden``: how many of the times the reader may not open)
    and what is told. ``weight`` is what the hop counts, 0 to 100."""

    strength: int
    weight: int
    times: int
    meetings: int
    last_at: datetime | None
    hidden: int
    told: list[ToldTie]


class PathPerson(Schema):
    """Somebody a way is looked for to."""

    id: UUID
    name: str
    title: str
    department: str
    account: Named | None


class PathStep(Schema):
    """Somebody on a way, with the tie to whoever stands before; ``against`` marks who is against us."""

    kind: Literal["member", "contact"]
    id: UUID
    name: str
    title: str = ""
    department: str = ""
    account: Named | None = None
    against: bool
    tie: HopTie | None


class PathAsk(Schema):
    """Whom of ours one asks, and whom he asks for the introduction; nobody where he knows the person himself."""

    member_id: UUID
    contact_id: UUID | None


class PathWay(Schema):
    """A way: who stands on it, what its weakest hop counts, whether somebody on it is against us, whom to ask, and in
    which order to visit."""

    chance_word: ChanceWord
    strength: int
    risk: bool
    steps: list[PathStep]
    ask: PathAsk
    visits: list[UUID]


class PathsOut(Schema):
    """The ways, best first; where there is none, why."""

    targets: list[PathPerson]
    ways: list[PathWay]
    nobody: NobodyReason | None
