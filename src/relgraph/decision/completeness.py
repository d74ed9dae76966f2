"""How much of a decision we know and hold, and its colour: red, amber or green.

Each term is a share; completeness is their weighted mean::

    completeness = 100 · sum(weight · have / of) / sum(weight)      over the terms whose `of` is not 0

The weights and bounds are a convention that a workspace may change. Nothing was fitted to outcomes.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from enum import IntEnum

from relgraph.decision.shapes import Verdict
from relgraph.situation import Situation, Stage

WEIGHTS: Mapping[str, int] = {"roles": 25, "people": 15, "owners": 10, "insight": 30, "contact": 20}
CONTACT_DAYS = 90


@dataclass(frozen=True, slots=True)
class Term:
    """One share: how many of how many, and what it weighs."""

    code: str
    have: int
    of: int
    weight: int


@dataclass(frozen=True, slots=True)
class Completeness:
    """0 to 100 with its terms; None when there is nothing to be complete."""

    percent: int | None
    terms: tuple[Term, ...]


def completeness(
    situation: Situation, *, weights: Mapping[str, int] = WEIGHTS, contact_days: int = CONTACT_DAYS
) -> Completeness:
    """Return how complete a decision is.

    - `roles`: roles that open stages require and somebody in them plays.
    - `people`: open stages with somebody who counts in them; `owners`: with somebody of ours who answers for them.
    - `insight`: members whose closeness and approval are set (insight rate).
    - `contact`: members with whom anybody of ours was in contact within `contact_days`.
    """
    counts = _counts(situation, contact_days)
    terms = tuple(Term(code, have, of, weights.get(code, 0)) for code, (have, of) in counts.items())
    counted = [term for term in terms if term.of and term.weight]
    total = sum(term.weight for term in counted)
    reached = sum(term.weight * term.have / term.of for term in counted)
    return Completeness(int(100 * reached / total + 0.5) if total else None, terms)


def _counts(situation: Situation, contact_days: int) -> dict[str, tuple[int, int]]:
    members, stages = situation.members, situation.open_stages
    since = situation.now - timedelta(days=contact_days)
    return {
        "roles": (sum(_played(situation, stage) for stage in stages), sum(len(set(s.required_roles)) for s in stages)),
        "people": (sum(any(situation.in_stage(stage)) for stage in stages), len(stages)),
        "owners": (sum(stage.owner is not None for stage in stages), len(stages)),
        "insight": (sum(one.standing.insighted for one in members), len(members)),
        "contact": (sum(one.last_at is not None and one.last_at >= since for one in members), len(members)),
    }


def _played(situation: Situation, stage: Stage) -> int:
    return len(set(stage.required_roles)) - len(set(situation.missing_roles(stage)))


class Colour(IntEnum):
    """The worse, the higher."""

    GREEN = 0
    AMBER = 1
    RED = 2


@dataclass(frozen=True, slots=True)
class Bounds:
    """Below `red` percent of completeness it is red, below `amber` amber; and the colour of each warning's severity."""

    red: int = 40
    amber: int = 70
    severities: Mapping[str, Colour] = field(
        default_factory=lambda: {"danger": Colour.RED, "warning": Colour.AMBER, "hint": Colour.GREEN}
    )


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing a colour follows from: `completeness`, `warnings` or `outlook`, its value, and the colour it gives."""

    code: str
    value: str | int | None
    colour: Colour


@dataclass(frozen=True, slots=True)
class Rag:
    """The worst colour of all terms; `reasons` are the terms that gave it."""

    colour: Colour
    terms: tuple[Reason, ...]
    reasons: tuple[Reason, ...]


OUTLOOKS: Mapping[Verdict | None, Colour] = {
    Verdict.WON: Colour.GREEN, Verdict.OPEN: Colour.AMBER, Verdict.LOST: Colour.RED, None: Colour.AMBER,
}  # fmt: skip


def rag(
    percent: int | None, severities: Mapping[str, int], verdict: Verdict | None, bounds: Bounds | None = None
) -> Rag:
    """Return the colour of a decision: the worst that completeness, warnings (how many of each severity), outlook give.

    What is not known is amber: it is no good news.

    >>> rag(80, {"hint": 2}, Verdict.WON).colour.name
    'GREEN'
    >>> found = rag(80, {"danger": 1}, Verdict.OPEN)
    >>> found.colour.name, [(one.code, one.value) for one in found.reasons]
    ('RED', [('warnings', 'danger')])
    """
    bounds = bounds or Bounds()
    worst = _worst(severities, bounds)
    terms = (
        Reason("completeness", percent, _of_percent(percent, bounds)),
        Reason("warnings", worst, bounds.severities.get(worst, Colour.AMBER) if worst else Colour.GREEN),
        Reason("outlook", verdict.value if verdict else None, OUTLOOKS[verdict]),
    )
    colour = max(term.colour for term in terms)
    return Rag(colour, terms, tuple(term for term in terms if term.colour is colour))


def _worst(severities: Mapping[str, int], bounds: Bounds) -> str | None:
    found = sorted(severity for severity, count in severities.items() if count)
    return max(found, key=lambda severity: bounds.severities.get(severity, Colour.AMBER), default=None)


def _of_percent(percent: int | None, bounds: Bounds) -> Colour:
    if percent is None:
        return Colour.AMBER
    if percent < bounds.red:
        return Colour.RED
    return Colour.AMBER if percent < bounds.amber else Colour.GREEN
