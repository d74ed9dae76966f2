"""Signs as the page tells them: with counts, dates, and the interactions they come from that the reader may open."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import Any
from uuid import UUID

from guanxi.network.inference.counted import MOST_TOGETHER
from guanxi.network.queries.encounters import Encounter
from guanxi.network.queries.people import Person
from guanxi.suggestions.queries.ground import Drawn, Known
from relgraph.suggesting import Sign, Suggestion
from relgraph.titles import title_level

Row = dict[str, Any]
Pair = frozenset[UUID]
SOURCES = 20
LEVELS = {1: "staff", 2: "manager", 3: "director", 4: "executive"}


class Evidence:
    """Tells the signs of some suggestions, all of whose encounters are looked up in one walk."""

    def __init__(self, known: Known, suggestions: Sequence[Suggestion], told: Mapping[UUID, Drawn]) -> None:
        self._people, self._told = known.people, told
        wanted = {pair for one in suggestions for pair in self._pairs(one)}
        self._met = _meetings(known.seen, wanted)

    def of(self, one: Suggestion) -> list[Row]:
        """Return everything that speaks for a suggestion, then what speaks against it."""
        return [self._row(one, sign) for sign in one.signs]

    def _pairs(self, one: Suggestion) -> Iterable[Pair]:
        named = [person for sign in one.signs if sign.name == "department_people" for person in sign.people]
        others = [other for other in (one.other, *named) if other is not None]
        return [self._pair(one.person, other) for other in others]

    def _pair(self, person: int, other: int) -> Pair:
        return frozenset((self._people[person].id, self._people[other].id))

    def _row(self, one: Suggestion, sign: Sign) -> Row:
        met: Sequence[Encounter] = ()
        if sign.name == "together" and one.other is not None:
            met = self._met.get(self._pair(one.person, one.other), ())
        if sign.name == "department_people":
            met = _once(self._met.get(self._pair(one.person, other), ()) for other in sign.people)
        opened = [encounter.id for encounter in reversed(met) if encounter.readable]
        return {
            "signal": sign.name,
            "points": None if sign.points is None else round(sign.points, 2),
            "count": len(met) or sign.count,
            "first_at": met[0].at if met else None,
            "last_at": met[-1].at if met else None,
            "sources": opened[:SOURCES],
            "hidden": len(met) - len(opened),
            "params": self._params(one, sign, met),
        }

    def _params(self, one: Suggestion, sign: Sign, met: Sequence[Encounter]) -> Row:
        person = self._people[one.person]
        other = None if one.other is None else self._people[one.other]
        if sign.name == "level":
            return {**_level("contact", person), **_level("other", other), "gap": sign.gap}
        if sign.name == "together":
            meetings = sum(encounter.face_to_face for encounter in met)
            return {"meetings": meetings, "messages": len(met) - meetings}
        if sign.name in ("same_department", "other_department", "across_departments"):
            return {"department": person.department, "other_department": other.department if other else ""}
        if sign.name == "told":
            return self._told_params(person)
        if sign.people:
            named = [self._people[number] for number in sign.people]
            return {
                "people": [{"id": some.id, "name": some.name} for some in named[:3]],
                "department": named[0].department,
            }
        return {}

    def _told_params(self, person: Person) -> Row:
        line = self._told.get(person.id)
        if line is None:
            return {}
        return {"certainty": line.certainty, "asserted_by": line.asserted_by, "asserted_at": line.asserted_at}


def _level(side: str, person: Person | None) -> Row:
    title = person.title if person else ""
    return {f"{side}_title": title, f"{side}_level": LEVELS.get(title_level(title) or 0)}


def _meetings(seen: Iterable[Encounter], wanted: set[Pair]) -> dict[Pair, list[Encounter]]:
    """Return where each wanted pair was together, the oldest first."""
    people = {person for pair in wanted for person in pair}
    found: defaultdict[Pair, list[Encounter]] = defaultdict(list)
    for encounter in seen:
        if 2 <= len(encounter.contacts) <= MOST_TOGETHER:
            there = [contact for contact in encounter.contacts if contact in people]
            for pair in map(frozenset, combinations(there, 2)):
                if pair in wanted:
                    found[pair].append(encounter)
    return found


def _once(several: Iterable[Sequence[Encounter]]) -> list[Encounter]:
    """Return encounters of several lists, each once, the oldest first."""
    found = {encounter.key: encounter for some in several for encounter in some}
    return sorted(found.values(), key=lambda encounter: (encounter.at, encounter.key))
