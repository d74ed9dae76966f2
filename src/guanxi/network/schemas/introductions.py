"""What goes over the wire about introductions."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field, StringConstraints

from guanxi.core.schemas import Version
from guanxi.directory.schemas import Named
from guanxi.followups.schemas.follow_ups import Day

StateWord = Literal["asked", "agreed", "declined", "done", "withdrawn"]
ResultWord = Literal["met", "no_reply", "refused"]
RequestText = Annotated[str, StringConstraints(max_length=2_000)]


class IntroductionPerson(Schema):
    """A contact; ``can.read`` says whether the reader sees more of him than the name he was told."""

    id: UUID
    name: str
    can: dict[str, bool]


class IntroductionTalk(Schema):
    """The meeting an introduction led to."""

    id: UUID
    kind: str
    at: datetime


class IntroductionOut(Schema):
    """An introduction: ``asker`` asked ``asked``, over ``via``, to a contact or somebody of a department."""

    id: UUID
    version: int
    account: Named
    contact: IntroductionPerson | None
    department: Named | None
    asker: Named
    asked: Named
    via: list[IntroductionPerson]
    message: str
    state: StateWord
    answer_note: str
    result: str
    note: str
    interaction: IntroductionTalk | None
    asked_at: datetime
    answered_at: datetime | None
    closed_at: datetime | None
    can: dict[str, bool]


class IntroductionIn(Schema):
    """What is asked of whom: to be introduced to a contact, or to somebody of a department; over whom, in order.

    Whoever asks himself notes that he will do it.
    """

    account_id: UUID
    contact_id: UUID | None = None
    department_id: UUID | None = None
    asked_id: UUID
    via_ids: Annotated[list[UUID], Field(max_length=5)] = []
    message: RequestText = ""


class IntroductionPatch(Schema):
    """What to change as long as it is open."""

    expected_version: Version
    message: RequestText | None = None
    asked_id: UUID | None = None


class IntroductionAnswer(Schema):
    """The answer of whoever was asked; with a day, what he will do by then becomes a follow-up of his."""

    answer: Literal["agreed", "declined"]
    note: RequestText = ""
    follow_up_on: Day | None = None


class IntroductionEnd(Schema):
    """What came of it, and the interaction it led to where there is one."""

    result: ResultWord
    note: RequestText = ""
    interaction_id: UUID | None = None


class IntroductionFilter(Schema):
    """Which ones: asked of me, or by me (asking)."""

    box: Literal["asked", "asking"] = "asked"
    state: Literal["open", "asked", "agreed", "declined", "done", "withdrawn"] | None = None
    page: Annotated[int, Field(ge=1, le=10_000)] = 1
    page_size: Annotated[int, Field(ge=1, le=200)] = 50


class IntroductionCounts(Schema):
    """How many wait for my answer, and how many of mine are open."""

    asked: int
    asking: int


class IntroductionPage(Schema):
    """A page of introductions."""

    counts: IntroductionCounts
    total: int
    items: list[IntroductionOut]
