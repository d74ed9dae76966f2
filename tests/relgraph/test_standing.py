"""Reach: whoever lets others wait stands higher, and where nothing tells of moments nothing is made of them."""

from random import Random

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.sparse import csr_matrix
from tests.relgraph.engine_cases import FIRST_DAY, traffics

from relgraph.centrality import authority, page_rank
from relgraph.standing import standing
from relgraph.tallies import tally
from relgraph.traffic import DAY, Ints, Traffic, traffic


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


def restamped(piece: Traffic, at: Ints) -> Traffic:
    return Traffic(piece.people, piece.message, at, piece.sender, piece.recipient, piece.kind)


def test_moments_that_tell_nothing_switch_themselves_off() -> None:
    """By the day, in batches of six hours, or anywhere in the day: the same as if no moment were told."""
    piece = asked_and_answered((240, 2))
    still = standing(tally(restamped(piece, np.zeros_like(piece.at))))
    mixed = piece.at // DAY * DAY + np.random.default_rng(1).integers(0, DAY, len(piece))
    for at in (piece.at // DAY * DAY, piece.at // (DAY // 4) * (DAY // 4), mixed):
        np.testing.assert_array_equal(standing(tally(restamped(piece, at))), still)
    assert not np.array_equal(standing(tally(piece)), still)


def test_who_is_asked_for_approval_reaches_further() -> None:
    asked = traffic(3, message=[1, 2], at=[0, DAY], sender=[0, 1], recipient=[2, 2], kind=[4, 4])
    assert np.argmax(standing(tally(asked))) == 2


def test_centralities_of_a_graph_that_one_can_work_out() -> None:
    """Two write to a third, who writes to nobody."""
    mails = csr_matrix(np.array([[0, 0, 2], [0, 0, 2], [0, 0, 0]]))
    np.testing.assert_allclose(authority(mails), [0, 0, 1])
    idle, damping = 1 / (3 + 2 * 0.85), 0.85  # each idler has 0.05 + 0.85/3 of the third's; the third 0.85 of both more
    np.testing.assert_allclose(page_rank(mails), [idle, idle, idle * (1 + 2 * damping)])
