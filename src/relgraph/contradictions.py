"""What is said and what is seen do not agree: told lines against inferred ones, told stances against behaviour.

Nothing is decided here: both sides are returned with what they rest on, and a person says which is right. The told
lines have to be kept out of the inference that they are compared with, else it only repeats them.
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from relgraph.traffic import Floats, Ints

CLEAR = 0.45  # confidence from which another superior contradicts
TIMES = 10.0  # how many times the confidence of the told one
ENOUGH = 5  # mails of ours from which no answer says something
WARM = 3  # times he came to us by himself

Key = Hashable
Why = Literal["supports_but_quiet", "supports_but_unanswered", "opposes_but_comes"]


@dataclass(frozen=True, slots=True)
class LineDoubt:
    """``report`` is told to report to ``told``; what is seen speaks for ``seen``. ``reversed``: it is the told superior
    who seems to report to him."""

    report: int
    told: int
    seen: int
    told_confidence: float
    seen_confidence: float
    reversed: bool


@dataclass(frozen=True, slots=True)
class Behaviour:
    """What somebody did lately: mails of ours to him, his answers, contacts he began, whether he has gone quiet
    (:mod:`relgraph.silence`) and for how many days."""

    ours: int = 0
    answers: int = 0
    began: int = 0
    quiet: bool = False
    gap_days: int = 0


@dataclass(frozen=True, slots=True)
class StanceDoubt:
    """A told stance (-2 against us … 2 for us) that behaviour does not bear out, and the behaviour."""

    person: Key
    stance: int
    why: Why
    behaviour: Behaviour


def line_doubts(told: Mapping[int, int], report: Ints, superior: Ints, confidence: Floats) -> list[LineDoubt]:
    """Return told lines that the candidates' confidences speak against, the clearest first, then by report.

    ``report``, ``superior`` and ``confidence`` (0 … 1) are rows of candidate pairs, in any order.

    >>> import numpy as np
    >>> line_doubts({1: 0}, np.array([1, 1]), np.array([0, 2]), np.array([0.05, 0.8]))[0].seen
    2
    """
    worth = dict(zip(zip(report.tolist(), superior.tolist(), strict=True), confidence.tolist(), strict=True))
    best: dict[int, tuple[float, int]] = {}
    for (one, other), sure in worth.items():
        best[one] = max(best.get(one, (-1.0, -1)), (sure, -other))
    found = [
        LineDoubt(one, boss, -best[one][1], worth.get((one, boss), 0.0), best[one][0], _seen(best, boss) == one)
        for one, boss in told.items()
        if one in best and -best[one][1] != boss
    ]
    clear = [doubt for doubt in found if doubt.seen_confidence >= max(CLEAR, TIMES * doubt.told_confidence)]
    return sorted(clear, key=lambda doubt: (-doubt.seen_confidence, doubt.report))


def _seen(best: Mapping[int, tuple[float, int]], person: int) -> int | None:
    """Return whom somebody clearly seems to report to."""
    sure, other = best.get(person, (0.0, 0))
    return -other if sure >= CLEAR else None


def stance_doubts(stances: Mapping[Key, int], behaviours: Mapping[Key, Behaviour]) -> list[StanceDoubt]:
    """Return told stances that behaviour does not bear out, in the order of ``stances``; nobody twice.

    Not to answer speaks against support only when we wrote often enough; coming to us by himself speaks against
    opposition. The indifferent contradict nothing.

    >>> stance_doubts({"李": 2}, {"李": Behaviour(ours=8)})[0].why
    'supports_but_unanswered'
    """
    found = ((person, stance, behaviours.get(person)) for person, stance in stances.items())
    return [
        StanceDoubt(person, stance, why, behaviour)
        for person, stance, behaviour in found
        if behaviour is not None
        for why in _first(_whys(stance, behaviour))
    ]


def _whys(stance: int, behaviour: Behaviour) -> Iterator[Why]:
    if stance > 0 and behaviour.quiet:
        yield "supports_but_quiet"
    if stance > 0 and behaviour.ours >= ENOUGH and not behaviour.answers and not behaviour.began:
        yield "supports_but_unanswered"
    if stance < 0 and behaviour.began >= WARM and not behaviour.quiet:
        yield "opposes_but_comes"


def _first(whys: Iterable[Why]) -> list[Why]:
    return list(whys)[:1]
