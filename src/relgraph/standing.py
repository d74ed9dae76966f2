"""How far somebody reaches in what passes between people: a sign of rank where titles do not tell.

    reach = (second + company + (writers' reach + writers + leisure + rarity) / 2) / 4,    each a quantile

*Second*: who writes to those who write to me (two steps of in-degree); *company*: with how many I am addressed
together; *writers' reach*: how widely those who write to me are themselves written to; *writers*: how many write to me.
None of these weighs volume: who writes much is not senior. *Leisure*: how long my answers of the same day take;
*rarity*: to how small a share of my mails I answer that day. Subordinates answer their superiors at once (Rowe et al.,
*Automated social hierarchy detection through email network analysis*, 2007). Of whom few answers are known, the two
are near everybody's mean; in less than a month, or where moments are not told, all have the same.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from scipy.stats import rankdata

from relgraph.tallies import Tally
from relgraph.traffic import DAY, Floats

FEW_ANSWERS, FEW_MAILS = 5, 20  # as many as everybody's mean is worth beside one's own
LEAST_SPAN = 30 * DAY


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
    half = [mean, written, *_answering(counts)]
    reach: Floats = (quantiles(second) + quantiles(company) + 0.5 * sum(map(quantiles, half))) / 4
    return reach


def _answering(counts: Tally) -> tuple[Floats, Floats]:
    """Return how slowly everybody answers (mean of ln(1 + minutes)), and how rarely (share not answered)."""
    sent, people = counts.sent, counts.people
    if not len(sent.pair) or sent.last.max() - sent.first.min() < LEAST_SPAN:
        return np.zeros(people), np.zeros(people)
    answers, delay = (np.bincount(sent.source, column, minlength=people) for column in (sent.answers, sent.delay))
    got = np.bincount(sent.target, sent.mails, minlength=people)
    slow = (delay + FEW_ANSWERS * _share(delay, answers)) / (answers + FEW_ANSWERS)
    rare = 1 - (answers + FEW_MAILS * _share(answers, got)) / (got + FEW_MAILS)
    # Times are summed in any order: what is equal but for that shall be equal.
    return np.round(slow, 9), rare


def _share(some: NDArray[Any], of: NDArray[Any]) -> float:
    return float(some.sum() / max(of.sum(), 1.0))


def quantiles(values: NDArray[Any]) -> Floats:
    """Return the share of people at or below, halves for equals: 0 … 1.

    >>> quantiles(np.array([1.0, 5.0, 5.0, 9.0])).tolist()
    [0.125, 0.5, 0.5, 0.875]
    """
    return np.asarray((rankdata(values) - 0.5) / max(len(values), 1), dtype=float)
