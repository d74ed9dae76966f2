"""Encounters counted: how often pairs were in touch, and how strong their tie is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from itertools import combinations
from typing import NamedTuple
from uuid import UUID

import numpy as np

from guanxi.network.queries.encounters import Encounter
from relgraph.strength import Strengths, strengths
from relgraph.tallies import Tally, tally
from relgraph.traffic import Kind, Traffic, traffic

MOST_TOGETHER = 15  # people of theirs above which having been there together says nothing


@dataclass(slots=True)
class Passed:
    """What passed between two people: how many times, how many of them face to face, when first and last, and how
    many of the times the reader may not open."""

    times: int
    meetings: int
    first_at: datetime
    last_at: datetime
    hidden: int

    def add(self, encounter: Encounter) -> None:
        """Count a later encounter."""
        self.times += 1
        self.meetings += encounter.face_to_face
        self.last_at = encounter.at
        self.hidden += not encounter.readable


class Strength(NamedTuple):
    """How strong a tie is, 0 … 100, and its terms as :mod:`relgraph.strength` defines them."""

    strength: float
    frequency: float
    freshness: float
    depth: float
    mutual: float
    small: float
    answers: float


NONE = Strength(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)


def passed(seen: Sequence[Encounter]) -> dict[tuple[UUID, UUID], Passed]:
    """Return what passed between every two people who met: (one of ours, one of theirs), and (two of theirs, the lower
    id first). Encounters come the oldest first."""
    found: dict[tuple[UUID, UUID], Passed] = {}
    for encounter in seen:
        for pair in _pairs(encounter):
            if pair in found:
                found[pair].add(encounter)
            else:
                met = int(encounter.face_to_face)
                found[pair] = Passed(1, met, encounter.at, encounter.at, int(not encounter.readable))
    return found


def _pairs(encounter: Encounter) -> Iterator[tuple[UUID, UUID]]:
    for member in encounter.members:
        for contact in encounter.contacts:
            yield member, contact
    if len(encounter.contacts) <= MOST_TOGETHER:
        yield from combinations(encounter.contacts, 2)


class Counted:
    """Encounters as the engine reads them: people by number (ours first), traffic, and strengths as of a moment.

    Two who met count both ways. Of a call or a message it counts who began it, where that is told; else it is like a
    meeting: both took part. See ``docs/algorithms.md``.
    """

    def __init__(self, seen: Sequence[Encounter], *, moment: datetime) -> None:
        members = sorted({member for encounter in seen for member in encounter.members})
        contacts = sorted({contact for encounter in seen for contact in encounter.contacts})
        self.people: tuple[UUID, ...] = (*members, *contacts)
        self.number: dict[UUID, int] = {person: place for place, person in enumerate(self.people)}
        self.ours = len(members)
        self.moment = moment
        self._seen = seen

    @cached_property
    def traffic(self) -> Traffic:
        """Who addressed whom, one row a recipient; messages are numbered in the order of encounters."""
        rows = [row for message, one in enumerate(self._seen) for row in self._rows(message, one)]
        columns = np.array(rows, dtype=np.int64).reshape(-1, 5).T
        message, at, sender, recipient, kind = columns
        return traffic(len(self.people), message=message, at=at, sender=sender, recipient=recipient, kind=kind)

    @cached_property
    def tally(self) -> Tally:
        """What the traffic adds up to, pair by pair."""
        return tally(self.traffic)

    @cached_property
    def strengths(self) -> Strengths:
        """The strength of every pair that was in touch."""
        return strengths(self.tally, now=self.moment.timestamp())

    def ties_across(self, least: float) -> Iterator[tuple[UUID, UUID]]:
        """Yield (one of ours, one of theirs) of every tie at least so strong."""
        table = self.strengths
        strong = (table.strength >= least) & (table.low < self.ours) & (table.high >= self.ours)
        for low, high in zip(table.low[strong].tolist(), table.high[strong].tolist(), strict=True):
            yield self.people[low], self.people[high]

    def strength(self, one: UUID, other: UUID) -> Strength:
        """Return how strong the tie of two people is; nothing passed: zero."""
        ends = self.number.get(one), self.number.get(other)
        if ends[0] is None or ends[1] is None:
            return NONE
        return self._ties.get((min(ends[0], ends[1]), max(ends[0], ends[1])), NONE)

    @cached_property
    def _ties(self) -> dict[tuple[int, int], Strength]:
        table = self.strengths
        terms = zip(*(getattr(table, name).tolist() for name in Strength._fields), strict=True)
        pairs = zip(table.low.tolist(), table.high.tolist(), strict=True)
        return dict(zip(pairs, map(Strength._make, terms), strict=True))

    def _rows(self, message: int, one: Encounter) -> Iterator[tuple[int, int, int, int, int]]:
        """Yield an encounter as message, moment, sender, recipient, kind."""
        began = _who_began(one)
        kind = int(Kind.TO if began else Kind.MEETING)
        source, moment = self.number[began or one.members[0]], int(one.at.timestamp())
        # Keys are slow to compare, numbers are not; there may be a hundred thousand.
        for number in map(self.number.__getitem__, (*one.members, *one.contacts)):
            if number != source:
                yield message, moment, source, number, kind


def _who_began(one: Encounter) -> UUID | None:
    """Return who called or wrote; None where they met, where it is not told, and where it may be one of several."""
    if one.face_to_face:
        return None
    if one.began == "ours":
        return one.members[0]
    return one.contacts[0] if one.began == "theirs" and len(one.contacts) == 1 else None
