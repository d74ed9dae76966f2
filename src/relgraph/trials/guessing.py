"""How well superiors are guessed, from the places at which the true ones stand."""

from dataclasses import dataclass

import numpy as np

from relgraph.measures import Figure, columns_over_people, over_people
from relgraph.traffic import Floats


@dataclass(frozen=True, slots=True)
class Guesses:
    """How well superiors are guessed; of several equal guesses each counts its share."""

    hit_at_1: Figure
    hit_at_3: Figure
    mrr: Figure


def guesses(places: Floats, seed: int) -> Guesses:
    """Return the figures of places: columns are how many stand before the manager, and how many equal with him."""
    before, equal = places[:, 0], np.maximum(places[:, 1], 1)
    values = np.stack([hits(places, 1), hits(places, 3), 1 / (before + (equal + 1) / 2)], axis=1)
    return Guesses(*columns_over_people(values, seed=seed))


def hits(places: Floats, first: int) -> Floats:
    """Return with which chance the manager is among the first few."""
    before, equal = places[:, 0], np.maximum(places[:, 1], 1)
    chance: Floats = np.clip((first - before) / equal, 0, 1)
    return chance


def better(ours: Floats, theirs: Floats, seed: int) -> Figure:
    """Return how many more managers stand first in one list of places than in another, person by person."""
    return over_people(hits(ours, 1) - hits(theirs, 1), seed=seed)
