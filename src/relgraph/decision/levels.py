"""Soldier to soldier, general to general (兵对兵、将对将): whom of theirs people of ours meet, by level.

Levels run from 1 (staff) over manager and director to 4 (executive). Somebody is *matched* when one of ours of his own
level or above is in contact with him.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

LEVELS = (1, 2, 3, 4)


@dataclass(frozen=True, slots=True)
class Ranked:
    """Somebody with his level, None where nobody said; who matters more comes first where only some can be met."""

    key: str
    level: int | None
    weight: int = 0


class CellState(StrEnum):
    """What a cell says.

    `none` has nobody on one side; `empty` are equals who never meet; `met` and `far` (two levels apart or more) have
    contact; `quiet` has none and needs none.
    """

    NONE = "none"
    EMPTY = "empty"
    MET = "met"
    FAR = "far"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True)
class Cell:
    """Ours of a level with theirs of a level: how many there are, and the pairs (ours, theirs) in contact."""

    ours: int
    theirs: int
    our_people: int
    their_people: int
    pairs: tuple[tuple[str, str], ...]
    state: CellState


@dataclass(frozen=True, slots=True)
class Mismatch:
    """One of theirs who is met only from below: by whom of ours at best, and how far below; or by nobody (None)."""

    person: str
    level: int
    best: str | None
    gap: int


@dataclass(frozen=True, slots=True)
class Meeting:
    """Who of ours should meet whom; `gap` is by how many levels he is still below (0 when he is equal or above)."""

    ours: str
    theirs: str
    gap: int


@dataclass(frozen=True, slots=True)
class Levels:
    """The matrix, who is met from below or not at all, who should meet whom, and whose level is not known."""

    cells: tuple[Cell, ...]
    mismatches: tuple[Mismatch, ...]
    meetings: tuple[Meeting, ...]
    unranked: tuple[str, ...]


def levels(ours: Sequence[Ranked], theirs: Sequence[Ranked], contacts: Iterable[tuple[str, str]]) -> Levels:
    """Return the matrix of levels and what is missing in it; `contacts` are pairs (ours, theirs).

    >>> found = levels([Ranked("rep", 1), Ranked("boss", 4)], [Ranked("president", 4)], [("rep", "president")])
    >>> found.mismatches
    (Mismatch(person='president', level=4, best='rep', gap=3),)
    >>> found.meetings
    (Meeting(ours='boss', theirs='president', gap=0),)
    """
    our_levels, their_levels = _ranked(ours), _ranked(theirs)
    pairs = sorted({pair for pair in contacts if pair[0] in our_levels and pair[1] in their_levels})
    cells = tuple(
        _cell(high, low, our_levels, their_levels, pairs) for high in reversed(LEVELS) for low in reversed(LEVELS)
    )
    mismatches = tuple(_mismatches(theirs, our_levels, pairs))
    unranked = tuple(sorted(one.key for one in (*ours, *theirs) if one.level is None))
    return Levels(cells, mismatches, tuple(_meetings(mismatches, our_levels, pairs)), unranked)


def _ranked(people: Sequence[Ranked]) -> dict[str, int]:
    return {one.key: one.level for one in sorted(people, key=lambda one: one.key) if one.level is not None}


def _cell(
    high: int, low: int, ours: Mapping[str, int], theirs: Mapping[str, int], pairs: Sequence[tuple[str, str]]
) -> Cell:
    met = tuple((one, other) for one, other in pairs if ours[one] == high and theirs[other] == low)
    counts = sum(level == high for level in ours.values()), sum(level == low for level in theirs.values())
    return Cell(high, low, *counts, met, _state(high - low, counts, met=bool(met)))


def _state(apart: int, counts: tuple[int, int], *, met: bool) -> CellState:
    if met:
        return CellState.MET if abs(apart) < 2 else CellState.FAR
    if not all(counts):
        return CellState.NONE
    return CellState.EMPTY if apart == 0 else CellState.QUIET


def _mismatches(
    theirs: Sequence[Ranked], ours: Mapping[str, int], pairs: Sequence[tuple[str, str]]
) -> Iterable[Mismatch]:
    """Yield who is met from below or by nobody: the highest first, then who matters more."""
    for person in sorted(theirs, key=lambda one: (-(one.level or 0), -one.weight, one.key)):
        if person.level is None:
            continue
        known = [one for one, other in pairs if other == person.key]
        best = max(known, key=lambda one: ours[one], default=None)
        gap = person.level - (ours[best] if best else 0)
        if gap > 0:
            yield Mismatch(person.key, person.level, best, gap)


def _meetings(
    mismatches: Sequence[Mismatch], ours: Mapping[str, int], pairs: Sequence[tuple[str, str]]
) -> Iterable[Meeting]:
    """Yield for each the one of ours nearest to his level who is above whoever meets him; the least busy among equals.

    One who is equal or above goes before one below.
    """
    busy = Counter(one for one, _ in pairs)
    for person in mismatches:
        better = [one for one, level in ours.items() if level > person.level - person.gap]
        if not better:
            continue
        chosen = min(better, key=lambda one: (*_distance(ours[one], person.level), busy[one], one))
        busy[chosen] += 1
        yield Meeting(chosen, person.person, max(person.level - ours[chosen], 0))


def _distance(ours: int, theirs: int) -> tuple[bool, int]:
    return ours < theirs, abs(ours - theirs)
