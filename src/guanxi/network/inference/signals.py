"""Signals of one customer: who has gone quiet, whose word counts more or less, whose stance his behaviour belies."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.core.moment import one_moment
from guanxi.decisions.queries.opinions import opinions
from guanxi.directory.models import Contact
from guanxi.directory.queries.access import access_account
from guanxi.network.inference.watching import Gap, Influenced, Watched
from guanxi.network.queries.encounters import AS_FAR_BACK, Encounter, encounters
from guanxi.network.queries.named import Names
from guanxi.network.queries.people import Person, roll
from relgraph.contradictions import StanceDoubt

Row = dict[str, Any]


def account_signals(actor: Actor, account_id: UUID, now: datetime) -> Row:
    """Return an account's signals, each as what it rests on, in a fixed number of statements."""
    with one_moment():
        access_account(actor, account_id)
        people = roll(actor, [account_id])[account_id]
        since = now - AS_FAR_BACK
        contacts = Contact.objects.of(actor.workspace_id).filter(pk__in=list(people))
        seen = encounters(actor, contacts, since=since, until=now)
        said = opinions(actor, contacts=list(people))
        last = {one.members[0] for one in seen}
        names = Names(actor, people, last)
    watched = Watched(people, seen, moment=now)
    told = {key: said.standing(key).overall for key in people}
    stances = {key: value for key, value in told.items() if value is not None}
    return {
        "since": since,
        "until": now,
        "people": len(people),
        "met": len(watched.with_each),
        "times": len(seen),
        "hidden": _hidden(seen),
        "quiet": [
            _quiet(people[key], gap, watched, names, stances.get(key))
            for key, gap in sorted(watched.gaps.items(), key=lambda item: _silence(item[1]))
            if gap.quiet
        ],
        "influence": [
            _influence(people[key], one, names)
            for key, one in sorted(watched.influence.items(), key=lambda item: _weight(item[1]))
        ],
        "doubts": [_doubt(people[one.person], one, watched, names) for one in _keyed(watched.doubts(stances))],
    }


def _silence(gap: Gap) -> tuple[float, int]:
    """Order by how many times the usual gap it is, the most unusual first."""
    return -gap.days / max(gap.usual or 1, 1), -gap.days


def _weight(one: Influenced) -> tuple[bool, int, int]:
    """Order by what changed most, then by influence; of whom too little is seen last, by how much."""
    return one.now is None, -abs(one.trend or 0), -(one.now or one.seen)


def _keyed(doubts: Sequence[StanceDoubt]) -> list[Any]:
    """Return doubts about people (the engine takes any key), the strongest stance first."""
    return sorted(doubts, key=lambda one: -abs(one.stance))


def _hidden(seen: Sequence[Encounter]) -> int:
    return sum(not one.readable for one in seen)


def _quiet(person: Person, gap: Gap, watched: Watched, names: Names, stance: int | None) -> Row:
    passed = watched.with_each[person.id]
    return {
        "contact": names.person(person),
        "days": gap.days,
        "usual_days": gap.usual,
        "longest_days": gap.longest,
        "gaps": gap.gaps,
        "times": len(passed),
        "stance": stance,
        "last": _last(passed, names),
        "hidden": _hidden(passed),
    }


def _last(passed: Sequence[Encounter], names: Names) -> Row:
    """Return when somebody was last in touch; how and with whom only where the reader may open it."""
    one = passed[-1]
    if not one.readable:
        return {"interaction_id": None, "kind": None, "at": one.at, "member": None}
    return {"interaction_id": one.id, "kind": one.kind, "at": one.at, "member": names.member(one.members[0])}


def _influence(person: Person, one: Influenced, names: Names) -> Row:
    return {
        "contact": names.person(person),
        "influence": one.now,
        "before": one.before,
        "trend": one.trend,
        "direction": one.direction,
        "seen": one.seen,
        "seen_before": one.seen_before,
    }


def _doubt(person: Person, one: StanceDoubt, watched: Watched, names: Names) -> Row:
    gap = watched.gaps[person.id]
    return {
        "contact": names.person(person),
        "stance": one.stance,
        "why": one.why,
        "ours": one.behaviour.ours,
        "answers": one.behaviour.answers,
        "began": one.behaviour.began,
        "days": gap.days,
        "usual_days": gap.usual,
        "hidden": _hidden(watched.with_each[person.id]),
    }
