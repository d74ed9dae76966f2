"""How much of the people at customers is in touch with somebody of ours, and what of that hangs on one colleague.

Each person we know has a weight (deciders weigh more) and the colleagues who were lately in touch with him. He is
covered when one of the colleagues who count is among them::

    coverage = sum of the weights of covered people / sum of all weights

The coverage of nobody is undefined (``None``), not zero: where nobody is known, nothing is lost either.

>>> people = [Known("decider", 5, frozenset({"ann", "bob"})), Known("user", 1, frozenset({"bob"}))]
>>> loss(people, staff={"ann", "bob"}, leaver="bob").after.share
0.8333333333333334
>>> loss(people, staff={"ann", "bob"}, leaver="bob").lost
('user',)
"""

from collections.abc import Collection, Hashable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
M = TypeVar("M", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Known(Generic[K, M]):
    """A person at a customer: how much he counts, and who of ours was in touch with him."""

    key: K
    weight: float
    touched_by: frozenset[M]


@dataclass(frozen=True, slots=True)
class Coverage:
    """The share of weight that is covered, with its two terms."""

    share: float | None
    covered: float
    total: float


@dataclass(frozen=True, slots=True)
class Loss(Generic[K]):
    """Coverage with a colleague and without him, and the people with whom only he is in touch."""

    before: Coverage
    after: Coverage
    lost: tuple[K, ...]


def coverage(people: Sequence[Known[K, M]], staff: Collection[M]) -> Coverage:
    """Return the coverage that some colleagues give.

    >>> coverage([Known("a", 3, frozenset({"ann"})), Known("b", 1, frozenset())], {"ann"})
    Coverage(share=0.75, covered=3, total=4)
    >>> coverage([], {"ann"}).share is None
    True
    """
    total = sum(person.weight for person in people)
    covered = sum(person.weight for person in people if not person.touched_by.isdisjoint(staff))
    return Coverage(covered / total if total > 0 else None, covered, total)


def loss(people: Sequence[Known[K, M]], *, staff: Collection[M], leaver: M) -> Loss[K]:
    """Return what would be lost if one of the colleagues were gone."""
    staying = frozenset(staff) - {leaver}
    alone = [person.key for person in people if leaver in person.touched_by and person.touched_by.isdisjoint(staying)]
    return Loss(coverage(people, staying | {leaver}), coverage(people, staying), tuple(alone))
