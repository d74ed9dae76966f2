"""The nearest of everybody are found as if all pairs were looked at one by one."""

from collections import defaultdict
from math import log1p

import numpy as np
import pytest
from hypothesis import given, settings
from tests.relgraph.engine_cases import traffics

from relgraph import nearest as module
from relgraph.communities import affinities, main_affinities
from relgraph.nearest import APPROVAL, looked_up, nearest
from relgraph.tallies import Tally, tally
from relgraph.traffic import Traffic

MOST = 2


def worths(counts: Tally) -> dict[tuple[int, int], float]:
    found: defaultdict[tuple[int, int], float] = defaultdict(float)
    sent, company = counts.sent, counts.together
    for table in (
        zip(sent.source, sent.target, sent.mails + APPROVAL * sent.asked, strict=True),
        zip(company.low, company.high, company.addressed + company.met, strict=True),
    ):
        for one, other, times in table:
            found[int(one), int(other)] += log1p(times)
            found[int(other), int(one)] += log1p(times)
    return found


@given(traffics(most=40))
@settings(max_examples=60, deadline=None)
def test_the_nearest_are_those_of_all(piece: Traffic) -> None:
    counts = tally(piece)
    worth, found = worths(counts), np.stack(nearest(counts, MOST), axis=1).tolist()
    for person in range(counts.people):
        all_of_his = sorted((value for (one, _), value in worth.items() if one == person), reverse=True)
        assert np.allclose([worth[one, other] for one, other in found if one == person], all_of_his[:MOST])


def test_some_people_at_a_time_find_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    dice = np.random.default_rng(2)
    message = np.repeat(np.arange(300), 2)
    sender, recipient = message * 7 % 30, dice.integers(0, 30, 600)
    counts = tally(Traffic(30, message, message * 60, sender, recipient, message % 5))
    whole = nearest(counts, 3)
    monkeypatch.setattr(module, "AT_ONCE", 50)
    assert all(np.array_equal(mine, theirs) for mine, theirs in zip(nearest(counts, 3), whole, strict=True))


@given(traffics())
@settings(max_examples=25, deadline=None)
def test_with_few_people_the_main_ties_are_all_ties(piece: Traffic) -> None:
    counts = tally(piece)
    assert np.allclose(main_affinities(counts).toarray(), affinities(counts).toarray())


def test_what_is_not_there_is_zero() -> None:
    assert looked_up(np.array([2, 5]), np.array([1.0, 2.0]), np.array([5, 3, 9, 2])).tolist() == [2.0, 0.0, 0.0, 1.0]
