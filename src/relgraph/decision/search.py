"""The smallest groups that win several games at once, by branch and bound within a number of steps.

People are taken or left one after the other, those who cover most first. A branch is given up as soon as it cannot stay
under the best group known: each game still needs so many of the people to come (its heaviest), and the games together
so many seats, of which whoever sits in most games brings the most.
"""

from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence
from itertools import accumulate

from relgraph.decision.games import Game

MOST_STEPS = 120_000  # games looked at, over all branches
MOST_PREPARED = 400_000


class Search:
    """A search over games without veto holders; `people` must be able to pass them all together."""

    def __init__(self, games: Sequence[Game], people: Sequence[str], steps: int = MOST_STEPS) -> None:
        games = [game for game in games if game.need > 0]
        rank = {key: place for place, key in enumerate(people)}
        cover = {key: sum(min(game.weights.get(key, 0) / game.need, 1) for game in games) for key in people}
        self.people = sorted((key for key in people if cover[key]), key=lambda key: (-cover[key], rank[key]))
        self.needs = tuple(game.need for game in games)
        self.weights = [tuple(game.weights.get(key, 0) for game in games) for key in self.people]
        self.steps = steps // max(len(games), 1)
        self.limit = len(self.people)
        self.reach = [_suffixes([weights[at] for weights in self.weights]) for at in range(len(games))]
        self.seats = _suffixes([sum(weight > 0 for weight in weights) for weights in self.weights])

    def smaller(self, size: int) -> tuple[list[str] | None, bool]:
        """Return the smallest group below a size, if any, and whether the search came to its end."""
        best: list[str] | None = None
        self.limit = size - 1
        for found in self._branches():
            best, self.limit = found, len(found) - 1
        return best, self.steps > 0

    def of_size(self, size: int, most: int) -> tuple[list[list[str]], bool]:
        """Return up to `most` groups of the smallest size, and whether the search came to its end."""
        found: list[list[str]] = []
        self.limit = size
        for group in self._branches():
            found.append(group)
            if len(found) == most:
                return found, False
        return found, self.steps > 0

    def _branches(self) -> Iterator[list[str]]:
        """Yield groups up to the limit, which may shrink while they are found."""
        waiting: list[tuple[int, tuple[int, ...], tuple[int, ...]]] = [(0, self.needs, ())]
        while waiting and self.steps:
            self.steps -= 1
            at, needs, chosen = waiting.pop()
            if len(chosen) + self._bound(at, needs) > self.limit:
                continue
            if max(needs, default=0) <= 0:
                yield [self.people[place] for place in chosen]
                continue
            waiting.append((at + 1, needs, chosen))
            left = tuple(need - weight for need, weight in zip(needs, self.weights[at], strict=True))
            if any(need > 0 and weight for need, weight in zip(needs, self.weights[at], strict=True)):
                waiting.append((at + 1, left, (*chosen, at)))

    def _bound(self, at: int, needs: Sequence[int]) -> int:
        """Return how many people from a place on are needed at least; more than there are where they do not suffice."""
        most = total = 0
        for reach, need in zip(self.reach, needs, strict=True):
            if need > 0:
                fewest = bisect_left(reach[at], need)
                if fewest == len(reach[at]):
                    return len(self.people) + 1
                most, total = max(most, fewest), total + fewest
        return max(most, bisect_left(self.seats[at], total))


def affordable(games: Sequence[Game]) -> bool:
    """Return whether the sums that the bounds need can be prepared in little time."""
    people = {key for game in games for key in game.weights}
    return sum(len(game.weights) for game in games) * len(people) <= MOST_PREPARED


def _suffixes(weights: Sequence[int]) -> list[list[int]]:
    """Return for each place what the 0, 1, 2 … heaviest from there on weigh."""
    heaviest: list[int] = []
    found = [[0]]
    for weight in reversed(weights):
        if weight:
            insort(heaviest, -weight)
        found.append([-one for one in accumulate(heaviest, initial=0)])
    return found[::-1]
