"""What each sign of a reporting line is worth. Fifteen numbers, set by hand on small trials and left alone: weights
fitted to one firm do not carry over to the next."""

from dataclasses import dataclass

TERMS = (
    "touch", "mails", "addressed", "meetings", "approvals", "circle", "rank", "department", "field", "standing",
    "siblings", "leads",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Weights:
    """Worth of the terms, in the order of :data:`TERMS`; a probability is the softmax of their sum.

    ``touch``: that anything ever passed between them. ``mails``, ``addressed``, ``meetings``, ``approvals``: times
    ln(1 + count). ``circle``: times how much the same people write to both. ``department``: same + / other −.
    ``field``: times the cosine of title and department words. ``standing``: times the difference in reach, where ranks
    do not tell. ``siblings``: times how alike a confirmed report of the superior is; ``leads``: times the share of the
    confirmed reports like him whom the superior leads. ``nobody``: that the superior is not among the people;
    ``highest``: added to it for whoever nobody outranks. ``temperature``: the greater, the less sure; where confirmed
    lines of people like him speak for the best candidate it is up to ``1 + doubt`` times that: that like people have
    one superior is a guess, too.
    """

    touch: float = 1.0
    mails: float = 0.6
    addressed: float = 1.0
    meetings: float = 0.5
    approvals: float = 1.5
    circle: float = 1.0
    department: float = 1.4
    field: float = 4.0
    standing: float = 4.0
    siblings: float = 4.0
    leads: float = 2.0
    nobody: float = 1.0
    highest: float = 2.0
    temperature: float = 1.0
    doubt: float = 0.5


WEIGHTS = Weights()
# The worth of a rank gap (superior minus report, on the scale of relgraph.titles): half a level to a level and a half
# above is the usual superior, further up less so, the same rank or below hardly.
GAPS = (-1.0, -0.3, 0.0, 0.3, 0.8, 1.5, 2.2, 4.0)
GAP_WORTH = (-3.0, -2.0, -1.0, 1.2, 2.2, 2.2, 1.2, 0.6)
