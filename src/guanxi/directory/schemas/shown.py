"""What is shown of customers, contacts and departments."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from ninja import Schema

from guanxi.directory.schemas.values import AttentionValue, BasisValue, Certainty, Named, ShownPoint, SourceValue


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
