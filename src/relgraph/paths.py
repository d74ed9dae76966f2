"""Ways to an introduction: from any of ours to somebody, over people who know each other.

A hop works with a chance 0 … 1 (from the strength of the tie, and what people said of it); a way works when all its
hops do, so its chance is their product. At most two people stand between (friends of friends of friends are no
introduction), which makes the search a meeting in the middle: those whom ours know, those who know the target, and the
ties between. The answer is exact: no way of that length has a better chance.
"""

from dataclasses import dataclass

import numpy as np

from relgraph.traffic import Floats, Ints

BETWEEN = 2


@dataclass(frozen=True, slots=True)
class Links:
    """Who knows whom, both ways: the neighbours of ``p`` are ``other[start[p]:start[p + 1]]``, with chances."""

    people: int
    start: Ints
    other: Ints
    chance: Floats


@dataclass(frozen=True, slots=True)
class Path:
    """A way: people from one of ours to the target, the chance of each hop, and of all."""

    people: tuple[int, ...]
    hops: tuple[float, ...]
    chance: float


def links(people: int, one: Ints, other: Ints, chance: Floats) -> Links:
    """Return ties as links; of several between two people the best counts; chances of zero are no ties."""
    source, target, worth = np.r_[one, other], np.r_[other, one], np.r_[chance, chance]
    keep = (source != target) & (worth > 0)
    source, target, worth = source[keep], target[keep], worth[keep]
    order = np.lexsort((-worth, target, source))
    source, target, worth = source[order], target[order], worth[order]
    fresh = np.r_[True, (source[1:] != source[:-1]) | (target[1:] != target[:-1])][: len(source)]
    source, target, worth = source[fresh], target[fresh], worth[fresh]
    start = np.concatenate([[0], np.cumsum(np.bincount(source, minlength=people))])
    return Links(people, start, target, np.minimum(worth, 1.0))


def introductions(ties: Links, ours: Ints, wanted: Ints, *, most: int = 5) -> list[Path]:
    """Return the best ways from any of ours to any of those wanted, the best first; of equals the shorter.

    >>> ties = links(4, np.array([0, 1, 0]), np.array([1, 3, 3]), np.array([0.9, 0.9, 0.5]))
    >>> [(way.people, round(way.chance, 2)) for way in introductions(ties, np.array([0]), np.array([3]))]
    [((0, 1, 3), 0.81), ((0, 3), 0.5)]
    """
    ours, wanted = np.unique(ours), np.unique(wanted)
    near, near_chance, near_by = _around(ties, np.setdiff1d(ours, wanted))
    far, far_chance, far_by = _around(ties, wanted)
    ours_mask = np.zeros(ties.people, dtype=bool)
    ours_mask[ours] = True
    wanted_mask = np.zeros(ties.people, dtype=bool)
    wanted_mask[wanted] = True
    found = _direct(near, near_chance, near_by, wanted_mask, most)
    free = ~ours_mask & ~wanted_mask
    inner, outer = free[near], free[far]
    near, near_chance, near_by = near[inner], near_chance[inner], near_by[inner]
    far, far_chance, far_by = far[outer], far_chance[outer], far_by[outer]
    found += _over_one(near, near_chance, near_by, far, far_chance, far_by, most)
    found += _over_two(ties, (near, near_chance, near_by), (far, far_chance, far_by), most)
    return sorted(found, key=lambda way: (-way.chance, len(way.people), way.people))[:most]


def _around(ties: Links, middle: Ints) -> tuple[Ints, Floats, Ints]:
    """Return the neighbours of some people, one row a tie: neighbour, chance, of whom; ordered by neighbour."""
    rows, by = _rows(ties, middle)
    order = np.lexsort((by, ties.other[rows]))
    return ties.other[rows][order], ties.chance[rows][order], by[order]


def _rows(ties: Links, middle: Ints) -> tuple[Ints, Ints]:
    """Return the numbers of the ties of some people, and whose each is."""
    first, last = ties.start[middle], ties.start[middle + 1]
    many = last - first
    offset = np.arange(many.sum()) - np.repeat(np.cumsum(many) - many, many)
    return np.repeat(first, many) + offset, np.repeat(middle, many)


def _direct(near: Ints, chance: Floats, by: Ints, wanted: np.ndarray, most: int) -> list[Path]:
    here = np.flatnonzero(wanted[near])
    best = here[np.argsort(-chance[here], kind="stable")[:most]]
    return [Path((int(by[row]), int(near[row])), (float(chance[row]),), float(chance[row])) for row in best]


def _best_by(person: Ints, chance: Floats, most: int) -> Ints:
    """Return the rows of the best few ties of every person, ordered by person and then by chance."""
    order = np.lexsort((-chance, person))
    named = person[order]
    starts = np.flatnonzero(np.r_[True, named[1:] != named[:-1]]) if len(named) else order
    place = np.arange(len(named)) - np.repeat(starts, np.diff(np.r_[starts, len(named)]))
    return order[place < most]


def _over_one(
    near: Ints, near_chance: Floats, near_by: Ints, far: Ints, far_chance: Floats, far_by: Ints, most: int
) -> list[Path]:
    """Return the best ways over one person."""
    found = []
    for person in np.intersect1d(near, far).tolist():
        left, right = _span(near, person), _span(far, person)
        for one in left[np.argsort(-near_chance[left], kind="stable")[:most]]:
            for other in right[np.argsort(-far_chance[right], kind="stable")[:most]]:
                hops = (float(near_chance[one]), float(far_chance[other]))
                found.append(Path((int(near_by[one]), person, int(far_by[other])), hops, hops[0] * hops[1]))
    return sorted(found, key=lambda way: (-way.chance, way.people))[:most]


def _span(ordered: Ints, person: int) -> Ints:
    first, last = np.searchsorted(ordered, [person, person + 1])
    return np.arange(first, last)


def _over_two(ties: Links, near: tuple[Ints, Floats, Ints], far: tuple[Ints, Floats, Ints], most: int) -> list[Path]:
    """Return the best ways over two people: a tie between somebody ours know and somebody who knows the target."""
    left, right = (_Ends(ties.people, side, most) for side in (near, far))
    rows, by = _rows(ties, right.people)
    bound = left.best[ties.other[rows]] * ties.chance[rows] * right.best[by]
    top = rows_by_worth(bound, most * most)
    found = []
    for row in top:
        middle, last = int(ties.other[rows[row]]), int(by[row])
        for one, first_chance in left.of(middle):
            for other, last_chance in right.of(last):
                hops = (first_chance, float(ties.chance[rows[row]]), last_chance)
                found.append(Path((one, middle, last, other), hops, hops[0] * hops[1] * hops[2]))
    return sorted(found, key=lambda way: (-way.chance, way.people))[:most]


def rows_by_worth(worth: Floats, most: int) -> Ints:
    """Return the numbers of the best rows above zero, the best first; of equals the first."""
    count = min(most, int(np.count_nonzero(worth > 0)))
    if not count:
        return np.array([], dtype=np.int64)
    edge = np.partition(worth, -count)[-count]
    rows = np.flatnonzero((worth >= edge) & (worth > 0))
    return rows[np.argsort(-worth[rows], kind="stable")][:count]


class _Ends:
    """One end of the ways: for every person the best few ties to that end, and the best chance of all."""

    def __init__(self, people: int, side: tuple[Ints, Floats, Ints], most: int) -> None:
        person, chance, by = side
        kept = _best_by(person, chance, most)
        self._person, self._chance, self._by = person[kept], chance[kept], by[kept]
        self.people = np.unique(person)
        self.best = np.zeros(people)
        np.maximum.at(self.best, person, chance)

    def of(self, person: int) -> list[tuple[int, float]]:
        """Return the ends of a person's ties to this side, with their chances."""
        first, last = np.searchsorted(self._person, [person, person + 1])
        return [(int(self._by[row]), float(self._chance[row])) for row in range(first, last)]
