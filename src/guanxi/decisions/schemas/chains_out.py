"""What goes over the wire about decision chains: what is answered."""

from datetime import date, datetime
from uuid import UUID

from ninja import Schema

from guanxi.decisions.schemas.chains import (
    BuyingRoleValue,
    ChainStateValue,
    PartKindValue,
    RuleValue,
    StageStateValue,
)
from guanxi.directory.schemas import AttentionValue, Named
from guanxi.directory.schemas import Certainty as CertaintyValue
from guanxi.workspaces.schemas.settings import RoleVocabulary


class OpportunityRef(Named):
    """The opportunity a chain is about."""

    state: str


class ColleagueRef(Named):
    """One of ours; ``level`` is 1 (staff) to 4 (executive), as somebody said or his title tells, else null."""

    level: int | None


class ChainPerson(Named):
    """Somebody of theirs, with what the reader may know of where he works.

    ``account`` is another company than the chain's, and only where the reader sees it.
    """

    title: str
    department: str
    account: Named | None


class ChainSeat(Schema):
    """A seat; ``gone`` when it is on the chart no more. ``empty_as`` tells of one without occupant."""

    id: UUID
    title: str
    department: str
    empty_as: str
    occupant: Named | None
    gone: bool


class ChainFacts(Schema):
    """What is thought of somebody, as all raters agree; null is unset, which is not neutral.

    ``stance`` is his attitude in this chain and ``overall`` the one to our company; the others are the chain's own
    value where there is one.
    """

    stance: int | None
    overall: int | None
    closeness: int | None
    approval: int | None
    price: int | None
    veto: bool | None
    sole_approval: bool | None
    insighted: bool
    disagreement: bool
    last_contact_at: datetime | None


class RoleFact(Schema):
    """A role with where it comes from."""

    role: BuyingRoleValue
    certainty: CertaintyValue
    origin: str
    evidence: str
    evidence_id: UUID | None
    asserted_by: Named | None
    asserted_at: datetime
    review_on: date | None


class ChainMemberOut(Schema):
    """Somebody on a chain. ``left``: he works at the account no more, and holds no seat on its chart.

    ``shown_level`` is the level somebody said or, where nobody did, the one the title tells.
    """

    id: UUID
    contact: ChainPerson | None
    position: ChainSeat | None
    name: str
    roles: list[BuyingRoleValue]
    role_facts: list[RoleFact]
    influence: int | None
    level: int | None
    shown_level: int | None
    attention: AttentionValue
    note: str
    certainty: CertaintyValue
    evidence: str
    review_on: date | None
    rank: float
    version: int
    readable: bool
    left: bool
    joined_at: datetime | None
    facts: ChainFacts


class PartOut(Schema):
    """A member counts in a stage."""

    id: UUID
    member_id: UUID
    kind: PartKindValue
    weight: int


class DecisionStageOut(Schema):
    """A stage in its order. ``name`` is as the reader calls it; ``renamed`` tells that it is the workspace's own."""

    id: UUID
    code: str
    name: str
    renamed: bool
    rank: float
    state: StageStateValue
    starts_on: date | None
    ends_on: date | None
    owner: Named | None
    rule: RuleValue
    quota: int
    required_roles: list[BuyingRoleValue]
    missing_roles: list[BuyingRoleValue]
    note: str
    version: int
    parts: list[PartOut]


class PairingOut(Schema):
    """What a colleague plans with a member; ``can_edit`` is true of everybody's for who edits, else of one's own."""

    id: UUID
    member_id: UUID
    colleague: ColleagueRef
    current: int | None
    target: int | None
    action: str
    due_on: date | None
    done_at: datetime | None
    version: int
    can_edit: bool


class ChainHead(Schema):
    """What a chain is, without what belongs to it."""

    id: UUID
    account: Named
    opportunity: OpportunityRef | None
    name: str
    owner: Named
    attention: AttentionValue
    state: ChainStateValue
    note: str
    created_at: datetime
    closed_at: datetime | None
    archived_at: datetime | None
    version: int


class ChainOut(ChainHead):
    """A chain with its people, stages and plan. ``vocabulary`` is the workspace's language of roles."""

    can: dict[str, bool]
    vocabulary: RoleVocabulary
    members: list[ChainMemberOut]
    stages: list[DecisionStageOut]
    pairings: list[PairingOut]


class NextStage(Schema):
    """The stage a decision is in, or the first one to come."""

    id: UUID
    code: str
    name: str
    state: StageStateValue
    ends_on: date | None


class PersonSign(Schema):
    """Somebody on a chain in a list: how he stands in it or, before anybody said so, to our company.

    ``red``: we know too little of him.
    """

    name: str
    stance: int | None
    red: bool


class ChainRow(ChainHead):
    """A chain in a list: its people, of whom so many not insighted, and how far its stages are."""

    members: int
    people: list[PersonSign]
    red: int
    stages: int
    stages_done: int
    next_stage: NextStage | None


class ChainList(Schema):
    """A page of chains."""

    items: list[ChainRow]
    total: int


class WrittenRow(Schema):
    """What was made or changed, and its version where it has one."""

    id: UUID
    version: int | None = None


class TemplateStage(Schema):
    """A stage of a template."""

    code: str
    name: str
    rule: RuleValue
    quota: int
    required_roles: list[BuyingRoleValue]
    days: int | None


class StageTemplateOut(Schema):
    """A template: ready-made by its code, or one of the workspace's own by its key."""

    id: str
    name: str
    hint: str
    own: bool
    stages: list[TemplateStage]


class ReadyStageOut(Schema):
    """A ready-made stage to add."""

    code: str
    name: str
    rule: RuleValue
    quota: int
    required_roles: list[BuyingRoleValue]


class StageTemplates(Schema):
    """Templates, one's own first, and the ready-made stages."""

    templates: list[StageTemplateOut]
    stages: list[ReadyStageOut]


class VocabularyWord(Schema):
    """A word of a vocabulary, and the values it stands for; the first is what choosing it writes."""

    code: str
    values: list[BuyingRoleValue]


class VocabularyOut(Schema):
    """A language of roles; ``current`` is the workspace's."""

    code: RoleVocabulary
    current: bool
    roles: list[VocabularyWord]
