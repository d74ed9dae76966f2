"""What a piece of traffic adds up to, pair by pair, so that pieces can be counted apart and put together.

Every column is a sum, a smallest or a largest value, so ``tally(a + b) == total([tally(a), tally(b)])``: a day of mail
is counted when it arrives, days are counted on different machines, and nothing is ever read again. (The one thing that
is not a sum is what makes a day the smallest piece: an answer counts when it comes on the same day.)

**Decay without a clock.** A message of age ``d`` days shall weigh ``2^(-d / half-life)``. Its weight is stored as seen
from a fixed day in the past, ``2^(+(t - ORIGIN) / half-life)``, which adds up; :func:`relgraph.strength.strengths`
divides by the weight of "now" when it is asked. With sixty days a century is 2^608, within the range of a double.

**Many recipients** make a message say less of each: its weight is divided by √k (k recipients).
"""

from relgraph.tallies.counting import AT_ONCE, tally
from relgraph.tallies.merging import together, total
from relgraph.tallies.tables import HALF_LIFE_DAYS, ORIGIN, Counts, Sent, Tally, Together, decayed

__all__ = [
    "AT_ONCE", "HALF_LIFE_DAYS", "ORIGIN", "Counts", "Sent", "Tally", "Together", "decayed", "tally", "together",
    "total",
]  # fmt: skip
