"""What goes over the wire about the line of time."""

from datetime import date, datetime
from typing import Annotated, Literal, get_args
from uuid import UUID

from ninja import Schema
from pydantic import Field, StringConstraints

from guanxi.directory.schemas import Named
from guanxi.interactions.schemas import BeganValue

EntryKind = Literal["interaction", "follow_up", "case", "campaign", "job", "opportunity", "stage"]
EntryEvent = Literal["", "opened", "solved", "began", "ended", "added", "won", "lost", "active", "done"]
KINDS: tuple[EntryKind, ...] = get_args(EntryKind)


class TimelineFilter(Schema):
    """Which entries: of some kinds (parted by commas), with somebody of theirs, by a colleague, with words, in a time.

    ``way`` narrows interactions to one way of being in touch (call, visit, …).
    """

    kind: Annotated[str, StringConstraints(max_length=100)] = ""
    way: Annotated[str, StringConstraints(max_length=20)] = ""
    contact_id: UUID | None = None
    member_id: UUID | None = None
    q: Annotated[str, StringConstraints(max_length=100)] = ""
    since: date | None = None
    until: date | None = None


class TimelinePage(Schema):
    """How many entries, older than the one a cursor names (``next`` of the page before); the newest without one.

    ``jump`` begins at the end of a day instead.
    """

    before: Annotated[str, StringConstraints(max_length=100)] = ""
    jump: date | None = None
    limit: Annotated[int, Field(ge=1, le=200)] = 50


class TimelinePerson(Named):
    """Somebody of theirs; of people the reader does not see there is nothing but the name."""

    can: dict[str, bool]
    insighted: bool | None = None


class TimelineTopic(Named):
    """What an interaction is about; ``on`` is whose page it stands on (a stage stands on its decision's)."""

    kind: Literal["opportunity", "chain", "stage"]
    on: UUID


class TimelineEntry(Schema):
    """One thing that passed.

    ``code`` says which way, kind or answer it was, ``about`` what it belongs to (a campaign, a chain). ``score`` is how
    an interaction went (−2 to 2) or how content they were (1 to 5), ``began`` whose doing a call, mail or message was.
    """

    key: str
    id: UUID
    kind: EntryKind
    event: EntryEvent
    at: datetime
    code: str
    began: BeganValue
    title: str
    text: str
    outcome: str
    number: int | None
    score: int | None
    minutes: int | None
    place: str
    files: int
    anonymous: int
    account: Named | None
    about: Named | None
    people: list[TimelinePerson]
    members: list[Named]
    topics: list[TimelineTopic]
    can: dict[str, bool]


class TimelineOut(Schema):
    """Entries, newest first, and the cursor of the next page; empty when there is none."""

    items: list[TimelineEntry]
    next: str


class TimelineMonth(Schema):
    """How much passed in a month (``2026-03``, where the workspace is)."""

    month: str
    count: int
    kinds: dict[EntryKind, int]


class TimelineMonths(Schema):
    """The months in which something passed, newest first, and how much of each kind in all."""

    months: list[TimelineMonth]
    kinds: dict[EntryKind, int]
    ways: dict[str, int]
    total: int
