"""How far somebody reaches in what passes between people: a sign of rank where titles do not tell.

    reach = (second + company + (writers' reach + middle + authority + leisure + rarity) / 2) / 4.5,    each a quantile

*Second*: who writes to those who write to me (two steps of in-degree); *company*: with how many I am addressed
together; *writers' reach*: how widely those who write to me are themselves written to; *middle*: PageRank, that is the
same over any number of steps. None of these weighs volume: who writes much is not senior. *Authority* (HITS) does: in
sparse mail it knows more than numbers of writers. *Leisure*: how long my answers of the same day take; *rarity*: to how
small a share of my mails I answer that day. Subordinates answer their superiors at once (Rowe et al., *Automated social
hierarchy detection through email network analysis*, 2007). Of whom few answers are known, the two are near everybody's
mean. They are the same for all in less than a month, and where moments tell nothing: not told, stamped in batches, or
mixed up, so that answers come no sooner than two moments of a working day lie apart by chance.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from scipy.stats import rankdata

from relgraph.centrality import authority, mail_matrix, page_rank, row
from relgraph.tallies import Tally
from relgraph.traffic import DAY, Floats

FEW_ANSWERS, FEW_MAILS = 5, 20  # as many as everybody's mean is worth beside one's own
LEAST_SPAN = 30 * DAY
STEPS = 40  # through the graph: of more the order of people hardly changes
# Two moments drawn anywhere in a day of eight hours: the mean of ln(minutes between them) is ln(480) - 3/2.
BY_CHANCE = float(np.log(480)) - 1.5


def standing(counts: Tally) -> Floats:
    """Return everybody's reach, 0 … 1; a half for all when nothing passed."""
    mails = mail_matrix(counts)
    writes = csr_matrix(mails > 0, dtype=float)
    written = row(writes.sum(axis=0))
    second = row(writes.T @ written)
    half = [second / np.maximum(written, 1), *_middle(mails, writes), *_answering(counts)]
    whole = quantiles(second) + quantiles(_company(counts))
    reach: Floats = (whole + 0.5 * sum(map(quantiles, half))) / (2 + 0.5 * len(half))
    return reach


def _middle(mails: csr_matrix, writes: csr_matrix) -> tuple[Floats, Floats]:
    """Return authority, and PageRank by who writes to whom; what is equal but for rounding is equal."""
    return np.round(authority(mails, STEPS), 12), np.round(page_rank(writes, STEPS) * writes.shape[0], 9)


def _company(counts: Tally) -> Floats:
    """Return with how many everybody was addressed together."""
    table = counts.together
    among = table.addressed > 0
    low, high = (np.bincount(ends[among], minlength=counts.people) for ends in (table.low, table.high))
    return np.asarray(low + high, dtype=float)


def _answering(counts: Tally) -> tuple[Floats, Floats]:
    """Return how slowly everybody answers (mean of ln(1 + minutes)), and how rarely (share not answered)."""
    sent, people = counts.sent, counts.people
    if not len(sent.pair) or sent.last.max() - sent.first.min() < LEAST_SPAN:
        return np.zeros(people), np.zeros(people)
    if sent.delay.sum() > BY_CHANCE * sent.answers.sum():
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
