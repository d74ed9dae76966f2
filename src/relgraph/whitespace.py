"""Where nobody of ours reaches: departments never contacted, and the people who matter most there, unmet.

Somebody is **reached** when one of ours was in touch with him at all, and **known** when a tie to him is strong enough
(``strength`` 0 … 100 from :mod:`relgraph.strength`). A department is white when none of its people is reached. Whoever
is unmet is listed with the **way in**: the best known colleague of the same department, else of the house, because an
introduction from next door is the shortest.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

KNOWN = 30.0

Key = Hashable


@dataclass(frozen=True, slots=True)
class Placed:
    """Somebody at the customer: his department (None: not told), how much he matters (0: not told), and the strength
    of the best tie of ours to him (None: nobody was ever in touch)."""

    person: Key
    department: Key | None
    weight: float = 0.0
    strength: float | None = None


@dataclass(frozen=True, slots=True)
class Reach:
    """A department: its people, how many are reached and known, and which share of their weight (of their number, where
    no weight is told) is known, 0 … 1."""

    department: Key | None
    people: int
    reached: int
    known: int
    share: float

    @property
    def white(self) -> bool:
        """Say whether nobody there was ever in touch with us."""
        return not self.reached


@dataclass(frozen=True, slots=True)
class Unmet:
    """Somebody nobody reached, and through whom: ``near`` says whether that is a colleague of his department."""

    person: Key
    department: Key | None
    weight: float
    way_in: Key | None
    near: bool


def reaches(people: Iterable[Placed], *, known: float = KNOWN) -> list[Reach]:
    """Return every department, the whitest first: by share known, then the larger, then as they came.

    >>> [(found.department, found.white) for found in reaches([Placed(1, "财务", 2.0), Placed(2, "采购", 1.0, 55.0)])]
    [('财务', True), ('采购', False)]
    """
    rooms: defaultdict[Key | None, list[Placed]] = defaultdict(list)
    for placed in people:
        rooms[placed.department].append(placed)
    found = [_reach(department, members, known) for department, members in rooms.items()]
    return sorted(found, key=lambda room: (room.share, -room.people))


def _reach(department: Key | None, members: Sequence[Placed], known: float) -> Reach:
    total = sum(member.weight for member in members)
    friends = [member for member in members if member.strength is not None and member.strength >= known]
    share = sum(member.weight for member in friends) / total if total else len(friends) / len(members)
    return Reach(department, len(members), sum(member.strength is not None for member in members), len(friends), share)


def unmet(people: Sequence[Placed], *, known: float = KNOWN) -> list[Unmet]:
    """Return whom nobody reached, who matters most first, then as they came; ``way_in`` is known, or None.

    >>> house = [Placed("王", "财务"), Placed("李", "财务", 0, 40.0), Placed("张", "采购", 0, 90.0)]
    >>> [found.way_in for found in unmet(house)]
    ['李']
    """
    friends = [placed for placed in people if placed.strength is not None and placed.strength >= known]
    friends.sort(key=lambda placed: -(placed.strength or 0.0))
    nearest: dict[Key | None, Placed] = {}
    for placed in friends:
        if placed.department is not None:
            nearest.setdefault(placed.department, placed)
    found = [_unmet(placed, nearest, friends) for placed in people if placed.strength is None]
    return sorted(found, key=lambda one: -one.weight)


def _unmet(placed: Placed, nearest: dict[Key | None, Placed], friends: Sequence[Placed]) -> Unmet:
    near = nearest.get(placed.department)
    best = near or next(iter(friends), None)
    return Unmet(placed.person, placed.department, placed.weight, best.person if best else None, near is not None)
