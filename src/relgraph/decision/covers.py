"""The smallest groups of one weighted game, exact for any number of people."""

from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence
from itertools import accumulate, islice


def fewest(weights: Sequence[int], bound: int) -> int | None:
    """Return how many of some weights reach a bound, the heaviest first; None when all together do not.

    >>> fewest([1, 4, 2], 5)
    2
    """
    reached = accumulate(sorted(weights, reverse=True), initial=0)
    return next((count for count, weight in enumerate(reached) if weight >= bound), None)


def smallest(weights: Sequence[int], bound: int, most: int) -> list[list[int]]:
    """Return up to `most` of the smallest sets of indices that reach a bound, those without late indices first.

    >>> smallest([1, 4, 2], 5, 10)
    [[0, 1], [1, 2]]
    """
    size = fewest(weights, bound)
    if size is None:
        return []
    return list(islice(_sets(weights, bound, size), most))


def _sets(weights: Sequence[int], bound: int, size: int) -> Iterator[list[int]]:
    """Yield all sets of a size that reach the bound, by their last index, then the one before it, and so on."""
    best = _best(weights, size)
    chosen: list[int] = []
    missing = [bound]
    choices = [_choices(best, len(weights), size, bound)]
    while choices:
        left = size - len(chosen)
        if left == 0:
            yield chosen[::-1]
        index = next((at for at in choices[-1] if weights[at] + best[at][left - 1] >= missing[-1]), None)
        if index is None:
            choices.pop()
            missing.pop()
            if chosen:
                chosen.pop()
        else:
            chosen.append(index)
            missing.append(missing[-1] - weights[index])
            choices.append(_choices(best, index, left - 1, missing[-1]))


def _choices(best: Sequence[Sequence[int]], end: int, left: int, missing: int) -> Iterator[int]:
    """Return the indices before an end that may be the last of those left to choose: enough weight lies before."""
    if left == 0:
        return iter(())
    first = bisect_left(range(end), missing, lo=left - 1, key=lambda at: best[at + 1][left])
    return iter(range(first, end))


def _best(weights: Sequence[int], size: int) -> list[list[int]]:
    """Return for each index what the 0, 1, 2 … heaviest before it weigh."""
    found = [[0]]
    heaviest: list[int] = []
    for weight in weights:
        insort(heaviest, -weight)
        del heaviest[size:]
        found.append([-one for one in accumulate(heaviest, initial=0)])
    return found
