"""What goes over the wire about leads and pools."""

from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field, StringConstraints

from guanxi.core.schemas import Moment, Version
from guanxi.directory.schemas import BasisValue, GroupCount, Named, NoteText, Registration, ShortText, SourceValue
from guanxi.opportunities.schemas import Amount, Currency

StateValue = Literal["new", "talking", "ignored", "confirmed"]
PooledValue = Literal["", "entered", "imported", "ignored", "released", "recycled", "left"]
StepValue = Literal[
    "entered", "imported", "edited", "talked", "claimed", "assigned", "released", "ignored", "reminded", "recycled",
    "confirmed", "deleted", "restored",
]  # fmt: skip
TalkKind = Literal["call", "meeting", "visit", "mail", "wechat", "note", "gift"]
Tens = Annotated[str, StringConstraints(max_length=60)]
Reason = Annotated[str, StringConstraints(max_length=500)]
Days = Annotated[int, Field(ge=1, le=3650)] | None
Figure = Annotated[int, Field(ge=1, le=100_000)] | None
Keys = Annotated[list[UUID], Field(min_length=1, max_length=200)]


class LeadFields(Schema):
    """The basic information of a lead."""

    company: ShortText
    registration_number: Registration = ""
    website: ShortText = ""
    region: Tens = ""
    industry: Tens = ""
    contact_name: Annotated[str, StringConstraints(max_length=100)] = ""
    title: ShortText = ""
    department: Annotated[str, StringConstraints(max_length=100)] = ""
    phone: Annotated[str, StringConstraints(max_length=40)] = ""
    email: Annotated[str, StringConstraints(max_length=254)] = ""
    source: SourceValue = ""
    source_detail: ShortText = ""
    note: NoteText = ""


class LeadIn(LeadFields):
    """A lead to enter: one's own, a colleague's, or one that waits in its pool (``to_pool``)."""

    pool_id: UUID | None = None
    owner_id: UUID | None = None
    to_pool: bool = False


class LeadPatch(Schema):
    """What to change about a lead; fields left out stay."""

    expected_version: Version
    company: ShortText | None = None
    registration_number: Registration | None = None
    website: ShortText | None = None
    region: Tens | None = None
    industry: Tens | None = None
    contact_name: Annotated[str, StringConstraints(max_length=100)] | None = None
    title: ShortText | None = None
    department: Annotated[str, StringConstraints(max_length=100)] | None = None
    phone: Annotated[str, StringConstraints(max_length=40)] | None = None
    email: Annotated[str, StringConstraints(max_length=254)] | None = None
    source: SourceValue | None = None
    source_detail: ShortText | None = None
    note: NoteText | None = None
    pool_id: UUID | None = None


class LeadTalkIn(Schema):
    """What passed with a lead; ``next_on`` null: no next talk is planned any more."""

    text: NoteText
    kind: TalkKind = "call"
    at: Moment | None = None
    next_on: date | None = None


class LeadAssignIn(Schema):
    """Who works on a lead from now on."""

    member_id: UUID


class LeadReasonIn(Schema):
    """Why."""

    reason: Reason = ""
    pool_id: UUID | None = None


class LeadConfirmIn(Schema):
    """What is to come of a lead: a new customer or one that is there, a contact, and an opportunity if named.

    Names left out are the lead's own. ``contact`` false makes none.
    """

    account_id: UUID | None = None
    contact_id: UUID | None = None
    name: ShortText = ""
    parent_id: UUID | None = None
    contact: bool = True
    contact_name: ShortText = ""
    title: ShortText | None = None
    lawful_basis: BasisValue = ""
    opportunity: ShortText = ""
    amount: Amount | None = None
    currency: Currency = "CNY"
    expected_close: date | None = None


class BulkIn(Schema):
    """One thing to be done with several leads."""

    ids: Keys
    action: Literal["claim", "assign", "release", "ignore", "delete"]
    member_id: UUID | None = None
    reason: Reason = ""
    pool_id: UUID | None = None


class BulkRefusal(Schema):
    """A lead with which it was not done, and why."""

    id: UUID
    company: str
    code: str
    params: dict[str, Any]


class BulkOut(Schema):
    """With which it was done, and with which not."""

    done: list[UUID]
    refused: list[BulkRefusal]


class LeadFilter(Schema):
    """Which leads: mine, of those below me, in a pool, or all the reader sees."""

    place: Literal["mine", "team", "pool", "all"] = "all"
    q: Annotated[str, StringConstraints(max_length=100)] = ""
    pool_id: UUID | None = None
    owner_id: UUID | None = None
    state: StateValue | Literal["open"] | None = None
    region: Tens = ""
    industry: Tens = ""
    source: SourceValue = ""
    due: Literal["", "recycle", "talk"] = ""
    archived: bool = False


class LeadPage(Schema):
    """Order and page of the list."""

    sort: Literal[
        "touched_at", "-touched_at", "created_at", "-created_at", "company", "-company", "next_on", "-next_on",
        "pooled_at", "-pooled_at",
    ] = "-touched_at"  # fmt: skip
    group_by: Literal["", "state", "region", "industry", "source", "owner", "pool"] = ""
    page: Annotated[int, Field(ge=1, le=100_000)] = 1
    page_size: Annotated[int, Field(ge=1, le=200)] = 50


class LeadRow(Schema):
    """A lead in a list. ``masked``: its number and address are hidden from the reader.

    ``recycle_on`` is when it falls back unless somebody talks to it.
    """

    id: UUID
    company: str
    contact_name: str
    title: str
    department: str
    phone: str
    email: str
    masked: bool
    region: str
    industry: str
    source: SourceValue
    state: StateValue
    pool: Named
    owner: Named | None
    pooled_as: PooledValue
    pooled_at: datetime | None
    reason: str
    next_on: date | None
    touched_at: datetime
    claimed_at: datetime | None
    recycle_at: datetime | None
    last_talk: str
    account: Named | None
    archived: bool
    version: int
    created_at: datetime
    can: dict[str, bool]


class LeadList(Schema):
    """A page of leads."""

    items: list[LeadRow]
    total: int
    groups: list[GroupCount]


class LeadPlace(Named):
    """A pool and how many wait there."""

    count: int
    takes: bool


class LeadPlaces(Schema):
    """How many leads are where, as the reader sees them; what he may do there."""

    mine: int
    team: int
    pools: list[LeadPlace]
    all: int
    due: int
    can: dict[str, bool]


class LeadFacets(Schema):
    """The values leads can be filtered by, and to whom the reader may assign."""

    regions: list[str]
    industries: list[str]
    assignees: list[Named]


class LeadTalkOut(Schema):
    """What passed with a lead; ``interaction`` when it became one of the customer's."""

    id: UUID
    kind: TalkKind
    at: datetime
    text: str
    next_on: date | None
    member: Named
    interaction_id: UUID | None


class LeadStepOut(Schema):
    """A step of a lead's way. ``member`` null: a rule did it. ``undone``: it was taken back."""

    id: UUID
    kind: StepValue
    at: datetime
    member: Named | None
    params: dict[str, Any]
    undone: bool


class LeadHit(Schema):
    """Who protects a company: a customer, a person who works nowhere, or another lead.

    What the reader may not see has no ``id`` and no ``name``: there is one, whose, and since when. ``contact`` is
    somebody at the customer by whom it was found.
    """

    kind: Literal["account", "contact", "lead"]
    id: UUID | None
    name: str
    contact: Named | None
    reasons: list[Literal["registration", "name", "brand", "group", "domain", "phone", "email"]]
    sure: bool
    owner: Named | None
    pool: str
    since: datetime | None


class Likeness(Schema):
    """What is known of a company as one types."""

    company: Annotated[str, StringConstraints(max_length=200)] = ""
    registration_number: Registration = ""
    website: ShortText = ""
    phone: Annotated[str, StringConstraints(max_length=40)] = ""
    email: Annotated[str, StringConstraints(max_length=254)] = ""


class Duplicates(Schema):
    """Who is there already, the surest first; ``registration`` tells whether the number checks out."""

    hits: list[LeadHit]
    registration: Literal["", "ok", "wrong"]


class LeadOut(LeadRow):
    """Everything about a lead."""

    registration_number: str
    registration: Literal["", "ok", "wrong"]
    website: str
    domain: str
    source_detail: str
    note: str
    contact: Named | None
    opportunity: Named | None
    confirmed_at: datetime | None
    created_by: Named | None
    talks: list[LeadTalkOut]
    steps: list[LeadStepOut]
    undo: StepValue | None


class ConfirmedOut(Schema):
    """What came of a lead."""

    account_id: UUID
    contact_id: UUID | None
    opportunity_id: UUID | None
    talks: int


class LeadUndone(Schema):
    """Which step was taken back."""

    kind: StepValue


class PoolRules(Schema):
    """The rules of a pool; null is no rule."""

    recycle_after_days: Days = None
    remind_before_days: Days = None
    daily_claim_limit: Figure = None
    holding_cap: Figure = None
    cool_down_days: Days = None


class PoolIn(PoolRules):
    """A pool to make."""

    name: Annotated[str, StringConstraints(max_length=60)]
    note: Reason = ""
    open_to_all: bool = True
    member_ids: Annotated[list[UUID], Field(max_length=500)] = []
    team_ids: Annotated[list[UUID], Field(max_length=200)] = []


class PoolPatch(PoolRules):
    """What to change about a pool; fields left out stay, a rule that is null ends."""

    expected_version: Version
    name: Annotated[str, StringConstraints(max_length=60)] | None = None
    note: Reason | None = None
    open_to_all: bool | None = None
    member_ids: Annotated[list[UUID], Field(max_length=500)] | None = None
    team_ids: Annotated[list[UUID], Field(max_length=200)] | None = None


class PoolLeaving(Schema):
    """Where the leads of a pool go that is closed."""

    move_to: UUID | None = None


class PoolOut(PoolRules):
    """A pool; ``waiting`` leads nobody holds, ``held`` ones somebody does. ``takes``: the reader may claim there."""

    id: UUID
    code: str
    name: str
    note: str
    open_to_all: bool
    members: list[Named]
    teams: list[Named]
    waiting: int
    held: int
    takes: bool
    version: int


class PoolList(Schema):
    """The pools, and those that were closed."""

    items: list[PoolOut]
    archived: list[PoolOut]
    can: dict[str, bool]


class RulesPreview(Schema):
    """What rules would do if they held now: leads that fall back, that are reminded of; who holds more than allowed."""

    held: int
    recycled: int
    reminded: int
    over_cap: list[Named]
    soonest: datetime | None
