"""What goes over the wire about ratings and roles."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field, StringConstraints

from guanxi.core.schemas import Moment
from guanxi.directory.schemas import Named
from guanxi.interactions.schemas import KindValue

Evidence = Annotated[str, StringConstraints(max_length=500)]
RoleValue = Literal["decision_maker", "influencer", "gatekeeper", "user", "opponent"]
CertaintyValue = Literal["confirmed", "heard", "inferred", "disproven"]
FeatureValue = Literal["attitude", "closeness", "approval", "price", "veto", "sole_approval"]
ScaleValue = Annotated[int, Field(ge=-2, le=2)]
Code = Annotated[str, StringConstraints(max_length=30)]
Answers = Annotated[dict[Code, Code], Field(max_length=10)]


class FactsOut(Schema):
    """What is known of a contact; null is unset, which is not neutral.

    ``stance`` is the attitude where one asked, in a chain or overall, ``overall`` always the latter.
    """

    contact_id: UUID
    stance: int | None
    overall: int | None
    closeness: int | None
    approval: int | None
    price: int | None
    veto: bool | None
    sole_approval: bool | None
    insighted: bool
    disagreement: bool
    role: RoleValue | None
    last_contact_at: datetime | None


class FactsAsked(Schema):
    """In which chain, and as of when."""

    chain_id: UUID | None = None
    at: Moment | None = None


class ScopeAsked(Schema):
    """Overall or in one chain; of us or of a competitor."""

    chain_id: UUID | None = None
    competitor_id: UUID | None = None


class RatingsAsked(ScopeAsked):
    """What of a contact's ratings, as of when."""

    at: Moment | None = None


class HistoryAsked(ScopeAsked):
    """What of a contact's ratings over time."""

    feature: FeatureValue | None = None


class GivenValue(Schema):
    """A value of a feature: -2 strong oppose to +2 strong support, of a power 0 no or 1 yes; null takes it back.

    ``evidence_id`` is an interaction; ``answers`` are those to the guided questions.
    """

    feature: FeatureValue
    value: ScaleValue | None
    certainty: CertaintyValue = "confirmed"
    evidence: Evidence = ""
    evidence_id: UUID | None = None
    review_on: date | None = None
    answers: Answers = {}


class RatingIn(GivenValue, ScopeAsked):
    """A value of one feature, in one chain or overall."""


class RatingsIn(ScopeAsked):
    """Values of several features, set at once."""

    values: Annotated[list[GivenValue], Field(min_length=1, max_length=6)]


class ShownInteraction(Schema):
    """What passed that shows it."""

    id: UUID
    kind: KindValue
    at: datetime
    summary: str


class RatedOut(Schema):
    """A value that somebody gave; ``hidden`` while the reader has not given his own. ``until`` is when it ended."""

    id: UUID
    feature: FeatureValue
    rater: Named
    value: int | None
    certainty: CertaintyValue | None
    evidence: str
    interaction: ShownInteraction | None
    review_on: date | None
    answers: dict[str, str]
    at: datetime
    until: datetime | None
    hidden: bool


class InheritedOut(Schema):
    """What counts where nobody rated it here, and where it comes from."""

    value: int
    scope: Literal["overall", "chains"]


class FeatureOut(Schema):
    """What all agree on, and who says what; ``others`` is null while they are hidden."""

    feature: FeatureValue
    value: int | None
    raters: int
    disagreement: bool
    mine: RatedOut | None
    others: list[RatedOut] | None
    hidden_count: int
    certainty: CertaintyValue | None
    last_at: datetime | None
    inherited: InheritedOut | None


class RatingsOut(Schema):
    """Every feature of a contact, and whether enough is known of him; ``account_id`` is whose log tells of it."""

    can: dict[str, bool]
    account_id: UUID | None
    insighted: bool
    features: list[FeatureOut]


class OptionOut(Schema):
    """An answer and what it says on the feature's scale."""

    code: str
    score: int


class QuestionOut(Schema):
    """A guided question; it may always be answered with ``unknown``."""

    code: str
    options: list[OptionOut]


class QuestionsOut(Schema):
    """The questions about a feature."""

    feature: FeatureValue
    questions: list[QuestionOut]


class AnswersAsked(Schema):
    """Answers to the questions about a feature, each as ``question:answer``."""

    feature: FeatureValue
    answer: Annotated[list[Annotated[str, StringConstraints(max_length=61, pattern=":")]], Field(max_length=10)] = []


class ProposalOut(Schema):
    """What answers propose: the mean of ``counted`` scores; null while too few are known."""

    value: int | None
    total: int
    counted: int


class RoleIn(Schema):
    """The part a contact plays; null takes it back."""

    role: RoleValue | None
    certainty: CertaintyValue = "confirmed"
    evidence: Evidence = ""
