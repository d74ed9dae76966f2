"""Departments nobody told us of: groups that talk among themselves more than with others.

Leiden (Traag, Waltman & van Eck 2019) over ties worth ln(1 + mails either way) + ln(1 + times together): with the
logarithm a pair of desks that talks all day does not outweigh a department. Modularity sees no group far below the
size of its graph (Fortunato & Barthélemy 2007), so its resolution grows with the number of people. The start is fixed,
and of several tries the one with the highest modularity is kept: the same traffic gives the same groups. Among very
many people everybody's forty nearest are looked at: the rest are chance acquaintances by the million.
"""

import numpy as np
from scipy.sparse import csr_matrix
from sknetwork.clustering import Leiden, get_modularity

from relgraph.nearest import looked_up, nearest
from relgraph.tallies import Tally
from relgraph.traffic import Floats, Ints

TRIES = 5
SMALL = 100  # people up to whom the resolution is one
GROWTH = 0.4
MANY = 2_000  # people above whom only the nearest are looked at
NEAREST = 40


def departments(counts: Tally, *, resolution: float | None = None) -> Ints:
    """Return everybody's group, numbered from 0 by size; who is in touch with nobody is alone.

    >>> from relgraph.tallies import tally
    >>> from relgraph.traffic import traffic
    >>> pairs = [(0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (5, 3), (2, 3)]
    >>> mails = traffic(6, message=range(7), at=[0] * 7, sender=[a for a, _ in pairs], recipient=[b for _, b in pairs])
    >>> departments(tally(mails)).tolist()
    [0, 0, 0, 1, 1, 1]
    """
    ties = affinities(counts) if counts.people <= MANY else main_affinities(counts)
    if not ties.nnz:
        return np.arange(counts.people)
    fineness = resolution or max(1.0, (counts.people / SMALL) ** GROWTH)
    return _by_size(_grouped(ties, fineness))


def affinities(counts: Tally) -> csr_matrix:
    """Return how much everybody has to do with everybody, both ways."""
    sent, met = counts.sent, counts.together
    size = counts.people
    mails = csr_matrix((sent.mails + sent.asked, (sent.source, sent.target)), shape=(size, size))
    company = csr_matrix((met.addressed + met.met, (met.low, met.high)), shape=(size, size))
    return (mails + mails.T).log1p() + (company + company.T).log1p()


def main_affinities(counts: Tally) -> csr_matrix:
    """Return the same of those pairs only of which one is among the nearest of the other."""
    size = counts.people
    person, other = nearest(counts, NEAREST)
    low, high = np.divmod(np.unique(np.minimum(person, other) * size + np.maximum(person, other)), size)
    sent, met = counts.sent, counts.together
    mails = sent.mails + sent.asked
    worth = np.log1p(
        looked_up(sent.pair, mails, low * size + high) + looked_up(sent.pair, mails, high * size + low)
    ) + np.log1p(looked_up(met.pair, met.addressed + met.met, low * size + high))
    half = csr_matrix((worth, (low, high)), shape=(size, size))
    return half + half.T


def _grouped(ties: csr_matrix, fineness: float) -> Ints:
    tries = [
        Leiden(resolution=fineness, random_state=seed, shuffle_nodes=seed > 0).fit_predict(ties)
        for seed in range(TRIES)
    ]
    best: Ints = max(tries, key=lambda groups: float(get_modularity(ties, groups, resolution=fineness)))
    return best.astype(np.int64)


def _by_size(groups: Ints) -> Ints:
    """Return the groups numbered by size; of equals, the one with the first person comes first."""
    _, first, place, many = np.unique(groups, return_index=True, return_inverse=True, return_counts=True)
    number = np.empty(len(first), dtype=np.int64)
    number[np.lexsort((first, -many))] = np.arange(len(first))
    return number[place]


def separation(ties: csr_matrix, groups: Ints) -> Floats:
    """Return which share of everybody's ties stays within his group: 1 knows nobody outside, nan nobody at all."""
    coo = ties.tocoo()
    inside = np.bincount(coo.row, coo.data * (groups[coo.row] == groups[coo.col]), minlength=len(groups))
    total = np.bincount(coo.row, coo.data, minlength=len(groups))
    share: Floats = np.divide(inside, total, out=np.full(len(groups), np.nan), where=total > 0)
    return share
