"""The inner network of a customer as the page draws it: what is seen, with names, and what is told beside it."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.network.inference.inner import Inner, labels
from guanxi.network.queries.colleagues import Colleague, colleagues
from guanxi.network.queries.drawn import Drawn, drawn_among
from guanxi.network.queries.encounters import AS_FAR_BACK, encounters, people_of
from guanxi.network.queries.people import Person, met
from guanxi.network.queries.period import months, period_of

Row = dict[str, Any]


def inner_network(actor: Actor, account_id: UUID, *, since: date | None, until: date | None, now: datetime) -> Row:
    """Return who of a customer is seen with whom in a period, and how that stood at its end."""
    everybody = people_of(actor, account_id)
    period = period_of(actor, since, until, now)
    seen = encounters(actor, everybody, since=now - AS_FAR_BACK, until=now)
    chosen = [one for one in seen if period.start <= one.at <= period.end]
    contacts = {contact for one in chosen for contact in one.contacts} | set(everybody.values_list("pk", flat=True))
    named = met(actor, account_id, contacts)
    found = Inner(chosen, since=period.start, until=period.end, known=named)
    ours = colleagues(actor, (member for one in chosen for member in one.members))
    theirs = [named[key] for key in found.people if key in named]
    said = drawn_among(actor, account_id, {one.id for one in theirs}, min(period.end, now))
    place = {key: number for number, key in enumerate(found.people)}
    units = {key: one.department for key, one in named.items()}
    return {
        "since": period.since,
        "until": period.until,
        "people": [_person(found, _ours(ours[key]) if key in ours else _theirs(named[key])) for key in found.people],
        "ties": _ties(found, place),
        "told": _told(said, place),
        "groups": [
            {"number": number, "label": label, "people": size}
            for number, (label, size) in labels(found.groups, units).items()
        ],
        "months": months((one.at for one in seen), period.zone),
        "left_out": found.left_out,
        "ties_left_out": found.ties_left_out,
        "unnamed": found.unnamed,
        "hidden": found.hidden,
    }  # fmt: skip


def _ours(one: Colleague) -> Row:
    unit = {"department": "", "department_id": None, "account": ""}
    return {"id": one.id, "kind": "member", "name": one.name, "title": one.title, **unit, "active": one.active}


def _theirs(one: Person) -> Row:
    columns = ("id", "name", "title", "department", "department_id", "account")
    return {"kind": "contact", "active": True, **{column: getattr(one, column) for column in columns}}


def _person(found: Inner, known: Row) -> Row:
    """Return somebody; figures that say nothing of him are null."""
    key = known["id"]
    return known | {
        "group": found.groups.get(key),
        "influence": _rounded(found.influence.get(key)),
        "strength": _rounded(found.strength.get(key)),
        "degree": found.degree[key],
        "times": found.times[key],
        "last_at": found.last.get(key),
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 1)


def _ties(found: Inner, place: Mapping[UUID, int]) -> Row:
    """Return ties column by column: in rows, six thousand of them would be most of the answer."""
    ties = found.ties
    return {
        "a": [place[tie.a] for tie in ties],
        "b": [place[tie.b] for tie in ties],
        "strength": [round(tie.strength, 1) for tie in ties],
        "times": [tie.passed.times for tie in ties],
        "meetings": [tie.passed.meetings for tie in ties],
        "hidden": [tie.passed.hidden for tie in ties],
        "first_at": [tie.passed.first_at for tie in ties],
        "last_at": [tie.passed.last_at for tie in ties],
    }


def _told(said: list[Drawn], place: Mapping[UUID, int]) -> Row:
    return {
        "id": [one.id for one in said],
        "a": [place[one.a] for one in said],
        "b": [place[one.b] for one in said],
        "sort": [one.sort for one in said],
        "kind": [one.kind for one in said],
        "certainty": [one.certainty for one in said],
        "name": [one.name for one in said],
    }
