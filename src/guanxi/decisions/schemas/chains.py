"""What goes over the wire about decision chains: what is sent, and the filters of lists."""

from datetime import date
from typing import Annotated, Any, Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field, StringConstraints

from guanxi.core.schemas import Rank, Version
from guanxi.directory.schemas import AttentionValue
from guanxi.directory.schemas import Certainty as CertaintyValue

BuyingRoleValue = Literal[
    "decision_maker",
    "approver",
    "sponsor",
    "evaluator",
    "influencer",
    "gatekeeper",
    "procurement",
    "user",
    "champion",
    "coach",
    "opponent",
]
ChainStateValue = Literal["in_progress", "won", "lost", "suspended"]
StageStateValue = Literal["planned", "active", "done", "skipped"]
RuleValue = Literal["one", "majority", "weighted", "unanimity"]
PartKindValue = Literal["responsible", "influencing", "veto", "sole_approval"]
Grade = Annotated[int, Field(ge=-2, le=2)]
ChainName = Annotated[str, StringConstraints(max_length=200)]
StageName = Annotated[str, StringConstraints(max_length=60)]
StageCode = Annotated[str, StringConstraints(max_length=30)]
NoteText = Annotated[str, StringConstraints(max_length=20_000)]
Keys = Annotated[list[UUID], Field(max_length=200)]
Roles = Annotated[list[BuyingRoleValue], Field(max_length=11)]
Lang = Literal["", "zh-CN", "en"]
TemplateKey = Annotated[str, StringConstraints(max_length=40)]


class NamedIn(Schema):
    """The language in which ready-made stages are named; the reader's own when left out."""

    lang: Lang = ""


class ChainFilter(Schema):
    """Which chains a list shows."""

    q: Annotated[str, StringConstraints(max_length=100)] = ""
    account_id: UUID | None = None
    owner_id: UUID | None = None
    opportunity_id: UUID | None = None
    state: ChainStateValue | None = None
    attention: AttentionValue | None = None
    archived: bool = False


class ChainPage(Schema):
    """Order and page of a list of chains."""

    sort: Literal[
        "created_at", "-created_at", "name", "-name", "account", "-account", "owner", "-owner", "attention", "state"
    ] = "-created_at"
    page: Annotated[int, Field(ge=1, le=100_000)] = 1
    page_size: Annotated[int, Field(ge=1, le=200)] = 50
    lang: Lang = ""


class ChainIn(Schema):
    """A chain to begin; without a name it is called as its opportunity, or counted."""

    name: ChainName = ""
    opportunity_id: UUID | None = None
    template: TemplateKey | None = None
    contact_ids: Keys = []
    owner_id: UUID | None = None
    attention: AttentionValue = "followed"
    note: NoteText = ""


class ChainPatch(Schema):
    """What to change about a chain; fields left out stay."""

    expected_version: Version | None = None
    name: ChainName | None = None
    opportunity_id: UUID | None = None
    owner_id: UUID | None = None
    attention: AttentionValue | None = None
    state: ChainStateValue | None = None
    note: NoteText | None = None


class ChainMembersIn(Schema):
    """Who joins a chain, by name or by seat; with a stage they count in it at once."""

    contact_ids: Keys = []
    position_ids: Keys = []
    stage_id: UUID | None = None
    kind: PartKindValue = "influencing"


class ChainMemberPatch(Schema):
    """What to change about somebody on a chain.

    ``certainty`` and ``evidence`` are those of the roles where ``roles`` are set, else of his taking part at all.
    """

    expected_version: Version | None = None
    roles: Roles | None = None
    influence: Annotated[int, Field(ge=0, le=100)] | None = None
    level: Annotated[int, Field(ge=1, le=4)] | None = None
    attention: AttentionValue | None = None
    note: NoteText | None = None
    rank: Rank | None = None
    certainty: CertaintyValue | None = None
    evidence: Annotated[str, StringConstraints(max_length=500)] | None = None
    review_on: date | None = None


class DecisionStageIn(Schema):
    """A stage to add: a ready-made one by its code, or one of one's own by its name; at the end, or after another."""

    code: StageCode = ""
    name: StageName = ""
    after_id: UUID | None = None


class PlannedStagesIn(Schema):
    """Stages of a template to add at the end; with a day they are planned from it on."""

    template: TemplateKey
    starts_on: date | None = None


class DecisionStagePatch(Schema):
    """What to change about a stage; ``after_id`` puts it behind another one, null at the beginning."""

    expected_version: Version | None = None
    name: StageName | None = None
    state: StageStateValue | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    owner_id: UUID | None = None
    rule: RuleValue | None = None
    quota: Annotated[int, Field(ge=1, le=100)] | None = None
    required_roles: Roles | None = None
    note: NoteText | None = None
    after_id: UUID | None = None


class PartIn(Schema):
    """Somebody on the chain counts in a stage. Nobody is both responsible and influencing: the later word holds."""

    member_id: UUID
    kind: PartKindValue = "influencing"
    weight: Annotated[int, Field(ge=1, le=100)] | None = None


class PartMove(Schema):
    """The stage where somebody counts instead."""

    stage_id: UUID


class PairingIn(Schema):
    """What a colleague plans with somebody on a chain; fields left out stay. A new plan is not done yet."""

    expected_version: Version | None = None
    current: Grade | None = None
    target: Grade | None = None
    action: Annotated[str, StringConstraints(max_length=500)] | None = None
    due_on: date | None = None
    done: bool | None = None


class SaveStageTemplate(Schema):
    """What the stages of a chain are saved as."""

    name: Annotated[str, StringConstraints(max_length=100)]


def given(payload: Schema, *but: str) -> dict[str, Any]:
    """Return what a request named, without what it must not empty by naming it null."""
    values = payload.dict(exclude_unset=True, exclude={"expected_version"})
    return {name: value for name, value in values.items() if value is not None or name not in but}
