"""Three ways to count the completions with which games pass that share their people, the exact ones first.

A *completion* lets each undecided person say yes or no. `Listed` holds all of them (few people), `Summed` their weights
(one game), and `Drawn` a sample of them (anything else). `needs` holds other needs of some games, by number: what would
be if somebody who has decided voted otherwise.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Protocol

from relgraph.decision.games import Game, people_of
from relgraph.decision.samples import FULL, SAMPLES, Sampled, votes
from relgraph.decision.sums import Sums, cost
from relgraph.decision.tables import column, everything, passing

MOST_LISTED = 20
MOST_BITS = 1 << 27  # of truth tables that are made for one answer
MOST_MOVED = 1 << 31  # bits, for one game's sums


class Counter(Protocol):
    """Counts the completions of some games."""

    exact: bool
    share: Fraction

    def swing(self, person: str) -> Fraction:
        """Return the share of the others' completions in which his vote decides."""

    def share_with(self, needs: Mapping[int, int]) -> Fraction:
        """Return the share that passes when some games, by number, need more or less."""


def counter(games: Sequence[Game], flips: int) -> Counter:
    """Return the best way to count; `flips` is how many games with another need will be asked for."""
    people = people_of(games)
    if len(people) <= MOST_LISTED and (len(games) + flips) << len(people) <= MOST_BITS:
        return Listed(games, people)
    if len(games) == 1 and cost(list(games[0].weights.values())) <= MOST_MOVED:
        return Summed(games[0])
    return Drawn(games, people)


class Listed:
    """All completions of at most twenty people, in truth tables."""

    exact = True

    def __init__(self, games: Sequence[Game], people: Sequence[str]) -> None:
        self.games, self.people = games, people
        self._made: dict[tuple[int, int], int] = {}
        self.tables = [self._passing(number, game.need) for number, game in enumerate(games)]
        self.table = _all(self.tables, everything(len(people)))
        self.count = self.table.bit_count()
        self.share = Fraction(self.count, 1 << len(people))

    def swing(self, person: str) -> Fraction:
        """Return the share of the others' completions in which his vote decides."""
        yes = (self.table & column(self.people.index(person), len(self.people))).bit_count()
        return Fraction(2 * yes - self.count, 1 << (len(self.people) - 1))

    def share_with(self, needs: Mapping[int, int]) -> Fraction:
        """Return the share that passes when some games need more or less."""
        made = (self._passing(number, needs.get(number, game.need)) for number, game in enumerate(self.games))
        table = _all(made, everything(len(self.people)))
        return Fraction(table.bit_count(), 1 << len(self.people))

    def _passing(self, number: int, need: int) -> int:
        if (number, need) not in self._made:
            self._made[number, need] = passing(replace(self.games[number], need=need), self.people)
        return self._made[number, need]


class Summed:
    """One game of any number of people, by what sets of them weigh."""

    exact = True

    def __init__(self, game: Game) -> None:
        self.game = game
        self.sums = Sums([weight for key, weight in game.weights.items() if key not in game.vetoes])
        self.share = self.share_with({})

    def swing(self, person: str) -> Fraction:
        """Return the share of the others' completions in which his vote decides."""
        if person in self.game.vetoes:
            return 2 * self.share
        found = self.sums.swings(self.game.weights[person], self._bound(self.game.need))
        return Fraction(found, 1 << (len(self.game.weights) - 1))

    def share_with(self, needs: Mapping[int, int]) -> Fraction:
        """Return the share that passes when the game needs more or less."""
        found = self.sums.reaching(self._bound(needs.get(0, self.game.need)))
        return Fraction(found, 1 << len(self.game.weights))

    def _bound(self, need: int) -> int:
        """Return what the others must reach beside the veto holders, who all say yes or nothing passes."""
        return need - sum(self.game.weights[key] for key in self.game.vetoes)


class Drawn:
    """A sample of the completions."""

    exact = False

    def __init__(self, games: Sequence[Game], people: Sequence[str]) -> None:
        columns = {key: votes(key) for key in people}
        self.games = [Sampled(game, columns) for game in games]
        self.passed = [game.passing(game.game.need) for game in self.games]
        self.share = self._share(_all(self.passed, FULL))

    def swing(self, person: str) -> Fraction:
        """Return the share of the sample in which his vote decides."""
        yes = no = FULL
        for game, passed in zip(self.games, self.passed, strict=True):
            seated = person in game.game.weights
            yes &= game.with_vote(person, yes=True) if seated else passed
            no &= game.with_vote(person, yes=False) if seated else passed
            if not yes:
                break
        return self._share(yes & ~no)

    def share_with(self, needs: Mapping[int, int]) -> Fraction:
        """Return the share that passes when some games need more or less."""
        made = (
            self.games[number].passing(needs[number]) if number in needs else passed
            for number, passed in enumerate(self.passed)
        )
        return self._share(_all(made, FULL))

    def _share(self, samples: int) -> Fraction:
        return Fraction(samples.bit_count(), SAMPLES)


def _all(tables: Iterable[int], full: int) -> int:
    for table in tables:
        full &= table
    return full
