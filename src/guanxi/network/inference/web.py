"""The inner network of a customer as the page draws it: what is seen, with names, and what is told beside it."""

from collections import Counter
from datetime import date, datetime
from typing import Any
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.network.inference.inner import Inner, Tie, labels
from guanxi.network.queries.drawn import drawn_among
from guanxi.network.queries.encounters import AS_FAR_BACK, Encounter, encounters, people_of
from guanxi.network.queries.faces import Face, faces, member_faces
from guanxi.network.queries.period import Period, period_of

Row = dict[str, Any]


def inner_network(actor: Actor, account_id: UUID, *, since: date | None, until: date | None, now: datetime) -> Row:
    """Return who of a customer is seen with whom in a period, and how that stood at its end."""
    everybody = people_of(actor, account_id)
    period = period_of(actor, since, until, now)
    seen = encounters(actor, everybody, since=now - AS_FAR_BACK, until=now)
    chosen = [one for one in seen if period.start <= one.at <= period.end]
    contacts = {contact for one in chosen for contact in one.contacts} | set(everybody.values_list("pk", flat=True))
    named = faces(actor, account_id, contacts)
    found = Inner(chosen, since=period.start, until=period.end, known=named)
    ours = member_faces(actor, (member for one in chosen for member in one.members))
    theirs = [named[key] for key in found.people if key in named]
    said = drawn_among(actor, account_id, {face.id for face in theirs}, min(period.end, now))
    units = {key: face.department for key, face in named.items()}
    return {
        "since": period.since,
        "until": period.until,
        "people": [_person(found, (named | ours)[key], key in ours) for key in found.people],
        "ties": [_tie(tie) for tie in found.ties],
        "told": [
            {"id": one.id, "a": one.a, "b": one.b, "sort": one.sort, "kind": one.kind, "certainty": one.certainty,
             "name": one.name}
            for one in said
        ],
        "groups": [
            {"number": number, "label": label, "people": size}
            for number, (label, size) in labels(found.groups, units).items()
        ],
        "months": _months(seen, period),
        "left_out": found.left_out,
        "ties_left_out": len(found.all_ties) - len(found.ties),
        "unnamed": found.unnamed,
        "hidden": found.hidden,
    }  # fmt: skip


def _person(found: Inner, face: Face, of_ours: bool) -> Row:
    """Return somebody; figures that say nothing of him are null."""
    key = face.id
    return {
        "id": key,
        "kind": "member" if of_ours else "contact",
        "name": face.name,
        "title": face.title,
        "department": face.department,
        "department_id": face.department_id,
        "account": face.account,
        "active": face.active,
        "group": found.groups.get(key),
        "influence": _rounded(found.influence.get(key)),
        "strength": _rounded(found.strength.get(key)),
        "degree": found.degree[key],
        "times": found.times[key],
        "last_at": found.last.get(key),
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 1)


def _tie(tie: Tie) -> Row:
    return {
        "a": tie.a,
        "b": tie.b,
        "strength": round(tie.strength, 1),
        "times": tie.passed.times,
        "meetings": tie.passed.meetings,
        "hidden": tie.passed.hidden,
        "first_at": tie.passed.first_at,
        "last_at": tie.passed.last_at,
    }


def _months(seen: list[Encounter], period: Period) -> list[Row]:
    """Return how much passed in each month of all the time looked back on, whatever period is chosen."""
    counts = Counter(f"{one.at.astimezone(period.zone):%Y-%m}" for one in seen)
    return [{"month": month, "times": times} for month, times in sorted(counts.items())]
