"""Words and small parts of which what is said about customers and contacts is made."""

from typing import Annotated, Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field, StringConstraints

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
