"""Properties of reporting trees: every claim is checked against a plain, slow reading of the same mapping."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relgraph import hierarchy

NODES = st.integers(min_value=0, max_value=14)
ANY_PARENTS = st.dictionaries(NODES, st.one_of(st.none(), NODES), max_size=15)


@st.composite
def forests(draw: st.DrawFn) -> dict[int, int | None]:
    """Parents with a smaller number than their children, the keys in any order: never a loop."""
    size = draw(st.integers(min_value=0, max_value=14))
    parents = {
        node: draw(st.one_of(st.none(), st.integers(min_value=0, max_value=node - 1))) if node else None
        for node in range(size)
    }
    return {node: parents[node] for node in draw(st.permutations(range(size)))}


def walks_back_to(parents: dict[int, int | None], start: int) -> bool:
    node = parents.get(start)
    for _ in range(len(parents) + 1):
        if node == start:
            return True
        node = parents.get(node) if node is not None else None
    return False


@given(forests(), NODES, st.one_of(st.none(), NODES))
def test_a_move_is_refused_exactly_when_it_closes_a_loop(
    parents: dict[int, int | None], child: int, new_parent: int | None
) -> None:
    loop = hierarchy.creates_cycle(parents, child, new_parent)
    moved = {**parents, child: new_parent}
    assert (loop is not None) == walks_back_to(moved, child)
    if loop is not None:
        assert loop[0] == child
        assert all(moved[low] == high for low, high in zip(loop, loop[1:] + loop[:1], strict=True))


@given(ANY_PARENTS)
def test_find_cycles_names_each_node_on_a_loop_once(parents: dict[int, int | None]) -> None:
    on_loops = [node for loop in hierarchy.find_cycles(parents) for node in loop]
    assert sorted(on_loops) == sorted(node for node in parents if walks_back_to(parents, node))


@given(ANY_PARENTS)
def test_breaking_drops_one_edge_per_loop_and_that_of_its_last_row(parents: dict[int, int | None]) -> None:
    rows = list(parents)
    repaired = hierarchy.break_cycles(parents)
    assert hierarchy.find_cycles(repaired.parents) == ()
    assert [broken.loop for broken in repaired.broken] == list(hierarchy.find_cycles(parents))
    for broken in repaired.broken:
        assert rows.index(broken.child) == max(rows.index(node) for node in broken.loop)
        assert parents[broken.child] == broken.parent
    dropped = {broken.child for broken in repaired.broken}
    assert all(repaired.parents[node] == parents[node] for node in parents if node not in dropped)


@given(forests())
def test_the_forest_view_agrees_with_the_single_walks(parents: dict[int, int | None]) -> None:
    forest = hierarchy.as_forest(parents)
    assert sorted(forest.preorder) == sorted(parents)
    assert forest.preorder == tuple(hierarchy.preorder(parents))
    assert forest.depths == hierarchy.depths(parents)
    for node in parents:
        assert forest.depths[node] == len(hierarchy.ancestors(parents, node))
        assert forest.sizes[node] == 1 + len(hierarchy.descendants(parents, node))
        place = forest.preorder.index(node)
        assert forest.preorder[place + 1 : place + forest.sizes[node]] == hierarchy.descendants(parents, node)


@given(ANY_PARENTS, NODES, st.integers(min_value=0, max_value=3))
def test_limits_cut_the_walks(parents: dict[int, int | None], node: int, limit: int) -> None:
    assert hierarchy.ancestors(parents, node, limit=limit) == hierarchy.ancestors(parents, node)[:limit]
    shallow = set(hierarchy.descendants(parents, node, limit=limit))
    for other in parents:
        if other != node:
            above = hierarchy.ancestors(parents, other)
            assert (other in shallow) == (node in above[:limit])


def test_a_forest_of_a_loop_is_refused_with_the_loop() -> None:
    with pytest.raises(hierarchy.CycleError) as caught:
        hierarchy.as_forest({"a": "b", "b": "a"})
    assert caught.value.loops == (("a", "b"),)


def test_a_chain_of_a_hundred_thousand_does_not_overflow() -> None:
    length = 100_000
    chain: dict[int, int | None] = {node: node - 1 if node else None for node in range(length)}
    assert len(hierarchy.ancestors(chain, length - 1)) == length - 1
    assert len(hierarchy.descendants(chain, 0)) == length - 1
    assert hierarchy.as_forest(chain).sizes[0] == length
    closing = hierarchy.creates_cycle(chain, 0, length - 1)
    assert closing is not None
    assert len(closing) == length
    chain[0] = length - 1
    assert hierarchy.break_cycles(chain).broken[0].child == length - 1
