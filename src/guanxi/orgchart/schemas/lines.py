"""Lines between seats, ties between persons, groups and templates."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field, StringConstraints

from guanxi.orgchart.schemas.values import CertaintyValue, ColorValue, Evidence, NoteText


class LineIn(Schema):
    """A line to draw from a seat."""

    kind: Literal["dotted", "influence", "conflict"]
    target_id: UUID
    note: NoteText = ""
    color: ColorValue | None = None
    certainty: CertaintyValue = "confirmed"
    evidence: Evidence = ""
    review_on: date | None = None


class LinePatch(Schema):
    """What to change about a line or tie; fields left out stay."""

    note: NoteText | None = None
    color: ColorValue | None = None
    certainty: CertaintyValue | None = None
    evidence: Evidence | None = None
    review_on: date | None = None


class LineOut(Schema):
    """A line with where it comes from."""

    id: UUID
    kind: str
    source_id: UUID
    target_id: UUID
    note: str
    color: ColorValue | None
    certainty: CertaintyValue
    origin: str
    evidence: str
    evidence_id: UUID | None
    asserted_at: datetime
    asserted_by_name: str | None
    review_on: date | None
    valid_from: datetime | None


class TieIn(Schema):
    """A personal relation of two people."""

    contact_id: UUID
    other_id: UUID
    kind: Annotated[str, StringConstraints(min_length=1, max_length=30)]
    note: NoteText = ""
    certainty: CertaintyValue = "confirmed"
    evidence: Evidence = ""
    review_on: date | None = None


class TieKindOut(Schema):
    """A kind of tie; presets have no id and are named by the interface."""

    id: UUID | None
    code: str
    name: str


class TieKindIn(Schema):
    """A kind of tie of one's own."""

    name: Annotated[str, StringConstraints(min_length=1, max_length=40)]


class GroupIn(Schema):
    """A group of seats."""

    name: Annotated[str, StringConstraints(min_length=1, max_length=100)]
    color: ColorValue | None = None
    note: NoteText = ""
    position_ids: Annotated[list[UUID], Field(max_length=1000)] = []


class GroupPatch(Schema):
    """What to change about a group; ``position_ids`` sets all its members."""

    name: Annotated[str, StringConstraints(min_length=1, max_length=100)] | None = None
    color: ColorValue | None = None
    note: NoteText | None = None
    position_ids: Annotated[list[UUID], Field(max_length=1000)] | None = None


class TemplateOut(Schema):
    """A template to choose."""

    id: str
    name: str
    industry: str
    size: str
    own: bool
    seat_count: int


class TemplateIn(Schema):
    """What to save this chart's seats as."""

    name: Annotated[str, StringConstraints(min_length=1, max_length=100)]
    industry: Annotated[str, StringConstraints(max_length=60)] = ""


class ApplyTemplate(Schema):
    """Which template to put on a chart, below a seat or at the top."""

    template: str
    manager_id: UUID | None = None
    language: Literal["zh-CN", "en"] = "zh-CN"
