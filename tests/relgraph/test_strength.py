"""Strength: later contact is no weaker, and only contact is contact."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.relgraph.engine_cases import FIRST_DAY, traffics

from relgraph.strength import strengths
from relgraph.tallies import tally
from relgraph.traffic import DAY, Traffic, traffic

NOW = float((FIRST_DAY + 40) * DAY)


@given(traffics(), st.integers(0, 24), st.integers(1, 30))
@settings(max_examples=60, deadline=None)
def test_the_same_message_later_makes_no_tie_weaker(piece: Traffic, which: int, days: int) -> None:
    at = piece.at + DAY * days * (piece.message == which)
    before = strengths(tally(piece), now=NOW)
    after = strengths(
        tally(Traffic(piece.people, piece.message, at, piece.sender, piece.recipient, piece.kind)), now=NOW
    )
    # An answer that comes days later is no quick answer any more.
    alike = before.answers == after.answers
    assert np.all(after.strength[alike] >= before.strength[alike] - 1e-9)


def test_who_stands_in_one_circular_has_not_met_again() -> None:
    day = np.array([FIRST_DAY, FIRST_DAY, FIRST_DAY + 30, FIRST_DAY + 30]) * DAY
    found = strengths(
        tally(traffic(3, message=[1, 1, 2, 2], at=day, sender=[2, 2, 2, 2], recipient=[0, 1, 0, 1], kind=[3, 3, 0, 0])),
        now=NOW,
    )
    met = (found.low == 0) & (found.high == 1)
    assert found.last[met].tolist() == [FIRST_DAY * DAY]
    assert found.last[~met].tolist() == [(FIRST_DAY + 30) * DAY] * 2


def test_how_often_counts_half_after_sixty_days() -> None:
    piece = traffic(2, message=[1], at=[FIRST_DAY * DAY], sender=[0], recipient=[1], kind=[0])
    fresh, later = (strengths(tally(piece), now=float((FIRST_DAY + days) * DAY)).frequency for days in (0, 60))
    assert np.allclose(later, fresh / 2)
