"""What goes over the wire about personal data."""

from typing import Annotated, Any, Literal
from uuid import UUID

from ninja import Schema
from pydantic import StringConstraints

from guanxi.directory.schemas import ShownPoint

Detail = Annotated[str, StringConstraints(max_length=500)]


class RevealIn(Schema):
    """Why somebody wants to see numbers."""

    reason: Literal["call", "message", "visit", "verify", "other"]
    detail: Detail = ""


class Revealed(Schema):
    """A person's present numbers and custom fields in clear."""

    points: list[ShownPoint]
    custom: dict[str, Any]


class RevealedAccount(Schema):
    """An account's number and custom fields in clear."""

    phone: str
    custom: dict[str, Any]


class MentionOut(Schema):
    """A text that names the person."""

    table: str
    id: UUID
    field: str
    excerpt: str
    account_id: UUID | None
    replaceable: bool


class ErasurePreview(Schema):
    """What an erasure would take away; ``namesakes`` are others of the same name."""

    name: str
    counts: dict[str, int]
    namesakes: int
    mentions: list[MentionOut]


class EraseIn(Schema):
    """An erasure: the name typed again, and why. ``replace`` takes what names him out of other texts as well."""

    confirm: Annotated[str, StringConstraints(max_length=100)]
    reason: Literal["request", "withdrawn", "expired", "mistake", "other"]
    detail: Detail = ""
    replace: bool = True


class ErasedOut(Schema):
    """What went, how many texts were changed, and those that still name the person."""

    counts: dict[str, int]
    replaced: int
    mentions: list[MentionOut]


class HandOutQuery(Schema):
    """As which kind of file, and in which language a PDF speaks."""

    format: Literal["json", "zip", "pdf"] = "json"
    lang: Literal["zh-CN", "en"] = "zh-CN"
