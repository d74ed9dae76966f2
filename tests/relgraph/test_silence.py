"""Who has gone quiet: compared with reading everybody's days one by one."""

from itertools import pairwise
from statistics import median

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relgraph.silence import OddDays, Silences, silences

PEOPLE, TODAY = 4, 400
CONTACTS = st.lists(st.tuples(st.integers(0, PEOPLE - 1), st.integers(0, TODAY)), max_size=60)
Contacts = list[tuple[int, int]]


def found(contacts: Contacts, today: int = TODAY) -> Silences:
    table = np.array(contacts, dtype=np.int64).reshape(-1, 2)
    return silences(PEOPLE, table[:, 0], table[:, 1], today=today)


@given(CONTACTS)
@settings(max_examples=100, deadline=None)
def test_as_read_one_by_one(contacts: Contacts) -> None:
    answer = found(contacts)
    for person in range(PEOPLE):
        days = sorted({day for who, day in contacts if who == person})
        gaps = [later - earlier for earlier, later in pairwise(days)]
        gap = TODAY - days[-1] if days else -1
        share = (1 + sum(one >= gap for one in gaps)) / (1 + len(gaps))
        assert (answer.gap[person], answer.gaps[person]) == (gap, len(gaps))
        assert answer.share[person] == pytest.approx(share)
        assert np.isnan(answer.usual[person]) if not gaps else answer.usual[person] == median(gaps)
        assert np.isnan(answer.longest[person]) if not gaps else answer.longest[person] == max(gaps)
        expected = bool(gaps) and share <= 0.2 and gap >= 14 and gap >= 2 * median(gaps)
        assert answer.quiet[person] == expected


@given(CONTACTS, st.integers(1, 300))
@settings(max_examples=50, deadline=None)
def test_waiting_ends_no_silence(contacts: Contacts, days: int) -> None:
    assert np.all(found(contacts, TODAY + days).quiet >= found(contacts).quiet)


@given(CONTACTS, st.permutations(range(60)))
@settings(max_examples=30, deadline=None)
def test_the_order_and_repetitions_do_not_matter(contacts: Contacts, order: list[int]) -> None:
    shuffled = [contacts[place] for place in order if place < len(contacts)] + contacts[:3]
    np.testing.assert_array_equal(found(shuffled).quiet, found(contacts).quiet)


def test_of_whom_little_is_known_nothing_is_said() -> None:
    assert not found([(0, 10), (0, 12), (0, 14), (1, 1)]).quiet.any()


def test_a_rare_caller_is_not_silent_after_a_month() -> None:
    quarterly = [(0, day) for day in range(5, 371, 90)]
    weekly = [(1, day) for day in range(5, 371, 7)]
    assert found(quarterly + weekly).quiet.tolist() == [False, True, False, False]


def test_a_contact_in_the_future_is_refused() -> None:
    with pytest.raises(OddDays):
        found([(0, TODAY + 1)])
