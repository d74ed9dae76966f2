"""Encounters counted: how often pairs were in touch, and how strong their tie is."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import NamedTuple
from uuid import UUID

import numpy as np

from guanxi.network.inference.there import Lists
from guanxi.network.queries.encounters import Encounter
from relgraph.strength import Strengths, strengths
from relgraph.tallies import Tally, tally
from relgraph.traffic import Floats, Ints, Kind, Traffic, traffic

MOST_TOGETHER = 15  # people of theirs above which having been there together says nothing


@dataclass(frozen=True, slots=True)
class Passed:
    """What passed between two people: how many times, how many of them face to face, when first and last, and how
    many of the times the reader may not open."""

    times: int
    meetings: int
    first_at: datetime
    last_at: datetime
    hidden: int


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


@dataclass(frozen=True, slots=True)
class Met:
    """Pairs who met, column by column: (one of ours, one of theirs), and (two of theirs, the lower number first).

    ``first`` and ``last`` are places of encounters.
    """

    one: Ints
    other: Ints
    times: Ints
    meetings: Ints
    hidden: Ints
    first: Ints
    last: Ints


class Counted:
    """Encounters as the engine reads them: people by number (ours first), traffic, and strengths as of a moment.

    Two who met count both ways. Of a call or a message it counts who began it, where that is told; else it is like a
    meeting: both took part. See ``docs/algorithms.md``.
    """

    def __init__(self, seen: Sequence[Encounter], *, moment: datetime) -> None:
        members = {member for encounter in seen for member in encounter.members}
        contacts = {contact for encounter in seen for contact in encounter.contacts}
        self.people: tuple[UUID, ...] = (*sorted(members), *sorted(contacts))
        self.number: dict[UUID, int] = {person: place for place, person in enumerate(self.people)}
        self.ours = len(members)
        self.moment = moment
        self.seen = seen
        # Keys are slow to compare, numbers are not; there may be a hundred thousand.
        number = self.number.__getitem__
        self.members = Lists.of([[*map(number, one.members)] for one in seen])
        self.contacts = Lists.of([[*map(number, one.contacts)] for one in seen])

    @cached_property
    def at(self) -> Ints:
        """When each encounter was, in whole unix seconds."""
        return np.fromiter((int(one.at.timestamp()) for one in self.seen), dtype=np.int64, count=len(self.seen))

    @cached_property
    def traffic(self) -> Traffic:
        """Who addressed whom, one row a recipient; messages are numbered in the order of encounters."""
        began = [_who_began(one) for one in self.seen]
        kinds = np.array([Kind.TO if one else Kind.MEETING for one in began], dtype=np.int64)
        sources = np.array(
            [self.number[one or seen.members[0]] for one, seen in zip(began, self.seen, strict=True)], dtype=np.int64
        )
        everybody = self.members.beside(self.contacts)
        message = everybody.owner
        rows = everybody.value != sources[message]
        message, recipient = message[rows], everybody.value[rows]
        return traffic(
            len(self.people),
            message=message,
            at=self.at[message],
            sender=sources[message],
            recipient=recipient,
            kind=kinds[message],
        )

    @cached_property
    def met(self) -> Met:
        """What passed between every two people who met; encounters come the oldest first."""
        across, within = self.members.crossed(self.contacts), self.contacts.none_longer(MOST_TOGETHER).pairs()
        place, one, other = (np.concatenate(columns) for columns in zip(across, within, strict=True))
        code = one * len(self.people) + other
        order = np.lexsort((place, code))
        place, code = place[order], code[order]
        start = np.flatnonzero(np.diff(code, prepend=-1))
        end = np.append(start, len(code))[1:]
        faced = np.fromiter((seen.face_to_face for seen in self.seen), dtype=np.int64, count=len(self.seen))
        hidden = np.fromiter((not seen.readable for seen in self.seen), dtype=np.int64, count=len(self.seen))
        return Met(
            one=one[order][start],
            other=other[order][start],
            times=end - start,
            meetings=_summed(faced[place], start, end),
            hidden=_summed(hidden[place], start, end),
            first=place[start],
            last=place[end - 1],
        )

    def passed(self, rows: Iterable[int] | None = None) -> dict[tuple[UUID, UUID], Passed]:
        """Return what passed between pairs who met, of some rows of :attr:`met` or of all."""
        met = self.met
        wanted = slice(None) if rows is None else np.fromiter(rows, dtype=np.int64)
        columns = (met.one, met.other, met.times, met.meetings, met.first, met.last, met.hidden)
        return {
            (self.people[one], self.people[other]): Passed(
                times, meetings, self.seen[first].at, self.seen[last].at, hidden
            )
            for one, other, times, meetings, first, last, hidden in zip(
                *(column[wanted].tolist() for column in columns), strict=True
            )
        }

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

    def strength_of(self, one: Ints, other: Ints) -> Floats:
        """Return how strong the ties of many pairs of numbers are."""
        table, base = self.strengths, len(self.people)
        code = np.minimum(one, other) * base + np.maximum(one, other)
        known = table.low * base + table.high
        place = np.minimum(np.searchsorted(known, code), max(len(known) - 1, 0))
        return np.where(known[place] == code, table.strength[place], 0.0) if len(known) else np.zeros(len(code))

    @cached_property
    def _ties(self) -> dict[tuple[int, int], Strength]:
        table = self.strengths
        terms = zip(*(getattr(table, name).tolist() for name in Strength._fields), strict=True)
        pairs = zip(table.low.tolist(), table.high.tolist(), strict=True)
        return dict(zip(pairs, map(Strength._make, terms), strict=True))


def _summed(values: Ints, start: Ints, end: Ints) -> Ints:
    """Return the sum of each stretch of a column."""
    sums: Ints = np.concatenate([[0], np.cumsum(values)])
    found: Ints = sums[end] - sums[start]
    return found


def _who_began(one: Encounter) -> UUID | None:
    """Return who called or wrote; None where they met, where it is not told, and where it may be one of several."""
    if one.face_to_face:
        return None
    if one.began == "ours":
        return one.members[0]
    return one.contacts[0] if one.began == "theirs" and len(one.contacts) == 1 else None
