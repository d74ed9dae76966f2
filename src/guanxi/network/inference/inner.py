"""How people of a customer know each other, seen from where they met: pure counting, over encounters.

Who is shown, how strong ties are, which groups hang together and whose word counts, all as of one moment. Of the
names nothing is known here.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from guanxi.network.inference.attention import attention
from guanxi.network.inference.counted import Counted, Passed
from guanxi.network.inference.watching import among
from guanxi.network.queries.encounters import Encounter
from relgraph.communities import departments
from relgraph.influence import influence
from relgraph.tallies import tally
from relgraph.traffic import Floats, Ints, Kind, traffic

MOST_PEOPLE = 2_000
MOST_TIES = 6_000
FEWEST_IN_GROUP = 3  # people; two who met once are no group


Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Tie:
    """What passed between two people shown, and how strong it is at the end."""

    a: UUID
    b: UUID
    strength: float
    passed: Passed


class Inner:
    """The network that encounters of one period add up to; ``known`` says who may be named.

    >>> Inner([], since=datetime(2026, 1, 1), until=datetime(2026, 2, 1), known=()).ties
    []
    """

    def __init__(
        self,
        seen: Iterable[Encounter],
        *,
        since: datetime,
        until: datetime,
        known: Collection[UUID],
        most: int = MOST_PEOPLE,
    ) -> None:
        # Equal moments in the order of keys: however the encounters come, the sums are the same to the last digit.
        self.seen: Sequence[Encounter] = sorted(seen, key=lambda one: (one.at, one.key))
        self.since, self.until, self.most = since, until, most
        self._counted = counted = Counted(self.seen, moment=until)
        self._known = frozenset(known) | frozenset(counted.people[: counted.ours])
        self._everybody = counted.members.beside(counted.contacts)

    @cached_property
    def times(self) -> Counter[UUID]:
        """In how many encounters everybody took part, whoever may be named or not."""
        return self._by_person(np.bincount(self._everybody.value, minlength=len(self._counted.people)))

    @cached_property
    def last(self) -> dict[UUID, datetime]:
        """When everybody was last seen."""
        last = np.zeros(len(self._counted.people), dtype=np.int64)
        np.maximum.at(last, self._everybody.value, self._everybody.owner)
        return {person: self.seen[place].at for person, place in zip(self._counted.people, last.tolist(), strict=True)}

    @cached_property
    def degree(self) -> Counter[UUID]:
        """With how many people who may be named everybody was seen."""
        ends = np.concatenate([self._counted.met.one[self._pairs], self._counted.met.other[self._pairs]])
        return self._by_person(np.bincount(ends, minlength=len(self._counted.people)))

    @cached_property
    def people(self) -> list[UUID]:
        """Who is shown, the best connected first; who was never seen comes last."""
        ranked = sorted(self._known, key=lambda one: (-self.degree[one], -self.times[one], one.int))
        return ranked[: self.most]

    @property
    def left_out(self) -> int:
        """How many are too many to be shown."""
        return max(len(self._known) - self.most, 0)

    @property
    def unnamed(self) -> int:
        """How many others were there of whom the reader may not know."""
        return len(self._counted.people) - int(self._named.sum())

    @property
    def hidden(self) -> int:
        """How many encounters the reader may not open."""
        return sum(not one.readable for one in self.seen)

    @property
    def ties_left_out(self) -> int:
        """How many ties between people shown are too many to be drawn."""
        return max(len(self._ranked) - MOST_TIES, 0)

    @cached_property
    def ties(self) -> list[Tie]:
        """The strongest ties between people shown, as many as can be drawn, the strongest first."""
        drawn = self._ranked[:MOST_TIES]
        rows = zip(self._strengths[drawn].tolist(), self._counted.passed(drawn).items(), strict=True)
        return [Tie(a, b, strength, what) for strength, ((a, b), what) in rows]

    @cached_property
    def strength(self) -> dict[UUID, float]:
        """How strong everybody's strongest tie across the table is: of theirs to us, of ours to them."""
        one, other, strengths = (column[self._ranked] for column in (*self._ends, self._strengths))
        across = (one < self._counted.ours) != (other < self._counted.ours)
        best = np.full(len(self._counted.people), -1.0)
        for ends in (one, other):
            np.maximum.at(best, ends[across], strengths[across])
        return {self._counted.people[place]: float(best[place]) for place in np.flatnonzero(best >= 0).tolist()}

    @cached_property
    def influence(self) -> dict[UUID, float]:
        """Whose word counts, as signals read it: everybody's place among those of theirs who were seen enough."""
        people = self._theirs
        if not len(people):
            return {}
        # A window ends before its last second: what passed this very second counts.
        window = (self.until - self.since).total_seconds() + 1
        found = influence(attention(self._counted), now=self.until.timestamp() + 1, window=window)
        rows = zip(people.tolist(), among(found.now[people]), strict=True)
        return {self._counted.people[place]: value for place, value in rows if value is not None}

    @cached_property
    def groups(self) -> dict[UUID, int]:
        """Return who of theirs hangs together, groups numbered by size; whoever belongs to none is left out."""
        found = self._communities
        sizes = Counter(found)
        rows = zip(self._theirs.tolist(), found, strict=True)
        return {self._counted.people[place]: group for place, group in rows if sizes[group] >= FEWEST_IN_GROUP}

    @cached_property
    def _communities(self) -> list[int]:
        """Return the groups of those who may be named, as if nobody of ours had been there: we are in every meeting."""
        people, counted = self._theirs, self._counted
        there = counted.contacts.only(self._named[counted.contacts.value])
        first = np.zeros(len(there.value), dtype=bool)
        first[(np.cumsum(there.size) - there.size)[there.size > 0]] = True
        # Whoever comes first addresses the others; alone with us is with nobody.
        message, sender, recipient = there.only(first).crossed(there.only(~first))
        if not len(message):
            return list(range(len(people)))
        at, kinds = counted.at[message], np.full(len(message), int(Kind.MEETING))
        sender, recipient = np.searchsorted(people, sender), np.searchsorted(people, recipient)
        piece = traffic(len(people), message=message, at=at, sender=sender, recipient=recipient, kind=kinds)
        return [int(group) for group in departments(tally(piece))]

    @cached_property
    def _named(self) -> Mask:
        """Which of those who were there may be named."""
        return np.array([person in self._known for person in self._counted.people], dtype=bool)

    @cached_property
    def _theirs(self) -> Ints:
        """The numbers of those of theirs who may be named."""
        numbers = np.flatnonzero(self._named)
        return numbers[numbers >= self._counted.ours]

    @cached_property
    def _pairs(self) -> Ints:
        """Rows of pairs who may both be named."""
        met = self._counted.met
        return np.flatnonzero(self._named[met.one] & self._named[met.other])

    @property
    def _ends(self) -> tuple[Ints, Ints]:
        return self._counted.met.one, self._counted.met.other

    @cached_property
    def _strengths(self) -> Floats:
        return self._counted.strength_of(*self._ends)

    @cached_property
    def _ranked(self) -> Ints:
        """Rows of pairs who are both shown, the strongest first."""
        shown = np.zeros(len(self._counted.people), dtype=bool)
        shown[[self._counted.number[one] for one in self.people if one in self._counted.number]] = True
        (one, other), times = self._ends, self._counted.met.times
        rows = self._pairs[shown[one[self._pairs]] & shown[other[self._pairs]]]
        return rows[np.lexsort((other[rows], one[rows], -times[rows], -self._strengths[rows]))]

    def _by_person(self, counts: Ints) -> Counter[UUID]:
        return Counter(dict(zip(self._counted.people, counts.tolist(), strict=True)))


def labels(groups: Mapping[UUID, int], units: Mapping[UUID, str]) -> dict[int, tuple[str, int]]:
    """Return of every group the department most of it are of (empty where fewer than half are of one), and its size.

    >>> one, two, three = (UUID(int=number) for number in (1, 2, 3))
    >>> labels({one: 0, two: 0, three: 0}, {one: "财务部", two: "财务部", three: "信息科"})
    {0: ('财务部', 3)}
    """
    units_of: defaultdict[int, Counter[str]] = defaultdict(Counter)
    for person, group in groups.items():
        units_of[group][units.get(person, "")] += 1
    return {group: (_most(counts), counts.total()) for group, counts in sorted(units_of.items())}


def _most(counts: Counter[str]) -> str:
    name, many = max(counts.items(), key=lambda item: (item[1], item[0]))
    return name if many * 2 >= counts.total() else ""
