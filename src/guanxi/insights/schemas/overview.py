"""A customer at a glance, over the wire."""

from datetime import date, datetime

from ninja import Schema

from guanxi.insights.schemas import ChainWarnings, ColourValue


class GlanceContact(Schema):
    """When anybody of ours was last in touch, and who."""

    at: datetime
    kind: str
    member_name: str


class GlanceNext(Schema):
    """The most urgent follow-up."""

    due_on: date
    what: str
    member_name: str


class GlanceFollowUps(Schema):
    """The open follow-ups."""

    open: int
    overdue: int
    next: GlanceNext | None


class GlanceDeals(Schema):
    """Open opportunities in one currency."""

    currency: str
    count: int
    amount: str


class GlanceChains(Schema):
    """The decisions in progress: the worst colour, the warnings of all."""

    count: int
    colour: ColourValue | None
    danger: int
    warning: int


class GlanceCases(Schema):
    """Open service cases, and how satisfied they were with those that are done (1 to 5)."""

    open: int
    satisfaction: float | None
    rated: int


class OverviewOut(Schema):
    """What the head of a customer's page says; ``warnings`` are those of the decisions in progress, one by one."""

    last_contact: GlanceContact | None
    follow_ups: GlanceFollowUps
    opportunities: list[GlanceDeals]
    chains: GlanceChains
    warnings: list[ChainWarnings]
    unknowns: int
    red_names: int
    people: int
    visit_at: datetime | None
    cases: GlanceCases
