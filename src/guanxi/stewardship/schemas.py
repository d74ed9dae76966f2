"""What goes over the wire about our own side."""

from typing import Annotated, Literal
from uuid import UUID

from ninja import Schema
from pydantic import StringConstraints

from guanxi.core.schemas import Moment, Rank, Version
from guanxi.orgchart.schemas import ChartOut
from guanxi.workspaces.schemas.settings import MostKeys

StepName = Annotated[str, StringConstraints(max_length=60)]
Value = Annotated[str, StringConstraints(max_length=100)]
RaciValue = Literal["responsible", "accountable", "consulted", "informed"]
ScopeValue = Literal["all", "region", "industry", "product_interest", "account"]
TraitValue = Literal["region", "industry", "product_interest"]
Language = Literal["zh-CN", "en"]


class InLanguage(Schema):
    """In which language ready-made things are called; the reader's own when left out."""

    lang: Language | None = None


class StepOut(Schema):
    """A step of the process; ``depth`` 0 is a phase."""

    id: UUID
    code: str
    name: str
    parent_id: UUID | None
    rank: float
    version: int
    depth: int


class ProcessOut(Schema):
    """The process, and what the reader may do with the structure."""

    steps: list[StepOut]
    can: dict[str, bool]


class ArchivedStep(Schema):
    """A step that was put away; ``below`` is how many went along with it."""

    id: UUID
    name: str
    parent: str | None
    below: int
    archived_at: Moment


class StepIn(Schema):
    """A step to add, below another one or as a phase."""

    name: StepName
    parent_id: UUID | None = None
    rank: Rank | None = None


class StepPatch(Schema):
    """A new name or place of a step."""

    expected_version: Version
    name: StepName | None = None
    parent_id: UUID | None = None
    rank: Rank | None = None


class HolderOut(Schema):
    """A member or a team."""

    id: UUID
    name: str
    kind: Literal["member", "team"]


class NamedOut(Schema):
    """Something with a name."""

    id: UUID
    name: str


class DutyOut(Schema):
    """The part of somebody in a step, for some customers and a period."""

    id: UUID
    step_id: UUID
    holder: HolderOut
    raci: RaciValue
    scope: ScopeValue
    value: str
    account: NamedOut | None
    valid_from: Moment | None
    valid_to: Moment | None


class DutyFilter(Schema):
    """Which duties; those that hold today or will."""

    step_id: UUID | None = None
    member_id: UUID | None = None
    team_id: UUID | None = None
    account_id: UUID | None = None
    scope: ScopeValue | None = None
    value: Value = ""
    raci: RaciValue | None = None


class DutyIn(Schema):
    """The part that a member or a team shall have in a step; null takes it away."""

    step_id: UUID
    member_id: UUID | None = None
    team_id: UUID | None = None
    raci: RaciValue | None
    scope: ScopeValue = "all"
    value: Value = ""
    account_id: UUID | None = None
    valid_from: Moment | None = None
    valid_to: Moment | None = None


class StructureView(InLanguage):
    """What hangs below people on the structure chart: their customers by some trait, or nothing."""

    customers: TraitValue | None = None


class PersonOut(Schema):
    """One of us. ``level`` counts reporting lines from the top; counted are the customers that the reader sees."""

    id: UUID
    name: str
    title: str
    role: str
    level: int
    team_id: UUID | None
    manager_id: UUID | None
    version: int
    customers: int
    keys: int
    load: str
    phase: str


class TeamNode(Schema):
    """One of our departments."""

    id: UUID
    name: str
    parent_id: UUID | None
    leader_id: UUID | None
    people: int


class CustomersNode(Schema):
    """Customers of one kind that somebody owns."""

    id: UUID
    owner_id: UUID
    value: str
    count: int


class ShadeOut(Schema):
    """A class of people and its colour."""

    key: str
    label: str
    color: str


class MarkOut(Schema):
    """A short remark on a card."""

    icon: str
    text: str
    color: str


class GivenOut(Schema):
    """Classes and remarks for the drawing."""

    shades: list[ShadeOut]
    shade_of: dict[str, str]
    marks: dict[str, list[MarkOut]]
    things: list[str]


class StructureOut(Schema):
    """How we are organised: a chart of the same shape as customers' ones, with what it says of each person.

    ``given`` holds the classes by each colouring beside the one by team.
    """

    chart: ChartOut
    people: list[PersonOut]
    teams: list[TeamNode]
    customers: list[CustomersNode]
    given: dict[str, GivenOut]
    can: dict[str, bool]


class CoverageFilter(Schema):
    """By which trait customers are grouped, perhaps only one person's."""

    by: TraitValue = "region"
    owner_id: UUID | None = None


class OwnedOut(Schema):
    """How many of a group somebody owns."""

    owner: NamedOut
    count: int
    keys: int


class CoverageGroup(Schema):
    """Customers of one kind and who owns them."""

    value: str
    count: int
    keys: int
    owners: list[OwnedOut]


class GapFilter(InLanguage):
    """How many key customers one person can look after; what the workspace says when left out."""

    most_keys: MostKeys | None = None


class GapOut(Schema):
    """Something amiss; which fields are set depends on the kind."""

    step: NamedOut | None
    steps: list[NamedOut]
    holders: list[HolderOut]
    customer: NamedOut | None
    trait: TraitValue | None
    value: str
    duty_id: UUID | None
    count: int


class GapGroup(Schema):
    """All that is amiss in one way; the first of them are told."""

    kind: str
    total: int
    items: list[GapOut]


class GapsOut(Schema):
    """Gaps and overlaps, and what was looked at."""

    most_keys: int
    total: int
    accounts: int
    groups: list[GapGroup]
