"""What goes over the wire about leavers, handovers and their sheets."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field

from guanxi.followups.schemas.follow_ups import FollowUpOut
from guanxi.interactions.schemas import KindValue
from guanxi.opportunities.schemas import OpportunitySum

RoleWord = Literal["decision_maker", "influencer", "gatekeeper", "user", "opponent"]


class NamedRef(Schema):
    """Something with a name."""

    id: UUID
    name: str


class HoldingsOut(Schema):
    """How many customers a colleague owns, of those one can see."""

    member_id: UUID
    accounts: int


class LeaverOut(NamedRef):
    """The colleague in question."""

    title: str
    active: bool


class HeirOut(NamedRef):
    """Somebody who could take a customer over: how many of its people he knows, how many customers he owns."""

    people: int
    load: int


class LeavingAccount(NamedRef):
    """A customer of his: coverage with and without him, null where nobody is on the chart."""

    attention: Literal["none", "followed", "key"]
    contacts: int
    people: int
    before: float | None
    after: float | None
    lost: int
    suggestions: list[HeirOut]


class LeavingGrant(Schema):
    """A customer of somebody else that is shared with him."""

    id: UUID
    account: NamedRef
    level: Literal["none", "read", "contribute", "edit"]
    until: datetime | None


class CoverageTerm(Schema):
    """A person on a chart: his weight, and who was in touch with him lately."""

    account_id: UUID
    contact_id: UUID
    name: str
    role: RoleWord | None
    weight: float
    by: list[str]
    by_him: bool
    lost: bool


class CoverageOut(Schema):
    """Covered weight through all weight, with and without the colleague."""

    before: float | None
    after: float | None
    covered_before: float
    covered_after: float
    total: float
    days: int
    weights: dict[str, float]
    terms: list[CoverageTerm]


class LeftAlone(Schema):
    """A decider or influencer whom nobody who stays has met or rated."""

    account_id: UUID
    contact_id: UUID
    name: str
    role: RoleWord
    known_to_him: bool
    last_contact_at: datetime | None


class KnownFact(Schema):
    """Something only one colleague knew; ``code`` says which feature, role, kind of tie or line."""

    kind: Literal["met", "rating", "role", "tie", "line"]
    contact_id: UUID | None
    account_id: UUID | None
    name: str
    other: str
    code: str
    value: int | None
    evidence: str
    at: datetime | None


class LeavingLead(Schema):
    """A lead he works on."""

    id: UUID
    company: str
    contact_name: str
    state: Literal["new", "talking"]
    next_on: date | None
    touched_at: datetime


class LeavingOut(Schema):
    """What is lost if a colleague leaves."""

    member: LeaverOut
    at: datetime
    accounts: list[LeavingAccount]
    contacts_owned: int
    contacts_elsewhere: int
    opportunities: int
    opportunities_elsewhere: int
    opportunity_sums: list[OpportunitySum]
    cases: int
    cases_elsewhere: int
    grants: list[LeavingGrant]
    lead_count: int
    leads: list[LeavingLead]
    follow_ups_elsewhere: int
    follow_ups_elsewhere_seen: list[FollowUpOut]
    coverage: CoverageOut
    left_alone: list[LeftAlone]
    follow_ups: list[FollowUpOut]
    only_he: list[KnownFact]
    only_he_counts: dict[str, int]


class HandoverMove(Schema):
    """A customer and who gets it."""

    account_id: UUID
    member_id: UUID


class HandoverIn(Schema):
    """Who gets what: customers one by one, what else he holds elsewhere, what was shared with him."""

    from_member_id: UUID
    moves: Annotated[list[HandoverMove], Field(max_length=5000)] = []
    contacts_to: UUID | None = None
    grants_to: UUID | None = None
    opportunities_to: UUID | None = None
    cases_to: UUID | None = None
    follow_ups_to: UUID | None = None
    leads_to: UUID | None = None
    leads_to_pool: bool = False


class HandoverPart(Schema):
    """A customer that was passed on."""

    account: NamedRef
    to: NamedRef


class HandoverAbilities(Schema):
    """What one may do with a handover."""

    undo: bool


class HandoverOut(Schema):
    """A handover."""

    id: UUID
    at: datetime
    from_: NamedRef = Field(alias="from")
    by: NamedRef
    accounts: list[HandoverPart]
    contact_count: int
    opportunity_count: int
    grant_count: int
    lead_count: int
    follow_up_count: int
    taken_back: bool
    can: HandoverAbilities


class SheetAccount(NamedRef):
    """The customer of a sheet."""

    note: str
    industry: str
    region: str


class SheetPerson(Schema):
    """Somebody at the customer; null is unset, which is not neutral."""

    contact_id: UUID
    name: str
    title: str
    department: str
    role: RoleWord | None
    stance: int | None
    closeness: int | None
    approval: int | None
    insighted: bool
    last_contact_at: datetime | None
    last_contact_by: str
    can: dict[str, bool] = {}


class SheetNote(Schema):
    """What was written beside a person or a seat."""

    about: str
    text: str


class SheetInteraction(Schema):
    """What passed."""

    id: UUID
    kind: KindValue
    at: datetime
    member_name: str
    contacts: list[str]
    summary: str
    outcome: str


class SheetOut(Schema):
    """The handover sheet of a customer, as of ``at``."""

    handover_id: UUID | None
    account: SheetAccount
    from_: NamedRef = Field(alias="from")
    to: NamedRef | None
    at: datetime
    taken_back: bool
    people: list[SheetPerson]
    follow_ups: list[FollowUpOut]
    only_he: list[KnownFact]
    notes: list[SheetNote]
    interactions: list[SheetInteraction]
    has_chart: bool
