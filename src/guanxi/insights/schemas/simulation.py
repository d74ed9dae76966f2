"""What goes over the wire about the decision simulator."""

from typing import Annotated, Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field

from guanxi.insights.schemas import VerdictValue

StanceValue = Literal[-2, -1, 0, 1, 2]


class WhatIfIn(Schema):
    """Other stances to try, by member of the chain; null is not known."""

    stances: Annotated[dict[UUID, StanceValue | None], Field(max_length=500)]


class SeatVote(Schema):
    """A member's say in a stage: what his vote weighs there and what he would vote."""

    member_id: UUID
    weight: int
    vote: Literal["yes", "no", "open"]
    veto: bool
    sole_approval: bool


class StageOutlookOut(Schema):
    """A stage with its terms: the weights that say yes and no and are undecided, what is needed, who rules alone."""

    stage_id: UUID
    over: bool
    rule: Literal["one", "majority", "weighted", "any_veto"]
    quota: float | None
    verdict: VerdictValue
    yes: int
    no: int
    undecided: int
    need: int
    vetoed_by: list[UUID]
    may_veto: list[UUID]
    approved_by: list[UUID]
    seats: list[SeatVote]


class ShareOut(Schema):
    """Of all ways in which the undecided may vote, the share with which the decision passes: a count, no probability.

    ``ways`` and ``passing`` are null where the ways were drawn, or are too many to be told. Drawn shares may be off by
    ``margin``.
    """

    share: float
    undecided: int
    ways: int | None
    passing: int | None
    exact: bool
    margin: float


class OutlookOut(Schema):
    """How a decision stands; ``stopped_at`` is the first stage that is lost, ``waits_for`` the first that is open."""

    verdict: VerdictValue
    stages: list[StageOutlookOut]
    stopped_at: UUID | None
    waits_for: UUID | None
    share: ShareOut
    neutral: list[UUID]
    unset: list[UUID]
    depends_on: list[UUID]


class GroupsOut(Schema):
    """The smallest groups of members; ``size`` is null when no group suffices, 0 when nobody is needed.

    Where it is not ``exact``, no group can be smaller than ``at_least``; ``complete`` says that there is no other of
    the size.
    """

    size: int | None
    groups: list[list[UUID]]
    complete: bool
    exact: bool
    at_least: int


class BothGroups(Schema):
    """From where people stand today, and if nobody had decided."""

    from_here: GroupsOut
    from_scratch: GroupsOut


class PowerOut(Schema):
    """In which share of all ways the others may vote somebody's vote decides: from here, and by the rules alone."""

    member_id: UUID
    swing: float
    structure: float


class PivotOut(PowerOut):
    """The member whose change matters most, and the stages not yet won in which he has a say."""

    basis: Literal["here", "structure"]
    stages: list[UUID]


class SimulatedOut(Schema):
    """What follows from how people stand; nothing where no stage that is to come has people."""

    outlook: OutlookOut | None
    winning: BothGroups | None
    blocking: BothGroups | None
    pivot: PivotOut | None
    powers: list[PowerOut]
    powers_exact: bool


class SimulatedPerson(Schema):
    """Whose vote it is, and what his stance is taken from; who is absent has none."""

    member_id: UUID
    name: str
    title: str
    stance: StanceValue | None
    basis: Literal["project", "overall", "unset", "absent"]
    disagreement: bool


class FadingOut(Schema):
    """A supporter who would be less of one after so many days of silence."""

    member_id: UUID
    before: StanceValue
    after: StanceValue
    silent_days: int


class StageVerdict(Schema):
    """How a stage would stand."""

    stage_id: UUID
    verdict: VerdictValue


class TrendPoint(Schema):
    """How a decision would stand in some days if nobody did anything."""

    days: int
    verdict: VerdictValue | None
    stages: list[StageVerdict]
    fading: list[FadingOut]


class TrendOut(Schema):
    """Today and three dates ahead, under one assumption: support fades one step for ``fade_days`` of silence."""

    fade_days: int
    points: list[TrendPoint]


class SimulationOut(SimulatedOut):
    """How a decision would come out; ``left_out`` are stages in which nobody counts."""

    chain_id: UUID
    left_out: list[UUID]
    people: list[SimulatedPerson]
    trend: TrendOut


class ComparisonOut(Schema):
    """Before and after a trial, and the stages that stand otherwise."""

    before: SimulatedOut
    after: SimulatedOut
    changed: list[UUID]
