"""What goes over the wire about warnings and what to do today."""

from datetime import date
from typing import Literal
from uuid import UUID

from ninja import Schema

from guanxi.decisions.schemas.chains import BuyingRoleValue
from guanxi.directory.schemas import Named
from guanxi.followups.schemas.follow_ups import FollowUpOut

SeverityValue = Literal["danger", "warning", "hint"]
ColourValue = Literal["green", "amber", "red"]
VerdictValue = Literal["won", "open", "lost"]
LangValue = Literal["zh-CN", "en"]


class InWords(Schema):
    """In which language warnings speak; the reader's own when left out."""

    lang: LangValue | None = None


class WarningRuleOut(Schema):
    """A warning there is, what it advises, and how it is set here; without a threshold the figures are null."""

    code: str
    severity: SeverityValue
    name: str
    title: str
    advice: str
    on: bool
    threshold: int | None
    default: int | None
    least: int | None
    most: int | None
    unit: Literal["days", "points", "steps", "people"] | None


class WarningOut(Schema):
    """One warning, with the members of the chain and the stage it is about, and the roles that lack."""

    code: str
    severity: SeverityValue
    name: str
    title: str
    advice: str
    member_ids: list[UUID]
    stage_id: UUID | None
    roles: list[BuyingRoleValue]


class TermOut(Schema):
    """One share of completeness: how many of how many, and what it weighs."""

    code: Literal["roles", "people", "owners", "insight", "contact"]
    have: int
    of: int
    weight: int


class CompletenessOut(Schema):
    """0 to 100, or null where there is nothing to be complete."""

    percent: int | None
    terms: list[TermOut]


class RagTermOut(Schema):
    """What a colour follows from."""

    code: Literal["completeness", "warnings", "outlook"]
    value: str | int | None
    colour: ColourValue


class RagOut(Schema):
    """The colour of a decision: the worst of its terms."""

    colour: ColourValue
    terms: list[RagTermOut]


class StandingOut(Schema):
    """How a decision stands; ``counts`` are its warnings by severity."""

    chain_id: UUID
    completeness: CompletenessOut
    rag: RagOut
    verdict: VerdictValue | None
    counts: dict[SeverityValue, int]


class ChainInsightsOut(StandingOut):
    """How a decision stands, with its warnings."""

    warnings: list[WarningOut]


class ChainWarnings(StandingOut):
    """A chain of an account with its warnings."""

    name: str
    account: Named
    warnings: list[WarningOut]


class ActionOut(Schema):
    """A next step of the reader's with a member of a chain."""

    chain: Named
    account: Named
    member_id: UUID
    name: str
    action: str
    due_on: date | None
    overdue: bool


class DealOut(Schema):
    """An open opportunity of the reader's that should have been closed by now."""

    id: UUID
    name: str
    account: Named
    expected_close: date


class TodayOut(Schema):
    """What there is to do: warnings of decisions the reader drives, steps that are due, people to call, late deals."""

    day: date
    chains: list[ChainWarnings]
    actions: list[ActionOut]
    follow_ups: list[FollowUpOut]
    opportunities: list[DealOut]
