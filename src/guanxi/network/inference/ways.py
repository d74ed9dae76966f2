"""Ways to somebody: the best few from ours, over people who know each other, each hop with its reasons."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import numpy as np

from guanxi.core.actor import Actor
from guanxi.core.errors import NotFound
from guanxi.network.inference.growing import Bond, Ground, Pair, pair_of
from guanxi.network.inference.worth import OPPOSED, chance_word
from guanxi.network.queries.standing import Wanted, against, at_work, cards, colleagues, wanted_people
from guanxi.network.queries.telling import Row, hop_row, tie_names
from relgraph.paths import introductions, links

MOST_WAYS = 5
SEARCHED = 24
ALIKE = 2  # ways over the same people, begun by different ones of ours


@dataclass(frozen=True, slots=True)
class Way:
    """From one of ours to somebody, hop by hop."""

    people: tuple[UUID, ...]
    chance: float


def find_ways(actor: Actor, wanted: Wanted, now: datetime, *, member_id: UUID | None = None) -> Row:
    """Return the best ways to somebody, from any of ours or from one of us."""
    meant = wanted_people(actor, wanted)
    targets = sorted(at_work(actor, meant))
    ground = grown(actor, targets, now)
    ours = colleagues(actor, ground.members | ({member_id} if member_id else set()))
    if member_id is not None and member_id not in ours:
        raise NotFound("member")
    opposed = against(actor, ground.contacts)
    asked = [member_id] if member_id else list(ours)
    ways = best_ways(ground.bonds, asked, targets, opposed)
    others = bool(member_id and not ways and best_ways(ground.bonds, list(ours), targets, opposed))
    shown = _Showing(actor, ground, ours, opposed, wanted.account_id)
    return {
        "targets": shown.people(targets),
        "ways": shown.ways(ways),
        "nobody": None if ways else _nobody(meant, targets, others=others),
    }


def grown(actor: Actor, targets: Collection[UUID], now: datetime) -> Ground:
    """Return what is known around some people, two rings out."""
    ground = Ground(actor, now)
    if not targets:
        return ground
    ground.grow(targets)
    reached = dict.fromkeys(targets, 1.0)
    first = ground.next_ring(reached)
    ground.grow(first)
    ground.grow(ground.next_ring(reached | first), told=False)
    return ground


def best_ways(
    bonds: Mapping[Pair, Bond], ours: Sequence[UUID], targets: Sequence[UUID], opposed: Collection[UUID] = ()
) -> list[Way]:
    """Return the best ways; of those over the same people no more than two. Only ``ours`` may begin one.

    Whoever is against us costs on either side of him, unless he is the one we want to.
    """
    people = sorted({key for pair in bonds for key in pair} | set(ours) | set(targets))
    number = {key: place for place, key in enumerate(people)}
    pairs = sorted(bonds)
    doubtful = set(opposed) - set(targets)
    worth = [bonds[pair].chance * OPPOSED ** sum(key in doubtful for key in pair) for pair in pairs]
    one, other = (np.array([number[pair[end]] for pair in pairs], dtype=np.int64) for end in (0, 1))
    ties = links(len(people), one, other, np.array(worth, dtype=float))
    begun, wanted = (np.array(sorted(number[key] for key in keys), dtype=np.int64) for keys in (ours, targets))
    if not len(begun) or not len(wanted):
        return []
    found = introductions(ties, begun, wanted, most=SEARCHED)
    return _varied([Way(tuple(people[key] for key in path.people), path.chance) for path in found])


def _varied(ways: Sequence[Way]) -> list[Way]:
    """Return the best few, without showing the same people again and again."""
    times: Counter[tuple[UUID, ...]] = Counter()
    kept = []
    for way in ways:
        times[way.people[1:]] += 1
        if times[way.people[1:]] <= ALIKE:
            kept.append(way)
    return kept[:MOST_WAYS]


def _nobody(meant: Collection[UUID], targets: Collection[UUID], *, others: bool) -> str:
    """Return why there is no way."""
    if not meant:
        return "no_people"
    if not targets:
        return "left"
    return "not_from_him" if others else "no_way"


class _Showing:
    """Ways as the page shows them."""

    def __init__(
        self, actor: Actor, ground: Ground, ours: Mapping[UUID, str], opposed: Collection[UUID], account: UUID | None
    ) -> None:
        self._actor, self._ground, self._ours, self._opposed, self._account = actor, ground, ours, opposed, account

    def people(self, targets: Collection[UUID]) -> list[Row]:
        """Return whom it is about, as cards."""
        found = cards(self._actor, targets, at_account=self._account)
        return [found[key] for key in targets]

    def ways(self, ways: Sequence[Way]) -> list[Row]:
        """Return ways with the people on them and the reasons of every hop."""
        on_them = {key for way in ways for key in way.people}
        shown = cards(self._actor, on_them - set(self._ours), at_account=self._account)
        names = tie_names(self._actor, [told for pair in self._pairs(ways) for told in self._ground.bonds[pair].told])
        return [self._way(way, shown, names) for way in ways]

    def _pairs(self, ways: Sequence[Way]) -> list[Pair]:
        return [pair_of(*ends) for way in ways for ends in zip(way.people, way.people[1:], strict=False)]

    def _way(self, way: Way, shown: Mapping[UUID, Row], names: Mapping[object, str]) -> Row:
        first, *others = way.people
        steps: list[Row] = [{"kind": "member", "id": first, "name": self._ours[first], "tie": None, "against": False}]
        for before, key in zip(way.people, others, strict=False):
            tie = hop_row(self._ground.bonds[pair_of(before, key)], before, names)
            steps.append({**shown[key], "tie": tie, "against": key in self._opposed})
        return {
            "chance_word": chance_word(way.chance),
            "strength": min(step["tie"]["weight"] for step in steps[1:]),
            "risk": any(step["against"] for step in steps[1:-1]),
            "steps": steps,
            "ask": {"member_id": first, "contact_id": others[0] if len(others) > 1 else None},
            "visits": others,
        }
