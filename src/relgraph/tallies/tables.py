"""The shapes of what is counted. Pairs are one number each, and counts are small, because there are millions."""

from dataclasses import dataclass, fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

from relgraph.traffic import DAY, Floats, Ints

HALF_LIFE_DAYS = 60.0
ORIGIN = 946_684_800  # 2000-01-01
Counts = NDArray[Any]  # int32
# When those met who never did: later, and earlier, than any moment, so that the smallest and the largest hold.
NEVER_FIRST, NEVER_LAST = np.iinfo(np.int64).max, np.iinfo(np.int64).min


@dataclass(frozen=True, slots=True)
class Sent:
    """Directed pairs ``source → target``, one row each, ascending by ``pair`` = source · people + target.

    ``mails`` counts rows, ``personal`` those with few recipients, ``asked`` approvals; ``answers`` counts mails that
    answer the other's of the same day, ``delay`` sums ln(1 + minutes) of them; ``weight`` is decayed (see the package);
    ``first`` and ``last`` are unix seconds.
    """

    people: int
    pair: Ints
    mails: Counts
    personal: Counts
    asked: Counts
    answers: Counts
    weight: Floats
    delay: Floats
    first: Ints
    last: Ints

    @property
    def source(self) -> Ints:
        """Who sent, one number a row."""
        return self.pair // max(self.people, 1)

    @property
    def target(self) -> Ints:
        """Who received, one number a row."""
        return self.pair % max(self.people, 1)


@dataclass(frozen=True, slots=True)
class Together:
    """Undirected pairs ``low < high`` that were addressed together or met, ascending by ``pair`` = low · people + high.

    ``addressed`` counts messages with both among at most fifteen recipients, ``met`` meetings with both;
    ``met_weight`` is decayed and shared out like a mail's, ``first`` and ``last`` are moments of meetings.
    """

    people: int
    pair: Ints
    addressed: Counts
    met: Counts
    met_weight: Floats
    first: Ints
    last: Ints

    @property
    def low(self) -> Ints:
        """The person with the smaller number, one a row."""
        return self.pair // max(self.people, 1)

    @property
    def high(self) -> Ints:
        """The person with the larger number, one a row."""
        return self.pair % max(self.people, 1)


@dataclass(frozen=True, slots=True)
class Tally:
    """What passed among ``people`` people."""

    people: int
    sent: Sent
    together: Together

    def __len__(self) -> int:
        """Count the rows of both tables."""
        return len(self.sent.pair) + len(self.together.pair)


def columns(table: type[Any]) -> tuple[str, ...]:
    """Return the names of the columns besides the pair.

    >>> columns(Together)
    ('addressed', 'met', 'met_weight', 'first', 'last')
    """
    return tuple(field.name for field in fields(table))[2:]


def decayed(at: Ints) -> Floats:
    """Return the weight of moments (unix seconds) as seen from the origin."""
    weight: Floats = np.exp2((at - ORIGIN) / (DAY * HALF_LIFE_DAYS))
    return weight
