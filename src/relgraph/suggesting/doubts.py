"""Lines on the chart that what is seen speaks against; nothing is decided, a person says which is right."""

from collections import defaultdict

import numpy as np

from relgraph.contradictions import LineDoubt, line_doubts
from relgraph.reporting import Found, infer
from relgraph.suggesting.ground import Ground, Suggestion
from relgraph.suggesting.signs import SAME, Sign, signs_of

DOUBTED = "line_doubted"
WORTH = 0.8


def line_doubt_suggestions(ground: Ground) -> list[Suggestion]:
    """Return told lines that are doubted, the clearest first. The chart is kept out of this inference.

    Nobody's line is doubted for the sake of somebody who stands lower by his title, or below him on the chart.
    """
    told = {one: boss for one, boss in ground.told.items() if (DOUBTED, one) not in ground.quiet}
    if not told or len(ground.people) < 2:
        return []
    found = infer(ground.who, ground.counts, rejected=ground.kept | ground.out)
    doubts = line_doubts(told, found.report, found.superior, found.confidence)
    reports: dict[int, list[int]] = defaultdict(list)
    for report, boss in sorted(ground.held.items()):
        reports[boss].append(report)
    rank = ground.who.rank
    fitting = [doubt for doubt in doubts if not rank[doubt.seen] < rank[doubt.report] + SAME]
    return [_doubted(ground, found, doubt, reports) for doubt in fitting]


def _doubted(ground: Ground, found: Found, doubt: LineDoubt, reports: dict[int, list[int]]) -> Suggestion:
    [row] = np.flatnonzero((found.report == doubt.report) & (found.superior == doubt.seen)).tolist()
    signs = [*signs_of(found.parts[row], doubt.report, doubt.seen, ground.who, reports)]
    signs.append(Sign("told", people=(doubt.told,)))
    together = {(int(a), int(b)) for a, b in zip(ground.counts.together.low, ground.counts.together.high, strict=True)}
    if (min(doubt.report, doubt.told), max(doubt.report, doubt.told)) not in together:
        signs.append(Sign("never_together", people=(doubt.told,)))
    if doubt.reversed:
        signs.append(Sign("reversed"))
    share = doubt.seen_confidence
    measured = ground.is_measured(doubt.report, doubt.seen)
    return Suggestion(
        DOUBTED, doubt.report, other=doubt.seen, share=share, measured=measured, signs=tuple(signs), worth=WORTH * share
    )
