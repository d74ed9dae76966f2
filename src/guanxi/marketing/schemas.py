"""What goes over the wire about campaigns."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field, StringConstraints

from guanxi.core.schemas import Moment, Version
from guanxi.directory.schemas import ContactFilter, Named, NoteText, ShortText
from guanxi.opportunities.schemas import Amount, Currency

CampaignKindValue = Literal["fair", "seminar", "webinar", "mailing", "visit", "other"]
CampaignStateValue = Literal["planned", "running", "done", "cancelled"]
ResponseValue = Literal["invited", "accepted", "declined", "attended", "no_show", "interested"]
MemberNote = Annotated[str, StringConstraints(max_length=500)]
CampaignSort = Literal["starts_on", "-starts_on", "name", "-name", "created_at", "-created_at", "members", "-members"]


class CampaignIn(Schema):
    """A campaign to begin; whoever begins it owns it unless another one is named."""

    name: ShortText
    kind: CampaignKindValue = "other"
    state: CampaignStateValue = "planned"
    starts_on: date | None = None
    ends_on: date | None = None
    budget: Amount | None = None
    currency: Currency = "CNY"
    owner_id: UUID | None = None
    description: NoteText = ""


class CampaignPatch(Schema):
    """What to change about a campaign; fields left out stay."""

    expected_version: Version
    name: ShortText | None = None
    kind: CampaignKindValue | None = None
    state: CampaignStateValue | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    budget: Amount | None = None
    currency: Currency | None = None
    owner_id: UUID | None = None
    description: NoteText | None = None


class CampaignFilter(Schema):
    """Which campaigns."""

    q: Annotated[str, StringConstraints(max_length=100)] = ""
    kind: CampaignKindValue | None = None
    state: CampaignStateValue | None = None
    owner_id: UUID | None = None
    archived: bool = False


class CampaignPage(Schema):
    """Order and page of the list."""

    sort: CampaignSort = "-starts_on"
    page: Annotated[int, Field(ge=1, le=100_000)] = 1
    page_size: Annotated[int, Field(ge=1, le=200)] = 50


class CampaignRow(Schema):
    """A campaign in a list. ``responses`` counts who takes part by what they answered, those unseen included."""

    id: UUID
    name: str
    kind: CampaignKindValue
    state: CampaignStateValue
    starts_on: date | None
    ends_on: date | None
    budget: str | None
    currency: str
    owner: Named
    members: int
    responses: dict[ResponseValue, int]
    version: int
    archived: bool
    can: dict[str, bool]


class CampaignOut(CampaignRow):
    """Everything about a campaign but who takes part."""

    description: str
    created_at: datetime


class CampaignList(Schema):
    """A page of campaigns, and what the reader may do."""

    items: list[CampaignRow]
    total: int
    can: dict[str, bool]


class MemberFilter(Schema):
    """Who of a campaign's people."""

    q: Annotated[str, StringConstraints(max_length=100)] = ""
    response: ResponseValue | None = None


class MemberPage(Schema):
    """Page of the list."""

    page: Annotated[int, Field(ge=1, le=100_000)] = 1
    page_size: Annotated[int, Field(ge=1, le=200)] = 50


class CampaignMemberOut(Schema):
    """Somebody who was asked to a campaign."""

    id: UUID
    contact: Named
    insighted: bool
    title: str
    account: Named | None
    response: ResponseValue
    responded_at: datetime | None
    at: datetime
    note: str
    can: dict[str, bool]


class CampaignMemberList(Schema):
    """A page of those the reader may read of; ``hidden`` counts the others the filter leaves."""

    items: list[CampaignMemberOut]
    total: int
    hidden: int


class CampaignMembersIn(Schema):
    """Whom to ask to a campaign: people named, or all that a filter of contacts leaves."""

    contact_ids: Annotated[list[UUID], Field(max_length=1000)] = []
    filter: ContactFilter | None = None
    response: ResponseValue = "invited"


class CampaignMembersAdded(Schema):
    """How many were asked now, and how many had been before."""

    added: int
    known: int


class CampaignMemberPatch(Schema):
    """What somebody answered, and a remark; fields left out stay."""

    response: ResponseValue | None = None
    responded_at: Moment | None = None
    note: MemberNote | None = None
