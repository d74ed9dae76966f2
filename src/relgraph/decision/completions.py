"""In which share of all completions a decision passes, and whose vote decides how often."""

from collections.abc import Collection, Mapping, Sequence
from fractions import Fraction
from math import prod

from relgraph.decision.counters import Counter, counter
from relgraph.decision.games import Game, components, fixed, people_of
from relgraph.decision.samples import margin


class Completions:
    """The completions of a decision in which some people have decided.

    Games that share nobody undecided are counted apart, and their shares multiplied.
    """

    def __init__(self, games: Sequence[Game], yes: Collection[str], no: Collection[str]) -> None:
        self.whole, self.yes, self.no = games, frozenset(yes), frozenset(no)
        self.games = fixed(games, self.yes, self.no)
        self.totals = [sum(game.weights.values()) for game in self.games]
        self.reached = [sum(weight for key, weight in game.weights.items() if key in self.yes) for game in games]
        self.groups = components(self.games)
        self.place = {number: at for at, group in enumerate(self.groups) for number in group}
        self.home = {key: self.place[at] for at, game in enumerate(self.games) for key in game.weights}
        self.counters = [self._counter(group) for group in self.groups]
        self.rest = [self._others({at}) for at in range(len(self.counters))]
        self.share = self._others(())
        self.exact = all(one.exact for one in self.counters)
        self.margin = margin(sum(not one.exact for one in self.counters))

    def swing(self, person: str) -> Fraction:
        """Return the share of the completions of all others in which this person's vote decides."""
        if person in self.yes or person in self.no:
            return abs(self.share - self._flipped(person))
        if person not in self.home:
            return Fraction(0)
        mine = self.home[person]
        return self.counters[mine].swing(person) * self.rest[mine]

    def undecided(self) -> list[str]:
        """Return who is left, by key."""
        return people_of(self.games)

    def _counter(self, group: Sequence[int]) -> Counter:
        decided = self.yes | self.no
        flips = sum(len(decided & self.whole[number].weights.keys()) for number in group)
        return counter([self.games[number] for number in group], flips)

    def _flipped(self, person: str) -> Fraction:
        no = self.no ^ {person}
        needs = {at: self._need(at, person, no) for at, game in enumerate(self.whole) if person in game.weights}
        touched = {self.place[at] for at in needs}
        return prod((self._share_with(at, needs) for at in sorted(touched)), start=self._others(touched))

    def _need(self, at: int, person: str, no: Collection[str]) -> int:
        """Return what a game would need of the undecided if somebody who has decided voted otherwise."""
        game = self.whole[at]
        if not game.vetoes.isdisjoint(no):
            return self.totals[at] + 1
        moved = game.weights[person] if person in self.yes else -game.weights[person]
        return game.need - self.reached[at] + moved

    def _share_with(self, at: int, needs: Mapping[int, int]) -> Fraction:
        mine = {place: needs[number] for place, number in enumerate(self.groups[at]) if number in needs}
        return self.counters[at].share_with(mine)

    def _others(self, but: Collection[int]) -> Fraction:
        shares = (one.share for at, one in enumerate(self.counters) if at not in but)
        return prod(shares, start=Fraction(1))
