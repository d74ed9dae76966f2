"""At which place the known manager stands among those who might be: how many before him, how many equal with him."""

from collections.abc import Mapping

import numpy as np
from scipy.sparse import csr_matrix

from relgraph.reporting import Found
from relgraph.traffic import Floats

FAR = 1e9  # before somebody who is no candidate at all
CLOSE = 1e-9  # scores nearer than that are equal: sums of the same parts differ by rounding


def among_candidates(found: Found, managers: Mapping[int, int]) -> Floats:
    """Return (before, equal) a row, in the order of the managers, among what was inferred."""
    starts = np.searchsorted(found.report, np.arange(len(found.nobody) + 1))
    rows = []
    for report, boss in managers.items():
        here = slice(starts[report], starts[report + 1])
        score, there = found.score[here], np.flatnonzero(found.superior[here] == boss)
        rows.append(_place(score, score[there[0]]) if len(there) else (FAR, 1.0))
    return np.array(rows, dtype=float).reshape(-1, 2)


def among_mailed(both: csr_matrix, managers: Mapping[int, int], score: Floats | None) -> Floats:
    """Return (before, equal) among those one exchanges mails with, by a score or else by how many; then all others."""
    rows = []
    for report, boss in managers.items():
        here = slice(both.indptr[report], both.indptr[report + 1])
        known = both.indices[here]
        worth = both.data[here] if score is None else score[known]
        there = np.flatnonzero(known == boss)
        others = max(both.shape[0] - 1 - len(known), 1)
        rows.append(_place(worth, worth[there[0]]) if len(there) else (float(len(known)), float(others)))
    return np.array(rows, dtype=float).reshape(-1, 2)


def _place(scores: Floats, own: float) -> tuple[float, float]:
    near = CLOSE * max(1.0, abs(own))
    return float(np.count_nonzero(scores > own + near)), float(np.count_nonzero(np.abs(scores - own) <= near))
