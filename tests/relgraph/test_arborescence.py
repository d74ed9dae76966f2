"""The best forest is a forest, and no other is better: compared with trying all."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relgraph.arborescence import Unreachable, best_forest

Edges = list[tuple[int, int, int]]


@st.composite
def worlds(draw: st.DrawFn) -> tuple[int, Edges]:
    """A few people below a root that reaches everybody, and any ties between them, many of equal worth."""
    people = draw(st.integers(1, 5))
    worth = st.integers(-5, 5)
    pairs = st.tuples(st.integers(0, people - 1), st.integers(0, people - 1), worth)
    roots = [(people, person, draw(worth)) for person in range(people)]
    return people, draw(st.permutations(roots + draw(st.lists(pairs, max_size=14))))


def chosen(people: int, edges: Edges) -> list[tuple[int, int, int]]:
    table = np.array(edges)
    found = best_forest(people + 1, table[:, 0], table[:, 1], table[:, 2].astype(float))
    return [edges[number] for number in found]


def is_forest(superiors: dict[int, int], root: int) -> bool:
    for person in superiors:
        seen = set()
        while person != root:
            if person in seen:
                return False
            seen.add(person)
            person = superiors[person]
    return True


def best_by_trying(people: int, edges: Edges) -> int:
    ways = [[edge for edge in edges if edge[1] == person and edge[0] != person] for person in range(people)]
    forests = (way for way in product(*ways) if is_forest({edge[1]: edge[0] for edge in way}, people))
    return max(sum(edge[2] for edge in way) for way in forests)


@given(worlds())
@settings(max_examples=150, deadline=None)
def test_no_forest_is_better(world: tuple[int, Edges]) -> None:
    people, edges = world
    found = chosen(people, edges)
    assert [edge[1] for edge in found] == list(range(people))
    assert is_forest({edge[1]: edge[0] for edge in found}, people)
    assert sum(edge[2] for edge in found) == best_by_trying(people, edges)


def test_who_is_not_reached_is_an_error() -> None:
    with pytest.raises(Unreachable):
        best_forest(3, np.array([2]), np.array([0]), np.array([1.0]))


def test_a_long_chain_does_not_recurse() -> None:
    size = 5_000
    above, below = np.arange(1, size + 1), np.arange(size)
    assert best_forest(size + 1, above, below, np.ones(size)).tolist() == list(range(size))
