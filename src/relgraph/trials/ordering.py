"""Whether scores put pairs of people in the order of their ranks, and by how much one score does so better."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from relgraph.measures import Figure, columns_over_pairs, dominance
from relgraph.traffic import Floats, Ints

Pairs = tuple[Ints, Ints]


@dataclass(frozen=True, slots=True)
class Order:
    """Of each score the share of pairs in the right order, and how much greater that of the first one is.

    Margins are differences over the same draws of people: two scores that err on the same people differ by less than
    their intervals would let one think.
    """

    figures: dict[str, Figure]
    margins: dict[str, Figure]


def in_order(scores: Mapping[str, Floats], pairs: Pairs, seed: int) -> Order:
    """Compare scores on pairs (higher, lower)."""
    above, below = pairs
    hits = np.stack([dominance(score, above, below) for score in scores.values()], axis=1)
    found = columns_over_pairs(
        np.concatenate([hits, hits[:, :1] - hits[:, 1:]], axis=1), above, below, _people(scores), seed=seed
    )
    names, others = list(scores), list(scores)[1:]
    return Order(dict(zip(names, found, strict=False)), dict(zip(others, found[len(names) :], strict=True)))


def _people(scores: Mapping[str, Floats]) -> int:
    return max(map(len, scores.values()))
