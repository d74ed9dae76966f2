"""How many sets of people have which weight: exact for one weighted game of any number of people.

The numbers are the coefficients of the product of ``1 + x^w`` over all weights *w* (I. Mann, L. S. Shapley 1962), held
in one big integer with a slot per sum. The number without one person follows from the number with him, so that
everybody's swings cost little more than the product.
"""

from collections.abc import Sequence
from itertools import accumulate


class Sums:
    """The numbers of sets of some weights, by what they weigh."""

    def __init__(self, weights: Sequence[int]) -> None:
        self.count = len(weights)
        self.total = sum(weights)
        self._below = [0, *accumulate(_coefficients(weights))]

    def reaching(self, bound: int) -> int:
        """Return how many sets weigh at least `bound`.

        >>> Sums([1, 1, 1]).reaching(2)
        4
        """
        return (1 << self.count) - self._lighter(bound)

    def swings(self, weight: int, bound: int) -> int:
        """Return in how many sets of the others somebody of a weight takes the sum to the bound.

        >>> Sums([3, 2, 1]).swings(3, 4)
        3
        """
        if weight == 0:
            return 0
        found, sign = 0, 1
        while bound > 0:
            found += sign * (self._lighter(bound) - self._lighter(bound - weight))
            bound, sign = bound - weight, -sign
        return found

    def _lighter(self, bound: int) -> int:
        return self._below[min(max(bound, 0), self.total + 1)]


def cost(weights: Sequence[int]) -> int:
    """Return the bits that are moved to count the sets of some weights."""
    return (sum(weights) + 1) * (len(weights) + 1) * len(weights)


def _coefficients(weights: Sequence[int]) -> list[int]:
    size = len(weights) // 8 + 1  # bytes a slot: no number exceeds 2 ** len(weights)
    product = 1
    for weight in sorted(weights):
        product += product << (8 * size * weight)
    text = product.to_bytes(size * (sum(weights) + 1), "little")
    return [int.from_bytes(text[start : start + size], "little") for start in range(0, len(text), size)]
