"""Our people with what the chart says of each: level, customers, and the phase he has most to answer for."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from guanxi.stewardship.models import Duty, Raci
from guanxi.stewardship.queries.steps import StepView
from guanxi.workspaces.models import Member, Role, Team
from relgraph import hierarchy

Row = dict[str, Any]
Parents = dict[UUID, UUID | None]
# More customers than LIGHT are a usual load, more than HEAVY a heavy one.
LIGHT, HEAVY = 5, 20
RANKS = {role: place for place, role in enumerate(Role.values)}


def people_rows(
    *,
    members: Sequence[Member],
    teams: Sequence[Team],
    steps: Sequence[StepView],
    duties: Sequence[Duty],
    owned: Sequence[Row],
) -> list[Row]:
    """Return everybody at work, those at the top first."""
    counts: dict[UUID, list[int]] = defaultdict(lambda: [0, 0])
    for row in owned:
        counts[row["owner"]["id"]][0] += row["count"]
        counts[row["owner"]["id"]][1] += row["keys"]
    managers = present_parents({member.pk: member.manager_id for member in members})
    levels = hierarchy.depths(managers)
    units = present_parents({team.pk: team.parent_id for team in teams})
    phases = _phases(members, units, steps, duties)
    rows = [
        {
            "id": member.pk,
            "name": member.name,
            "title": member.title,
            "role": member.role,
            "level": levels.get(member.pk, 0) + 1,
            "team_id": member.team_id if member.team_id in units else None,
            "manager_id": managers[member.pk],
            "version": member.version,
            "customers": counts[member.pk][0],
            "keys": counts[member.pk][1],
            "load": load_of(counts[member.pk][0]),
            "phase": phases[member.pk],
        }
        for member in members
    ]
    return sorted(rows, key=lambda row: (row["level"], RANKS.get(row["role"], 9), row["name"], str(row["id"])))


def present_parents(parents: Parents) -> Parents:
    """Return a tree without references to what is no longer there."""
    return {key: parent if parent in parents else None for key, parent in parents.items()}


def load_of(count: int) -> str:
    """Return the class of somebody who owns so many customers.

    >>> [load_of(count) for count in (0, 5, 20, 21)]
    ['none', 'light', 'normal', 'heavy']
    """
    if not count:
        return "none"
    return "light" if count <= LIGHT else "normal" if count <= HEAVY else "heavy"


def _phases(
    members: Sequence[Member], units: Parents, steps: Sequence[StepView], duties: Sequence[Duty]
) -> dict[UUID, str]:
    """Return the phase in which each has most to answer for, himself or with his team: its key, several, or none."""
    parents = {step.id: step.parent_id for step in steps}
    told: dict[Any, Counter[UUID]] = defaultdict(Counter)
    for duty in duties:
        if duty.raci in (Raci.RESPONSIBLE, Raci.ACCOUNTABLE):
            top = (duty.step_id, *hierarchy.ancestors(parents, duty.step_id))[-1]
            told[duty.member_id or duty.team_id][top] += 1
    found: dict[UUID, str] = {}
    for member in members:
        teams = (member.team_id, *hierarchy.ancestors(units, member.team_id)) if member.team_id in units else ()
        mine = sum((told[key] for key in (member.pk, *teams) if key in told), Counter[UUID]())
        found[member.pk] = _chief(mine)
    return found


def _chief(phases: Counter[UUID]) -> str:
    """Return the phase that stands out, `several` when none does."""
    first, second = ([*phases.most_common(2), None, None])[:2]
    if first is None:
        return "none"
    return "several" if second is not None and second[1] == first[1] else str(first[0])
