"""The suggestions about an account's people, in batches that are asked together."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.directory.policies import may
from guanxi.network.queries.people import Person
from guanxi.suggestions.inference.evidence import Evidence
from guanxi.suggestions.inference.ground import ground_of
from guanxi.suggestions.models import Answer, SuggestionKind
from guanxi.suggestions.queries.ground import Drawn, Known, known_of
from relgraph.certainty import shown, word
from relgraph.suggesting import (
    Ground,
    Suggestion,
    department_suggestions,
    line_doubt_suggestions,
    line_suggestions,
    working_suggestions,
)

Row = dict[str, Any]
ABOUT_SUPERIOR = [Answer.ACCEPT, Answer.REJECT, Answer.OTHER, Answer.UNKNOWN]
ABOUT_OTHERS = [Answer.ACCEPT, Answer.REJECT, Answer.UNKNOWN]
TAKES = {
    SuggestionKind.REPORTS_TO: ABOUT_SUPERIOR,
    SuggestionKind.SUPERIOR_NOT_HERE: ABOUT_SUPERIOR,
    SuggestionKind.LINE_DOUBTED: ABOUT_SUPERIOR,
    SuggestionKind.WORKS_WITH: ABOUT_OTHERS,
    SuggestionKind.SAME_DEPARTMENT: ABOUT_OTHERS,
}


@dataclass(frozen=True, slots=True)
class Inferred:
    """What is suggested about the people that are known."""

    known: Known
    open: tuple[Suggestion, ...]
    doubts: tuple[Suggestion, ...]


def account_suggestions(actor: Actor, account_id: UUID, now: datetime) -> Row:
    """Return what is suggested about an account's people, what an answer to is worth most first."""
    known = known_of(actor, account_id, now)
    inferred = inferred_from(known, now)
    return {
        "account": {"id": known.account.pk, "name": known.account.name},
        "can": {"answer": may(actor, "edit", known.account)},
        "asked": len(inferred.open) + len(inferred.doubts),
        "answered": len(known.verdicts),
        **told(inferred),
    }


def inferred_from(known: Known, now: datetime) -> Inferred:
    """Return what follows from what is known."""
    ground = ground_of(known, now)
    found = _all(ground)
    return Inferred(known, tuple(found), tuple(line_doubt_suggestions(ground)))


def _all(ground: Ground) -> list[Suggestion]:
    return [*line_suggestions(ground), *working_suggestions(ground), *department_suggestions(ground)]


def told(inferred: Inferred) -> Row:
    """Return suggestions as the page shows them: batches, and doubts apart."""
    teller = Teller(inferred)
    groups: defaultdict[tuple[str, Any], list[Suggestion]] = defaultdict(list)
    for one in inferred.open:
        groups[_asked_with(one)].append(one)
    batches = [teller.batch(some) for some in groups.values()]
    batches.sort(key=lambda batch: -batch["worth"])
    return {"batches": batches, "doubts": [teller.row(one) for one in inferred.doubts]}


def _asked_with(one: Suggestion) -> tuple[str, Any]:
    """Return what is the same for suggestions that are asked together."""
    return one.kind, one.other if one.kind == SuggestionKind.REPORTS_TO else one.unit


class Teller:
    """Tells suggestions with names and evidence."""

    def __init__(self, inferred: Inferred) -> None:
        self._people = inferred.known.people
        self._lines = _told_lines(inferred.known)
        self._units: dict[Any, str] = {one.department_id: one.department for one in self._people if one.department_id}
        drawn = {person: line for person, (line, _) in self._lines.items()}
        self._evidence = Evidence(inferred.known, [*inferred.open, *inferred.doubts], drawn)

    def batch(self, some: Sequence[Suggestion]) -> Row:
        """Return what is asked together, what an answer to is worth most first."""
        first = some[0]
        is_line = first.kind == SuggestionKind.REPORTS_TO
        ordered = sorted(some, key=lambda one: (-one.worth, one.person))
        return {
            "kind": first.kind,
            "superior": self._person(first.other) if is_line else None,
            "department": self._unit(first),
            "worth": round(sum(one.worth for one in some), 3),
            "suggestions": [self.row(one) for one in ordered],
        }

    def row(self, one: Suggestion) -> Row:
        """Return a suggestion."""
        kind = SuggestionKind(one.kind)
        line, before = self._lines.get(self._people[one.person].id, (None, None))
        doubted = kind == SuggestionKind.LINE_DOUBTED
        return {
            "kind": kind,
            "contact": self._person(one.person),
            "other": self._person(one.other),
            "told": _row(before) if doubted and before else None,
            "line_id": line.id if doubted and line else None,
            "department": self._unit(one),
            "share": shown(one.share) if one.measured else None,
            "sure": word(one.share),
            "place": one.place,
            "others": [self._candidate(other, share, measured=one.measured) for other, share in one.others],
            "answers": TAKES[kind],
            "evidence": self._evidence.of(one),
        }

    def _candidate(self, other: int, share: float, *, measured: bool) -> Row:
        told = shown(share) if measured else None
        return {"contact": self._person(other), "share": told, "sure": word(share)}

    def _person(self, number: int | None) -> Row | None:
        return None if number is None else _row(self._people[number])

    def _unit(self, one: Suggestion) -> Row | None:
        return None if one.unit is None else {"id": one.unit, "name": self._units.get(one.unit, "")}


def _row(person: Person) -> Row:
    return {
        "id": person.id,
        "name": person.name,
        "title": person.title,
        "department": person.department,
        "department_id": person.department_id,
        "seat_id": person.seat_id,
    }


def _told_lines(known: Known) -> Mapping[UUID, tuple[Drawn, Person]]:
    """Return, by whoever it is about, the line to the superior whom the chart names, and that superior."""
    people = {person.id: person for person in known.people}
    lines: Iterable[Drawn] = known.superior_lines().values()
    ends = [(line, known.occupants.get(line.source), known.occupants.get(line.target)) for line in lines]
    return {
        one: (line, people[boss]) for line, one, boss in ends if one is not None and boss is not None and boss in people
    }
