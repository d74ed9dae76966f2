"""What a hop of a way is worth: the chance that one would introduce us to the other, 0 … 1. Set by hand, not measured.

What was seen is worth the root of its strength: to be willing to ask, the first meetings count most, and strength fades
faster than acquaintance does. What is told is worth what stands here, less where it was only heard. Several reasons add
up as chances of which one is enough: none of them ever makes a hop worse.
"""

from collections.abc import Iterable

from guanxi.core.models import Certainty
from guanxi.network.queries.told import SAME_DEPARTMENT, SAME_EMPLOYER_THEN, SAME_TEAM_THEN, Told

TOLD = {
    # personal ties
    "relative": 0.75,
    "friend": 0.6,
    "teacher_student": 0.55,
    "comrade": 0.5,
    "works_with": 0.5,
    "ex_colleague": 0.45,
    "alumni": 0.4,
    "fellow_townsman": 0.3,
    "neighbour": 0.3,
    # lines of the chart
    "reports_to": 0.6,
    "influence": 0.55,
    "dotted": 0.4,
    # seen from where they work and worked
    SAME_TEAM_THEN: 0.35,
    SAME_EMPLOYER_THEN: 0.2,
    SAME_DEPARTMENT: 0.25,
}
OWN_KIND = 0.4  # a kind of tie that the workspace named itself
# Between rivals, and between those whose seats are at odds, nobody is introduced.
BARRED = frozenset({"rival", "conflict"})
SURE = {
    Certainty.CONFIRMED.value: 1.0,
    Certainty.HEARD.value: 0.7,
    Certainty.INFERRED.value: 0.5,
    Certainty.DISPROVEN.value: 0.0,
}
MOST = 0.95  # nothing is certain
LEAST = 0.03  # below this two people do not know each other well enough to ask
OPPOSED = 0.6  # of what a hop is worth that leads over somebody who is against us

# How a way is spoken of, from the chance of the whole. A percentage would pretend to have been measured.
WORDS = ((0.5, "good"), (0.2, "fair"), (0.0, "slim"))


def hop(strength: float, told: Iterable[Told]) -> float:
    """Return what a hop is worth; 0.0 where there is no asking."""
    reasons = list(told)
    if any(one.kind in BARRED for one in reasons):
        return 0.0
    fails = 1.0 - (min(max(strength, 0.0), 100.0) / 100.0) ** 0.5
    for one in reasons:
        fails *= 1.0 - TOLD.get(one.kind, OWN_KIND) * SURE[one.certainty]
    chance = min(1.0 - fails, MOST)
    return chance if chance >= LEAST else 0.0


def chance_word(chance: float) -> str:
    """Return the word for the chance of a way."""
    return next(word for least, word in WORDS if chance >= least)
