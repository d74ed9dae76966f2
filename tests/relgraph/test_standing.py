"""Reach: whoever lets others wait stands higher, and where nothing tells of moments nothing is made of them."""

from random import Random

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.relgraph.engine_cases import FIRST_DAY, traffics

from relgraph.standing import standing
from relgraph.tallies import tally
from relgraph.traffic import DAY, Traffic, traffic


def asked_and_answered(minutes: tuple[int, int], days: int = 40) -> Traffic:
    """Two people write to each other day after day; each answers after so many minutes."""
    rows = []
    for day in range(FIRST_DAY, FIRST_DAY + days):
        for start, asker, wait in ((8, 0, minutes[1]), (14, 1, minutes[0])):
            first = day * DAY + start * 3600
            rows += [(first, asker, 1 - asker), (first + wait * 60, 1 - asker, asker)]
    at, sender, recipient = np.array(rows).T
    return traffic(2, message=np.arange(len(rows)), at=at, sender=sender, recipient=recipient)


def test_who_lets_others_wait_stands_higher() -> None:
    slow, quick = standing(tally(asked_and_answered((240, 2))))
    assert slow > quick
    one, other = standing(tally(asked_and_answered((30, 30))))
    assert one == other
    few, too_few = standing(tally(asked_and_answered((240, 2), days=20)))
    assert few == too_few


@given(traffics(), st.randoms(use_true_random=False))
@settings(max_examples=25, deadline=None)
def test_without_moments_the_order_of_messages_says_nothing(piece: Traffic, dice: Random) -> None:
    order = list(range(int(piece.message.max(initial=0)) + 1))
    dice.shuffle(order)
    still = np.zeros(len(piece), dtype=np.int64)
    messages = (piece.message, np.array(order)[piece.message])
    one, other = (
        standing(tally(Traffic(piece.people, message, still, piece.sender, piece.recipient, piece.kind)))
        for message in messages
    )
    np.testing.assert_array_equal(one, other)
