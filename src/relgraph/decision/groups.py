"""The smallest groups whose yes makes a decision pass, and those whose no stops it."""

from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import islice, product

from relgraph.decision.covers import fewest, smallest
from relgraph.decision.games import Game, components
from relgraph.decision.greedy import cover
from relgraph.decision.search import MOST_STEPS, Search, affordable
from relgraph.decision.tables import at_least, members, passing_all

MOST_GROUPS = 10
MOST_LISTED = 20


@dataclass(frozen=True, slots=True)
class Groups:
    """The smallest groups; `size` is None when no group at all suffices.

    Where it is not `exact`, groups of `size` were found and none can be smaller than `at_least`. `complete` says that
    no other group is as small.
    """

    size: int | None
    groups: tuple[tuple[str, ...], ...]
    complete: bool
    exact: bool
    at_least: int


NONE = Groups(None, (), complete=True, exact=True, at_least=0)


def winning(games: Sequence[Game], order: Sequence[str]) -> Groups:
    """Return the smallest groups whose yes makes all games pass when all others left say no.

    `order` holds who is left, the likeliest first; among groups of one size those without late people come first.
    Exact for up to 20 people by truth table, and for any number where each person sits in one game only. Else a greedy
    group and a search of bounded length for a smaller one, with the size that no group can go below.
    """
    if any(game.lost for game in games):
        return NONE
    seated = [key for key in order if any(key in game.weights for game in games)]
    if len(seated) <= MOST_LISTED:
        return _listed(games, seated)
    parts = [[games[number] for number in group] for group in components(games)]
    steps = MOST_STEPS // len(parts)
    return _joined([_winning_part(part, seated, steps) for part in parts], order)


def blocking(games: Sequence[Game], order: Sequence[str]) -> Groups:
    """Return the smallest groups whose no makes a game fail when all others left say yes.

    Always exact: it is enough to stop one game, and in one weighted game the heaviest stop it with the fewest.
    """
    most = MOST_GROUPS + 1
    sizes = [size for game in games if (size := _fewest_to_block(game)) is not None]
    if not sizes:
        return NONE
    size = min(sizes)
    unlike = dict.fromkeys((tuple(sorted(game.weights.items())), game.need, game.vetoes) for game in games)
    found = {
        group
        for weights, need, vetoes in unlike
        if _fewest_to_block(game := Game(dict(weights), need, vetoes)) == size
        for group in _blocking_one(game, order, most)
    }
    return _cut(size, found, order, complete=len(found) <= MOST_GROUPS)


def _listed(games: Sequence[Game], people: Sequence[str]) -> Groups:
    table = passing_all(games, people)
    size = max((fewest(list(game.weights.values()), game.need) or 0 for game in games), default=0)
    while not (found := table & ~at_least([1] * len(people), size + 1)):
        size += 1
    groups = tuple(tuple(people[index] for index in one) for one in islice(members(found), MOST_GROUPS))
    return Groups(size, groups, complete=found.bit_count() <= MOST_GROUPS, exact=True, at_least=size)


def _winning_part(games: Sequence[Game], order: Sequence[str], steps: int) -> Groups:
    people = [key for key in order if any(key in game.weights for game in games)]
    if len(people) <= MOST_LISTED:
        return _listed(games, people)
    if len(games) == 1:
        return _winning_one(games[0], people)
    return _searched(games, people, steps)


def _searched(games: Sequence[Game], order: Sequence[str], steps: int) -> Groups:
    """Return a greedy group, made smaller by a search if that can be, and all of its size if they are found in time."""
    group, bound = cover(games, order)
    if not affordable(games):
        return Groups(len(group), (group,), complete=False, exact=len(group) == bound, at_least=bound)
    forced = frozenset(key for game in games for key in game.vetoes)
    left = [game.given(forced, ()) for game in games]
    search = Search(left, [key for key in order if key not in forced], steps)
    better, ended = search.smaller(len(group) - len(forced))
    if better is not None:
        group = _ordered(forced | set(better), order)
    if not ended and len(group) > bound:
        return Groups(len(group), (group,), complete=False, exact=False, at_least=bound)
    others, all_found = search.of_size(len(group) - len(forced), MOST_GROUPS + 1)
    found = {group, *(_ordered(forced.union(one), order) for one in others)}
    return _cut(len(group), found, order, complete=all_found and len(found) <= MOST_GROUPS)


def _winning_one(game: Game, order: Sequence[str]) -> Groups:
    free = [key for key in order if key not in game.vetoes]
    bound = game.need - sum(game.weights[key] for key in game.vetoes)
    sets = smallest([game.weights[key] for key in free], bound, MOST_GROUPS + 1)
    found = {_ordered({*game.vetoes, *(free[index] for index in one)}, order) for one in sets}
    return _cut(len(sets[0]) + len(game.vetoes), found, order, complete=len(found) <= MOST_GROUPS)


def _fewest_to_block(game: Game) -> int | None:
    if game.lost:
        return 0
    if game.won:
        return None
    if game.vetoes:
        return 1
    return fewest(list(game.weights.values()), sum(game.weights.values()) - game.need + 1)


def _blocking_one(game: Game, order: Sequence[str], most: int) -> set[tuple[str, ...]]:
    if game.lost:
        return {()}
    people = [key for key in order if key in game.weights]
    bound = sum(game.weights.values()) - game.need + 1
    if game.vetoes:
        return {(key,) for key in people if key in game.vetoes or game.weights[key] >= bound}
    sets = smallest([game.weights[key] for key in people], bound, most)
    return {tuple(people[index] for index in one) for one in sets}


def _joined(parts: Sequence[Groups], order: Sequence[str]) -> Groups:
    """Join groups of games that share nobody: one of each."""
    choices = list(islice(product(*(part.groups for part in parts)), MOST_GROUPS + 1))
    found = {_ordered({key for group in choice for key in group}, order) for choice in choices}
    joined = _cut(sum(part.size or 0 for part in parts), found, order, complete=len(found) <= MOST_GROUPS)
    return Groups(
        joined.size,
        joined.groups,
        complete=joined.complete and all(part.complete for part in parts),
        exact=all(part.exact for part in parts),
        at_least=sum(part.at_least for part in parts),
    )


def _ordered(group: Set[str], order: Sequence[str]) -> tuple[str, ...]:
    return tuple(key for key in order if key in group)


def _cut(size: int, found: set[tuple[str, ...]], order: Sequence[str], *, complete: bool) -> Groups:
    rank = {key: place for place, key in enumerate(order)}
    ordered = sorted(found, key=lambda group: [rank[key] for key in reversed(group)])
    return Groups(size, tuple(ordered[:MOST_GROUPS]), complete=complete, exact=True, at_least=size)
