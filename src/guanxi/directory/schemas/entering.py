"""What is entered about customers, contacts, departments and employments."""

from datetime import date
from typing import Annotated
from uuid import UUID

from ninja import Schema
from pydantic import Field, StringConstraints

from guanxi.core.schemas import Custom, Moment, Rank, Version
from guanxi.directory.schemas.values import (
    AttentionValue,
    BasisValue,
    Certainty,
    NoteText,
    Point,
    Registration,
    ShortText,
    SourceValue,
    Tags,
)


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
