"""A tally of some of the people: what passed among them, without what passed with anybody else."""

from typing import TypeVar

import numpy as np

from relgraph.tallies import Sent, Tally, Together
from relgraph.tallies.tables import columns
from relgraph.traffic import Ints

Table = TypeVar("Table", Sent, Together)


def among(counts: Tally, place: Ints, people: int) -> Tally:
    """Return what passed among some of the people; ``place`` gives everybody's new number, -1 for whom it leaves out.

    New numbers are different, below ``people``, and need not all be taken.

    >>> from relgraph.tallies import tally
    >>> from relgraph.traffic import traffic
    >>> mails = traffic(3, message=[1, 1, 2], at=[0, 0, 0], sender=[0, 0, 0], recipient=[1, 2, 1])
    >>> found = among(tally(mails), np.array([-1, 3, 2]), 4)
    >>> len(found.sent.pair), found.together.low.tolist(), found.together.high.tolist()
    (0, [2], [3])
    """
    sent, met = counts.sent, counts.together
    low, high = place[met.low], place[met.high]
    ordered = np.minimum(low, high), np.maximum(low, high)
    return Tally(
        people,
        _picked(sent, place[sent.source], place[sent.target], people),
        _picked(met, *ordered, people),
    )


def _picked(table: Table, one: Ints, other: Ints, people: int) -> Table:
    rows = np.flatnonzero((one >= 0) & (other >= 0))
    pair = (one * people + other)[rows]
    order = np.argsort(pair, kind="stable")
    kept = {name: getattr(table, name)[rows][order] for name in columns(type(table))}
    return type(table)(people=people, pair=pair[order], **kept)
