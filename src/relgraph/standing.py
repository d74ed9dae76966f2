"""How far somebody reaches in what passes between people: a sign of rank where titles do not tell.

Four counts, none of which weighs volume (who writes much is not senior): who writes to those who write to me (two
steps of in-degree), with how many I am addressed together, how widely those who write to me are themselves written to,
and how many write to me. Each becomes a quantile among the people; the last two count half.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from scipy.stats import rankdata

from relgraph.tallies import Tally
from relgraph.traffic import Floats


def standing(counts: Tally) -> Floats:
    """Return everybody's reach, 0 … 1; a half for all when nothing passed."""
    people = counts.people
    sent, together = counts.sent, counts.together
    mails = sent.mails > 0
    ones = np.ones(np.count_nonzero(mails))
    writes = csr_matrix((ones, (sent.source[mails], sent.target[mails])), shape=(people, people))
    written = np.asarray(writes.sum(axis=0)).ravel()
    second = writes.T @ written
    mean = second / np.maximum(written, 1)
    among = together.addressed > 0
    company = np.bincount(together.low[among], minlength=people) + np.bincount(together.high[among], minlength=people)
    reach: Floats = (quantiles(second) + quantiles(company) + 0.5 * quantiles(mean) + 0.5 * quantiles(written)) / 3
    return reach


def quantiles(values: NDArray[Any]) -> Floats:
    """Return the share of people at or below, halves for equals: 0 … 1.

    >>> quantiles(np.array([1.0, 5.0, 5.0, 9.0])).tolist()
    [0.125, 0.5, 0.5, 0.875]
    """
    return np.asarray((rankdata(values) - 0.5) / max(len(values), 1), dtype=float)
