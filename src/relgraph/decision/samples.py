"""Many random completions at once, where there are too many to look at each: bit *m* is the *m*-th of them.

Each person's votes are drawn from his own key, so that the same people always vote the same and the order of the input
does not matter. Weights are added up bit by bit over all samples (carry-save addition).
"""

from collections.abc import Mapping, Sequence
from math import log, sqrt
from random import Random

from relgraph.decision.games import Game

SAMPLES = 16384
FULL = (1 << SAMPLES) - 1


def margin(shares: int = 1) -> float:
    """Return how far the product of some drawn shares may be off, in 19 of 20 cases (W. Hoeffding 1963).

    Errors add up at most, and each share may take only its part of the one case in twenty.

    >>> round(margin(), 4), round(margin(2), 4), margin(0)
    (0.0106, 0.0231, 0.0)
    """
    return min(shares * sqrt(log(2 * shares / 0.05) / (2 * SAMPLES)), 1.0) if shares else 0.0


def votes(key: str) -> int:
    """Return in which samples somebody says yes."""
    return Random(f"decision:{key}").getrandbits(SAMPLES)  # noqa: S311 - the same for a key each time, not a secret


class Sampled:
    """A game over the samples: its sums as one integer per binary digit."""

    def __init__(self, game: Game, columns: Mapping[str, int]) -> None:
        self.game = game
        self.columns = columns
        self.digits = _added([(weight, columns[key]) for key, weight in game.weights.items()])
        self.vetoes = [(key, columns[key]) for key in sorted(game.vetoes)]
        self._reached: dict[int, int] = {}

    def passing(self, need: int) -> int:
        """Return the samples in which it passes if it needs so much."""
        return self.reaching(need) & self._unvetoed(None)

    def with_vote(self, key: str, yes: bool) -> int:
        """Return the samples in which it passes when one of its people votes so in all of them."""
        if not yes and key in self.game.vetoes:
            return 0
        refused, weight, need = self.columns[key] ^ FULL, self.game.weights[key], self.game.need
        if yes:
            reached = self.reaching(need) | (refused & self.reaching(need - weight))
        else:
            reached = self.reaching(need + weight) | (refused & self.reaching(need))
        return reached & self._unvetoed(key)

    def reaching(self, bound: int) -> int:
        """Return the samples whose sum reaches a bound."""
        if bound not in self._reached:
            self._reached[bound] = self._compared(bound)
        return self._reached[bound]

    def _compared(self, bound: int) -> int:
        if bound <= 0:
            return FULL
        if bound >> len(self.digits):
            return 0
        more, equal = 0, FULL
        for place in range(len(self.digits) - 1, -1, -1):
            met = equal & self.digits[place]
            if bound >> place & 1:
                equal = met
            else:
                more |= met
                equal ^= met
        return more | equal

    def _unvetoed(self, but: str | None) -> int:
        found = FULL
        for key, said in self.vetoes:
            if key != but:
                found &= said
        return found


def _added(terms: Sequence[tuple[int, int]]) -> list[int]:
    """Return the digits of the sum of weights over all samples, the lowest first."""
    waiting: list[list[int]] = [[] for _ in range(sum(weight for weight, _ in terms).bit_length() + 1)]
    for weight, said in terms:
        for place in range(weight.bit_length()):
            if weight >> place & 1:
                waiting[place].append(said)
    for place, digits in enumerate(waiting):
        while len(digits) > 1:
            one, two = digits.pop(), digits.pop()
            three = digits.pop() if digits else 0
            differ = one ^ two
            digits.append(differ ^ three)
            carry = (one & two) | (differ & three)
            if carry:
                waiting[place + 1].append(carry)
    return [digits[0] if digits else 0 for digits in waiting]
