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

from guanxi.network.inference.attention import attention
from guanxi.network.inference.counted import Counted, Passed, passed
from guanxi.network.inference.watching import among
from guanxi.network.queries.encounters import Encounter
from relgraph.communities import departments
from relgraph.influence import influence
from relgraph.tallies import tally
from relgraph.traffic import Kind, traffic

MOST_PEOPLE = 2_000
MOST_TIES = 6_000
FEWEST_IN_GROUP = 3  # people; two who met once are no group


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
        self._counted = Counted(self.seen, moment=until)
        self._known = frozenset(known) | {member for one in self.seen for member in one.members}

    @cached_property
    def times(self) -> Counter[UUID]:
        """In how many encounters everybody took part, whoever may be named or not."""
        return Counter(person for one in self.seen for person in (*one.members, *one.contacts))

    @cached_property
    def last(self) -> dict[UUID, datetime]:
        """When everybody was last seen."""
        return {person: one.at for one in self.seen for person in (*one.members, *one.contacts)}

    @cached_property
    def degree(self) -> Counter[UUID]:
        """With how many people who may be named everybody was seen."""
        return Counter(end for pair in self._pairs for end in pair)

    @cached_property
    def people(self) -> list[UUID]:
        """Who is shown, the best connected first; who was never seen comes last."""
        ranked = sorted(self._known, key=lambda one: (-self.degree[one], -self.times[one], one))
        return ranked[: self.most]

    @property
    def left_out(self) -> int:
        """How many are too many to be shown."""
        return max(len(self._known) - self.most, 0)

    @property
    def unnamed(self) -> int:
        """How many others were there of whom the reader may not know."""
        return len(self.times.keys() - self._known)

    @property
    def hidden(self) -> int:
        """How many encounters the reader may not open."""
        return sum(not one.readable for one in self.seen)

    @cached_property
    def all_ties(self) -> list[Tie]:
        """Return the ties between people shown, the strongest first."""
        shown = frozenset(self.people)
        found = [
            Tie(a, b, self._counted.strength(a, b).strength, what)
            for (a, b), what in self._pairs.items()
            if a in shown and b in shown
        ]
        return sorted(found, key=lambda one: (-one.strength, -one.passed.times, one.a, one.b))

    @property
    def ties(self) -> list[Tie]:
        """The strongest ties, as many as can be drawn."""
        return self.all_ties[:MOST_TIES]

    @cached_property
    def strength(self) -> dict[UUID, float]:
        """How strong everybody's strongest tie across the table is: of theirs to us, of ours to them."""
        ours = {member for one in self.seen for member in one.members}
        found: dict[UUID, float] = {}
        for tie in self.all_ties:
            if (tie.a in ours) != (tie.b in ours):
                for end in (tie.a, tie.b):
                    found[end] = max(found.get(end, 0.0), tie.strength)
        return found

    @cached_property
    def influence(self) -> dict[UUID, float]:
        """Whose word counts, as signals read it: everybody's place among those of theirs who were seen enough."""
        counted = self._counted
        people = [person for person in counted.people[counted.ours :] if person in self._known]
        if not people:
            return {}
        # A window ends before its last second: what passed this very second counts.
        window = (self.until - self.since).total_seconds() + 1
        found = influence(attention(self.seen, counted.number), now=self.until.timestamp() + 1, window=window)
        values = among(found.now[np.array([counted.number[person] for person in people], dtype=np.int64)])
        return {person: value for person, value in zip(people, values, strict=True) if value is not None}

    @cached_property
    def groups(self) -> dict[UUID, int]:
        """Return who of theirs hangs together, groups numbered by size; whoever belongs to none is left out."""
        people, found = self._alone, self._communities
        sizes = Counter(found)
        return {person: group for person, group in zip(people, found, strict=True) if sizes[group] >= FEWEST_IN_GROUP}

    @cached_property
    def _alone(self) -> list[UUID]:
        return [person for person in self._counted.people[self._counted.ours :] if person in self._known]

    @cached_property
    def _communities(self) -> list[int]:
        """Return the groups of those who may be named, as if nobody of ours had been there: we are in every meeting."""
        number = {person: place for place, person in enumerate(self._alone)}
        rows = [
            (message, int(one.at.timestamp()), there[0], other)
            for message, one in enumerate(self.seen)
            if len(there := [number[person] for person in one.contacts if person in number]) > 1
            for other in there[1:]
        ]
        if not rows:
            return list(range(len(number)))
        message, at, sender, recipient = np.array(rows, dtype=np.int64).T
        kinds = np.full(len(rows), int(Kind.MEETING))
        piece = traffic(len(number), message=message, at=at, sender=sender, recipient=recipient, kind=kinds)
        return [int(group) for group in departments(tally(piece))]

    @cached_property
    def _pairs(self) -> dict[tuple[UUID, UUID], Passed]:
        pairs = passed(self.seen).items()
        return {pair: what for pair, what in pairs if pair[0] in self._known and pair[1] in self._known}


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
