"""Who is in the middle of a graph of mails: authorities and PageRank, by power iteration."""

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


def authority(mails: csr_matrix, rounds: int = ROUNDS) -> Floats:
    """Return the authorities of HITS (Kleinberg 1999)."""
    hubs = np.ones(mails.shape[0])
    score = np.zeros(mails.shape[0])
    for _ in range(rounds):
        score = mails.T @ hubs
        score /= np.linalg.norm(score) or 1
        hubs = mails @ score
        hubs /= np.linalg.norm(hubs) or 1
    return score


def page_rank(mails: csr_matrix, rounds: int = ROUNDS) -> Floats:
    """Return PageRank (Brin & Page 1998), damping 0.85; whoever sends nothing sends to everybody."""
    size = mails.shape[0]
    if not size:
        return np.zeros(0)
    sent = row(mails.sum(axis=1))
    share = np.divide(1.0, sent, out=np.zeros(size), where=sent > 0)
    score = np.full(size, 1 / size)
    for _ in range(rounds):
        idle = score[sent == 0].sum() / size
        score = (1 - DAMPING) / size + DAMPING * (mails.T @ (score * share) + idle)
    return score


def row(values: object) -> Floats:
    """Return the sums of a sparse matrix as a plain row."""
    return np.asarray(values, dtype=float).ravel()
