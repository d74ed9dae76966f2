"""Counting by days and putting together is counting once; the order of rows does not matter."""

from random import Random

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.relgraph.engine_cases import FIRST_DAY, traffics

from relgraph.strength import strengths
from relgraph.tallies import Tally, tally, together
from relgraph.traffic import DAY, Traffic, traffic

NOW = float((FIRST_DAY + 10) * DAY)


def assert_same(one: Tally, other: Tally) -> None:
    for mine, theirs in ((one.sent, other.sent), (one.together, other.together)):
        for name in mine.__slots__:
            np.testing.assert_allclose(getattr(mine, name), getattr(theirs, name), rtol=1e-9, err_msg=name)


@given(traffics())
@settings(max_examples=40, deadline=None)
def test_days_add_up(piece: Traffic) -> None:
    days = [tally(part) for _, part in piece.by_day()]
    assert_same(together([tally(piece.only(np.zeros(len(piece), dtype=bool))), *days]), tally(piece))


@given(traffics(), st.randoms(use_true_random=False))
@settings(max_examples=25, deadline=None)
def test_the_order_of_rows_does_not_matter(piece: Traffic, dice: Random) -> None:
    order = list(range(len(piece)))
    dice.shuffle(order)
    assert_same(tally(piece.only(np.array(order, dtype=np.int64))), tally(piece))


@given(traffics())
@settings(max_examples=25, deadline=None)
def test_waiting_never_makes_a_tie_stronger(piece: Traffic) -> None:
    before = strengths(tally(piece), now=NOW)
    later = strengths(tally(piece), now=NOW + 90 * DAY)
    assert np.all(later.strength <= before.strength + 1e-9)
    assert np.all((before.strength >= 0) & (before.strength <= 100))


def test_a_mail_to_many_says_less_of_each() -> None:
    one = traffic(4, message=[1], at=[FIRST_DAY * DAY], sender=[0], recipient=[1])
    many = traffic(4, message=[1, 1, 1], at=[FIRST_DAY * DAY] * 3, sender=[0] * 3, recipient=[1, 2, 3])
    assert tally(one).sent.weight[0] > tally(many).sent.weight[0]


def test_nothing_is_nothing() -> None:
    nothing = tally(traffic(3, message=[], at=[], sender=[], recipient=[]))
    assert len(nothing.sent.source) == len(nothing.together.low) == len(strengths(nothing, now=NOW).low) == 0
