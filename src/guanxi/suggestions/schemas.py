"""What goes over the wire about suggestions."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field

from guanxi.directory.schemas import Named

SuggestionKindValue = Literal["reports_to", "superior_not_here", "works_with", "same_department", "line_doubted"]
AnswerValue = Literal["accept", "reject", "other", "unknown"]
SureValue = Literal["likely", "probable", "possible"]
LevelName = Literal["staff", "manager", "director", "executive"]
GapValue = Literal["above", "far_above", "same", "below"]
SignalValue = Literal[
    "level",
    "same_department",
    "other_department",
    "same_field",
    "together",
    "never_together",
    "standing",
    "siblings",
    "leads",
    "nobody_above",
    "nobody_fits",
    "across_departments",
    "department_people",
    "told",
    "reversed",
]


class SuggestedPerson(Schema):
    """Somebody at the account: title and department may be empty, who has no seat on the chart has none."""

    id: UUID
    name: str
    title: str
    department: str
    department_id: UUID | None
    seat_id: UUID | None


class SignalParams(Schema):
    """What a signal's sentence needs; which of them are told depends on the signal."""

    contact_title: str | None = None
    contact_level: LevelName | None = None
    other_title: str | None = None
    other_level: LevelName | None = None
    gap: GapValue | None = None
    department: str | None = None
    other_department: str | None = None
    meetings: int | None = None
    messages: int | None = None
    people: list[Named] | None = None
    certainty: str | None = None
    asserted_by: str | None = None
    asserted_at: datetime | None = None


class SuggestionEvidence(Schema):
    """One sign: what it adds (below zero: speaks against it), how often, from when to when, in which interactions.

    ``sources`` are those the reader may open, the newest twenty; ``hidden`` is how many more there are that he may not.
    """

    signal: SignalValue
    points: float | None
    count: int
    first_at: datetime | None
    last_at: datetime | None
    sources: list[UUID]
    hidden: int
    params: SignalParams


class Candidate(Schema):
    """Who it may be instead."""

    contact: SuggestedPerson
    share: float | None
    sure: SureValue


class SuggestionOut(Schema):
    """One suggestion. ``share`` is a confidence of 0 to 1, told only where confidences were measured; else ``sure``."""

    kind: SuggestionKindValue
    contact: SuggestedPerson
    other: SuggestedPerson | None
    told: SuggestedPerson | None
    line_id: UUID | None
    department: Named | None
    share: float | None
    sure: SureValue
    place: int
    others: list[Candidate]
    answers: list[AnswerValue]
    evidence: list[SuggestionEvidence]


class SuggestionBatch(Schema):
    """What is asked together: who reports to one superior, whose superior is not known, who belongs to a department."""

    kind: SuggestionKindValue
    superior: SuggestedPerson | None
    department: Named | None
    worth: float
    suggestions: list[SuggestionOut]


class SuggestionAbilities(Schema):
    """What the reader may do."""

    answer: bool


class SuggestionsOut(Schema):
    """What is suggested about an account's people; ``doubts`` are lines on its chart that look wrong."""

    account: Named
    can: SuggestionAbilities
    asked: int
    answered: int
    batches: list[SuggestionBatch]
    doubts: list[SuggestionOut]


class QuestionBatch(SuggestionBatch):
    """A batch, and of which account."""

    account: Named


class SuggestionQuestions(Schema):
    """The few questions of this week that are left for the reader."""

    per_week: int
    used: int
    left: int
    batches: list[QuestionBatch]


class SuggestionAnswer(Schema):
    """An answer to one suggestion, which is named by its kind and whom it is about.

    ``instead_id`` says who it is in truth, with ``other``.
    """

    kind: SuggestionKindValue
    contact_id: UUID
    other_id: UUID | None = None
    department_id: UUID | None = None
    answer: AnswerValue
    instead_id: UUID | None = None


class SuggestionAnswersIn(Schema):
    """Answers that are given together: one change."""

    answers: Annotated[list[SuggestionAnswer], Field(min_length=1, max_length=50)]


class SuggestionAnswersDone(Schema):
    """The keys of the answers, in their order."""

    ids: list[UUID]


class AnsweredPage(Schema):
    """So many answers, older than the one that ``next`` of the page before names."""

    before: UUID | None = None
    limit: Annotated[int, Field(ge=1, le=200)] = 50


class AnsweredAbilities(Schema):
    """What the reader may do with an answer."""

    take_back: bool


class AnsweredOut(Schema):
    """What was answered, by whom and when. ``told`` is whom the chart named when its line was doubted, as far as the
    reader may know him."""

    id: UUID
    kind: SuggestionKindValue
    contact: Named
    other: Named | None
    told: Named | None
    instead: Named | None
    department: Named | None
    answer: AnswerValue
    answered_at: datetime
    answered_by: Named
    can: AnsweredAbilities


class AnsweredList(Schema):
    """Answers, the newest first; ``next`` names the last one where there are more."""

    items: list[AnsweredOut]
    next: UUID | None
