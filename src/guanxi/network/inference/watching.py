"""What is seen of the people of one customer in what passed: who has gone quiet, whose word counts more or less, how
they behave. Formulas and their limits stand in ``docs/algorithms.md``.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from uuid import UUID

import numpy as np

from guanxi.network.inference.attention import attention
from guanxi.network.inference.counted import Counted
from guanxi.network.queries.encounters import Encounter
from relgraph.contradictions import Behaviour, Key, StanceDoubt, stance_doubts
from relgraph.influence import influence
from relgraph.silence import silences
from relgraph.standing import quantiles
from relgraph.traffic import DAY

# Customers are met every few weeks: nine months hold enough of that to rank people, half a year shows how one behaves.
WINDOW = timedelta(days=274)
LATELY = timedelta(days=182)
# So many people of theirs have to be seen in a window, else a place among them says nothing.
CROWD = 4
# Points from which influence is said to rise or fall.
MOVED = 10
# A mail of ours waits so long for an answer; a younger one is not unanswered yet.
ANSWER = timedelta(days=14)
WRITTEN = frozenset({"mail", "wechat"})


@dataclass(frozen=True, slots=True)
class Gap:
    """How long ago somebody was last in touch, in days, and his own usual and longest gap (None: met on one day only).

    ``share``: of his gaps, how many were as long, this one included.
    """

    days: int
    usual: int | None
    longest: int | None
    gaps: int
    share: float
    quiet: bool


@dataclass(frozen=True, slots=True)
class Influenced:
    """Influence 0 … 100 in the last nine months and those before (None: too little was seen), and how often he was."""

    now: int | None
    before: int | None
    seen: int
    seen_before: int

    @property
    def trend(self) -> int | None:
        """Return by how many points it changed."""
        return None if self.now is None or self.before is None else self.now - self.before

    @property
    def direction(self) -> str:
        """Return ``rising``, ``falling``, ``steady``, or nothing where nothing can be said."""
        if self.trend is None:
            return ""
        return "steady" if abs(self.trend) < MOVED else "rising" if self.trend > 0 else "falling"


class Watched:
    """One customer's people and what they took part in, the oldest first."""

    def __init__(self, people: Collection[UUID], seen: Sequence[Encounter], *, moment: datetime) -> None:
        self.people = tuple(people)
        self.seen = seen
        self.moment = moment

    @cached_property
    def with_each(self) -> Mapping[UUID, list[Encounter]]:
        """What each of them took part in."""
        found: defaultdict[UUID, list[Encounter]] = defaultdict(list)
        wanted = set(self.people)
        for one in self.seen:
            for contact in one.contacts:
                if contact in wanted:
                    found[contact].append(one)
        return found

    @cached_property
    def gaps(self) -> Mapping[UUID, Gap]:
        """How long everybody who was ever seen has been silent."""
        met = list(self.with_each)
        rows = [(number, _day(one.at)) for number, key in enumerate(met) for one in self.with_each[key]]
        columns = np.array(rows, dtype=np.int64).reshape(-1, 2).T
        found = silences(len(met), columns[0], columns[1], today=_day(self.moment))
        return {
            key: Gap(
                days=int(found.gap[number]),
                usual=_whole(found.usual[number]),
                longest=_whole(found.longest[number]),
                gaps=int(found.gaps[number]),
                share=float(found.share[number]),
                quiet=bool(found.quiet[number]),
            )
            for number, key in enumerate(met)
        }

    @cached_property
    def influence(self) -> Mapping[UUID, Influenced]:
        """Whose word counts: everybody's place among those of theirs who were seen, now and nine months ago."""
        lately = [one for one in self.seen if one.at > self.moment - 2 * WINDOW]
        counted = Counted(lately, moment=self.moment)
        people = [key for key in self.people if key in counted.number]
        if not people:
            return {}
        rows = np.array([counted.number[key] for key in people], dtype=np.int64)
        # A window ends before its last second: what passed this very second counts.
        found = influence(attention(counted), now=self.moment.timestamp() + 1, window=WINDOW.total_seconds())
        now, before = among(found.now[rows]), among(found.before[rows])
        seen, seen_before = found.seen[rows].tolist(), found.seen_before[rows].tolist()
        return {
            key: Influenced(now[place], before[place], seen[place], seen_before[place])
            for place, key in enumerate(people)
        }

    def doubts(self, stances: Mapping[UUID, int]) -> list[StanceDoubt]:
        """Return told stances that what was seen does not bear out."""
        seen: dict[Key, int] = {key: stance for key, stance in stances.items() if key in self.with_each}
        return stance_doubts(seen, {key: self.behaviour(key) for key in stances if key in self.with_each})

    def behaviour(self, contact: UUID) -> Behaviour:
        """Return what somebody did in the last half year."""
        lately = [one for one in self.with_each.get(contact, ()) if one.at > self.moment - LATELY]
        both = [one.at for one in lately if not _only_ours(one)]
        mails = [one for one in lately if _only_ours(one) and one.at <= self.moment - ANSWER]
        gap = self.gaps.get(contact)
        return Behaviour(
            ours=len(mails),
            answers=sum(_answered(one.at, both) for one in mails),
            began=sum(one.began == "theirs" and one.contacts == (contact,) for one in lately),
            quiet=gap is not None and gap.quiet,
            gap_days=gap.days if gap else 0,
        )


def _only_ours(one: Encounter) -> bool:
    """Say whether it was we who wrote: what may have gone unheard."""
    return one.kind in WRITTEN and one.began == "ours"


def _answered(at: datetime, both: Sequence[datetime]) -> bool:
    """Say whether anything that takes him, too, followed soon; ``both`` is in order of time."""
    place = bisect_right(both, at)
    return place < len(both) and both[place] <= at + ANSWER


def among(values: "np.ndarray[tuple[int, ...], np.dtype[np.float64]]") -> list[int | None]:
    """Return everybody's place among those of whom enough was seen, 0 … 100; of too few nothing is said."""
    known = ~np.isnan(values)
    places = np.full(len(values), np.nan)
    if known.sum() >= CROWD:
        places[known] = 100 * quantiles(values[known])
    return [None if np.isnan(value) else round(value) for value in places.tolist()]


def _day(at: datetime) -> int:
    return int(at.timestamp()) // DAY


def _whole(days: float) -> int | None:
    return None if np.isnan(days) else round(days)
