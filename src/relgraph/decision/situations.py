"""Reads a situation (people, stages and ratings as they were found) as a decision that can be simulated."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from relgraph.decision.shapes import Decision, Person, Rule, Seat, Stage
from relgraph.situation import Key, Member, Situation
from relgraph.situation import Stage as Step

VOTES = frozenset({"responsible", "influencing"})


@dataclass(frozen=True, slots=True)
class Reading:
    """A situation as a decision; None when no stage has people. `unstaffed` are stages that were left out for that.

    Keys are the situation's as text.
    """

    decision: Decision | None
    unstaffed: tuple[Key, ...]


def decision_of(situation: Situation) -> Reading:
    """Return what there is to simulate.

    - Who left, and whoever sits on a vacant seat, has no known stance. Where raters disagree, certainty is 0.5.
    - A stage that is done was passed; a skipped one is left out, and so is one in which nobody counts.
    - A member rated with a veto holds it where he takes part or, if that is nowhere, in the last open stage: to stop
      one stage is to stop the decision. Rated sole approval passes only stages he takes part in.
    - `weighted` needs its quota in percent; at 50, more than half. `majority` is more than half, `unanimity` all.
    """
    members = {one.key: one for one in situation.members}
    steps = [step for step in situation.stages if step.state != "skipped"]
    staffed = [step for step in steps if step.state == "done" or any(part.member in members for part in step.parts)]
    outside = _vetoes_outside(situation, [step for step in staffed if step.is_open])
    last = next((step.key for step in reversed(staffed) if step.is_open), None)
    stages = tuple(_stage(step, members, outside if step.key == last else ()) for step in staffed)
    left_out = tuple(step.key for step in steps if step not in staffed)
    people = tuple(_person(one) for one in situation.members)
    return Reading(Decision(people, stages) if last is not None else None, left_out)


def _vetoes_outside(situation: Situation, steps: Sequence[Step]) -> list[Member]:
    inside = {part.member for step in steps for part in step.parts}
    return [one for one in situation.members if one.standing.veto and one.key not in inside]


def _person(member: Member) -> Person:
    known = None if member.left or member.contact is None else member.standing.stance
    return Person(str(member.key), known, 0.5 if member.standing.disagreement else 1.0)


def _stage(step: Step, members: dict[Key, Member], outside: Sequence[Member]) -> Stage:
    if step.state == "done":
        return _over(step, members)
    inside = dict.fromkeys(part.member for part in step.parts if part.member in members)
    seats = [_seat(step, members[key]) for key in inside]
    seats += [Seat(str(member.key), 0, veto=True) for member in outside]
    voted = any(seat.weight or seat.sole_approval for seat in seats)
    rule, quota = _rule(step) if voted else (Rule.ANY_VETO, None)
    return Stage(str(step.key), rule, tuple(seats), quota)


def _over(step: Step, members: dict[Key, Member]) -> Stage:
    keys = dict.fromkeys(str(part.member) for part in step.parts if part.member in members)
    return Stage(str(step.key), Rule.ANY_VETO, tuple(Seat(key) for key in keys), result=True)


def _seat(step: Step, member: Member) -> Seat:
    parts = [part for part in step.parts if part.member == member.key]
    kinds = {part.kind for part in parts}
    weight = max((part.weight for part in parts if part.kind in VOTES), default=0)
    veto, sole = "veto" in kinds or bool(member.standing.veto), "sole_approval" in kinds
    return Seat(str(member.key), weight, veto, sole or bool(member.standing.sole_approval))


def _rule(step: Step) -> tuple[Rule, Fraction | None]:
    if step.rule == "unanimity":
        return Rule.MAJORITY, Fraction(1)
    if step.rule == "weighted":
        return Rule.WEIGHTED, None if step.quota == 50 else Fraction(step.quota, 100)
    return (Rule.ONE if step.rule == "one" else Rule.MAJORITY), None
