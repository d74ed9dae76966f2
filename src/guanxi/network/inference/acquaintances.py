"""Who knows somebody: as strong as it is today, with all it is made of."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.directory.models import Contact
from guanxi.directory.queries.access import access_contact
from guanxi.network.inference.cells import Times, terms_of, times_of
from guanxi.network.inference.counted import MOST_TOGETHER, Counted, Strength
from guanxi.network.queries.columns import our_people
from guanxi.network.queries.elsewhere import account_names, theirs_by_key
from guanxi.network.queries.encounters import AS_FAR_BACK, Encounter, encounters
from guanxi.network.queries.told import SAME_DEPARTMENT, Told, told_of

Row = dict[str, Any]
MOST_LISTED = 200


def who_knows(actor: Actor, contact_id: UUID, now: datetime) -> Row:
    """Return who of ours knows a contact, and who of theirs is seen with him or told to be connected."""
    access_contact(actor, contact_id)
    him = Contact.objects.of(actor.workspace_id).filter(pk=contact_id)
    seen = encounters(actor, him, since=now - AS_FAR_BACK, until=now)
    counted = Counted(seen, moment=now)
    ours = {member: times for (member, _), times in times_of(seen, {contact_id}).items()}
    rows = [
        {"member": row, **known(ours[row["id"]], counted.strength(row["id"], contact_id))}
        for row in our_people(actor, ours)
    ]
    return {"ours": sorted(rows, key=best_first), **_theirs(actor, contact_id, seen, counted)}


def _theirs(actor: Actor, contact_id: UUID, seen: list[Encounter], counted: Counted) -> Row:
    beside = _seen_with(contact_id, seen)
    told = _told(actor, contact_id)
    # A shared department alone is said of whoever else is listed; it lists nobody.
    close = {key for key, found in told.items() if any(one.kind != SAME_DEPARTMENT for one in found)}
    people = theirs_by_key(actor, {*beside, *close})
    places = account_names(actor, {one.where for found in told.values() for one in found if one.where})
    rows = [
        {"contact": row, "told": [_said(one, contact_id, places) for one in told.get(key, [])]}
        | known(beside.get(key, Times()), counted.strength(contact_id, key))
        for key, row in people.items()
    ]
    return {"theirs": sorted(rows, key=best_first)[:MOST_LISTED], "others": len({*beside} - {*people})}


def _told(actor: Actor, contact_id: UUID) -> dict[UUID, list[Told]]:
    found: dict[UUID, list[Told]] = defaultdict(list)
    for one in told_of(actor, [contact_id]):
        found[one.other if one.one == contact_id else one.one].append(one)
    return found


def _said(one: Told, contact_id: UUID, places: Mapping[UUID, str]) -> Row:
    name = places.get(one.where, "") if one.where else ""
    return {"kind": one.kind, "certainty": one.certainty, "outgoing": one.one == contact_id, "name": name}


def _seen_with(contact_id: UUID, seen: Iterable[Encounter]) -> dict[UUID, Times]:
    """Count who else of theirs was there; where very many were, it says nothing."""
    found: dict[UUID, Times] = {}
    for one in seen:
        for other in one.contacts if len(one.contacts) <= MOST_TOGETHER else ():
            if other != contact_id:
                found.setdefault(other, Times()).add(one)
    return found


def known(times: Times, tie: Strength) -> Row:
    """Return what passed between two people, and how well they know each other."""
    return {**times.told(), "strength": round(tie.strength, 1), "terms": terms_of(tie)}


def best_first(row: Row) -> tuple[float, float, str]:
    """Return the order of people: the strongest tie, then the last contact; then by key, so that it is one order."""
    person: Row = row["member"] if "member" in row else row["contact"]
    return -row["strength"], -row["last_at"].timestamp() if row["last_at"] else 0.0, str(person["id"])
