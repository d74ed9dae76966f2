"""Visits over the wire."""

from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field, StringConstraints

from guanxi.core.schemas import Moment, Version
from guanxi.decisions.schemas.chains import BuyingRoleValue
from guanxi.decisions.schemas.chains_out import PairingOut
from guanxi.directory.schemas import Named, PointKind
from guanxi.visits.schemas.unknowns import (
    AboutOut,
    FeatureValue,
    KindValue,
    MendOut,
    OpenQuestion,
    ShapeValue,
    UnknownOut,
)

VisitKindValue = Literal["visit", "meeting", "call"]
VisitStateValue = Literal["planned", "closed", "dropped"]
ResultValue = Literal["written", "noted", "nobody_knows", "not_asked"]
People = Annotated[list[UUID], Field(max_length=30)]
Text = Annotated[str, StringConstraints(max_length=500)]
Purpose = Annotated[str, StringConstraints(max_length=2_000)]
Place = Annotated[str, StringConstraints(max_length=200)]
LongText = Annotated[str, StringConstraints(max_length=20_000)]


class WantedIn(Schema):
    """A question to have on the sheet: by the key of what is not known, or a text of one's own."""

    key: Annotated[str, StringConstraints(max_length=120)] = ""
    text: Text = ""
    asked_id: UUID | None = None


Questions = Annotated[list[WantedIn], Field(max_length=30)]


class VisitIn(Schema):
    """A visit to plan; without ``questions`` the best ones for these people are taken along."""

    at: Moment
    kind: VisitKindValue = "visit"
    place: Place = ""
    purpose: Purpose = ""
    chain_id: UUID | None = None
    follow_up_id: UUID | None = None
    owner_id: UUID | None = None
    contact_ids: People = []
    member_ids: People = []
    questions: Questions | None = None


class VisitPatch(Schema):
    """What to change about a planned visit; what is left out stays."""

    expected_version: Version | None = None
    at: Moment | None = None
    kind: VisitKindValue | None = None
    place: Place | None = None
    purpose: Purpose | None = None
    chain_id: UUID | None = None
    owner_id: UUID | None = None
    contact_ids: People | None = None
    member_ids: People | None = None


class QuestionsIn(Schema):
    """The questions of a sheet, in their order."""

    expected_version: Version | None = None
    questions: Questions


class PointIn(Schema):
    """A number or address that was learned."""

    kind: PointKind
    value: Annotated[str, StringConstraints(max_length=254)]


class AnswerValues(Schema):
    """What was learned; which of these are needed says the question's shape."""

    ratings: dict[FeatureValue, Annotated[int, Field(ge=-2, le=2)]] | None = None
    contact_id: UUID | None = None
    name: Annotated[str, StringConstraints(max_length=100)] | None = None
    title: Annotated[str, StringConstraints(max_length=200)] | None = None
    position_id: UUID | None = None
    member_id: UUID | None = None
    role: BuyingRoleValue | None = None
    point: PointIn | None = None
    holds: bool | None = None


class AnswerIn(Schema):
    """What came of a question; ``anyway``: write it although somebody else did meanwhile."""

    result: ResultValue = "written"
    values: AnswerValues = AnswerValues()
    note: Annotated[str, StringConstraints(max_length=2_000)] = ""
    certainty: Literal["confirmed", "heard"] = "heard"
    anyway: bool = False


class VisitNext(Schema):
    """What to follow up after the meeting."""

    due_on: date
    what: Text = ""


class CloseIn(Schema):
    """How the meeting went."""

    expected_version: Version | None = None
    kind: VisitKindValue | None = None
    at: Moment | None = None
    summary: LongText = ""
    outcome: LongText = ""
    next: VisitNext | None = None
    duration_minutes: Annotated[int, Field(ge=1, le=10_080)] | None = None
    sentiment: Annotated[int, Field(ge=-2, le=2)] | None = None
    contact_ids: People | None = None


class ProposalIn(Schema):
    """Whom we meet, and about what."""

    contact_ids: People = []
    chain_id: UUID | None = None
    lang: Literal["zh-CN", "en"] | None = None


class AskedOut(Schema):
    """Whom of those met to ask, and why."""

    contact: Named
    why: list[str]


class ProposedOut(OpenQuestion):
    """A question to take along."""

    asked: AskedOut


class VisitMeeting(Schema):
    """The interaction a visit became."""

    id: UUID
    summary: str
    outcome: str


class VisitHead(Schema):
    """What a visit is."""

    id: UUID
    account: Named
    chain: Named | None
    follow_up_id: UUID | None
    owner: Named
    interaction: VisitMeeting | None
    kind: VisitKindValue
    at: datetime
    place: str
    purpose: str
    state: VisitStateValue
    closed_at: datetime | None


class VisitRow(VisitHead):
    """A visit in a list."""

    contacts: list[Named]
    questions: int
    answered: int


class LastOut(Schema):
    """What passed last with somebody."""

    id: UUID
    kind: str
    at: datetime
    summary: str
    member_name: str


class DueOut(Schema):
    """A follow-up in short: what by when, and whose it is."""

    id: UUID
    about: str
    due_on: date
    state: Literal["open", "done", "dropped"]
    member: Named


class MetPerson(Schema):
    """Somebody whom we meet, with what is known of him; null is unset."""

    contact: Named
    readable: bool
    title: str
    department: str
    position_id: UUID | None
    stance: int | None
    overall: int | None
    closeness: int | None
    approval: int | None
    price: int | None
    veto: bool | None
    insighted: bool | None
    last_contact_at: datetime | None
    role: BuyingRoleValue | None
    member_id: UUID | None
    roles: list[BuyingRoleValue]
    influence: int | None
    plans: list[PairingOut]
    last: LastOut | None
    follow_ups: list[DueOut]


class AnswerOut(Schema):
    """What came of a question."""

    id: UUID
    result: ResultValue
    note: str
    values: dict[str, Any]
    certainty: Literal["confirmed", "heard", "inferred", "disproven"]
    at: datetime
    member: Named


class SheetQuestion(Schema):
    """A question of a sheet; ``open`` while it is still not known."""

    id: UUID
    key: str
    kind: KindValue | None
    shape: ShapeValue
    features: list[FeatureValue]
    question: str
    why: str
    about: list[AboutOut]
    asked: Named | None
    stage_id: UUID | None
    mend: MendOut | None
    open: bool
    answer: AnswerOut | None


class VisitOut(VisitHead):
    """A visit with its sheet; ``chart`` are the seats of the extract, ``follow_up`` is what it sees to."""

    version: int
    follow_up: DueOut | None
    vocabulary: str
    members: list[Named]
    people: list[MetPerson]
    questions: list[SheetQuestion]
    chart: list[UUID]
    can: dict[str, bool]


class BriefOut(Schema):
    """The questions most worth asking over several customers, and how many there are."""

    count: int
    items: list[UnknownOut]


class MyDayOut(Schema):
    """The visits of the reader's that come, and what to find out first."""

    visits: list[VisitRow]
    unknowns: BriefOut


class TakenBackOut(Schema):
    """How many changes were taken back."""

    count: int


class EvidenceOut(Schema):
    """The interaction a fact hangs on, and the visit it was."""

    id: UUID
    kind: str
    at: datetime
    summary: str
    account: Named
    visit_id: UUID | None
