"""The best consistent forest: at most one superior each, no loop, the largest sum of scores.

Maximum spanning arborescence by contraction of loops (Chu & Liu 1965; Edmonds, *Optimum branchings*, 1967) in the form
of Gabow, Galil, Spencer and Tarjan (1986): a path grows along best incoming edges; what closes is contracted, its edges
merged in mergeable heaps with a common offset. O(E log V); nothing recurses.
"""

from dataclasses import dataclass, field

import numpy as np

from relgraph.traffic import Floats, Ints

NONE = -1


class Unreachable(ValueError):
    """Somebody has no edge by which the root reaches him."""


@dataclass(slots=True)
class _Heaps:
    """Skew heaps over edges, largest worth on top. ``offset`` is owed to an edge and all below it."""

    worth: list[float]
    left: list[int] = field(init=False)
    right: list[int] = field(init=False)
    offset: list[float] = field(init=False)

    def __post_init__(self) -> None:
        count = len(self.worth)
        self.left, self.right, self.offset = [NONE] * count, [NONE] * count, [0.0] * count

    def settle(self, edge: int) -> None:
        """Give an edge what it is owed, and owe it to those below."""
        owed = self.offset[edge]
        if owed:
            self.worth[edge] += owed
            self.offset[edge] = 0.0
            for below in (self.left[edge], self.right[edge]):
                if below != NONE:
                    self.offset[below] += owed

    def merged(self, one: int, other: int) -> int:
        """Return the top of two heaps put together."""
        path: list[int] = []
        while one != NONE and other != NONE:
            self.settle(one)
            self.settle(other)
            # Of equals the earlier edge, so that the order of heaps does not decide.
            if (self.worth[one], -one) < (self.worth[other], -other):
                one, other = other, one
            path.append(one)
            one = self.right[one]
        top = one if other == NONE else other
        for edge in reversed(path):
            self.right[edge] = self.left[edge]
            self.left[edge] = top
            top = edge
        return top

    def without_top(self, top: int) -> int:
        """Return the heap without its top, which is settled first."""
        self.settle(top)
        return self.merged(self.left[top], self.right[top])


class _Names:
    """Which contraction a node is in now; joins can be taken back (union by size, no path compression)."""

    def __init__(self, count: int) -> None:
        self.above = list(range(count))
        self.size = [1] * count
        self.joins: list[int] = []

    def find(self, node: int) -> int:
        while self.above[node] != node:
            node = self.above[node]
        return node

    def join(self, one: int, other: int) -> bool:
        one, other = self.find(one), self.find(other)
        if one == other:
            return False
        if self.size[one] < self.size[other]:
            one, other = other, one
        self.above[other] = one
        self.size[one] += self.size[other]
        self.joins.append(other)
        return True

    def back_to(self, count: int) -> None:
        while len(self.joins) > count:
            node = self.joins.pop()
            self.size[self.above[node]] -= self.size[node]
            self.above[node] = node


@dataclass(frozen=True, slots=True)
class _Loop:
    """A contraction: its name then, how many joins came before it, and the edges on it."""

    name: int
    joins: int
    edges: list[int]


def best_forest(nodes: int, source: Ints, target: Ints, score: Floats) -> Ints:
    """Return for every node but the root (the last one, ``nodes - 1``) the number of the edge that leads into it.

    ``source[e] → target[e]`` is worth ``score[e]``. Edges into the root and from a node to itself are not looked at.

    >>> edges = np.array([(2, 0), (0, 1), (1, 0), (2, 1)])
    >>> best_forest(3, edges[:, 0], edges[:, 1], np.array([1.0, 5.0, 9.0, 2.0])).tolist()
    [2, 3]
    """
    tail, head = source.tolist(), target.tolist()
    heaps, names = _Heaps(score.astype(float).tolist()), _Names(nodes)
    tops = _filled(heaps, nodes, tail, head)
    seen = [NONE] * nodes
    seen[nodes - 1] = nodes - 1
    entering = [NONE] * nodes
    loops: list[_Loop] = []
    for start in range(nodes - 1):
        for edge in _grown(start, tail, tops, seen, heaps, names, loops):
            entering[names.find(head[edge])] = edge
    for loop in reversed(loops):
        names.back_to(loop.joins)
        outer = entering[loop.name]
        for edge in loop.edges:
            entering[names.find(head[edge])] = edge
        entering[names.find(head[outer])] = outer
    return np.array(entering[: nodes - 1], dtype=np.int64)


def _filled(heaps: _Heaps, nodes: int, tail: list[int], head: list[int]) -> list[int]:
    tops = [NONE] * nodes
    for edge, (one, other) in enumerate(zip(tail, head, strict=True)):
        if one != other and other != nodes - 1:
            tops[other] = heaps.merged(tops[other], edge)
    return tops


def _grown(
    start: int, tail: list[int], tops: list[int], seen: list[int], heaps: _Heaps, names: _Names, loops: list[_Loop]
) -> list[int]:
    """Walk along best incoming edges until something seen before, contracting loops; return the path's edges."""
    path: list[int] = []
    edges: list[int] = []
    node = names.find(start)
    while seen[node] == NONE:
        edge = _taken(node, tail, tops, heaps, names)
        edges.append(edge)
        path.append(node)
        seen[node] = start
        node = names.find(tail[edge])
        if seen[node] == start:
            node = _contracted(node, path, edges, tops, heaps, names, loops)
            seen[node] = NONE
    return edges


def _taken(node: int, tail: list[int], tops: list[int], heaps: _Heaps, names: _Names) -> int:
    """Take a node's best incoming edge; what the others are worth from here on is what they lack of it."""
    while True:
        edge = tops[node]
        if edge == NONE:
            raise Unreachable("somebody has no edge that leads to him")
        heaps.settle(edge)
        worth = heaps.worth[edge]
        tops[node] = heaps.without_top(edge)
        if names.find(tail[edge]) != node:
            break
    if tops[node] != NONE:
        heaps.offset[tops[node]] -= worth
    return edge


def _contracted(
    node: int, path: list[int], edges: list[int], tops: list[int], heaps: _Heaps, names: _Names, loops: list[_Loop]
) -> int:
    """Contract the loop that closes at a node of the path; return its new name."""
    joins, top, end = len(names.joins), NONE, len(path)
    while True:
        last = path.pop()
        top = heaps.merged(top, tops[last])
        if not names.join(node, last):
            break
    name = names.find(node)
    tops[name] = top
    loops.append(_Loop(name, joins, edges[len(path) : end]))
    del edges[len(path) :]
    return name
