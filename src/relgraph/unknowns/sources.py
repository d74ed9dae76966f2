"""Who at the customer could be asked: people whom we know well, near what the question is about.

Nearness is counted in steps over the reporting lines (up to the common superior and down again). Whoever is against us
is never named. Each share of a score is told.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from relgraph.situation import Key
from relgraph.unknowns.ground import Ground, Person, Question, Seat, Term
from relgraph.unknowns.kinds import OURS

CLOSE = {2: 24, 1: 14}
HIMSELF, CHAMPION, SAME_CHAIN, SAME_DEPARTMENT = 30, 8, 8, 6
NEAR, FARTHEST = 16, 4
RECENT = ((timedelta(days=30), 8), (timedelta(days=90), 4))
FRIENDS = frozenset({"champion", "coach"})
MOST_STEPS = 100  # a chart that deep has a loop


@dataclass(frozen=True, slots=True)
class Source:
    """Somebody who could be asked, and why he."""

    person: Key
    name: str
    terms: tuple[Term, ...]

    @property
    def score(self) -> int:
        """How good a source he is."""
        return sum(term.points for term in self.terms)


class Sources:
    """Answers whom to ask, for any question about one customer."""

    def __init__(self, ground: Ground) -> None:
        self._now = ground.now
        self._people = {person.key: person for person in ground.people}
        self._seats = {seat.key: seat for seat in ground.seats}
        self._seat_of = {seat.person: seat.key for seat in ground.seats if seat.person is not None}
        self._ways: dict[Key, tuple[Key, ...]] = {}
        self._friends: set[Key] = set()
        self._fellows: dict[Key, set[Key]] = {}
        for chain in ground.chains:
            present = [member for member in chain.members if member.contact is not None and not member.left]
            self._fellows[chain.chain] = {member.contact for member in present}
            self._friends |= {member.contact for member in present if member.roles & FRIENDS}
        self._warm = [person for person in ground.people if self._is_warm(person)]
        self._met = [person for person in ground.people if self._recent(person) and (person.closeness or 0) >= 0]

    def ask(self, question: Question, limit: int = 3) -> tuple[Source, ...]:
        """Return who could be asked, the best first: those we know well or, where there is none, have met lately."""
        if question.kind in OURS:
            return ()
        for candidates in (self._warm, self._met):
            found = [self._judge(question, person) for person in candidates]
            if found:
                return tuple(sorted(found, key=lambda one: (-one.score, str(one.person)))[:limit])
        return ()

    def able(self, question: Question, people: Iterable[Key]) -> Source | None:
        """Return who of some people can answer best: himself, or somebody near enough or of the same decision."""
        if question.kind in OURS:
            return None
        found = [self._judge(question, self._people[key]) for key in people if key in self._people]
        near = [one for one in found if {term.code for term in one.terms} & {"self", "near", "chain", "department"}]
        return max(near, key=lambda one: (one.score, str(one.person)), default=None)

    def _judge(self, question: Question, person: Person) -> Source:
        terms = [
            *_term("self", HIMSELF, person.key == question.subject.key),
            *_term("close", CLOSE.get(person.closeness or 0, 0)),
            *_term("champion", CHAMPION, person.key in self._friends),
            *_term("chain", SAME_CHAIN, person.key in self._fellows.get(question.chain, ())),
            *_term("department", SAME_DEPARTMENT, self._shares_department(question, person)),
            *self._near(question, person),
            *_term("recent", self._recent(person)),
        ]
        return Source(person.key, person.name, tuple(terms))

    def _near(self, question: Question, person: Person) -> list[Term]:
        seat, own = self._seat(question), self._seat_of.get(person.key)
        if seat is None or own is None or seat == own:
            return []
        steps = self._steps(own, seat)
        if steps is None or steps > FARTHEST:
            return []
        return [Term("near", NEAR // steps, {"steps": steps})]

    def _seat(self, question: Question) -> Key | None:
        """Return the seat a question is about."""
        for subject in question.about:
            seat = subject.key if subject.type == "position" else self._seat_of.get(subject.key)
            if seat in self._seats:
                return seat
        return None

    def _steps(self, one: Key, other: Key) -> int | None:
        """Return how many lines lie between two seats; None when they have no common superior."""
        up = {key: place for place, key in enumerate(self._way(one))}
        for place, key in enumerate(self._way(other)):
            if key in up:
                return place + up[key]
        return None

    def _way(self, seat: Key) -> tuple[Key, ...]:
        """Return a seat and everybody above it."""
        if seat not in self._ways:
            way: list[Key] = []
            here = self._seats.get(seat)
            while here is not None and here.key not in way and len(way) < MOST_STEPS:
                way.append(here.key)
                here = self._seats.get(here.superior)
            self._ways[seat] = tuple(way)
        return self._ways[seat]

    def _shares_department(self, question: Question, person: Person) -> bool:
        seat = self._seats.get(self._seat(question))
        subject = self._people.get(question.subject.key)
        department = (seat.department if seat else "") or (subject.department if subject else "")
        own: Seat | None = self._seats.get(self._seat_of.get(person.key))
        return bool(department) and department in {person.department, own.department if own else ""}

    def _is_warm(self, person: Person) -> bool:
        return (person.closeness or 0) > 0 or (person.key in self._friends and (person.closeness or 0) >= 0)

    def _recent(self, person: Person) -> int:
        if person.last_at is None:
            return 0
        passed = self._now - person.last_at
        return next((points for within, points in RECENT if passed <= within), 0)


def _term(code: str, points: int, holds: bool = True) -> list[Term]:
    return [Term(code, points)] if holds and points else []
