"""What happens to a decision: people come onto its chain, stages pass, we plan who wins whom, and it ends.

Days are counted back from the day of loading, as everywhere in a story; days to come are negative. A stage is named by
its code or, where it has none, by its own name.
"""

from dataclasses import KW_ONLY, dataclass

from guanxi.demo.happenings.words import Attention, Certainty, ChainEnd, PartKind, StageRule, StageState


@dataclass(frozen=True, slots=True)
class OpenChain:
    """We begin to keep a decision, with the stages of a template planned one after the other from a day on."""

    name: str
    template: str
    begins: int
    _: KW_ONLY
    owner: str = ""
    attention: Attention = "followed"
    note: str = ""


@dataclass(frozen=True, slots=True)
class Concern:
    """A decision is about an opportunity of the account, which came up before."""

    chain: str
    opportunity: str


@dataclass(frozen=True, slots=True)
class JoinChain:
    """People, or a seat, take part in a decision; in a stage, too, where one is named. Who is there already stays."""

    chain: str
    who: str = ""
    _: KW_ONLY
    seat: str = ""
    stage: str = ""
    kind: PartKind = "responsible"


@dataclass(frozen=True, slots=True)
class Play:
    """The parts somebody plays in a decision, how much it counts, and how closely we follow."""

    chain: str
    who: str
    roles: str = ""
    influence: int | None = None
    _: KW_ONLY
    level: int | None = None
    attention: Attention | None = None
    note: str = ""
    certainty: Certainty = "confirmed"
    because: str = ""


@dataclass(frozen=True, slots=True)
class Weigh:
    """How much the vote of somebody counts in a stage."""

    chain: str
    who: str
    stage: str
    weight: int
    kind: PartKind = "responsible"


@dataclass(frozen=True, slots=True)
class LeaveChain:
    """Somebody takes part no more."""

    chain: str
    who: str


@dataclass(frozen=True, slots=True)
class AddStage:
    """A stage that the template does not have, under its own name."""

    chain: str
    stage: str
    after: str


@dataclass(frozen=True, slots=True)
class SetStage:
    """How far a stage is, when it is planned, who of ours answers for it, how it is decided, what it is called here."""

    chain: str
    stage: str
    state: StageState = ""
    _: KW_ONLY
    begins: int | None = None
    ends: int | None = None
    owner: str = ""
    rule: StageRule = ""
    quota: int | None = None
    required: str | None = None
    name: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """One of ours is to win one of theirs: how close he is, how close he should come, what is next and by when."""

    chain: str
    who: str
    ours: str
    action: str = ""
    due: int | None = None
    _: KW_ONLY
    current: int | None = None
    target: int | None = None
    done: bool = False


@dataclass(frozen=True, slots=True)
class CloseChain:
    """A decision is won or lost, rests, or goes on again."""

    chain: str
    state: ChainEnd
    note: str = ""
