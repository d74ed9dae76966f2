"""The terms of a pair's score: what each sign says, one column a term, so that a person can read the sum."""

import numpy as np
from scipy.sparse import csr_matrix

from relgraph.fields import Fields, alike
from relgraph.nearest import looked_up
from relgraph.reporting.people import People
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
    addressed, met = _together(counts, report, superior)
    kin = alike(who.field, report, superior)
    gap = who.rank[superior] - who.rank[report]
    columns = {
        "touch": weights.touch * (mails + addressed + met + np.abs(asked) > 0),
        "mails": weights.mails * np.log1p(mails),
        "addressed": weights.addressed * np.log1p(addressed),
        "meetings": weights.meetings * np.log1p(met),
        "approvals": weights.approvals * asked,
        "circle": weights.circle * alike(circles(counts), report, superior),
        "rank": np.where(np.isnan(gap), 0.0, np.interp(gap, GAPS, GAP_WORTH)),
        "department": weights.department * _department(who, report, superior),
        "field": weights.field * kin,
        "standing": weights.standing * np.where(np.isnan(gap), reach[superior] - reach[report], 0.0),
        "siblings": weights.siblings * _siblings(who, counts, report, superior, confirmed),
        "leads": weights.leads * np.isin(superior, list(set(confirmed.values()))),
    }
    return np.stack([columns[name] for name in TERMS], axis=1)


def circles(counts: Tally) -> Fields:
    """Return one row a person: who writes to him, of length one, so that rows multiply to the share they have."""
    sent = counts.sent
    writers = np.bincount(sent.target, minlength=counts.people)
    value = 1 / np.sqrt(writers[sent.target])
    return csr_matrix((value, (sent.target, sent.source)), shape=(counts.people, counts.people))


def _sent(counts: Tally, report: Ints, superior: Ints) -> tuple[Floats, Floats]:
    """Return how many mails went either way, and how much more often the report asked for approval than gave it."""
    table, people = counts.sent, counts.people
    keys = table.source * people + table.target
    up, down = report * people + superior, superior * people + report
    mails = looked_up(keys, table.mails, up) + looked_up(keys, table.mails, down)
    asked = np.log1p(looked_up(keys, table.asked, up)) - np.log1p(looked_up(keys, table.asked, down))
    return mails, asked


def _together(counts: Tally, report: Ints, superior: Ints) -> tuple[Floats, Floats]:
    table, people = counts.together, counts.people
    wanted = np.minimum(report, superior) * people + np.maximum(report, superior)
    keys = table.low * people + table.high
    return looked_up(keys, table.addressed, wanted), looked_up(keys, table.met, wanted)


def _department(who: People, report: Ints, superior: Ints) -> Floats:
    """Return 1 for the same department, -1 for another, 0 where one is not told."""
    one, other = who.department[report], who.department[superior]
    return np.where((one < 0) | (other < 0), 0.0, np.where(one == other, 1.0, -1.0))


def _siblings(who: People, counts: Tally, report: Ints, superior: Ints, confirmed: dict[int, int]) -> Floats:
    """Return how alike the report is to whoever of the superior's confirmed reports is most like him, 0 … 1."""
    nearest = np.zeros(len(report))
    children, bosses = np.array(list(confirmed), dtype=np.int64), np.array(list(confirmed.values()), dtype=np.int64)
    order = np.argsort(superior, kind="stable")
    first, last = (np.searchsorted(superior[order], bosses, side=side) for side in ("left", "right"))
    many = last - first
    place = np.arange(many.sum()) - np.repeat(np.cumsum(many) - many, many)
    rows = order[np.repeat(first, many) + place]
    np.maximum.at(nearest, rows, _alike_people(who, counts, report[rows], np.repeat(children, many)))
    return nearest


def _alike_people(who: People, counts: Tally, one: Ints, other: Ints) -> Floats:
    """Return how alike two people's places are, by department, field, level, company; what is unknown is unlike."""
    same = np.maximum(_department(who, one, other), 0)
    level = np.abs(who.rank[one] - who.rank[other])
    near = np.where(np.isnan(level), 0.0, np.maximum(1 - level, 0))
    addressed, _ = _together(counts, one, other)
    company = np.minimum(np.log1p(addressed) / 3, 1)
    return np.where(one == other, 0.0, (same + alike(who.field, one, other) + near + company) / 4)
