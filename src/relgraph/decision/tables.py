"""Truth tables as big integers: bit *m* tells what happens when exactly the members of the set *m* say yes.

For *n* people a table has 2ⁿ bits; for 20 that is 128 KB, and joining or counting tables takes microseconds. The table
of a weighted game is put together from two halves: the sums of one half are sorted once, and for each set of the other
half those of the first that suffice are looked up (meet in the middle, E. Horowitz, S. Sahni 1974).
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate

from relgraph.decision.games import Game


def at_least(weights: Sequence[int], need: int) -> int:
    """Return the sets whose weights reach `need`.

    >>> bin(at_least([1, 1, 1], 2))
    '0b11101000'
    """
    size = max(len(weights) // 2, 3)
    low, high = [*weights[:size], *[0] * (size - len(weights))], weights[size:]
    sums = _subset_sums(low)
    order = sorted(range(len(sums)), key=sums.__getitem__, reverse=True)
    heaviest = accumulate((1 << index for index in order), lambda table, bit: table | bit, initial=0)
    rows = [table.to_bytes(1 << (size - 3), "little") for table in heaviest]
    sums.sort()
    joined = b"".join(rows[len(sums) - bisect_left(sums, need - other)] for other in _subset_sums(high))
    return int.from_bytes(joined, "little") & everything(len(weights))


def everything(count: int) -> int:
    """Return the table in which every set passes."""
    return (1 << (1 << count)) - 1


def column(index: int, count: int) -> int:
    """Return the sets that the person with this index is in.

    >>> bin(column(1, 3))
    '0b11001100'
    """
    half = 1 << index
    table = ((1 << half) - 1) << half
    for doubled in range(index + 1, count):
        table |= table << (1 << doubled)
    return table


def passing(game: Game, people: Sequence[str]) -> int:
    """Return the sets of people with which a game passes."""
    table = at_least([game.weights.get(key, 0) for key in people], game.need)
    for index, key in enumerate(people):
        if key in game.vetoes:
            table &= column(index, len(people))
    return table


def passing_all(games: Sequence[Game], people: Sequence[str]) -> int:
    """Return the sets of people with which all games pass."""
    table = everything(len(people))
    for game in games:
        table &= passing(game, people)
    return table


def members(table: int) -> Iterator[list[int]]:
    """Yield the sets of a table as indices, the sets without late indices first."""
    text = f"{table:b}"[::-1]
    found = text.find("1")
    while found >= 0:
        yield [index for index in range(found.bit_length()) if found >> index & 1]
        found = text.find("1", found + 1)


def _subset_sums(weights: Sequence[int]) -> list[int]:
    sums = [0]
    for weight in weights:
        sums += [one + weight for one in sums]
    return sums
