"""Colleagues who work together without a line between them, and the department of somebody whose is not told.

Both rest on having been together, and words alone say how sure that is: no data set at hand tells working ties apart.
"""

from collections import defaultdict

import numpy as np

from relgraph.suggesting.ground import Ground, Key, Pair, Suggestion
from relgraph.suggesting.signs import Sign
from relgraph.titles import title_functions

WORKS_WITH, SAME_DEPARTMENT = "works_with", "same_department"
OFTEN = 3  # times together from which something is said
FULL = 8.0  # times together that count as sure
NEAREST = 2  # each is among so many of the other's closest
MOST = 10
HALF = 0.5  # of all company that has to be of one department
TITLE = 2.0  # what it adds that title and department name the same work
WORTH = 0.4


def working_suggestions(ground: Ground) -> list[Suggestion]:
    """Return who of different departments is often together with whom, with no line or tie between them."""
    times = _times(ground)
    nearest = _nearest(times)
    found = [
        Suggestion(
            WORKS_WITH,
            low,
            other=high,
            share=min(count / FULL, 1.0),
            signs=(Sign("together", float(np.log1p(count))), Sign("across_departments")),
            worth=WORTH * min(count / FULL, 1.0),
        )
        for (low, high), count in times.items()
        if count >= OFTEN and low in nearest[high] and high in nearest[low] and _is_open(ground, low, high)
    ]
    return sorted(found, key=lambda one: (-one.worth, one.person, one.other))[:MOST]


def _times(ground: Ground) -> dict[Pair, int]:
    """Return how often every two were addressed together or met."""
    table = ground.counts.together
    count = (table.addressed + table.met).tolist()
    return dict(zip(zip(table.low.tolist(), table.high.tolist(), strict=True), count, strict=True))


def _beside(times: dict[Pair, int]) -> dict[int, list[tuple[int, int]]]:
    """Return with whom everybody was together and how often, by number."""
    found: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for (low, high), count in times.items():
        if count:
            found[low].append((high, count))
            found[high].append((low, count))
    return {person: sorted(rows) for person, rows in found.items()}


def _nearest(times: dict[Pair, int]) -> dict[int, list[int]]:
    company: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for (low, high), count in times.items():
        company[low].append((-count, high))
        company[high].append((-count, low))
    return {person: [other for _, other in sorted(rows)[:NEAREST]] for person, rows in company.items()}


def _is_open(ground: Ground, low: int, high: int) -> bool:
    one, other = ground.people[low], ground.people[high]
    apart = one.unit is not None and other.unit is not None and one.unit != other.unit
    told = (low, high) in ground.linked or (low, high) in ground.apart
    below = ground.held.get(low) == high or ground.held.get(high) == low
    return apart and not told and not below and (WORKS_WITH, low) not in ground.quiet


def department_suggestions(ground: Ground) -> list[Suggestion]:
    """Return to which department somebody may belong whose is not told: that of those he is seen with."""
    beside = _beside(_times(ground))
    units = {one.unit: one.department for one in ground.people if one.unit is not None}
    found = []
    for person, one in enumerate(ground.people):
        if one.unit is None and one.belongs and (SAME_DEPARTMENT, person) not in ground.quiet:
            best = _best_unit(ground, person, beside.get(person, []), units)
            if best is not None:
                found.append(best)
    return found


def _best_unit(ground: Ground, person: int, beside: list[tuple[int, int]], units: dict[Key, str]) -> Suggestion | None:
    company: dict[Key, dict[int, int]] = defaultdict(dict)
    for other, count in beside:
        unit = ground.people[other].unit
        if unit is not None:
            company[unit][other] = count
    work = title_functions(ground.people[person].title)
    weight = {
        unit: float(sum(np.log1p(count) for count in company[unit].values()))
        + (TITLE if work & title_functions(name) else 0.0)
        for unit, name in units.items()
    }
    total = sum(weight.values())
    named = [unit for unit in units if (person, unit) not in ground.elsewhere]
    best = max(named, key=lambda unit: weight[unit], default=None)
    if best is None or not total or weight[best] < HALF * total:
        return None
    return _belonging(person, best, weight[best] / total, company[best], bool(work & title_functions(units[best])))


def _belonging(person: int, unit: Key, share: float, company: dict[int, int], same_work: bool) -> Suggestion | None:
    """Return a suggestion that enough speaks for: often enough together, or the same work and together at all."""
    often = sum(company.values())
    if often < (1 if same_work else OFTEN):
        return None
    closest = tuple(sorted(company, key=lambda other: (-company[other], other)))
    signs = [Sign("department_people", float(np.log1p(often)), people=closest, count=often)]
    signs += [Sign("same_field", TITLE)] if same_work else []
    ordered = tuple(sorted(signs, key=lambda one: -(one.points or 0)))
    sure = share * min((often + 3 * same_work) / FULL, 1.0)
    return Suggestion(SAME_DEPARTMENT, person, unit=unit, share=sure, signs=ordered, worth=WORTH * sure)
