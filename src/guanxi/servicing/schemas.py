"""What goes over the wire about service cases."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field, StringConstraints

from guanxi.core.schemas import Moment, Version
from guanxi.directory.schemas import GroupCount, Named, NoteText, ShortText

CaseKindValue = Literal["question", "fault", "request", "complaint", "other"]
CasePriorityValue = Literal["low", "normal", "high", "urgent"]
CaseStateValue = Literal["new", "working", "waiting", "solved", "closed"]
CaseChannelValue = Literal["", "phone", "wechat", "mail", "visit", "web", "other"]
Satisfaction = Annotated[int, Field(ge=1, le=5)]
ExternalId = Annotated[str, StringConstraints(max_length=100)]
CaseSort = Literal[
    "number", "-number", "opened_at", "-opened_at", "due_on", "-due_on", "solved_at", "-solved_at", "priority",
    "-priority", "account", "-account", "satisfaction", "-satisfaction",
]  # fmt: skip


class CaseIn(Schema):
    """A case to open; ``owner_id`` left out is whoever opens it, null nobody yet."""

    account_id: UUID
    subject: ShortText
    contact_id: UUID | None = None
    description: NoteText = ""
    kind: CaseKindValue = "question"
    priority: CasePriorityValue = "normal"
    channel: CaseChannelValue = ""
    owner_id: UUID | None = None
    due_on: date | None = None
    opened_at: Moment | None = None
    external_id: ExternalId = ""


class CasePatch(Schema):
    """What to change about a case; fields left out stay."""

    expected_version: Version
    subject: ShortText | None = None
    contact_id: UUID | None = None
    description: NoteText | None = None
    kind: CaseKindValue | None = None
    priority: CasePriorityValue | None = None
    channel: CaseChannelValue | None = None
    owner_id: UUID | None = None
    due_on: date | None = None
    satisfaction: Satisfaction | None = None
    comment: NoteText | None = None
    external_id: ExternalId | None = None


class CaseMoveIn(Schema):
    """How far a case is now; what they said of it may come along."""

    state: CaseStateValue
    satisfaction: Satisfaction | None = None
    comment: NoteText | None = None
    expected_version: Version | None = None


class CaseFilter(Schema):
    """Which cases. ``open`` true are those still to be solved, ``unowned`` those that are nobody's."""

    q: Annotated[str, StringConstraints(max_length=100)] = ""
    account_id: UUID | None = None
    contact_id: UUID | None = None
    owner_id: UUID | None = None
    unowned: bool = False
    state: CaseStateValue | None = None
    open: bool | None = None
    kind: CaseKindValue | None = None
    priority: CasePriorityValue | None = None
    satisfaction: Satisfaction | None = None
    overdue: bool = False
    opened_from: date | None = None
    opened_to: date | None = None
    archived: bool = False


class CasePage(Schema):
    """Order and page of the list."""

    sort: CaseSort = "-opened_at"
    group_by: Literal["", "state", "owner", "account", "priority", "kind"] = ""
    page: Annotated[int, Field(ge=1, le=100_000)] = 1
    page_size: Annotated[int, Field(ge=1, le=200)] = 50


class CaseContact(Named):
    """Who of theirs brought a case; one the reader may know by name only cannot be opened."""

    can: dict[str, bool]
    insighted: bool | None = None


class CaseRow(Schema):
    """A case in a list. ``overdue``: it is open, and should have been solved by now."""

    id: UUID
    number: int
    subject: str
    account: Named
    contact: CaseContact | None
    kind: CaseKindValue
    priority: CasePriorityValue
    state: CaseStateValue
    owner: Named | None
    channel: CaseChannelValue
    opened_at: datetime
    due_on: date | None
    overdue: bool
    solved_at: datetime | None
    satisfaction: int | None
    external_id: str
    version: int
    archived: bool
    can: dict[str, bool]


class CaseOut(CaseRow):
    """Everything about a case."""

    description: str
    comment: str


class CaseFigures(Schema):
    """What all pages of a list come to: how many are open, overdue, and how content they were on average."""

    open: int
    overdue: int
    rated: int
    satisfaction: float | None


class CaseList(Schema):
    """A page of cases, with the figures of all pages."""

    items: list[CaseRow]
    total: int
    groups: list[GroupCount]
    figures: CaseFigures
