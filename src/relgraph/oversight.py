"""Who oversees whom: from reporting lines and nested teams to pairs *viewer → owner*.

Two ways lead downwards. A manager oversees his reports, theirs, and so on. The leader of a team oversees everybody in
it and in every team below it. The ways combine: whoever oversees a leader oversees those the leader oversees. Beside
that, a team may open its people's work to each other at a level.

Everything is a reachability over at most ``members + teams`` nodes; loops in the input do no harm (a visited node is
not entered again). Time and size: O(answer + members + teams) per viewer.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Person(Generic[K]):
    """One of our people: whom he reports to, and in which team he works."""

    key: K
    manager: K | None = None
    team: K | None = None


@dataclass(frozen=True, slots=True)
class Unit(Generic[K]):
    """One of our teams: the team above, who leads it, and the level its people have on each other's work."""

    key: K
    parent: K | None = None
    leader: K | None = None
    opens: int = 0


@dataclass(frozen=True, slots=True)
class Seen(Generic[K]):
    """The viewer may see the owner's work at a level; `leads` when the owner is below him."""

    viewer: K
    owner: K
    level: int
    leads: bool


def sights(people: Sequence[Person[K]], units: Sequence[Unit[K]], *, leading_level: int = 1) -> list[Seen[K]]:
    """Return whose work each person sees beside his own, each pair once.

    `leading_level` is the level that overseeing gives. Nobody sees himself, whatever the lines say.
    """
    below = _Below(people, units)
    opened = _opened(people, units)
    found: list[Seen[K]] = []
    for person in people:
        led = below.of(person.key)
        mates = opened.get(person.key, {})
        for other in led | mates.keys():
            level = max(leading_level if other in led else 0, mates.get(other, 0))
            found.append(Seen(person.key, other, level, other in led))
    return found


def places(people: Sequence[Person[K]], units: Sequence[Unit[K]]) -> list[tuple[K, K]]:
    """Return `(person, team)` for every team whose shares reach a person.

    Those are his own team and the teams above it, and the teams he leads with all below them.
    """
    parents = {unit.key: unit.parent for unit in units}
    children = _grouped((unit.parent, unit.key) for unit in units)
    leads = _grouped((unit.leader, unit.key) for unit in units)
    found: list[tuple[K, K]] = []
    for person in people:
        reached = dict.fromkeys(_upwards(person.team, parents))
        reached |= dict.fromkeys(_downwards(leads.get(person.key, ()), children))
        found.extend((person.key, team) for team in reached)
    return found


class _Below(Generic[K]):
    """Finds everybody below a person, by reports and by led teams."""

    def __init__(self, people: Sequence[Person[K]], units: Sequence[Unit[K]]) -> None:
        self.reports = _grouped((person.manager, person.key) for person in people)
        self.crew = _grouped((person.team, person.key) for person in people)
        self.children = _grouped((unit.parent, unit.key) for unit in units)
        self.leads = _grouped((unit.leader, unit.key) for unit in units)
        self.leader = {unit.key: unit.leader for unit in units}

    def of(self, viewer: K) -> set[K]:
        """Return everybody below, the viewer himself left out."""
        found: set[K] = set()
        waiting = [viewer]
        while waiting:
            person = waiting.pop()
            teams = _downwards(self.leads.get(person, ()), self.children)
            led = [key for team in teams for key in self._of_team(team)]
            for other in (*self.reports.get(person, ()), *led):
                if other not in found and other != viewer:
                    found.add(other)
                    waiting.append(other)
        return found

    def _of_team(self, team: K) -> list[K]:
        leader = self.leader.get(team)
        return [*self.crew.get(team, ()), *([leader] if leader is not None else [])]


def _opened(people: Sequence[Person[K]], units: Sequence[Unit[K]]) -> dict[K, dict[K, int]]:
    """Return what team mates may do with each other's work: viewer → owner → level."""
    opens = {unit.key: unit.opens for unit in units if unit.opens}
    crew = _grouped((person.team, person.key) for person in people if person.team in opens)
    return {
        viewer: {owner: opens[team] for owner in mates if owner != viewer}
        for team, mates in crew.items()
        for viewer in mates
    }


def _grouped(pairs: Iterable[tuple[K | None, K]]) -> dict[K, list[K]]:
    found: dict[K, list[K]] = defaultdict(list)
    for above, below in pairs:
        if above is not None:
            found[above].append(below)
    return dict(found)


def _upwards(start: K | None, parents: Mapping[K, K | None]) -> list[K]:
    found: list[K] = []
    while start is not None and start in parents and start not in found:
        found.append(start)
        start = parents[start]
    return found


def _downwards(starts: Iterable[K], children: Mapping[K, Sequence[K]]) -> list[K]:
    found = dict.fromkeys(starts)
    waiting = list(found)
    while waiting:
        for child in children.get(waiting.pop(), ()):
            if child not in found:
                found[child] = None
                waiting.append(child)
    return list(found)
