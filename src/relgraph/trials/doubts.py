"""Told lines that what is seen speaks against: how many true ones are doubted, how many wrong ones are caught."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from relgraph.contradictions import line_doubts
from relgraph.measures import Figure, over_people
from relgraph.reporting import Found

TRIES = 20


@dataclass(frozen=True, slots=True)
class Doubts:
    """``true``: the share of right lines that are doubted; ``wrong``: of lines to a drawn manager who is not the
    right one; ``mended``: of the latter for whom the right manager is named instead."""

    true: Figure
    wrong: Figure
    mended: Figure


def try_doubts(found: Found, managers: Mapping[int, int], *, seed: int) -> Doubts:
    """Doubt the known lines, then the same people's lines to managers drawn among the others."""
    right = {one.report for one in line_doubts(managers, found.report, found.superior, found.confidence)}
    drawn = _drawn(managers, seed)
    wrong = {one.report: one.seen for one in line_doubts(drawn, found.report, found.superior, found.confidence)}
    return Doubts(
        true=over_people(np.array([report in right for report in managers], dtype=float), seed=seed),
        wrong=over_people(np.array([report in wrong for report in drawn], dtype=float), seed=seed),
        mended=over_people(np.array([wrong.get(report) == managers[report] for report in drawn], float), seed=seed),
    )


def _drawn(managers: Mapping[int, int], seed: int) -> dict[int, int]:
    """Return for everybody one of the managers who is neither his nor himself, if one is drawn in some tries."""
    dice, bosses = np.random.default_rng(seed), sorted(set(managers.values()))
    found = {}
    for report, boss in sorted(managers.items()):
        tries = (bosses[place] for place in dice.integers(0, len(bosses), TRIES))
        other = next((one for one in tries if one not in (boss, report)), None)
        if other is not None:
            found[report] = other
    return found
