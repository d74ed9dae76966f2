"""Decisions with what is seen of their people, beside what is said of them: for the warnings."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.directory.models import Contact
from guanxi.network.inference.watching import Watched
from guanxi.network.queries.encounters import AS_FAR_BACK, Encounter, encounters
from guanxi.network.queries.people import Person, by_department, roll
from relgraph.contradictions import StanceDoubt
from relgraph.situation import Member, Observed, Situation, White


def with_seen(actor: Actor, situations: Mapping[UUID, Situation], now: datetime) -> dict[UUID, Situation]:
    """Return decisions with what was seen of their people, those in progress, in seven statements for all together.

    Of people the reader does not see nothing is said, as in the decision itself.
    """
    accounts = {_key(one.account) for one in situations.values() if one.state == "in_progress"}
    if not accounts:
        return dict(situations)
    people = roll(actor, accounts)
    keys = {key for here in people.values() for key in here}
    contacts = Contact.objects.of(actor.workspace_id).filter(pk__in=keys)
    seen = encounters(actor, contacts, since=now - AS_FAR_BACK, until=now)
    watched = _by_account(people, seen, now)
    return {
        key: _seen(one, watched[_key(one.account)], people[_key(one.account)]) if one.state == "in_progress" else one
        for key, one in situations.items()
    }


def _key(key: Any) -> UUID:
    """Return the key of a row: the engine takes any."""
    return key if isinstance(key, UUID) else UUID(str(key))


def _by_account(
    people: Mapping[UUID, Mapping[UUID, Person]], seen: Sequence[Encounter], now: datetime
) -> dict[UUID, Watched]:
    """Share encounters out to the accounts whose people took part; one may belong to several."""
    places: defaultdict[UUID, list[UUID]] = defaultdict(list)
    for account_id, here in people.items():
        for key in here:
            places[key].append(account_id)
    shared: dict[UUID, list[Encounter]] = {account_id: [] for account_id in people}
    for one in seen:
        for account_id in dict.fromkeys(place for key in one.contacts for place in places.get(key, ())):
            shared[account_id].append(one)
    return {account_id: Watched(here, shared[account_id], moment=now) for account_id, here in people.items()}


def _seen(situation: Situation, watched: Watched, people: Mapping[UUID, Person]) -> Situation:
    here = [member for member in situation.members if member.contact in people]
    stances = {_key(member.contact): member.standing.stance for member in here}
    told = {key: stance for key, stance in stances.items() if stance is not None}
    doubts = {one.person: one for one in watched.doubts(told)}
    found = {member.key: _of(watched, _key(member.contact), doubts.get(_key(member.contact))) for member in here}
    members = tuple(replace(one, observed=found[one.key]) if one.key in found else one for one in situation.members)
    return replace(situation, members=members, white=_white(here, people, watched.with_each))


def _of(watched: Watched, contact: UUID, doubt: StanceDoubt | None) -> Observed:
    gap, influence = watched.gaps.get(contact), watched.influence.get(contact)
    quiet = gap is not None and gap.quiet
    return Observed(
        quiet_days=gap.days if gap and quiet else 0,
        usual_days=gap.usual or 0 if gap else 0,
        doubt=doubt.why if doubt else "",
        count=max(doubt.behaviour.ours, doubt.behaviour.began) if doubt else 0,
        influence=influence.now if influence else None,
        before=influence.before if influence else None,
    )


def _white(members: Sequence[Member], people: Mapping[UUID, Person], reached: Collection[UUID]) -> tuple[White, ...]:
    """Return the departments of a decision's people in which nobody was ever in touch with us."""
    inside: defaultdict[UUID, list[Member]] = defaultdict(list)
    for member in members:
        department_id = people[_key(member.contact)].department_id
        if department_id is not None:
            inside[department_id].append(member)
    rooms = by_department(people.values())
    return tuple(
        White(rooms[key][0].department, len(rooms[key]), tuple(one.key for one in here))
        for key, here in inside.items()
        if not any(person.id in reached for person in rooms[key])
    )
