"""Whom one of ours knows, wherever they work: what he brings, and what would leave with him."""

from collections import Counter
from collections.abc import Callable, Collection, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.directory.models import Contact, Subject
from guanxi.directory.policies import workable_accounts
from guanxi.directory.queries.insight import insighted
from guanxi.directory.queries.search import narrowed
from guanxi.network.inference.acquaintances import best_first, known
from guanxi.network.inference.cells import times_of
from guanxi.network.inference.counted import Counted
from guanxi.network.queries.beside import in_touch
from guanxi.network.queries.colleagues import Colleague, colleagues
from guanxi.network.queries.columns import our_people
from guanxi.network.queries.elsewhere import theirs_by_key
from guanxi.network.queries.encounters import AS_FAR_BACK, encounters_of_member
from guanxi.network.schemas.known import KnownFilter, KnownPaging
from guanxi.workspaces.queries import check_member

Row = dict[str, Any]
NAMED = 3  # of those who know somebody too
# From which strength on a tie is called what, as the page words it.
STEPS = ((60, "strong"), (30, "good"), (10, "some"), (0, "weak"))


def known_by(actor: Actor, member_id: UUID, chosen: KnownFilter, paging: KnownPaging, now: datetime) -> Row:
    """Return a page of the people whom one of ours knows; those of whom the reader may not know are only counted."""
    rows, others = _everybody(actor, member_id, now)
    left = _narrowed(actor, rows, chosen)
    first = (paging.page - 1) * paging.page_size
    return {
        "member": our_people(actor, {member_id})[0],
        "theirs": left[first : first + paging.page_size],
        "total": len(left),
        "people": len(rows),
        "only": sum(row["also_count"] == 0 for row in rows),
        "words": dict.fromkeys((word for _, word in STEPS), 0) | Counter(_word(row["strength"]) for row in rows),
        "accounts": _by_account(rows),
        "others": others,
    }


def chosen_known(actor: Actor, member_id: UUID, chosen: KnownFilter, now: datetime) -> tuple[str, list[Row]]:
    """Return what one of ours is called, and everybody whom he knows that a filter leaves."""
    rows, _ = _everybody(actor, member_id, now)
    name: str = our_people(actor, {member_id})[0]["name"]
    return name, _narrowed(actor, rows, chosen)


def _everybody(actor: Actor, member_id: UUID, now: datetime) -> tuple[list[Row], int]:
    """Return everybody whom one of ours knows, the best known first; and how many more the reader may not know of."""
    check_member(actor, member_id)
    since = now - AS_FAR_BACK
    seen = encounters_of_member(actor, member_id, since=since, until=now)
    counted = Counted(seen, moment=now)
    everybody = {contact for one in seen for contact in one.contacts}
    people = theirs_by_key(actor, everybody)
    times = times_of(seen, people)
    about = _About(actor, member_id, people, in_touch(actor, list(people), since=since, until=now))
    rows = [
        about.row(key) | known(times[member_id, key], counted.strength(member_id, key))
        for key in people
    ]  # fmt: skip
    return sorted(rows, key=best_first), len(everybody - set(people))


class _About:
    """What there is to say of people besides how well they are known, in a statement each."""

    def __init__(self, actor: Actor, member_id: UUID, people: Mapping[UUID, Row], touch: Mapping[UUID, set[UUID]]):
        self._people = people
        self._touch = touch
        self._member = member_id
        self._ours = colleagues(actor, {member for members in touch.values() for member in members} | {member_id})
        self._known = insighted(actor, list(people))
        accounts = {row["account"]["id"] for row in people.values() if row["account"]}
        self._workable = workable_accounts(actor, accounts, "contribute")

    def row(self, key: UUID) -> Row:
        """Return who somebody is, who of ours at work knows him too, and whether one may ask to be introduced."""
        person = self._people[key]
        also = self._also(key)
        account = person["account"]
        ask = self._ours[self._member].active and account is not None and account["id"] in self._workable
        return {
            "contact": {**person, "insighted": key in self._known},
            "also": [{"id": one.id, "name": one.name} for one in also[:NAMED]],
            "also_count": len(also),
            "can": {"ask": ask},
        }

    def _also(self, key: UUID) -> list[Colleague]:
        keys = self._touch.get(key, set()) - {self._member}
        return [one for one in self._ours.values() if one.id in keys and one.active]


def _narrowed(actor: Actor, rows: Collection[Row], chosen: KnownFilter) -> list[Row]:
    """Return the people that a filter leaves, in the order it asks for."""
    keys = _found(actor, rows, chosen.q)
    left = [
        row
        for row in rows
        if row["strength"] >= chosen.least
        and (chosen.account_id is None or (row["contact"]["account"] or {}).get("id") == chosen.account_id)
        and (not chosen.only or row["also_count"] == 0)
        and (keys is None or row["contact"]["id"] in keys)
    ]
    return sorted(left, key=_ORDERS[chosen.sort])


def _found(actor: Actor, rows: Collection[Row], text: str) -> set[UUID] | None:
    if not text.strip():
        return None
    people = Contact.objects.of(actor.workspace_id).filter(pk__in=[row["contact"]["id"] for row in rows])
    return set(narrowed(actor, people, Subject.CONTACT, text).values_list("pk", flat=True))


# Rows come the best known first, and what is equal stays so.
_ORDERS: Mapping[str, Callable[[Row], Any]] = {
    "strength": lambda row: 0,
    "last": lambda row: -row["last_at"].timestamp(),
    "account": lambda row: (row["contact"]["account"] or {"name": "\uffff"})["name"],
}


def _by_account(rows: Collection[Row]) -> list[Row]:
    """Return how many people are known at which customer, the most first."""
    counts = Counter(
        (row["contact"]["account"]["id"], row["contact"]["account"]["name"])
        for row in rows
        if row["contact"]["account"]
    )
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0][1], str(item[0][0])))
    return [{"id": key, "name": name, "people": people} for (key, name), people in ordered]


def _word(strength: float) -> str:
    return next(word for least, word in STEPS if strength >= least)
