"""What a decision is made of: people with a stance, and stages that they pass or stop."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction


class Rule(StrEnum):
    """How the votes of a stage become its result."""

    ONE = "one"
    MAJORITY = "majority"
    WEIGHTED = "weighted"
    ANY_VETO = "any_veto"


class Verdict(StrEnum):
    """How something stands: passed whatever the undecided do, failed whatever they do, or theirs to decide."""

    WON = "won"
    LOST = "lost"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody at the customer: strong support 2 … strong opposition -2; None is not known, which is not neutral.

    `certainty` says how far the stance is to be trusted (0 … 1); it counts only in `trusting`.
    """

    key: str
    stance: int | None = None
    certainty: float = 1.0

    @property
    def vote(self) -> bool | None:
        """Return what he votes: supporters yes, opponents no; the neutral and the unknown are undecided."""
        return self.stance > 0 if self.stance else None


@dataclass(frozen=True, slots=True)
class Seat:
    """A person's say in a stage. With weight 0 he has no vote, only his veto or his sole approval."""

    person: str
    weight: int = 1
    veto: bool = False
    sole_approval: bool = False


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage, with its rule.

    - `one`: any one of its voters suffices. With one voter, he decides.
    - `majority`: one vote each. Without a quota, more than half of all voters; with a quota, at least that share of
      them (1 is unanimity). Who does not say yes counts as one who says no: seats are counted, not votes cast.
    - `weighted`: as `majority`, by weight.
    - `any_veto`: passes unless one of its people opposes.

    In each of them a veto holder who says no stops the stage. A sole approver who says yes passes it alone, unless it
    is vetoed. `result` is set when the stage is over; then its votes no longer count.
    """

    key: str
    rule: Rule
    seats: tuple[Seat, ...]
    quota: Fraction | None = None
    result: bool | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """Stages in their order; the decision passes when all of them do."""

    people: tuple[Person, ...]
    stages: tuple[Stage, ...]


def with_stances(decision: Decision, changes: Mapping[str, int | None]) -> Decision:
    """Return the decision with some stances changed."""
    people = (replace(one, stance=changes[one.key]) if one.key in changes else one for one in decision.people)
    return replace(decision, people=tuple(people))


def trusting(decision: Decision, floor: float) -> Decision:
    """Return the decision in which stances less certain than `floor` count as not known."""
    doubted = {one.key: None for one in decision.people if one.certainty < floor}
    return with_stances(decision, doubted)
