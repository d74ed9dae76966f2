"""Reporting lines that are not on the chart yet, and superiors who are not among the people."""

from collections import Counter, defaultdict
from collections.abc import Iterator

import numpy as np

from relgraph.reporting import Found, infer
from relgraph.suggesting.ground import Ground, Suggestion
from relgraph.suggesting.signs import Sign, signs_of

REPORTS_TO, NOT_HERE = "reports_to", "superior_not_here"
LEAST = 0.3  # confidence below which nobody is bothered
ELSEWHERE = 0.5  # share of "nobody among them" from which that is asked
FEWEST = 3  # people among whom it says something that none of them is the superior
NEXT = 3
HIGHEST = 6.0


def line_suggestions(ground: Ground) -> list[Suggestion]:
    """Return who may report to whom, by person; who has a superior on the chart is not asked about."""
    if len(ground.people) < 2:
        return []
    return list(_Lines(ground, infer_lines(ground)).all())


def infer_lines(ground: Ground) -> Found:
    """Infer everybody's superior: the chart holds, what was rejected is out."""
    closed = [one for one in (ground.placed | ground.without) if one not in ground.held]
    out = ground.out | {(one, other) for one in closed for other in range(len(ground.people)) if other != one}
    return infer(ground.who, ground.counts, confirmed=ground.held, rejected=out)


class _Lines:
    def __init__(self, ground: Ground, found: Found) -> None:
        self.ground, self.found = ground, found
        self.starts = np.searchsorted(found.report, np.arange(len(ground.people) + 1)).tolist()
        self.below = Counter(found.superior_of.tolist())
        self.reports: dict[int, list[int]] = defaultdict(list)
        for report, boss in sorted(ground.held.items()):
            self.reports[boss].append(report)

    def all(self) -> Iterator[Suggestion]:
        for person in range(len(self.ground.people)):
            asked = self._asked(person)
            if asked is not None:
                yield asked

    def _asked(self, person: int) -> Suggestion | None:
        ground = self.ground
        if person in ground.placed or person in ground.without or (REPORTS_TO, person) in ground.quiet:
            return None
        row = self._chosen(person)
        if row is not None and not self._is_equal_at_the_top(person, int(self.found.superior[row])):
            sure = self._share(person, row) >= LEAST or person in self.ground.within
            return self._line(person, row) if sure else None
        return self._elsewhere(person)

    def _chosen(self, person: int) -> int | None:
        """Return the row of the superior in the forest; where somebody denied "not here", of the best that fits."""
        boss = int(self.found.superior_of[person])
        rows = range(self.starts[person], self.starts[person + 1])
        if boss >= 0:
            return next(row for row in rows if self.found.superior[row] == boss)
        if person not in self.ground.within:
            return None
        return next((row for row in rows if not self._loops(person, int(self.found.superior[row]))), None)

    def _is_equal_at_the_top(self, person: int, boss: int) -> bool:
        """Whether nobody stands higher by his title, this one neither: two who lead side by side (院长, 党委书记)."""
        rank = self.ground.who.rank
        above = bool(np.any(rank > rank[person]))
        return (
            not above and not np.isnan(rank[person]) and not np.isnan(rank[boss]) and person not in self.ground.within
        )

    def _loops(self, person: int, boss: int) -> bool:
        above = boss
        while above >= 0 and above != person:
            above = int(self.found.superior_of[above])
        return above == person

    def _line(self, person: int, row: int) -> Suggestion:
        found, boss = self.found, int(self.found.superior[row])
        share = self._share(person, row)
        return Suggestion(
            REPORTS_TO,
            person,
            other=boss,
            share=share,
            measured=self.ground.is_measured(person, boss),
            place=row - self.starts[person] + 1,
            others=self._next(person, boss),
            signs=signs_of(found.parts[row], person, boss, self.ground.who, self.reports),
            worth=self._worth(person, share),
        )

    def _share(self, person: int, row: int) -> float:
        """Return the confidence of a row; where it is known that the superior is among them, of those alone."""
        here = 1 - float(self.found.nobody[person]) if person in self.ground.within else 1.0
        return float(self.found.confidence[row]) / here if here > 0 else 0.0

    def _elsewhere(self, person: int) -> Suggestion | None:
        """Return that the superior is not here, of whom something is known and nobody stands above."""
        share, rank = float(self.found.nobody[person]), self.ground.who.rank
        known = person in self.ground.heads or person in self.ground.within
        silent = known or (NOT_HERE, person) in self.ground.quiet
        if silent or np.isnan(rank[person]) or share < ELSEWHERE or len(self.ground.people) < FEWEST:
            return None
        above = bool(np.any(rank > rank[person]))
        sign = Sign("nobody_fits" if above else "nobody_above")
        return Suggestion(
            NOT_HERE, person, share=share, others=self._next(person, -1), signs=(sign,), worth=self._worth(person, 0.3)
        )

    def _next(self, person: int, but: int) -> tuple[tuple[int, float], ...]:
        rows = range(self.starts[person], self.starts[person + 1])
        others = [(int(self.found.superior[row]), self._share(person, row)) for row in rows]
        return tuple(one for one in others if one[0] != but)[:NEXT]

    def _worth(self, person: int, share: float) -> float:
        """Return what an answer tells: more the higher somebody stands, the more stand below him, the surer we are."""
        rank = self.ground.who.rank[person]
        height = 0.5 if np.isnan(rank) else 0.5 + float(rank) / HIGHEST
        return height * (1 + 0.5 * self.below[person]) * (0.3 + 0.7 * share)
