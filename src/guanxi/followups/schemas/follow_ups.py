"""What goes over the wire about follow-ups."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from ninja import Schema
from pydantic import AfterValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from guanxi.core.schemas import EARLIEST, LATEST, Moment, Version
from guanxi.directory.schemas import Named
from guanxi.interactions.schemas import KindValue

StateValue = Literal["open", "done", "dropped"]
What = Annotated[str, StringConstraints(max_length=500)]


def within_reach(value: date) -> date:
    """Return a day, refusing what no calendar of ours reaches."""
    if not EARLIEST <= value.year < LATEST:
        raise PydanticCustomError("out_of_range", "The year is out of reach.", {"min": EARLIEST, "max": LATEST - 1})
    return value


Day = Annotated[date, AfterValidator(within_reach)]


class NextIn(Schema):
    """What is to follow: by a day, or at a moment, one of which has to be said."""

    due_on: Day | None = None
    due_at: Moment | None = None
    what: What = ""
    member_id: UUID | None = None
    opportunity_id: UUID | None = None
    chain_id: UUID | None = None
    stage_id: UUID | None = None


class NextOut(Schema):
    """What is to follow from an interaction, in short."""

    id: UUID
    due_on: date
    due_at: datetime | None
    what: str
    state: StateValue


class TookPart(Schema):
    """A contact who takes or took part; perhaps of another company, of which the reader sees no more than the name."""

    id: UUID
    name: str
    can: dict[str, bool] = {}
    insighted: bool | None = None


class PassedOut(Schema):
    """An interaction in short."""

    id: UUID
    kind: str
    at: datetime
    summary: str
    outcome: str


class DecisionStageRef(Schema):
    """A stage of a decision; a ready-made one has a code in place of a name."""

    id: UUID
    code: str
    name: str


class FollowUpOut(Schema):
    """A follow-up: ``origin`` is the interaction that asked for it, ``outcome`` the one it was done by.

    ``about`` says in one line what it is about, where nobody said so by what passed before.
    """

    id: UUID
    version: int
    account: Named
    member: Named
    what: str
    about: str
    due_on: date
    due_at: datetime | None
    state: StateValue
    snoozed: int
    reason: str
    contacts: list[TookPart]
    opportunity: Named | None
    chain: Named | None
    stage: DecisionStageRef | None
    origin: PassedOut | None
    outcome: PassedOut | None
    created_at: datetime
    closed_at: datetime | None
    can: dict[str, bool]


class FollowUpIn(NextIn):
    """A follow-up to be planned."""

    contact_ids: Annotated[list[UUID], Field(max_length=100)] = []


class FollowUpPatch(Schema):
    """What to change; what is left out stays."""

    expected_version: Version
    due_on: Day | None = None
    due_at: Moment | None = None
    what: What | None = None
    member_id: UUID | None = None
    opportunity_id: UUID | None = None
    chain_id: UUID | None = None
    stage_id: UUID | None = None
    contact_ids: Annotated[list[UUID], Field(max_length=100)] | None = None


class SnoozeIn(Schema):
    """To which day, or by how many days."""

    until: Day | None = None
    days: Annotated[int, Field(ge=1, le=365)] | None = None


class FinishIn(Schema):
    """What came of it in a line, or which interaction tells; and perhaps what is next."""

    outcome: Annotated[str, StringConstraints(max_length=20_000)] = ""
    kind: KindValue = "call"
    at: Moment | None = None
    interaction_id: UUID | None = None
    next: NextIn | None = None


class DropIn(Schema):
    """Why it will not be done."""

    reason: What = ""


class FollowUpFilter(Schema):
    """Which follow-ups: ``whose`` counts where no member is named."""

    whose: Literal["mine", "team", "all"] = "mine"
    member_id: UUID | None = None
    account_id: UUID | None = None
    contact_id: UUID | None = None
    chain_id: UUID | None = None
    opportunity_id: UUID | None = None
    show: Literal["open", "overdue", "today", "week", "later", "closed"] = "open"
    page: Annotated[int, Field(ge=1, le=10_000)] = 1
    page_size: Annotated[int, Field(ge=1, le=200)] = 100


class FollowUpCounts(Schema):
    """How many are open: overdue, due today, in the rest of this week, and later."""

    overdue: int
    today: int
    week: int
    later: int


class FollowUpPage(Schema):
    """A page of follow-ups; ``day`` is today where the workspace is."""

    day: date
    counts: FollowUpCounts
    total: int
    items: list[FollowUpOut]
