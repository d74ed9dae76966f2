"""White space of one customer: where nobody of ours reaches, and the way in."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.core.moment import one_moment
from guanxi.directory.models import Contact
from guanxi.directory.queries.access import access_account
from guanxi.network.inference.counted import Counted
from guanxi.network.queries.encounters import AS_FAR_BACK, encounters
from guanxi.network.queries.ground import Unit, empty_seats, told_influence, units
from guanxi.network.queries.named import Names
from guanxi.network.queries.people import Person, roll
from relgraph.titles import title_level
from relgraph.whitespace import KNOWN, Placed, Reach, Unmet, reaches, unmet

Row = dict[str, Any]
# How much somebody matters before anybody said so: by the level his title tells, 1 (staff) to 4 (executive).
BY_LEVEL = {None: 10, 1: 20, 2: 40, 3: 60, 4: 80}


@dataclass(frozen=True, slots=True)
class Best:
    """The strongest tie of ours to somebody."""

    member: UUID
    strength: float


def account_white_space(actor: Actor, account_id: UUID, now: datetime) -> Row:
    """Return departments by how far we reach, whom nobody met with the way in, and seats without anybody."""
    with one_moment():
        access_account(actor, account_id)
        people = roll(actor, [account_id])[account_id]
        contacts = Contact.objects.of(actor.workspace_id).filter(pk__in=list(people))
        seen = encounters(actor, contacts, since=now - AS_FAR_BACK, until=now)
        told = told_influence(actor, account_id)
        rooms, seats = units(actor, account_id), empty_seats(actor, account_id)
        best = best_ties(Counted(seen, moment=now), people)
        names = Names(actor, people, {one.member for one in best.values()})
    placed = [_placed(person, best, told) for person in people.values()]
    open_seats = Counter(seat["department"]["id"] for seat in seats if seat["department"])
    return {
        "since": now - AS_FAR_BACK,
        "people": len(placed),
        "reached": sum(one.strength is not None for one in placed),
        "known": sum(one.strength is not None and one.strength >= KNOWN for one in placed),
        "departments": _departments(reaches(placed), rooms, open_seats),
        "unmet": [_unmet(one, people, best, told, names) for one in _of_people(unmet(placed))],
        "seats": seats,
    }


def best_ties(counted: Counted, people: Collection[UUID]) -> dict[UUID, Best]:
    """Return the strongest tie of ours to everybody who was ever in touch with us."""
    found: dict[UUID, Best] = {}
    table, wanted = counted.strengths, set(people)
    # Ours have the lower numbers: a pair of ours with theirs begins with ours.
    for low, high, strength in zip(table.low.tolist(), table.high.tolist(), table.strength.tolist(), strict=True):
        if low < counted.ours <= high and counted.people[high] in wanted:
            tie = Best(counted.people[low], strength)
            found[counted.people[high]] = max(found.get(counted.people[high], tie), tie, key=lambda one: one.strength)
    return found


def _placed(person: Person, best: Mapping[UUID, Best], told: Mapping[UUID, int]) -> Placed:
    tie = best.get(person.id)
    return Placed(person.id, person.department_id, _weight(person, told), tie.strength if tie else None)


def _weight(person: Person, told: Mapping[UUID, int]) -> float:
    return float(told.get(person.id, BY_LEVEL[title_level(person.title)]))


def _of_people(found: Sequence[Unmet]) -> list[Any]:
    """Return whom nobody met (the engine takes any key)."""
    return list(found)


def _departments(found: Sequence[Reach], rooms: Mapping[UUID, Unit], open_seats: Mapping[UUID, int]) -> list[Row]:
    """Return departments with people, and after those of which nobody is reached the ones where we know of nobody."""
    peopled: dict[Any, Reach] = {one.department: one for one in found}
    above = {parent for key in peopled for parent in _above(key, rooms)}
    empty = [key for key in rooms if key not in peopled and key not in above and not _has_units(key, rooms)]
    rows = [_department(key, one, rooms, open_seats) for key, one in peopled.items()]
    rows += [_department(key, None, rooms, open_seats) for key in empty]
    return sorted(rows, key=_whiteness)


def _whiteness(row: Row) -> tuple[bool, int, float, int]:
    """Order by how little we reach."""
    return not row["white"], row["share"], row["reached"] / max(row["people"], 1), -row["people"]


def _department(key: Any, one: Reach | None, rooms: Mapping[UUID, Unit], open_seats: Mapping[UUID, int]) -> Row:
    unit = rooms.get(key)
    above = rooms.get(unit.parent_id) if unit and unit.parent_id else None
    return {
        "id": key,
        "name": unit.name if unit else "",
        "parent": above.name if above else "",
        "people": one.people if one else 0,
        "reached": one.reached if one else 0,
        "known": one.known if one else 0,
        "share": round(100 * one.share) if one else 0,
        "white": one is None or one.white,
        "empty_seats": open_seats.get(key, 0),
    }


def _above(key: UUID | None, rooms: Mapping[UUID, Unit]) -> list[UUID]:
    """Return the departments a department belongs to, however deep."""
    found: list[UUID] = []
    unit = rooms.get(key) if key else None
    while unit is not None and unit.parent_id is not None and unit.parent_id not in found:
        found.append(unit.parent_id)
        unit = rooms.get(unit.parent_id)
    return found


def _has_units(key: UUID, rooms: Mapping[UUID, Unit]) -> bool:
    return any(unit.parent_id == key for unit in rooms.values())


def _unmet(
    one: Any, people: Mapping[UUID, Person], best: Mapping[UUID, Best], told: Mapping[UUID, int], names: Names
) -> Row:
    return {
        "contact": names.person(people[one.person]),
        "influence": told.get(one.person),
        "level": title_level(people[one.person].title),
        "near": one.near,
        "way_in": None if one.way_in is None else _way_in(people[one.way_in], best[one.way_in], names),
    }


def _way_in(person: Person, tie: Best, names: Names) -> Row:
    return {"contact": names.person(person), "member": names.member(tie.member), "strength": round(tie.strength)}
