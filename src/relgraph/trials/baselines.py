"""What anybody would try first: centralities of the mail graph, and "my boss is whom I mail most"."""

from collections.abc import Callable

import numpy as np
from scipy.sparse import csr_matrix

from relgraph.tallies import Tally
from relgraph.traffic import Floats

DAMPING = 0.85
ROUNDS = 100


def mail_matrix(counts: Tally) -> csr_matrix:
    """Return how many mails (approvals included) everybody sent to everybody."""
    sent = counts.sent
    return csr_matrix((sent.mails + sent.asked, (sent.source, sent.target)), shape=(counts.people, counts.people))


def degree(mails: csr_matrix) -> Floats:
    """Return with how many people one exchanged mails."""
    return _row(((mails + mails.T) > 0).sum(axis=0))


def in_degree(mails: csr_matrix) -> Floats:
    """Return how many people wrote to one."""
    return _row((mails > 0).sum(axis=0))


def authority(mails: csr_matrix) -> Floats:
    """Return the authorities of HITS (Kleinberg 1999) by power iteration."""
    hubs = np.ones(mails.shape[0])
    score = np.zeros(mails.shape[0])
    for _ in range(ROUNDS):
        score = mails.T @ hubs
        score /= np.linalg.norm(score) or 1
        hubs = mails @ score
        hubs /= np.linalg.norm(hubs) or 1
    return score


def page_rank(mails: csr_matrix) -> Floats:
    """Return PageRank (Brin & Page 1998), damping 0.85; whoever sends nothing sends to everybody."""
    size = mails.shape[0]
    if not size:
        return np.zeros(0)
    sent = _row(mails.sum(axis=1))
    share = np.divide(1.0, sent, out=np.zeros(size), where=sent > 0)
    score = np.full(size, 1 / size)
    for _ in range(ROUNDS):
        idle = score[sent == 0].sum() / size
        score = (1 - DAMPING) / size + DAMPING * (mails.T @ (score * share) + idle)
    return score


CENTRALITIES: dict[str, Callable[[csr_matrix], Floats]] = {
    "degree": degree,
    "in_degree": in_degree,
    "hits": authority,
    "pagerank": page_rank,
}


def most_mailed(mails: csr_matrix) -> csr_matrix:
    """Return how many mails went between two people either way: whom one mails most is one's guess."""
    both = csr_matrix(mails + mails.T)
    both.setdiag(0)
    both.eliminate_zeros()
    return both


def received(mails: csr_matrix) -> Floats:
    """Return how many mails one got."""
    return _row(mails.sum(axis=0))


def _row(values: object) -> Floats:
    return np.asarray(values, dtype=float).ravel()
