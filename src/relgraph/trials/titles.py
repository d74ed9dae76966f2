"""Levels of titles against levels that people gave them.

Every firm draws its levels elsewhere, so they are learned from labelled titles by ridge regression on a title's signs
(:mod:`relgraph.trials.title_signs`), one score a level, the highest wins; figures are by ten-fold cross-validation,
every level spread over the folds. Beside it stands what the product does without labels: the level that the tables of
:mod:`relgraph.titles` give, translated to whatever label that level mostly has in the other folds, and, where the
labels are the product's own four levels, not translated at all.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix

from relgraph.measures import NOTHING, Figure, draws, interval, macro_f1, over_people
from relgraph.titles import title_level
from relgraph.traffic import Floats, Ints
from relgraph.trials.title_signs import Signs, signs_of

FOLDS = 10
RIDGE = 16.0
ROUNDS = 300
OWN = {"staff": 1, "manager": 2, "director": 3, "executive": 4, "1": 1, "2": 2, "3": 3, "4": 4}


@dataclass(frozen=True, slots=True)
class Score:
    """Share of titles whose level is right, and the mean over the levels of precision and recall together."""

    accuracy: Figure
    macro_f1: Figure


@dataclass(frozen=True, slots=True)
class TitleTrial:
    """``learned`` and ``rules`` by cross-validation; ``untranslated``: the rules where labels are the four levels."""

    learned: Score
    rules: Score
    untranslated: Score | None
    told: float | None
    wrong: tuple[int, ...]


def try_titles(titles: Sequence[str], labels: Sequence[str], *, seed: int = 0) -> TitleTrial:
    """Learn and apply by ten folds; ``wrong`` are the numbers of titles that were learned wrongly."""
    names = sorted(set(labels))
    truth = np.array([names.index(label) for label in labels], dtype=np.int64)
    levels = np.array([title_level(title) or 0 for title in titles], dtype=np.int64)
    folds = stratified(truth, FOLDS, seed)
    learned = crossed(signs_table([signs_of(title) for title in titles]), truth, folds, len(names))
    own = [OWN.get(name.casefold()) for name in names]
    return TitleTrial(
        learned=_score(truth, learned, seed),
        rules=_score(truth, _translated(levels, truth, folds, len(names)), seed),
        untranslated=_score(np.array([own[one] for one in truth]), levels, seed) if names and None not in own else None,
        told=float(np.mean(levels > 0)) if len(levels) else None,
        wrong=tuple(np.flatnonzero(learned != truth).tolist()),
    )


def stratified(truth: Ints, folds: int, seed: int) -> Ints:
    """Return everybody's fold: shuffled, every class spread evenly."""
    order = np.random.default_rng(seed).permutation(len(truth))
    order = order[np.argsort(truth[order], kind="stable")]
    fold = np.empty(len(truth), dtype=np.int64)
    fold[order] = np.arange(len(truth)) % folds
    return fold


def signs_table(signs: Sequence[Signs]) -> csr_matrix:
    """Return one row a title, one column a sign, and a column of ones."""
    place = {name: number for number, name in enumerate(sorted({name for one in signs for name in one}))}
    row = np.repeat(np.arange(len(signs)), [len(one) + 1 for one in signs])
    column = np.array([number for one in signs for number in [*(place[name] for name in one), len(place)]], np.int64)
    value = np.array([worth for one in signs for worth in [*one.values(), 1.0]])
    return csr_matrix((value, (row, column)), shape=(len(signs), len(place) + 1))


def crossed(table: csr_matrix, truth: Ints, folds: Ints, classes: int) -> Ints:
    """Return for every row the class that the other folds teach: ridge regression in its dual form."""
    alike: Floats = np.asarray((table @ table.T).todense(), dtype=float)
    wanted = np.eye(max(classes, 1))[truth]
    guess = np.zeros(len(truth), dtype=np.int64)
    for fold in np.unique(folds):
        known, asked = np.flatnonzero(folds != fold), np.flatnonzero(folds == fold)
        if len(known):
            inner = alike[np.ix_(known, known)] + RIDGE * np.eye(len(known))
            guess[asked] = (alike[np.ix_(asked, known)] @ np.linalg.solve(inner, wanted[known])).argmax(axis=1)
    return guess


def _translated(levels: Ints, truth: Ints, folds: Ints, classes: int) -> Ints:
    """Return the label each level mostly has in the other folds."""
    guess = np.zeros(len(truth), dtype=np.int64)
    for fold in np.unique(folds):
        known = folds != fold
        table = np.zeros((int(levels.max()) + 1, max(classes, 1)))
        np.add.at(table, (levels[known], truth[known]), 1)
        guess[~known] = table[levels[~known]].argmax(axis=1)
    return guess


def _score(truth: Ints, guess: Ints, seed: int) -> Score:
    if not len(truth):
        return Score(NOTHING, NOTHING)
    found = []
    for drawn in draws(len(truth), seed, ROUNDS):
        rows = np.repeat(np.arange(len(truth)), drawn.astype(np.int64))
        found.append(macro_f1(truth[rows], guess[rows]))
    accuracy = over_people((truth == guess).astype(float), seed=seed)
    return Score(accuracy, Figure(macro_f1(truth, guess), *interval(found), len(truth)))
