"""What goes over the wire about opportunities, the pipeline, and competitors."""

import re
from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from ninja import Schema
from pydantic import AfterValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from guanxi.core.schemas import Version
from guanxi.directory.schemas import GroupCount, Named, NoteText, ShortText
from guanxi.opportunities.words import Lang

AMOUNT = re.compile(r"[0-9]{1,13}(\.[0-9]{1,2})?")


def is_amount(text: str) -> str:
    """Return an amount as it was written, refusing what is none: digits, and two after the point at most."""
    if not AMOUNT.fullmatch(text):
        raise PydanticCustomError("not_an_amount", "An amount is digits, with two after the point at most.")
    return text


Amount = Annotated[str, AfterValidator(is_amount)]
Currency = Annotated[str, StringConstraints(max_length=3)]
StateValue = Literal["open", "suspended", "won", "lost"]
ReasonValue = Literal[
    "", "price", "product", "relationship", "service", "competitor", "budget", "timing", "no_decision", "other"
]
ReasonNote = Annotated[str, StringConstraints(max_length=500)]
Products = Annotated[list[Annotated[str, StringConstraints(max_length=100)]], Field(max_length=20)]
StageName = Annotated[str, StringConstraints(max_length=60)]
Likelihood = Annotated[int, Field(ge=0, le=100)]
CompetitorName = Annotated[str, StringConstraints(max_length=100)]
SortValue = Literal[
    "expected_close", "-expected_close", "amount", "-amount", "name", "-name", "created_at", "-created_at",
    "account", "-account", "stage", "-stage",
]  # fmt: skip


class PipelineView(Schema):
    """In which language ready-made stages are called; the reader's own when left out."""

    lang: Lang | None = None


class PipelineStageOut(Schema):
    """A stage of the pipeline; ``opportunities`` counts those the reader sees that are still to be had."""

    id: UUID
    code: str
    name: str
    likelihood: int
    rank: float
    version: int
    opportunities: int


class PipelineOut(Schema):
    """The stages in their order, those put away, the currencies to choose from, and what the reader may do."""

    stages: list[PipelineStageOut]
    archived: list[PipelineStageOut]
    currencies: list[str]
    can: dict[str, bool]


class PipelineStageIn(Schema):
    """A stage to add after another one, or at the end."""

    name: StageName
    likelihood: Likelihood = 0
    after_id: UUID | None = None


class PipelineStagePatch(Schema):
    """What to change about a stage; ``after_id`` null puts it first."""

    expected_version: Version
    name: StageName | None = None
    likelihood: Likelihood | None = None
    after_id: UUID | None = None


class PipelineStageLeaving(Schema):
    """Where the opportunities of a stage go that is put away."""

    move_to: UUID | None = None


class CompetitorOut(Schema):
    """A competitor, and in how many opportunities it takes part that the reader sees; ``won`` and ``lost`` by us."""

    id: UUID
    name: str
    note: str
    version: int
    opportunities: int
    won: int
    lost: int


class CompetitorList(Schema):
    """The competitors, and what the reader may do with them."""

    items: list[CompetitorOut]
    can: dict[str, bool]


class CompetitorFilter(Schema):
    """What the name begins with, or has in it."""

    q: CompetitorName = ""


class CompetitorIn(Schema):
    """A competitor to enter; one that is known by this name already is answered instead."""

    name: CompetitorName
    note: NoteText = ""


class CompetitorPatch(Schema):
    """A new name or note."""

    expected_version: Version
    name: CompetitorName | None = None
    note: NoteText | None = None


class OpportunityIn(Schema):
    """An opportunity to enter. Competitors are named; those nobody named before are entered too."""

    account_id: UUID
    name: ShortText
    amount: Amount | None = None
    currency: Currency = "CNY"
    stage_id: UUID | None = None
    expected_close: date | None = None
    owner_id: UUID | None = None
    products: Products = []
    competitors: Annotated[list[CompetitorName], Field(max_length=20)] = []
    note: NoteText = ""


class OpportunityPatch(Schema):
    """What to change about an opportunity; fields left out stay."""

    expected_version: Version
    name: ShortText | None = None
    amount: Amount | None = None
    currency: Currency | None = None
    expected_close: date | None = None
    owner_id: UUID | None = None
    products: Products | None = None
    competitors: Annotated[list[CompetitorName], Field(max_length=20)] | None = None
    note: NoteText | None = None
    reason: ReasonValue | None = None
    reason_note: ReasonNote | None = None


class OpportunityMoveIn(Schema):
    """Where to put an opportunity: in front of another one, or at the end of a stage."""

    stage_id: UUID
    before_id: UUID | None = None
    expected_version: Version | None = None


class OpportunityCloseIn(Schema):
    """How it ended, and why."""

    state: Literal["won", "lost"]
    reason: ReasonValue = ""
    reason_note: ReasonNote = ""
    expected_version: Version | None = None


class OpportunitySuspendIn(Schema):
    """Why it rests."""

    note: ReasonNote = ""
    expected_version: Version | None = None


class OpportunityReopenIn(Schema):
    """Where it goes on; in the stage it was in when left out."""

    stage_id: UUID | None = None
    expected_version: Version | None = None


class OpportunityFilter(Schema):
    """Which opportunities."""

    q: Annotated[str, StringConstraints(max_length=100)] = ""
    account_id: UUID | None = None
    owner_id: UUID | None = None
    stage_id: UUID | None = None
    competitor_id: UUID | None = None
    state: StateValue | None = None
    close_from: date | None = None
    close_to: date | None = None
    overdue: bool = False
    archived: bool = False


class OpportunityPage(PipelineView):
    """Order and page of the list."""

    sort: SortValue = "expected_close"
    group_by: Literal["", "stage", "owner", "account", "state"] = ""
    page: Annotated[int, Field(ge=1, le=100_000)] = 1
    page_size: Annotated[int, Field(ge=1, le=200)] = 50


class OpportunityBoardView(PipelineView):
    """How many cards of each column."""

    per_stage: Annotated[int, Field(ge=1, le=500)] = 50


class OpportunityStage(Named):
    """The stage an opportunity is in; ``gone`` when it was put away since."""

    code: str
    likelihood: int
    gone: bool


class OpportunityRow(Schema):
    """An opportunity in a list or on the board. ``overdue``: it should have been closed by now."""

    id: UUID
    name: str
    account: Named
    amount: str | None
    currency: str
    stage: OpportunityStage
    since: datetime
    expected_close: date | None
    overdue: bool
    owner: Named
    state: StateValue
    reason: ReasonValue
    closed_at: datetime | None
    competitors: list[Named]
    products: list[str]
    version: int
    created_at: datetime
    archived: bool
    can: dict[str, bool]


class OpportunityOut(OpportunityRow):
    """Everything about an opportunity."""

    note: str
    reason_note: str


class OpportunitySum(Schema):
    """What opportunities amount to in one currency.

    ``weighted`` counts each open one by the likelihood that the workspace gave its stage. ``unvalued`` is how many have
    no amount yet; they are told with the currency they would be in.
    """

    currency: str
    count: int
    unvalued: int
    amount: str
    weighted: str


class OpportunityList(Schema):
    """A page of opportunities, with the sums of all pages."""

    items: list[OpportunityRow]
    total: int
    groups: list[GroupCount]
    sums: list[OpportunitySum]


class BoardColumn(Schema):
    """A stage of the board with its first cards."""

    stage: OpportunityStage
    version: int
    total: int
    sums: list[OpportunitySum]
    items: list[OpportunityRow]


class OpportunityBoard(Schema):
    """The board, with the sums of all columns."""

    columns: list[BoardColumn]
    total: int
    sums: list[OpportunitySum]
    can: dict[str, bool]
