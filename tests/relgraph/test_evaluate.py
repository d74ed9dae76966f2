"""Shares and their intervals."""

from hypothesis import given
from hypothesis import strategies as st

from relgraph.evaluate import share

OUTCOMES = st.lists(st.tuples(st.integers(0, 9), st.booleans()), min_size=1, max_size=60)


@given(OUTCOMES)
def test_the_interval_holds_the_range_and_is_the_same_each_time(outcomes: list[tuple[int, bool]]) -> None:
    found = share(outcomes, rounds=50)
    assert 0 <= found.low <= found.high <= 1
    assert found.hits == sum(hit for _, hit in outcomes)
    assert found == share(outcomes, rounds=50)


def test_one_cluster_that_errs_alone_widens_the_interval() -> None:
    alike = [(cluster, row < 9) for cluster in range(10) for row in range(10)]
    apart = [(cluster, cluster < 9) for cluster in range(10) for _ in range(10)]
    even, uneven = share(alike), share(apart)
    assert even.value == uneven.value == 0.9
    assert uneven.high - uneven.low > even.high - even.low


def test_nothing_is_no_share() -> None:
    assert share([]).of == 0
