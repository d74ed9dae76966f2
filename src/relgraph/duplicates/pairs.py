"""Blocking and scoring, common to persons and companies.

Records that share a *block* (a mail address, the tail of a phone number, a name at one account, ...) are compared;
others never are. A block of more than 30 records (a switchboard's number, a common name) is not compared all against
all: its records are sorted by name and each is compared with its next ten. So the work is linear in the records.

Each agreement gives a weight; they add up as independent evidence does, score = 1 - (1 - w1)(1 - w2)...; what speaks
against it multiplies the result.
"""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from math import prod
from typing import Generic, TypeVar

BLOCK_LIMIT = 30
NEIGHBOURS = 10

R = TypeVar("R")
K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that two records agree or disagree on: which field, how (a code), how alike, and the two values."""

    field: str
    how: str
    alike: float
    left: str
    right: str


@dataclass(frozen=True, slots=True)
class Pair(Generic[K]):
    """Two records that may be one; `score` is between 0 and 1, `reasons` say why, the weightiest first."""

    left: K
    right: K
    score: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a comparison found: weighted agreements, and factors for what speaks against."""

    agreements: tuple[tuple[float, Reason], ...] = ()
    against: tuple[tuple[float, Reason], ...] = ()

    @property
    def score(self) -> float:
        """Agreements added up as independent evidence, times the factors against.

        >>> reason = Reason("mail", "equal", 1.0, "a@x.cn", "a@x.cn")
        >>> Evidence(agreements=((0.9, reason), (0.5, reason)), against=((0.5, reason),)).score
        0.475
        """
        doubt = prod(1 - weight for weight, _ in self.agreements)
        return round((1 - doubt) * prod(factor for factor, _ in self.against), 4)

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """The agreements, weightiest first, then what speaks against."""
        ordered = sorted(self.agreements, key=lambda item: -item[0])
        return tuple(reason for _, reason in (*ordered, *self.against))


def compare_in_blocks(
    records: Sequence[R],
    blocks_of: Callable[[R], Iterable[str]],
    order_of: Callable[[R], str],
    compare: Callable[[R, R], Evidence],
    minimum: float,
) -> list[tuple[int, int, Evidence]]:
    """The pairs of places that share a block and score at least `minimum`, best first, each pair once."""
    blocks: dict[str, list[int]] = {}
    for place, record in enumerate(records):
        # Two numbers of one record with the same tail are one block: nobody is paired with himself.
        for block in dict.fromkeys(blocks_of(record)):
            blocks.setdefault(block, []).append(place)
    found: list[tuple[int, int, Evidence]] = []
    seen: set[tuple[int, int]] = set()
    for members in blocks.values():
        for one, other in _pairs_in(members, records, order_of):
            if (one, other) in seen:
                continue
            seen.add((one, other))
            evidence = compare(records[one], records[other])
            if evidence.score >= minimum:
                found.append((one, other, evidence))
    found.sort(key=lambda item: (-item[2].score, item[0], item[1]))
    return found


def _pairs_in(members: list[int], records: Sequence[R], order_of: Callable[[R], str]) -> Iterable[tuple[int, int]]:
    reach = len(members)
    if reach > BLOCK_LIMIT:
        members = sorted(members, key=lambda place: (order_of(records[place]), place))
        reach = NEIGHBOURS
    for at, one in enumerate(members):
        for other in members[at + 1 : at + 1 + reach]:
            yield (one, other) if one < other else (other, one)
