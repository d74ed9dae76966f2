"""Seats, and the people on them."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from ninja import Schema

from guanxi.core.schemas import Moment, Rank, Version
from guanxi.orgchart.schemas.values import CertaintyValue, ColorValue, EmptyAsValue, Evidence, NoteText, Title


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
