"""What goes over the wire about customers and contacts."""

from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field, StringConstraints

from guanxi.core.schemas import Custom, Moment, Rank, Version

ShortText = Annotated[str, StringConstraints(max_length=200)]
NoteText = Annotated[str, StringConstraints(max_length=20_000)]
Registration = Annotated[str, StringConstraints(max_length=40)]
AttentionValue = Literal["none", "followed", "key"]
Certainty = Literal["confirmed", "heard", "inferred", "disproven"]
Tags = Annotated[list[Annotated[str, StringConstraints(max_length=40)]], Field(max_length=20)]


class Named(Schema):
    """A reference with the name to show."""

    id: UUID
    name: str


PointKind = Literal["mobile", "phone", "email", "wechat"]


class Point(Schema):
    """A phone number or address to enter; ``private`` marks a mail address that does not look it."""

    kind: PointKind
    value: Annotated[str, StringConstraints(max_length=254)]
    private: bool = False


class ShownPoint(Schema):
    """A phone number or address; ``masked`` when its middle is hidden from the reader."""

    kind: PointKind
    value: str
    private: bool
    masked: bool


SourceValue = Literal[
    "",
    "business_card",
    "referral",
    "event",
    "inquiry",
    "website",
    "public_register",
    "social",
    "import",
    "other",
]
BasisValue = Literal[
    "",
    "consent",
    "contract",
    "legal_obligation",
    "legitimate_interest",
    "publicly_disclosed",
    "vital_interest",
    "public_interest",
]


class ContactIn(Schema):
    """A person to enter; ``account_id`` says where he works."""

    name: ShortText
    title: ShortText = ""
    department_id: UUID | None = None
    since: Moment | None = None
    gender: str = ""
    tags: Tags = []
    note: NoteText = ""
    owner_id: UUID | None = None
    attention: AttentionValue = "none"
    points: Annotated[list[Point], Field(max_length=20)] = []
    custom: Custom = {}
    source: SourceValue = ""
    source_detail: ShortText = ""
    obtained_on: date | None = None
    lawful_basis: BasisValue = ""


class NewContact(ContactIn):
    """A person to enter with the account he works at."""

    account_id: UUID


class ContactPatch(Schema):
    """What to change about a person; fields left out stay."""

    expected_version: Version
    name: ShortText | None = None
    gender: str | None = None
    tags: Tags | None = None
    note: NoteText | None = None
    owner_id: UUID | None = None
    attention: AttentionValue | None = None
    points: Annotated[list[Point], Field(max_length=20)] | None = None
    custom: Custom | None = None
    source: SourceValue | None = None
    source_detail: ShortText | None = None
    obtained_on: date | None = None
    lawful_basis: BasisValue | None = None


class AccountIn(Schema):
    """A customer to open, usually with its first contact."""

    name: ShortText
    parent_id: UUID | None = None
    industry: str = ""
    size: str = ""
    region: str = ""
    product_interest: str = ""
    tags: Tags = []
    registration_number: Registration = ""
    website: str = ""
    phone: str = ""
    note: NoteText = ""
    owner_id: UUID | None = None
    attention: AttentionValue = "none"
    custom: Custom = {}
    first_contact: ContactIn | None = None


class AccountPatch(Schema):
    """What to change about a customer; fields left out stay."""

    expected_version: Version
    name: ShortText | None = None
    parent_id: UUID | None = None
    industry: str | None = None
    size: str | None = None
    region: str | None = None
    product_interest: str | None = None
    tags: Tags | None = None
    registration_number: Registration | None = None
    website: str | None = None
    phone: str | None = None
    note: NoteText | None = None
    owner_id: UUID | None = None
    attention: AttentionValue | None = None
    custom: Custom | None = None


class DepartmentIn(Schema):
    """A unit to add."""

    name: Annotated[str, StringConstraints(max_length=100)]
    parent_id: UUID | None = None
    rank: Rank = 0


class DepartmentPatch(Schema):
    """What to change about a unit."""

    name: Annotated[str, StringConstraints(max_length=100)] | None = None
    parent_id: UUID | None = None
    rank: Rank | None = None


class EmploymentPatch(Schema):
    """A correction of an employment."""

    title: ShortText | None = None
    department_id: UUID | None = None
    valid_from: Moment | None = None
    certainty: Certainty | None = None
    evidence: Annotated[str, StringConstraints(max_length=500)] | None = None
    review_on: date | None = None


class AccountFilter(Schema):
    """Which accounts a list shows; ``may``: those only with which the reader may do this."""

    q: Annotated[str, StringConstraints(max_length=100)] = ""
    industry: str = ""
    region: str = ""
    product_interest: str = ""
    tag: str = ""
    owner_id: UUID | None = None
    attention: AttentionValue | None = None
    parent_id: UUID | None = None
    may: Literal["edit"] | None = None


class ContactFilter(Schema):
    """Which contacts a list shows."""

    q: Annotated[str, StringConstraints(max_length=100)] = ""
    account_id: UUID | None = None
    industry: str = ""
    region: str = ""
    product_interest: str = ""
    tag: str = ""
    owner_id: UUID | None = None
    attention: AttentionValue | None = None
    lawful_basis: Literal[BasisValue, "none"] = ""
    insight: Literal["", "insighted", "uninsighted"] = ""


class AccountPage(Schema):
    """Order and page of an account list."""

    sort: Literal[
        "name", "-name", "created_at", "-created_at", "region", "industry", "contact_count", "-contact_count"
    ] = "name"
    group_by: Literal["", "region", "industry", "product_interest", "owner"] = ""
    page: Annotated[int, Field(ge=1, le=100_000)] = 1
    page_size: Annotated[int, Field(ge=1, le=200)] = 50


class ContactPage(Schema):
    """Order and page of a contact list."""

    sort: Literal["name", "-name", "created_at", "-created_at", "account"] = "name"
    group_by: Literal["", "account", "region", "industry", "product_interest", "owner"] = ""
    page: Annotated[int, Field(ge=1, le=100_000)] = 1
    page_size: Annotated[int, Field(ge=1, le=200)] = 50


class GroupCount(Schema):
    """A group of a list and how many rows it holds."""

    key: str
    label: str
    count: int


class AccountRow(Schema):
    """An account in a list."""

    id: UUID
    name: str
    parent: Named | None
    industry: str
    size: str
    region: str
    product_interest: str
    tags: list[str]
    owner: Named
    attention: AttentionValue
    can: dict[str, bool]
    contact_count: int
    created_at: datetime


class AccountList(Schema):
    """A page of accounts."""

    items: list[AccountRow]
    total: int
    groups: list[GroupCount]


class EmploymentOut(Schema):
    """Where a person works or worked."""

    id: UUID
    account: Named
    department: Named | None
    title: str
    valid_from: datetime | None
    valid_to: datetime | None
    certainty: Certainty
    origin: str
    evidence: str
    asserted_at: datetime
    can: dict[str, bool] = {}


class ContactRow(Schema):
    """A contact in a list, with his present employments; ``insighted`` when closeness and approval are known."""

    id: UUID
    name: str
    attention: AttentionValue
    insighted: bool
    tags: list[str]
    owner: Named | None
    employments: list[EmploymentOut]
    points: list[ShownPoint]
    version: int
    created_at: datetime


class ContactList(Schema):
    """A page of contacts."""

    items: list[ContactRow]
    total: int
    groups: list[GroupCount]


class ContactOut(ContactRow):
    """Everything about a contact."""

    gender: str
    note: str
    source: SourceValue
    source_detail: str
    obtained_on: date | None
    lawful_basis: BasisValue
    custom: dict[str, Any]
    past_employments: list[EmploymentOut]
    can: dict[str, bool]
    past_points: list[ShownPoint]


class DepartmentOut(Schema):
    """A unit with how many people work in it."""

    id: UUID
    name: str
    parent_id: UUID | None
    rank: float
    contact_count: int


class AccountOut(AccountRow):
    """Everything about an account that its page needs at once; ``masked`` when not all of it is for the reader."""

    registration_number: str
    website: str
    phone: str
    masked: bool
    note: str
    custom: dict[str, Any]
    version: int
    children: list[Named]
    members: list[Named]


class SearchHit(Schema):
    """Something found; ``insighted`` only of contacts. Of a lead ``where`` is who holds it, or the pool it waits in."""

    kind: Literal["account", "contact", "lead"]
    id: UUID
    name: str
    title: str = ""
    account: Named | None = None
    insighted: bool | None = None
    where: str = ""


class DuplicateReason(Schema):
    """Which field is alike, how, how much (0 to 1), and what stands in it on both sides."""

    field: str
    how: str
    alike: float
    left: str
    right: str


class DuplicatePair(Schema):
    """Two contacts or accounts that may be one."""

    kind: Literal["account", "contact"]
    first: SearchHit
    second: SearchHit
    score: float
    reasons: list[DuplicateReason]
    can: dict[str, bool]


class Facets(Schema):
    """The values to filter by."""

    industries: list[str]
    regions: list[str]
    product_interests: list[str]
    tags: list[str]
