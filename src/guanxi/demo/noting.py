"""What passed in the last days of the demo, noted with everything a note can hold, and what is to be done next."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.demo.model import Demo, Recent, ToDo, names
from guanxi.demo.telling import Place, Telling
from guanxi.files.services.taking import take_in
from guanxi.followups.services.course import create_follow_up
from guanxi.followups.services.logging import note_interaction
from guanxi.interactions.queries import account_interactions
from guanxi.workspaces.queries.days import today_of

Deals = Mapping[str, UUID]


def note_recent(demo: Demo, telling: Telling, deals: Deals) -> None:
    """Note what passed last, the oldest first, then what waits for whoever signs in."""
    for number, recent in enumerate(sorted(demo.recent, key=lambda one: -one.days_ago)):
        _note(telling, deals, recent, number)
    for todo in demo.to_do:
        _plan(telling, deals, todo)


def _note(telling: Telling, deals: Deals, recent: Recent, number: int) -> None:
    place = telling.places[recent.account]
    now = telling.day(recent.days_ago, number)
    actor = telling.actors[place.owner]
    values: dict[str, Any] = {
        "kind": recent.kind,
        "at": now,
        "summary": recent.summary,
        "outcome": recent.outcome,
        "began": recent.began,
        "sentiment": recent.sentiment,
        "place": recent.place,
        "duration_minutes": recent.minutes,
        "contact_ids": _people(actor, place),
        "member_ids": [telling.actors[name].member_id for name in names(recent.ours)],
        "mention_ids": [telling.actors[name].member_id for name in names(recent.mention)],
        **_about(deals, recent.about),
    }
    if recent.file is not None:
        name, text = recent.file
        taken = take_in(actor=actor, content=text.encode("utf-8-sig"), name=name, now=now)
        values["upload_ids"] = [taken.pk]
    if recent.due is not None:
        due_on = today_of(actor, telling.today) + timedelta(days=recent.due)
        values["next"] = {"due_on": due_on, "what": recent.next, **_about(deals, recent.about)}
    note_interaction(actor=actor, account_id=place.account_id, values=values, now=now)


def _plan(telling: Telling, deals: Deals, todo: ToDo) -> None:
    place, now = telling.places[todo.account], telling.day(3)
    actor = telling.actors[todo.by]
    values = {
        "what": todo.what,
        "due_on": today_of(actor, telling.today) + timedelta(days=todo.due),
        "contact_ids": _people(actor, place)[:1],
        **_about(deals, todo.about),
    }
    create_follow_up(actor=actor, account_id=place.account_id, values=values, now=now)


def _about(deals: Deals, name: str) -> dict[str, UUID]:
    return {"opportunity_id": deals[name]} if name else {}


def _people(actor: Actor, place: Place) -> list[UUID]:
    """Return one or two of those who were met last there."""
    seen = account_interactions(actor, account_id=place.account_id, limit=20)
    found: list[dict[str, Any]] = next((row["contacts"] for row in seen if row["contacts"]), [])
    return [one["id"] for one in found[:2]]
