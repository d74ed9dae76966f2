"""A small group that wins several games at once, with a bound on how small any can be.

The smallest one is a covering integer programme and hard in general. Whoever covers most of what is still needed is
taken (L. A. Wolsey, *An analysis of the greedy algorithm for the submodular set covering problem*, 1982), and who turns
out not to be needed is left out again. Two bounds from below: no group is smaller than what the hardest game needs; and
a group takes from each game as many as that game needs at least, so whoever sits in most games can save the most.
"""

from collections.abc import Sequence
from heapq import heapify, heappop, heappush

from relgraph.decision.covers import fewest
from relgraph.decision.games import Game


def cover(games: Sequence[Game], order: Sequence[str]) -> tuple[tuple[str, ...], int]:
    """Return a group that passes all games and the size that none can go below; all games must be passable."""
    forced = frozenset(key for game in games for key in game.vetoes)
    left = [game.given(forced, ()) for game in games]
    free = [key for key in order if key not in forced]
    needed = _without_idle(left, _taken(left, free))
    return tuple(key for key in order if key in forced or key in needed), len(forced) + _bound(left, free)


def _bound(games: Sequence[Game], order: Sequence[str]) -> int:
    sizes = [fewest(list(game.weights.values()), game.need) or 0 for game in games]
    seats = [sum(game.weights.get(key, 0) > 0 and game.need > 0 for game in games) for key in order]
    return max(*sizes, fewest(seats, sum(sizes)) or 0)


def _taken(games: Sequence[Game], order: Sequence[str]) -> list[str]:
    """Take who covers most, again and again; what somebody covers only shrinks, so old figures are upper bounds."""
    needs = [max(game.need, 0) for game in games]
    waiting = [(-_gain(games, needs, key), place) for place, key in enumerate(order)]
    heapify(waiting)
    taken: list[str] = []
    while any(needs):
        _, place = heappop(waiting)
        gain = _gain(games, needs, order[place])
        if waiting and -gain > waiting[0][0]:
            heappush(waiting, (-gain, place))
            continue
        taken.append(order[place])
        needs = [max(need - game.weights.get(order[place], 0), 0) for game, need in zip(games, needs, strict=True)]
    return taken


def _gain(games: Sequence[Game], needs: Sequence[int], key: str) -> float:
    return sum(min(game.weights.get(key, 0), need) / game.need for game, need in zip(games, needs, strict=True) if need)


def _without_idle(games: Sequence[Game], taken: Sequence[str]) -> set[str]:
    kept = set(taken)
    spare = [sum(game.weights.get(key, 0) for key in kept) - game.need for game in games]
    for key in reversed(taken):
        weights = [game.weights.get(key, 0) for game in games]
        if all(weight == 0 or weight <= more for weight, more in zip(weights, spare, strict=True)):
            kept.remove(key)
            spare = [more - weight for more, weight in zip(spare, weights, strict=True)]
    return kept
