"""What is known around a target, grown outwards from it: nothing is computed ahead, nothing can be stale.

The target's own encounters and what is told of him; then the same of those he is tied to; then the encounters of those
whom these are tied to, by which we learn who of ours knows them. Farther no introduction reaches.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.directory.models import Contact
from guanxi.network.inference.counted import Counted, Passed
from guanxi.network.inference.worth import hop
from guanxi.network.queries.encounters import AS_FAR_BACK, Encounter, encounters
from guanxi.network.queries.standing import at_work
from guanxi.network.queries.told import Told, told_of

MOST_AROUND = 120  # people of a ring whose own ties are looked at
Pair = tuple[UUID, UUID]


@dataclass(slots=True)
class Bond:
    """Why two people may introduce one another: what was seen of them, what is told, and what that is worth."""

    chance: float
    strength: float = 0.0
    passed: Passed | None = None
    told: list[Told] = field(default_factory=list)


def pair_of(one: UUID, other: UUID) -> Pair:
    """Return two people, the lower id first."""
    return (one, other) if one < other else (other, one)


class Ground:
    """People and bonds around a target, as far as the reader may know of them."""

    def __init__(self, actor: Actor, now: datetime) -> None:
        self.members: set[UUID] = set()
        self.contacts: set[UUID] = set()
        self.bonds: dict[Pair, Bond] = {}
        self._actor, self._now = actor, now
        self._seen: dict[str, Encounter] = {}
        self._told: dict[Pair, set[Told]] = defaultdict(set)
        self._grown: set[UUID] = set()
        self._asked: set[UUID] = set()

    def grow(self, people: Collection[UUID], *, told: bool = True) -> None:
        """Learn with whom some people were in touch and, unless that is not wanted, what is told of them."""
        fresh = sorted(set(people) - self._grown)
        rows = Contact.objects.of(self._actor.workspace_id).filter(pk__in=fresh)
        for one in encounters(self._actor, rows, since=self._now - AS_FAR_BACK, until=self._now):
            self._seen[one.key] = one
            self.members.update(one.members)
        for fact in told_of(self._actor, fresh) if told else ():
            self._told[fact.pair].add(fact)
        self._grown.update(fresh)
        self._admit()
        self.bonds = self._bonds()

    def next_ring(self, reached: Mapping[UUID, float]) -> dict[UUID, float]:
        """Return the people tied to those reached, with the best chance to get from each to the target."""
        found: dict[UUID, float] = {}
        for (one, other), bond in self.bonds.items():
            for near, far in ((one, other), (other, one)):
                if near in reached and far in self.contacts and far not in reached:
                    found[far] = max(found.get(far, 0.0), reached[near] * bond.chance)
        best = sorted(found, key=lambda key: (-found[key], key))[:MOST_AROUND]
        return {key: found[key] for key in best}

    def _admit(self) -> None:
        """Ask whom of those who appeared the reader may know."""
        people = {contact for one in self._seen.values() for contact in one.contacts}
        people |= {key for pair in self._told for key in pair} | self._grown
        self.contacts |= at_work(self._actor, people - self._asked)
        self._asked |= people

    def _bonds(self) -> dict[Pair, Bond]:
        """Return the bonds of those whose encounters are known whole; of two others only a part was seen."""
        seen = sorted(self._seen.values(), key=lambda one: (one.at, one.key))
        counted = Counted(seen, moment=self._now)
        met = counted.passed()
        found: dict[Pair, Bond] = {}
        for key in self._known(met, self._told):
            strength = counted.strength(*key).strength if key in met or key[::-1] in met else 0.0
            told = sorted(self._told.get(key, ()))
            chance = hop(strength, told)
            if chance:
                found[key] = Bond(chance, strength, met.get(key) or met.get(key[::-1]), told)
        return found

    def _known(self, *tables: Iterable[Pair]) -> list[Pair]:
        """Return the pairs of people who may stand on a way, at least one of them looked at."""
        everybody = self.members | self.contacts
        pairs = {pair_of(*pair) for table in tables for pair in table}
        known = [pair for pair in pairs if pair[0] in everybody and pair[1] in everybody]
        return sorted(pair for pair in known if pair[0] in self._grown or pair[1] in self._grown)
