"""Refuses what is not a decision, with a code and its terms."""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from relgraph.decision.shapes import Decision, Person, Rule, Seat, Stage

MOST_PEOPLE = 500
MOST_STAGES = 30
MOST_WEIGHT = 1_000_000
STANCES = (-2, -1, 0, 1, 2, None)


class InvalidDecision(ValueError):
    """The decision cannot be simulated; `code` says why and `params` about what."""

    def __init__(self, code: str, **params: str | int) -> None:
        super().__init__(f"{code} {params}" if params else code)
        self.code = code
        self.params = params


def check(decision: Decision) -> None:
    """Raise `InvalidDecision` for the first thing that is wrong.

    >>> check(Decision((Person("wu"),), (Stage("budget", Rule.ONE, (Seat("li"),)),)))
    Traceback (most recent call last):
    relgraph.decision.checks.InvalidDecision: unknown_person {'stage': 'budget', 'person': 'li'}
    """
    _check_sizes(decision)
    _unique("duplicate_person", (one.key for one in decision.people))
    _unique("duplicate_stage", (stage.key for stage in decision.stages))
    for person in decision.people:
        _check_person(person)
    known = {one.key for one in decision.people}
    for stage in decision.stages:
        for problem in _problems(stage, known):
            raise problem


def check_stances(decision: Decision, changes: Iterable[tuple[str, int | None]]) -> None:
    """Raise `InvalidDecision` when a change names nobody of the decision, or no stance."""
    known = {one.key for one in decision.people}
    for key, stance in changes:
        if key not in known:
            raise InvalidDecision("unknown_person", person=key)
        _check_person(Person(key, stance))


def _check_sizes(decision: Decision) -> None:
    if not decision.stages:
        raise InvalidDecision("no_stages")
    if len(decision.stages) > MOST_STAGES:
        raise InvalidDecision("too_many_stages", count=len(decision.stages), most=MOST_STAGES)
    if len(decision.people) > MOST_PEOPLE:
        raise InvalidDecision("too_many_people", count=len(decision.people), most=MOST_PEOPLE)


def _check_person(person: Person) -> None:
    if person.stance not in STANCES:
        raise InvalidDecision("stance_out_of_range", person=person.key)
    if not 0 <= person.certainty <= 1:
        raise InvalidDecision("certainty_out_of_range", person=person.key)


def _problems(stage: Stage, known: set[str]) -> Iterator[InvalidDecision]:
    if not stage.seats:
        yield InvalidDecision("empty_stage", stage=stage.key)
    _unique("duplicate_seat", (seat.person for seat in stage.seats), stage=stage.key)
    for seat in stage.seats:
        yield from _seat_problems(stage, seat, known)
    if stage.rule is not Rule.ANY_VETO and not any(seat.weight or seat.sole_approval for seat in stage.seats):
        yield InvalidDecision("no_voters", stage=stage.key)
    yield from _quota_problems(stage)


def _seat_problems(stage: Stage, seat: Seat, known: set[str]) -> Iterator[InvalidDecision]:
    where = {"stage": stage.key, "person": seat.person}
    if seat.person not in known:
        yield InvalidDecision("unknown_person", **where)
    if not 0 <= seat.weight <= MOST_WEIGHT:
        yield InvalidDecision("weight_out_of_range", **where, weight=seat.weight, most=MOST_WEIGHT)
    if seat.weight == 0 and not (seat.veto or seat.sole_approval or stage.rule is Rule.ANY_VETO):
        yield InvalidDecision("no_say", **where)


def _quota_problems(stage: Stage) -> Iterator[InvalidDecision]:
    if stage.quota is None:
        return
    if stage.rule not in (Rule.MAJORITY, Rule.WEIGHTED):
        yield InvalidDecision("quota_unused", stage=stage.key)
    if not Fraction(0) < stage.quota <= 1:
        yield InvalidDecision("quota_out_of_range", stage=stage.key)


def _unique(code: str, keys: Iterable[str], **params: str | int) -> None:
    seen: set[str] = set()
    for key in keys:
        if key in seen:
            raise InvalidDecision(code, **params, key=key)
        seen.add(key)
