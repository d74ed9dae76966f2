"""What two people share: those they hear from and write to, what they got together, their department."""

import numpy as np
from scipy.sparse import csr_matrix

from relgraph.fields import Fields
from relgraph.nearest import looked_up
from relgraph.reporting.people import People
from relgraph.tallies import Tally
from relgraph.traffic import Floats, Ints


def heard_from(counts: Tally) -> Fields:
    """Return one row a person: who writes to him, of length one, so that rows multiply to the share they have."""
    return _rows(counts.sent.target, counts.sent.source, counts.people)


def written_to(counts: Tally) -> Fields:
    """Return the same of whom he writes to."""
    return _rows(counts.sent.source, counts.sent.target, counts.people)


def _rows(person: Ints, other: Ints, people: int) -> Fields:
    many = np.bincount(person, minlength=people)
    return csr_matrix((1 / np.sqrt(many[person]), (person, other)), shape=(people, people))


def together(counts: Tally, one: Ints, other: Ints) -> tuple[Floats, Floats]:
    """Return how often two people were addressed together, and how often they met."""
    table, people = counts.together, counts.people
    wanted = np.minimum(one, other) * people + np.maximum(one, other)
    return looked_up(table.pair, table.addressed, wanted), looked_up(table.pair, table.met, wanted)


def same_department(who: People, one: Ints, other: Ints) -> Floats:
    """Return 1 for the same department, -1 for another, 0 where one is not told."""
    first, second = who.department[one], who.department[other]
    return np.where((first < 0) | (second < 0), 0.0, np.where(first == second, 1.0, -1.0))
