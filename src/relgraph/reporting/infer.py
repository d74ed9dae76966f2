"""From scores to a forest: who most likely is whose superior, how sure that is, and what it rests on."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import numpy as np

from relgraph.arborescence import best_forest
from relgraph.nearest import looked_up
from relgraph.reporting.candidates import candidates
from relgraph.reporting.people import People
from relgraph.reporting.terms import terms
from relgraph.reporting.weights import TERMS, WEIGHTS, Weights
from relgraph.standing import standing
from relgraph.tallies import Tally
from relgraph.traffic import Floats, Ints

CERTAIN = 1e6
BY_OTHERS = [TERMS.index("siblings"), TERMS.index("leads")]
DECODED = 12  # of each person's candidates, the best so many enter the forest


@dataclass(frozen=True, slots=True)
class Found:
    """The answer, one row a candidate pair, ordered by report and then by score, the best first.

    ``parts`` holds what each of :data:`relgraph.reporting.TERMS` adds; ``confidence`` is the share of the pair among
    the report's candidates and "nobody among them", whose share is ``nobody`` (one a person), given that nobody is his
    superior's superior. ``superior_of`` is the
    forest: one number a person, -1 where the superior is not among the people. ``reach`` is
    :func:`relgraph.standing.standing`.
    """

    report: Ints
    superior: Ints
    score: Floats
    confidence: Floats
    parts: Floats
    nobody: Floats
    superior_of: Ints
    reach: Floats


def infer(
    who: People,
    counts: Tally,
    *,
    confirmed: Mapping[int, int] | None = None,
    rejected: Collection[tuple[int, int]] = (),
    weights: Weights = WEIGHTS,
) -> Found:
    """Infer everybody's superior. Confirmed lines hold, rejected ones (report, superior) are out."""
    held = dict(confirmed or {})
    reach = standing(counts)
    report, superior = _allowed(*candidates(who, counts, reach), held, set(rejected), len(who))
    parts = terms(report, superior, who=who, counts=counts, reach=reach, confirmed=held, weights=weights)
    score = parts.sum(axis=1)
    order = np.lexsort((superior, -score, report))
    report, superior, score, parts = report[order], superior[order], score[order], parts[order]
    nobody = _nobody(who, report, superior, weights)
    temperature = _temperature(report, parts, len(who), weights)
    confidence, left = _one_way(report, superior, *_shares(report, score, nobody, set(held), temperature))
    return Found(
        report,
        superior,
        score,
        confidence,
        parts,
        left,
        _forest(len(who), report, superior, score, nobody, held),
        reach,
    )


def _allowed(
    report: Ints, superior: Ints, held: dict[int, int], rejected: set[tuple[int, int]], size: int
) -> tuple[Ints, Ints]:
    """Drop what people ruled out, and who is below by what they confirmed; a confirmed superior is the only one."""
    base = max(size, 1)
    out = np.array([one * base + other for one, other in rejected | _loops(held)], dtype=np.int64)
    keep = ~np.isin(report, list(held)) & ~np.isin(report * base + superior, out)
    return (
        np.concatenate([report[keep], np.array(list(held.keys()), dtype=np.int64)]),
        np.concatenate([superior[keep], np.array(list(held.values()), dtype=np.int64)]),
    )


def _loops(held: dict[int, int]) -> set[tuple[int, int]]:
    """Return the pairs (person, superior) that would close a loop with confirmed lines."""
    found: set[tuple[int, int]] = set()
    for below in held:
        above: int | None = held[below]
        while above is not None and (above, below) not in found:
            found.add((above, below))
            above = held.get(above)
    return found


def _nobody(who: People, report: Ints, superior: Ints, weights: Weights) -> Floats:
    """Return for everybody the score of "the superior is not among them": higher for whom nobody outranks."""
    above = np.zeros(len(who), dtype=bool)
    above[report[who.rank[superior] > who.rank[report]]] = True
    top = ~above & ~np.isnan(who.rank)
    nobody: Floats = weights.nobody + weights.highest * top.astype(float)
    return nobody


def _temperature(report: Ints, parts: Floats, people: int, weights: Weights) -> Floats:
    """Return everybody's temperature: the more his best candidate owes to confirmed lines of others, the higher."""
    starts = np.flatnonzero(np.diff(report, prepend=-1))
    owed = np.zeros(people)
    owed[report[starts]] = parts[starts][:, BY_OTHERS].sum(axis=1) / max(weights.siblings + weights.leads, 1e-9)
    found: Floats = weights.temperature * (1 + weights.doubt * owed)
    return found


def _shares(report: Ints, score: Floats, nobody: Floats, held: set[int], temperature: Floats) -> tuple[Floats, Floats]:
    """Return the softmax over each person's candidates and nobody; a confirmed line is certain."""
    best = nobody.copy()
    np.maximum.at(best, report, score)
    weight = np.exp((score - best[report]) / temperature[report])
    none = np.exp((nobody - best) / temperature)
    certain = np.isin(np.arange(len(nobody)), list(held))
    weight[certain[report]], none[certain] = 1.0, 0.0
    total = none + np.bincount(report, weight, minlength=len(nobody))
    return weight / total[report], none / total


def _one_way(report: Ints, superior: Ints, confidence: Floats, nobody: Floats) -> tuple[Floats, Floats]:
    """Return the shares given that nobody is his superior's superior: as far as the other way round is likely, a pair
    is not. Signs that do not tell which of two leads, a department of two say, make neither sure."""
    size = len(nobody)
    key = report * size + superior
    order = np.argsort(key)
    back = looked_up(key[order], confidence[order], superior * size + report)
    # What is certain holds, even where two were told to be each other's superior.
    weight = np.where(confidence < 1, confidence * (1 - back), confidence)
    total = nobody + np.bincount(report, weight, minlength=size)
    return weight / total[report], nobody / total


def _forest(size: int, report: Ints, superior: Ints, score: Floats, nobody: Floats, held: dict[int, int]) -> Ints:
    starts = np.searchsorted(report, np.arange(size))
    taken = np.arange(len(report)) - starts[report] < DECODED
    worth = np.where(np.isin(report, list(held)), CERTAIN, score)[taken]
    source = np.concatenate([superior[taken], np.full(size, size)])
    target = np.concatenate([report[taken], np.arange(size)])
    edges = best_forest(size + 1, source, target, np.concatenate([worth, nobody]))
    chosen = source[edges]
    return np.where(chosen == size, -1, chosen)
