"""What anybody would try first: centralities of the mail graph, and "my boss is whom I mail most"."""

from collections.abc import Callable

from scipy.sparse import csr_matrix

from relgraph.centrality import authority, page_rank, row
from relgraph.traffic import Floats


def degree(mails: csr_matrix) -> Floats:
    """Return with how many people one exchanged mails."""
    return row(((mails + mails.T) > 0).sum(axis=0))


def in_degree(mails: csr_matrix) -> Floats:
    """Return how many people wrote to one."""
    return row((mails > 0).sum(axis=0))


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
    return row(mails.sum(axis=0))
