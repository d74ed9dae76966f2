"""What questions are read from, and what a question is. Plain values; keys are whatever the caller uses."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from relgraph.situation import Key, Situation


@dataclass(frozen=True, slots=True)
class Seat:
    """A seat of the chart; ``person`` sits on it. Without one it is ``vacant``, or nobody knows who sits there."""

    key: Key
    title: str
    department: str = ""
    superior: Key | None = None
    person: Key | None = None
    name: str = ""
    vacant: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who works or sits there; ``missing`` are the features that make his name red, as far as unset.

    ``disagreeing`` are the features on which those who rated him are apart. ``reachable``: there is a number, an
    address or an account of his.
    """

    key: Key
    name: str
    title: str = ""
    department: str = ""
    level: int | None = None
    missing: tuple[str, ...] = ()
    disagreeing: tuple[str, ...] = ()
    closeness: int | None = None
    last_at: datetime | None = None
    reachable: bool = True


@dataclass(frozen=True, slots=True)
class Subject:
    """What a question is about: a ``position``, ``contact``, ``chain_member``, ``stage``, ``line`` …"""

    type: str
    key: Key
    name: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that was to be looked at again by a day that has passed; ``table`` and ``code`` say what it is."""

    key: Key
    table: str
    code: str
    about: tuple[Subject, ...]
    review_on: date
    chain: Key | None = None


@dataclass(frozen=True, slots=True)
class Ground:
    """What is known of one customer at a moment; ``chains`` are its decisions in progress."""

    now: datetime
    seats: tuple[Seat, ...] = ()
    people: tuple[Person, ...] = ()
    facts: tuple[Fact, ...] = ()
    chains: tuple[Situation, ...] = ()


@dataclass(frozen=True, slots=True)
class Term:
    """One share of a weight: why, and how much. ``params`` are what its words name."""

    code: str
    points: int
    params: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Question:
    """Something to find out. ``key`` stays the same as long as the same thing is missing.

    ``shape`` says what an answer looks like. ``about`` holds what it is about, the subject first. ``terms`` add up to
    its weight; the first is what the kind itself weighs.
    """

    key: str
    kind: str
    shape: str
    about: tuple[Subject, ...]
    terms: tuple[Term, ...]
    params: Mapping[str, str | int] = field(default_factory=dict)
    features: tuple[str, ...] = ()
    chain: Key | None = None
    stage: Key | None = None

    @property
    def weight(self) -> int:
        """How much it matters."""
        return sum(term.points for term in self.terms)

    @property
    def why(self) -> Term:
        """What makes it matter most beside its kind; the kind itself where nothing else does."""
        return max(self.terms[1:], key=lambda term: term.points, default=self.terms[0])

    @property
    def subject(self) -> Subject:
        """What it is about in the first place."""
        return self.about[0]
