"""Every stage as one weighted game.

Whatever its rule, a stage passes exactly when all its veto holders say yes and the weights of those who say yes reach a
number. `one` needs 1, `majority` and `weighted` their quota, `any_veto` nothing; a sole approver weighs what is needed.
The decision is the intersection of such games (a *vector-weighted voting game*: A. D. Taylor, W. S. Zwicker, *Simple
Games*, 1999), and it is monotone: one more yes never makes it fail.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from relgraph.decision.shapes import Decision, Rule, Seat, Stage


@dataclass(frozen=True, slots=True)
class Game:
    """Passes when all of `vetoes` say yes and the weights of those who say yes reach `need`."""

    weights: Mapping[str, int]
    need: int
    vetoes: frozenset[str] = frozenset()

    def given(self, yes: Collection[str], no: Collection[str]) -> "Game":
        """Return the game that is left to the others when some votes are known."""
        left = {key: weight for key, weight in self.weights.items() if key not in yes and key not in no}
        vetoes = self.vetoes.intersection(left)
        if not self.vetoes.isdisjoint(no):
            return Game(left, sum(left.values()) + 1, vetoes)
        reached = sum(weight for key, weight in self.weights.items() if key in yes)
        return Game(left, self.need - reached, vetoes)

    @property
    def lost(self) -> bool:
        """Return whether it fails even if everybody left says yes."""
        return sum(self.weights.values()) < self.need

    @property
    def won(self) -> bool:
        """Return whether it passes even if everybody left says no."""
        return self.need <= 0 and not self.vetoes


def needed(stage: Stage) -> int:
    """Return the votes (or the weight) that a stage needs.

    >>> needed(Stage("committee", Rule.MAJORITY, tuple(Seat(key) for key in "abcd")))
    3
    """
    if stage.rule is Rule.ONE:
        return 1
    if stage.rule is Rule.ANY_VETO:
        return 0
    total = sum(weight_of(stage, seat) for seat in stage.seats)
    return total // 2 + 1 if stage.quota is None else ceil(stage.quota * total)


def weight_of(stage: Stage, seat: Seat) -> int:
    """Return what a seat's yes counts under the stage's rule."""
    if stage.rule is Rule.ANY_VETO:
        return 0
    return seat.weight if stage.rule is Rule.WEIGHTED else min(seat.weight, 1)


def game_of(stage: Stage) -> Game:
    """Return a stage as a game; one that is over has nobody left in it."""
    if stage.result is not None:
        return Game({}, 0 if stage.result else 1)
    need = needed(stage)
    weights = {seat.person: need if seat.sole_approval else weight_of(stage, seat) for seat in stage.seats}
    everybody = stage.rule is Rule.ANY_VETO
    return Game(weights, need, frozenset(seat.person for seat in stage.seats if seat.veto or everybody))


def games_of(decision: Decision) -> list[Game]:
    """Return the stages as games, in their order."""
    return [game_of(stage) for stage in decision.stages]


def fixed(games: Sequence[Game], yes: Collection[str], no: Collection[str]) -> list[Game]:
    """Return what is left of all games when some votes are known."""
    return [game.given(yes, no) for game in games]


def people_of(games: Sequence[Game]) -> list[str]:
    """Return who is left in some games, by key."""
    return sorted({key for game in games for key in game.weights})


def components(games: Sequence[Game]) -> list[list[int]]:
    """Return the games in groups that share nobody with each other, as numbers of games.

    >>> components([Game({"a": 1, "b": 1}, 1), Game({"c": 1}, 1), Game({"b": 1}, 1)])
    [[0, 2], [1]]
    """
    home: dict[str, int] = {}
    groups: dict[int, list[int]] = {}
    for number, game in enumerate(games):
        met = sorted({home[key] for key in game.weights if key in home})
        joined = [*(index for group in met for index in groups.pop(group)), number]
        groups[number] = joined
        home |= {key: number for index in joined for key in games[index].weights}
    return sorted(sorted(group) for group in groups.values())
