"""The signs a suggestion rests on, as a person can weigh them: few, named, each with what it adds."""

from dataclasses import dataclass

import numpy as np

from relgraph.reporting import TERMS
from relgraph.reporting.people import People

# Signs that several terms make together: whether, and how often, two were seen together.
TOGETHER = ("touch", "mails", "addressed", "meetings", "approvals", "circle")
LEAST = 0.2  # points below which a sign is not worth a sentence
SAME, FAR = 0.3, 2.0  # gaps of rank: up to here alike, from here on several levels
LIKE = 0.5
MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class Sign:
    """``points`` is what it adds to the score (None: it adds to none); ``people`` are those it names."""

    name: str
    points: float | None = None
    people: tuple[int, ...] = ()
    count: int = 0
    gap: str = ""


def signs_of(
    parts: "np.ndarray[tuple[int], np.dtype[np.float64]]",
    person: int,
    other: int,
    who: People,
    held: dict[int, list[int]],
) -> tuple[Sign, ...]:
    """Return the signs of a line, what speaks most for it first."""
    worth = dict(zip(TERMS, parts.tolist(), strict=True))
    reports = [one for one in held.get(other, ()) if one != person]
    together = sum(worth[name] for name in TOGETHER)
    found = [
        Sign("together", together) if worth["touch"] else None,
        Sign("level", worth["rank"], gap=_gap(who, person, other)) if _ranked(who, person, other) else None,
        Sign("same_department" if worth["department"] > 0 else "other_department", worth["department"]),
        Sign("same_field", worth["field"]),
        Sign("standing", worth["standing"]),
        Sign("siblings", worth["siblings"], people=_most_like(who, person, reports)),
        Sign("leads", worth["leads"], count=len(reports)),
    ]
    kept = [one for one in found if one is not None and abs(one.points or 0) >= LEAST]
    return tuple(sorted(kept, key=lambda one: -(one.points or 0)))


def _ranked(who: People, person: int, other: int) -> bool:
    return not np.isnan(who.rank[person]) and not np.isnan(who.rank[other])


def _gap(who: People, person: int, other: int) -> str:
    """Return how much higher the other stands by his title."""
    gap = float(who.rank[other] - who.rank[person])
    if gap <= -SAME:
        return "below"
    if gap < SAME:
        return "same"
    return "above" if gap <= FAR else "far_above"


def _most_like(who: People, person: int, others: list[int]) -> tuple[int, ...]:
    """Return those of some people whose place is most like somebody's: of his department, of his rank."""

    def unlike(one: int) -> tuple[bool, float, int]:
        gap = abs(float(who.rank[one] - who.rank[person]))
        return who.department[one] != who.department[person], 9.0 if np.isnan(gap) else gap, one

    return tuple(sorted(others, key=unlike)[:MOST_NAMED])
