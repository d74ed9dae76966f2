"""Who may be whose superior at all: everybody among a few hundred, the likely ones among thousands."""

import numpy as np

from relgraph.nearest import best_of_each, nearest
from relgraph.reporting.people import People
from relgraph.tallies import Tally
from relgraph.traffic import Floats, Ints

ALL_UP_TO = 400
MOST = 40
OF_A_DEPARTMENT = 12
OF_ALL = 8


def candidates(who: People, counts: Tally, reach: Floats) -> tuple[Ints, Ints]:
    """Return pairs (report, superior), ordered, each once."""
    size = len(who)
    if size <= ALL_UP_TO:
        report, superior = np.divmod(np.arange(size * size), max(size, 1))
    else:
        parts = [nearest(counts, MOST), _of_department(who, reach), _highest(who, reach)]
        report, superior = (np.concatenate(part) for part in zip(*parts, strict=True))
    key = np.unique(report[report != superior] * size + superior[report != superior])
    return key // max(size, 1), key % max(size, 1)


def _of_department(who: People, reach: Floats) -> tuple[Ints, Ints]:
    """Return for everybody the highest of his department."""
    told = np.flatnonzero(who.department >= 0)
    heads, tops = best_of_each(who.department[told], told, _height(who, reach)[told], OF_A_DEPARTMENT)
    members = [(np.flatnonzero(who.department == number), tops[heads == number]) for number in np.unique(heads)]
    if not members:
        return told, told
    report = np.concatenate([np.repeat(people, len(top)) for people, top in members])
    superior = np.concatenate([np.tile(top, len(people)) for people, top in members])
    return report, superior


def _highest(who: People, reach: Floats) -> tuple[Ints, Ints]:
    top = np.argsort(-_height(who, reach), kind="stable")[:OF_ALL]
    return np.repeat(np.arange(len(who)), len(top)), np.tile(top, len(who))


def _height(who: People, reach: Floats) -> Floats:
    height: Floats = np.where(np.isnan(who.rank), 1.0, who.rank) + reach
    return height
