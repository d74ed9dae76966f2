"""Counting by days and putting together is counting once; the order of rows does not matter."""

from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.relgraph.engine_cases import FIRST_DAY, assert_same, traffics

from relgraph.strength import strengths
from relgraph.tallies import counting, tally, together, total
from relgraph.traffic import DAY, OddTraffic, Traffic, traffic

NOW = float((FIRST_DAY + 10) * DAY)


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


@given(traffics())
@settings(max_examples=25, deadline=None)
def test_very_many_people_are_counted_alike(piece: Traffic) -> None:
    far = 2_000_000_000  # too many for a pair and a moment to be sorted as one number
    moved = Traffic(far + piece.people, piece.message, piece.at, piece.sender + far, piece.recipient + far, piece.kind)
    few, many = tally(piece), tally(moved)
    for name in ("source", "target", "mails", "answers", "delay", "weight", "first", "last"):
        shift = far if name in ("source", "target") else 0
        np.testing.assert_allclose(getattr(few.sent, name), getattr(many.sent, name) - shift, rtol=1e-12)
    for name in ("low", "high", "addressed", "met", "met_weight", "first", "last"):
        shift = far if name in ("low", "high") else 0
        np.testing.assert_allclose(getattr(few.together, name), getattr(many.together, name) - shift, rtol=1e-12)


def test_large_pieces_are_counted_in_portions(monkeypatch: pytest.MonkeyPatch) -> None:
    dice = np.random.default_rng(5)
    message = np.repeat(np.arange(400), 3)
    at = (FIRST_DAY * DAY + dice.integers(0, 6 * DAY, 400))[message]
    piece = traffic(9, message=message, at=at, sender=message % 9, recipient=dice.integers(0, 9, 1200))
    whole = tally(piece)
    monkeypatch.setattr(counting, "AT_ONCE", 100)
    assert_same(tally(piece), whole)


def test_nothing_is_nothing() -> None:
    nothing = tally(traffic(3, message=[], at=[], sender=[], recipient=[]))
    assert len(nothing.sent.source) == len(nothing.together.low) == len(strengths(nothing, now=NOW).low) == 0


def test_counts_of_different_people_do_not_go_together() -> None:
    three, four = (tally(traffic(people, message=[1], at=[0], sender=[0], recipient=[1])) for people in (3, 4))
    with pytest.raises(OddTraffic, match="different people"):
        total([three, four])
    with pytest.raises(OddTraffic, match="nothing"):
        total([])
