"""Groups found in what passes between people, against the departments they are in."""

from dataclasses import dataclass

import numpy as np

from relgraph.communities import departments
from relgraph.measures import NOTHING, Figure, draws, interval, mutual_information, rand_index
from relgraph.tallies import Tally
from relgraph.traffic import Ints

ROUNDS = 300


@dataclass(frozen=True, slots=True)
class DepartmentTrial:
    """Normalised mutual information and adjusted Rand index, over the people whose department is known."""

    nmi: Figure
    ari: Figure
    groups: int
    labels: int


def try_departments(counts: Tally, labels: Ints, *, resolution: float | None = None, seed: int = 0) -> DepartmentTrial:
    """Find groups among all, and compare them with labels (-1: not told)."""
    told = np.flatnonzero(labels >= 0)
    truth, guess = labels[told], departments(counts, resolution=resolution)[told]
    nmi, ari = [], []
    if len(told):
        for drawn in draws(len(told), seed, ROUNDS):
            rows = np.repeat(np.arange(len(told)), drawn.astype(np.int64))
            nmi.append(mutual_information(guess[rows], truth[rows]))
            ari.append(rand_index(guess[rows], truth[rows]))
    return DepartmentTrial(
        nmi=_centred(mutual_information(guess, truth), nmi, len(told)) if len(told) else NOTHING,
        ari=_centred(rand_index(guess, truth), ari, len(told)) if len(told) else NOTHING,
        groups=len(np.unique(guess)),
        labels=len(np.unique(truth)),
    )


def _centred(value: float, drawn: list[float], people: int) -> Figure:
    """Return a figure whose interval is as wide as the draws spread, around the value.

    Who is drawn twice agrees with himself, which lifts every draw above the value: the lift is taken off.
    """
    found = np.array(drawn)
    return Figure(value, *interval(np.clip(found - found.mean() + value, -1.0, 1.0)), people)
