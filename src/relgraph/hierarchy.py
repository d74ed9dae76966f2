"""Reporting trees kept as one parent reference per node.

The parent reference is the truth; everything here is derived from a mapping ``child -> parent``::

    {"chair": None, "sales": "chair", "east": "sales"}

A parent that is ``None``, or that is not itself a key of the mapping, makes its child a root. Every node has at
most one parent, so each connected part of the mapping holds at most one loop (a functional graph), and every walk
below ends after at most as many steps as there are nodes. Nothing recurses: a chain of 100,000 nodes is as safe as
a flat list, and everything but the single walks is linear in the number of nodes.

Source: cycle search by colouring the paths of a functional graph (Knuth, The Art of Computer Programming, vol. 2,
section 3.1, exercise 6, describes the same "rho" shape).
"""

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)


class CycleError(ValueError):
    """The mapping is not a forest; `loops` holds what closes."""

    def __init__(self, loops: tuple[tuple[Hashable, ...], ...]) -> None:
        super().__init__(f"{len(loops)} reporting loop(s), the first over {loops[0]!r}")
        self.loops = loops


@dataclass(frozen=True, slots=True)
class BrokenCycle(Generic[K]):
    """A loop, and the edge `child -> parent` that was dropped to open it."""

    loop: tuple[K, ...]
    child: K
    parent: K


@dataclass(frozen=True, slots=True)
class Repaired(Generic[K]):
    """A mapping without loops, and what had to go for it, in input order."""

    parents: dict[K, K | None]
    broken: tuple[BrokenCycle[K], ...]


@dataclass(frozen=True, slots=True)
class Forest(Generic[K]):
    """The tree view of a mapping. Siblings and roots keep the order of the mapping; a root has depth 0."""

    roots: tuple[K, ...]
    children: dict[K, tuple[K, ...]]
    preorder: tuple[K, ...]
    depths: dict[K, int]
    sizes: dict[K, int]


def creates_cycle(parents: Mapping[K, K | None], child: K, new_parent: K | None) -> tuple[K, ...] | None:
    """The loop that would close if `child` reported to `new_parent`, or None.

    The loop starts with `child` and follows the reporting lines; the last one would report to `child`. A loop that
    is already in the mapping and does not pass through `child` is not this move's doing and gives None.

    >>> parents = {"chair": None, "sales": "chair", "east": "sales"}
    >>> creates_cycle(parents, "sales", "east")
    ('sales', 'east')
    >>> creates_cycle(parents, "chair", "east")
    ('chair', 'east', 'sales')
    >>> creates_cycle(parents, "east", "east")
    ('east',)
    >>> creates_cycle(parents, "east", "chair") is None
    True
    """
    loop: list[K] = [child]
    seen: set[K] = set()
    node = new_parent
    while node is not None and node not in seen:
        if node == child:
            return tuple(loop)
        seen.add(node)
        loop.append(node)
        node = parents.get(node)
    return None


def ancestors(parents: Mapping[K, K | None], node: K, *, limit: int | None = None) -> tuple[K, ...]:
    """The superiors of `node`, nearest first, at most `limit` of them; a loop is walked once.

    >>> ancestors({"chair": None, "sales": "chair", "east": "sales"}, "east")
    ('sales', 'chair')
    """
    found: list[K] = []
    seen = {node}
    above = _parent_of(parents, node)
    while above is not None and above not in seen and (limit is None or len(found) < limit):
        seen.add(above)
        found.append(above)
        above = _parent_of(parents, above)
    return tuple(found)


def children_of(parents: Mapping[K, K | None]) -> dict[K, tuple[K, ...]]:
    """Every node's direct reports in the order of the mapping; nodes without any are left out.

    >>> children_of({"chair": None, "sales": "chair", "legal": "chair"})
    {'chair': ('sales', 'legal')}
    """
    lists: dict[K, list[K]] = {}
    for child, parent in parents.items():
        if parent is not None and parent in parents:
            lists.setdefault(parent, []).append(child)
    return {parent: tuple(below) for parent, below in lists.items()}


def descendants(parents: Mapping[K, K | None], node: K, *, limit: int | None = None) -> tuple[K, ...]:
    """Everybody under `node`, in preorder, down to `limit` levels; `node` itself is not among them.

    >>> descendants({"chair": None, "sales": "chair", "east": "sales", "legal": "chair"}, "chair")
    ('sales', 'east', 'legal')
    >>> descendants({"chair": None, "sales": "chair", "east": "sales", "legal": "chair"}, "chair", limit=1)
    ('sales', 'legal')
    """
    below = children_of(parents)
    seen = {node}
    found: list[K] = []
    stack = [(child, 1) for child in reversed(below.get(node, ()))]
    while stack:
        current, level = stack.pop()
        if current in seen or (limit is not None and level > limit):
            continue
        seen.add(current)
        found.append(current)
        stack.extend((child, level + 1) for child in reversed(below.get(current, ())))
    return tuple(found)


def roots(parents: Mapping[K, K | None]) -> tuple[K, ...]:
    """The nodes that report to nobody in the mapping, in its order.

    >>> roots({"chair": None, "sales": "chair", "adviser": "somebody outside"})
    ('chair', 'adviser')
    """
    return tuple(node for node in parents if _parent_of(parents, node) is None)


def depths(parents: Mapping[K, K | None]) -> dict[K, int]:
    """Levels under the root (a root has 0). Nodes on a loop or below one have no depth and are left out.

    >>> depths({"chair": None, "sales": "chair", "east": "sales", "a": "b", "b": "a"})
    {'chair': 0, 'sales': 1, 'east': 2}
    """
    return dict(_walk(roots(parents), children_of(parents)))


def preorder(parents: Mapping[K, K | None]) -> Iterator[K]:
    """Every node that hangs off a root, superiors before their reports, siblings in the order of the mapping.

    >>> list(preorder({"east": "sales", "chair": None, "sales": "chair"}))
    ['chair', 'sales', 'east']
    """
    return (node for node, _ in _walk(roots(parents), children_of(parents)))


def find_cycles(parents: Mapping[K, K | None]) -> tuple[tuple[K, ...], ...]:
    """All reporting loops. Each starts at its earliest node in the mapping and follows the reporting lines.

    >>> find_cycles({"a": "b", "b": "c", "c": "a", "d": "a", "e": "e"})
    (('a', 'b', 'c'), ('e',))
    """
    rank = {node: position for position, node in enumerate(parents)}
    walk_of: dict[K, int] = {}
    loops: list[tuple[K, ...]] = []
    for walk, start in enumerate(parents):
        path: list[K] = []
        node: K | None = start
        while node is not None and node not in walk_of:
            walk_of[node] = walk
            path.append(node)
            node = _parent_of(parents, node)
        if path and node is not None and walk_of[node] == walk:
            loops.append(_from_earliest(path[path.index(node) :], rank))
    return tuple(sorted(loops, key=lambda loop: rank[loop[0]]))


def break_cycles(parents: Mapping[K, K | None]) -> Repaired[K]:
    """Open every loop by dropping one edge: that of the loop's last node in the order of the mapping.

    The last row is taken because whoever typed the table wrote the earlier ones first, usually from the top down; and
    because a fixed choice makes two imports of one file agree.

    >>> repaired = break_cycles({"a": "c", "b": "a", "c": "b"})
    >>> repaired.parents
    {'a': 'c', 'b': 'a', 'c': None}
    >>> repaired.broken
    (BrokenCycle(loop=('a', 'c', 'b'), child='c', parent='b'),)
    """
    rank = {node: position for position, node in enumerate(parents)}
    repaired = dict(parents)
    broken: list[BrokenCycle[K]] = []
    for loop in find_cycles(parents):
        place, child = max(enumerate(loop), key=lambda item: rank[item[1]])
        broken.append(BrokenCycle(loop, child, loop[(place + 1) % len(loop)]))
        repaired[child] = None
    return Repaired(repaired, tuple(broken))


def as_forest(parents: Mapping[K, K | None]) -> Forest[K]:
    """Roots, children, preorder, depths and subtree sizes (the node counted) in one linear pass.

    Raises CycleError when there is a loop: `break_cycles` first if the data may hold one.

    >>> forest = as_forest({"chair": None, "sales": "chair", "east": "sales"})
    >>> forest.preorder, forest.sizes
    (('chair', 'sales', 'east'), {'east': 1, 'sales': 2, 'chair': 3})
    """
    below = children_of(parents)
    tops = roots(parents)
    walked = tuple(_walk(tops, below))
    if len(walked) < len(parents):
        loops: tuple[tuple[K, ...], ...] = find_cycles(parents)
        raise CycleError(loops)
    sizes: dict[K, int] = {}
    for node, _ in reversed(walked):
        sizes[node] = 1 + sum(sizes[child] for child in below.get(node, ()))
    return Forest(tops, below, tuple(node for node, _ in walked), dict(walked), sizes)


def _parent_of(parents: Mapping[K, K | None], node: K) -> K | None:
    parent = parents.get(node)
    return parent if parent is not None and parent in parents else None


def _walk(tops: tuple[K, ...], below: Mapping[K, tuple[K, ...]]) -> Iterator[tuple[K, int]]:
    stack = [(node, 0) for node in reversed(tops)]
    while stack:
        node, depth = stack.pop()
        yield node, depth
        stack.extend((child, depth + 1) for child in reversed(below.get(node, ())))


def _from_earliest(loop: list[K], rank: Mapping[K, int]) -> tuple[K, ...]:
    first = min(range(len(loop)), key=lambda place: rank[loop[place]])
    return tuple(loop[first:] + loop[:first])
