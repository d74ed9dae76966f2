"""Introductions are the best there are: compared with trying all ways over at most two people."""

from itertools import pairwise, permutations
from math import isclose, prod

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from relgraph.paths import introductions, links

PEOPLE = 7
MOST = 4
TIES = st.lists(
    st.tuples(st.integers(0, PEOPLE - 1), st.integers(0, PEOPLE - 1), st.sampled_from([0.0, 0.2, 0.5, 0.71, 0.9, 1.0])),
    max_size=18,
)
SOME = st.sets(st.integers(0, PEOPLE - 1), max_size=2)
Ties = list[tuple[int, int, float]]


def found(ties: Ties, ours: set[int], wanted: set[int]) -> list[tuple[int, ...]]:
    table = np.array(ties, dtype=float).reshape(-1, 3)
    known = links(PEOPLE, table[:, 0].astype(int), table[:, 1].astype(int), table[:, 2])
    ways = introductions(known, np.array(sorted(ours), int), np.array(sorted(wanted), int), most=MOST)
    assert all(isclose(way.chance, prod(way.hops)) for way in ways)
    return [way.people for way in ways]


def chances(ties: Ties) -> dict[tuple[int, int], float]:
    table: dict[tuple[int, int], float] = {}
    for one, other, chance in ties:
        for pair in ((one, other), (other, one)):
            table[pair] = max(chance, table.get(pair, 0.0))
    return {pair: chance for pair, chance in table.items() if chance > 0}


def all_ways(ties: Ties, ours: set[int], wanted: set[int]) -> dict[tuple[int, ...], float]:
    known, between = chances(ties), set(range(PEOPLE)) - ours - wanted
    ways = (
        (one, *middle, other)
        for many in range(3)
        for middle in permutations(sorted(between), many)
        for one in ours - wanted
        for other in wanted
    )
    return {
        way: prod(known[hop] for hop in pairwise(way)) for way in ways if all(hop in known for hop in pairwise(way))
    }


@given(TIES, SOME, SOME)
@settings(max_examples=150, deadline=None)
def test_no_way_is_better(ties: Ties, ours: set[int], wanted: set[int]) -> None:
    truth = all_ways(ties, ours, wanted)
    ways = found(ties, ours, wanted)
    assert len(set(ways)) == len(ways)
    assert set(ways) <= set(truth)
    best = sorted(truth.values(), reverse=True)[:MOST]
    assert np.allclose([truth[way] for way in ways], best)


@given(TIES, SOME, SOME)
@settings(max_examples=50, deadline=None)
def test_the_order_of_ties_does_not_matter(ties: Ties, ours: set[int], wanted: set[int]) -> None:
    turned = [(other, one, chance) for one, other, chance in reversed(ties)]
    assert found(ties, ours, wanted) == found(turned, ours, wanted)
