"""The terms of a pair's score: what each sign says, one column a term, so that a person can read the sum."""

import numpy as np

from relgraph.fields import alike
from relgraph.nearest import looked_up
from relgraph.reporting.circles import heard_from, same_department, together
from relgraph.reporting.people import People
from relgraph.reporting.siblings import siblings
from relgraph.reporting.weights import GAP_WORTH, GAPS, TERMS, Weights
from relgraph.tallies import Tally
from relgraph.traffic import Floats, Ints


def terms(
    report: Ints,
    superior: Ints,
    *,
    who: People,
    counts: Tally,
    reach: Floats,
    confirmed: dict[int, int],
    weights: Weights,
) -> Floats:
    """Return what each term adds to each pair: pairs x terms, in the order of :data:`TERMS`."""
    mails, asked = _sent(counts, report, superior)
    addressed, met = together(counts, report, superior)
    nearest, share = siblings(who, counts, report, superior, confirmed)
    kin = alike(who.field, report, superior)
    gap = who.rank[superior] - who.rank[report]
    columns = {
        "touch": weights.touch * (mails + addressed + met + np.abs(asked) > 0),
        "mails": weights.mails * np.log1p(mails),
        "addressed": weights.addressed * np.log1p(addressed),
        "meetings": weights.meetings * np.log1p(met),
        "approvals": weights.approvals * asked,
        "circle": weights.circle * alike(heard_from(counts), report, superior),
        "rank": np.where(np.isnan(gap), 0.0, np.interp(gap, GAPS, GAP_WORTH)),
        "department": weights.department * same_department(who, report, superior),
        "field": weights.field * kin,
        "standing": weights.standing * np.where(np.isnan(gap), reach[superior] - reach[report], 0.0),
        "siblings": weights.siblings * nearest,
        "leads": weights.leads * share,
    }
    return np.stack([columns[name] for name in TERMS], axis=1)


def _sent(counts: Tally, report: Ints, superior: Ints) -> tuple[Floats, Floats]:
    """Return how many mails went either way, and how much more often the report asked for approval than gave it."""
    table, people = counts.sent, counts.people
    keys = table.source * people + table.target
    up, down = report * people + superior, superior * people + report
    mails = looked_up(keys, table.mails, up) + looked_up(keys, table.mails, down)
    asked = np.log1p(looked_up(keys, table.asked, up)) - np.log1p(looked_up(keys, table.asked, down))
    return mails, asked
