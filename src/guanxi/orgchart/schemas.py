"""What goes over the wire about charts."""

from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field, StringConstraints

from guanxi.core.schemas import Moment, Rank, Version

ColorValue = Literal["red", "orange", "gold", "green", "cyan", "blue", "purple", "magenta", "grey"]
EmptyAsValue = Literal["vacant", "unknown"]
CertaintyValue = Literal["confirmed", "heard", "inferred", "disproven"]
Title = Annotated[str, StringConstraints(max_length=200)]
NoteText = Annotated[str, StringConstraints(max_length=20_000)]
Evidence = Annotated[str, StringConstraints(max_length=500)]


class TableOut(Schema):
    """Rows of one kind; ``columns`` names the values of each row."""

    columns: list[str]
    rows: list[list[Any]]


class ChartTables(Schema):
    """Everything that stands on a chart today."""

    positions: TableOut
    occupancies: TableOut
    lines: TableOut
    ties: TableOut
    groups: TableOut
    group_members: TableOut
    departments: TableOut
    contacts: TableOut
    employments: TableOut


class ChartOut(Schema):
    """An account's chart as of sequence number ``seq``; events after it bring it up to date."""

    account_id: UUID
    account_name: str
    version: int
    seq: int
    can: dict[str, bool]
    tables: ChartTables


class RowChange(Schema):
    """A row before and after; null where it was not, or is no longer, part of the present."""

    table: str
    id: str
    before: dict[str, Any] | None
    after: dict[str, Any] | None


class EventOut(Schema):
    """Something that happened to a chart."""

    seq: int
    id: UUID
    at: datetime
    actor_id: UUID
    actor_name: str
    kind: str
    account_id: UUID | None
    undoes: UUID | None
    rows: list[RowChange]


class Written(Schema):
    """What was written: the seat or row, its new version, and the change's number."""

    id: UUID
    version: int | None = None


class PlaceIn(Schema):
    """A seat to put on the chart."""

    title: Title = ""
    contact_id: UUID | None = None
    manager_id: UUID | None = None
    department_id: UUID | None = None
    empty_as: EmptyAsValue = "vacant"
    rank: Rank | None = None
    certainty: CertaintyValue = "confirmed"
    evidence: Evidence = ""


class MoveIn(Schema):
    """Whom a seat reports to from now on; null puts it at the top."""

    manager_id: UUID | None
    rank: Rank | None = None
    expected_version: Version | None = None
    certainty: CertaintyValue = "confirmed"
    evidence: Evidence = ""


class PositionPatch(Schema):
    """What to change about a seat; fields left out stay."""

    title: Title | None = None
    department_id: UUID | None = None
    color: ColorValue | None = None
    note: NoteText | None = None
    empty_as: EmptyAsValue | None = None
    rank: Rank | None = None
    expected_version: Version | None = None


class RemoveIn(Schema):
    """How to take a seat off: lift those below to its superior, or take them along."""

    children: Literal["lift", "take"] = "lift"
    expected_version: Version | None = None


class VacateIn(Schema):
    """How a seat became empty."""

    empty_as: EmptyAsValue = "vacant"
    left: bool = False
    expected_version: Version | None = None


class SucceedIn(Schema):
    """Who sits on a seat from now on."""

    contact_id: UUID
    expected_version: Version | None = None
    certainty: CertaintyValue = "confirmed"
    evidence: Evidence = ""


class OccupantOut(Schema):
    """Somebody who sits or sat on a seat."""

    id: UUID
    contact_id: UUID
    name: str
    valid_from: datetime | None
    valid_to: datetime | None
    certainty: CertaintyValue
    evidence: str
    evidence_id: UUID | None


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


class TakenBack(Schema):
    """What was undone or redone."""

    kind: str
    can_undo: bool
    can_redo: bool


class StackOut(Schema):
    """Whether there is anything to undo or redo, and what."""

    undo: str | None
    redo: str | None


class EmployerIn(Schema):
    """Where a contact works from now on."""

    account_id: UUID
    title: Title = ""
    department_id: UUID | None = None
    since: Moment | None = None
    certainty: CertaintyValue = "confirmed"
    evidence: Evidence = ""


class LeaveIn(Schema):
    """When a contact left."""

    until: Moment | None = None


class MergeIn(Schema):
    """Which of two contacts or accounts stays."""

    kept_id: UUID
    merged_id: UUID


class ToldRow(Schema):
    """What a change did to one row: ``now`` is what it says, ``was`` the former values of what is new about it."""

    table: str
    id: UUID
    did: Literal["new", "changed", "gone", "back"]
    now: dict[str, Any]
    was: dict[str, Any]


class SeatName(Schema):
    """What a seat was called at a moment."""

    title: str
    occupant: str


class ChangeOut(Schema):
    """An entry of the change log as a sentence is made of it: what, who, when, the first rows, the names in them.

    ``counts`` says how many rows of which table met which fate: ``{"position.new": 12}``.
    """

    id: UUID
    seq: int
    at: datetime
    actor_id: UUID
    actor_name: str
    kind: str
    account_id: UUID | None
    operation_id: UUID | None
    params: dict[str, Any]
    undone: bool
    rows: list[ToldRow]
    counts: dict[str, int]
    names: dict[str, str]
    seats: dict[str, SeatName]
