"""A chart, what happened on it, and what can be taken back."""

from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from ninja import Schema


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


class TakenBack(Schema):
    """What was undone or redone."""

    kind: str
    can_undo: bool
    can_redo: bool


class StackOut(Schema):
    """Whether there is anything to undo or redo, and what."""

    undo: str | None
    redo: str | None


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
