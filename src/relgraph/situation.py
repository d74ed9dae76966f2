"""How a decision stands at one moment: its people, stages, lines and plan, as rules, simulator and print read it.

Plain values only: keys are whatever the caller uses, moments are datetimes with a zone. A value of five steps runs from
-2 (strong oppose) to +2 (strong support); None is unset, which is not neutral.
"""

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TypeAlias

from relgraph.vocabularies import Vocabulary

Key: TypeAlias = Hashable


@dataclass(frozen=True, slots=True)
class Standing:
    """How somebody stands to us, as all who rated him agree; ``disagreement``: two raters are two steps apart.

    ``project`` is his attitude in this decision, ``overall`` the one to our company.
    """

    project: int | None = None
    overall: int | None = None
    closeness: int | None = None
    approval: int | None = None
    price: int | None = None
    veto: bool | None = None
    sole_approval: bool | None = None
    disagreement: bool = False
    rated_at: datetime | None = None

    @property
    def insighted(self) -> bool:
        """Whether we know enough of him: neither closeness nor approval is unset."""
        return self.closeness is not None and self.approval is not None

    @property
    def stance(self) -> int | None:
        """What he would say in this decision: the attitude in it or, before anybody said, the overall one."""
        return self.overall if self.project is None else self.project


@dataclass(frozen=True, slots=True)
class Touch:
    """One of ours was in contact with somebody: how often within the year before, and when last."""

    colleague: Key
    count: int
    last_at: datetime


@dataclass(frozen=True, slots=True)
class Observed:
    """What is seen of somebody in what passed, beside what is said of him; zeros and None where nothing can be said.

    ``quiet_days``: silent for so long, which is unusual for him (``usual_days`` is his habit). ``doubt``: why his
    behaviour does not bear out his stance (:mod:`relgraph.contradictions`), from ``count`` contacts. ``influence`` is
    0 to 100 now, and ``before``.
    """

    quiet_days: int = 0
    usual_days: int = 0
    doubt: str = ""
    count: int = 0
    influence: int | None = None
    before: int | None = None

    @property
    def trend(self) -> int:
        """Return by how many points his influence changed."""
        return 0 if self.influence is None or self.before is None else self.influence - self.before


@dataclass(frozen=True, slots=True)
class White:
    """A department of so many people none of whom was ever in touch with us, and the members of the chain there."""

    name: str
    people: int
    members: tuple[Key, ...]


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who takes part, by name or by seat.

    ``contact`` is None while the seat is vacant or its occupant unknown. ``roles`` are canonical values. ``left`` tells
    that he no longer works there. ``joined_at`` is since when he is on the chain.
    """

    key: Key
    contact: Key | None
    position: Key | None
    name: str
    title: str = ""
    department: str = ""
    roles: frozenset[str] = frozenset()
    influence: int | None = None
    level: int | None = None
    key_person: bool = False
    left: bool = False
    joined_at: datetime | None = None
    standing: Standing = Standing()
    touches: tuple[Touch, ...] = ()
    # How he stands to each competitor whom somebody rated: attitude, or closeness where attitude is unset.
    rivals: Mapping[Key, int] = field(default_factory=dict)
    observed: Observed = Observed()

    @property
    def last_at(self) -> datetime | None:
        """When anybody of ours was last in contact with him."""
        return max((touch.last_at for touch in self.touches), default=None)


@dataclass(frozen=True, slots=True)
class Part:
    """A member counts in a stage: ``responsible``, ``influencing``, ``veto`` or ``sole_approval``."""

    member: Key
    kind: str
    weight: int = 1


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage in its order. ``state`` is planned, active, done or skipped; ``name`` is as the reader calls it."""

    key: Key
    name: str
    state: str
    owner: Key | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    rule: str = "majority"
    quota: int = 50
    required_roles: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether it is still to be passed."""
        return self.state in ("planned", "active")


@dataclass(frozen=True, slots=True)
class Link:
    """A line of the chart between two members: ``reports_to``, ``dotted``, ``influence`` or ``conflict``."""

    kind: str
    source: Key
    target: Key


@dataclass(frozen=True, slots=True)
class Colleague:
    """One of ours: level 1 (staff) to 4 (executive), None where nobody said."""

    key: Key
    name: str
    level: int | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """The plan of a colleague with a member: where closeness is, where it should go, what is next and by when."""

    key: Key
    member: Key
    colleague: Key
    current: int | None = None
    target: int | None = None
    action: str = ""
    due_on: date | None = None
    done: bool = False


@dataclass(frozen=True, slots=True)
class Situation:
    """A decision as it stands ``now``.

    ``competitors`` maps the keys of those in the opportunity to their names. ``expected_close`` and ``amount_known``
    are the opportunity's. ``vocabulary`` has the words in which roles are read; without it each value is its own.
    ``white`` are departments of its people whom nobody reached.
    """

    chain: Key
    account: Key
    name: str
    now: datetime
    today: date
    state: str = "in_progress"
    attention: str = "followed"
    owner: Key | None = None
    opportunity: Key | None = None
    expected_close: date | None = None
    members: tuple[Member, ...] = ()
    stages: tuple[Stage, ...] = ()
    links: tuple[Link, ...] = ()
    pairs: tuple[Pair, ...] = ()
    colleagues: tuple[Colleague, ...] = ()
    competitors: Mapping[Key, str] = field(default_factory=dict)
    vocabulary: Vocabulary | None = None
    white: tuple[White, ...] = ()

    @property
    def open_stages(self) -> tuple[Stage, ...]:
        """The stages still to be passed, in order."""
        return tuple(stage for stage in self.stages if stage.is_open)

    @property
    def next_stage(self) -> Stage | None:
        """The stage the decision is in, or the first one to come."""
        active = (stage for stage in self.stages if stage.state == "active")
        return next(active, None) or next(iter(self.open_stages), None)

    def member(self, key: Key) -> Member | None:
        """Return a member by his key."""
        return next((member for member in self.members if member.key == key), None)

    def with_role(self, *roles: str) -> Iterator[Member]:
        """Yield the members who play any of some roles."""
        return (member for member in self.members if member.roles & set(roles))

    def in_stage(self, stage: Stage, *kinds: str) -> Iterator[Member]:
        """Yield the members who count in a stage, in any of some kinds (all kinds when none is named), each once."""
        keys = {part.member for part in stage.parts if not kinds or part.kind in kinds}
        return (member for member in self.members if member.key in keys)

    def missing_roles(self, stage: Stage) -> tuple[str, ...]:
        """Return the roles a stage requires that nobody in it plays, as the vocabulary tells roles apart."""
        played = {role for member in self.in_stage(stage) for role in member.roles}
        if self.vocabulary is not None:
            return self.vocabulary.missing(stage.required_roles, played)
        return tuple(role for role in stage.required_roles if role not in played)

    def veto_holders(self) -> Iterator[Member]:
        """Yield those who can stop the decision: rated so, or named so in a stage."""
        named = {part.member for stage in self.open_stages for part in stage.parts if part.kind == "veto"}
        return (member for member in self.members if member.standing.veto or member.key in named)
