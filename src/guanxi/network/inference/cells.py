"""What passed between one of ours and one of theirs, counted in words that a person can check by hand."""

from collections import defaultdict
from collections.abc import Container, Iterable
from dataclasses import dataclass
from datetime import datetime
from math import exp
from typing import Any
from uuid import UUID

from guanxi.network.inference.counted import Strength
from guanxi.network.queries.encounters import Encounter
from relgraph.strength import FULL
from relgraph.tallies.counting import FEW

Pair = tuple[UUID, UUID]
# Below this a tie is nothing that one would still call one.
LEAST = 0.5


@dataclass(slots=True)
class Times:
    """How often, how, and when two people were in touch."""

    times: int = 0
    meetings: int = 0
    few: int = 0
    ours: int = 0
    theirs: int = 0
    hidden: int = 0
    first_at: datetime | None = None
    last_at: datetime | None = None

    def add(self, one: Encounter) -> None:
        """Count an encounter, in whatever order."""
        at = one.at
        self.times += 1
        self.meetings += one.face_to_face
        self.few += len(one.members) + len(one.contacts) <= FEW + 1
        self.ours += one.began == "ours"
        self.theirs += one.began == "theirs"
        self.hidden += not one.readable
        if self.first_at is None or at < self.first_at:
            self.first_at = at
        if self.last_at is None or at > self.last_at:
            self.last_at = at

    def told(self) -> dict[str, Any]:
        """Return the figures by name."""
        return {name: getattr(self, name) for name in self.__slots__}


def times_of(seen: Iterable[Encounter], contacts: Container[UUID]) -> dict[Pair, Times]:
    """Count encounters by pair (one of ours, one of some people of theirs)."""
    # Member by member, and who is wanted is asked at the end: of a key, the dearest is to look it up.
    found: defaultdict[UUID, defaultdict[UUID, Times]] = defaultdict(lambda: defaultdict(Times))
    for one in seen:
        for member in one.members:
            met = found[member]
            for contact in one.contacts:
                met[contact].add(one)
    return {
        (member, contact): times
        for member, met in found.items()
        for contact, times in met.items()
        if contact in contacts
    }


def terms_of(tie: Strength) -> dict[str, float]:
    """Return what a strength is made of, each from 0 to 1."""
    return {
        "recent": round(1 - exp(-tie.frequency / FULL), 3),
        "freshness": round(tie.freshness, 3),
        "depth": round(tie.depth, 3),
        "mutual": round(tie.mutual, 3),
        "small": round(tie.small, 3),
        "answers": round(tie.answers, 3),
    }
