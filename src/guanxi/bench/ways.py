"""How long it takes to find an introduction among very many people, against a search that follows every tie."""

import time
from collections import defaultdict

import numpy as np

from guanxi.bench.figures import Figures, ratio
from relgraph.paths import introductions, links
from relgraph.traffic import Floats, Ints

OURS = 50
QUERIES = 200
LOOPS = 3  # searches that follow every tie


def way_figures(people: int, ties: int) -> Figures:
    """Ask for ways from fifty of ours to somebody, again and again; ``ratio`` is of the medians."""
    dice = np.random.default_rng(3)
    # A few know very many: real acquaintance is no lottery.
    one = (people * dice.random(ties) ** 1.5).astype(np.int64)
    other, chance = dice.integers(0, people, ties), dice.random(ties)
    known = links(people, one, other, chance)
    ours, targets = dice.choice(people, min(OURS, people), replace=False), dice.integers(0, people, QUERIES)
    taken, best = [], []
    for target in targets.tolist():
        started = time.perf_counter()
        ways = introductions(known, ours, np.array([target]))
        taken.append((time.perf_counter() - started) * 1000)
        best.append(ways[0].chance if ways else 0.0)
    median, late = (float(figure) for figure in np.quantile(taken, [0.5, 0.95]))
    loop = _loop_ms(_as_lists(one, other, chance), set(ours.tolist()), targets[:LOOPS].tolist(), best)
    figures = {"people": people, "ties": ties, "median_ms": round(median, 2), "p95_ms": round(late, 2)}
    return figures | {"loop_ms": round(loop, 1), "ratio": ratio(median, loop)}


Lists = dict[int, list[tuple[int, float]]]


def _as_lists(one: Ints, other: Ints, chance: Floats) -> Lists:
    table: defaultdict[int, list[tuple[int, float]]] = defaultdict(list)
    for first, second, worth in zip(one.tolist(), other.tolist(), chance.tolist(), strict=True):
        table[first].append((second, worth))
        table[second].append((first, worth))
    return table


def _loop_ms(ties: Lists, ours: set[int], targets: list[int], best: list[float]) -> float:
    """Follow every tie from the target, three hops far; the best way has to be the one that was found."""
    taken = []
    for target, expected in zip(targets, best, strict=False):
        started = time.perf_counter()
        found = _best_chance(ties, ours, target)
        taken.append((time.perf_counter() - started) * 1000)
        if abs(found - expected) > 1e-9:
            raise RuntimeError(f"the best way to {target} has a chance of {found}, not {expected}")
    return float(np.median(taken))


def _best_chance(ties: Lists, ours: set[int], target: int) -> float:
    reached, best = {target: 1.0}, 0.0
    ours = ours - {target}
    for _ in range(3):
        further: dict[int, float] = {}
        for person, chance in reached.items():
            for other, worth in ties[person]:
                if chance * worth > further.get(other, 0.0):
                    further[other] = chance * worth
        best = max([best, *(chance for person, chance in further.items() if person in ours)])
        reached = {person: chance for person, chance in further.items() if person not in ours}
    return best
