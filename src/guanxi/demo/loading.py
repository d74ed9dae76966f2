"""Telling the stories to the product: each happening is one service call on the day it became known."""

from datetime import datetime
from functools import singledispatch
from typing import Any

from django.db import transaction

from guanxi.core.actor import Actor
from guanxi.demo import deciding as deciding  # it teaches ``retell`` the happenings of decisions
from guanxi.demo.closing import close
from guanxi.demo.dealing import Dealing
from guanxi.demo.listing import Listing
from guanxi.demo.model import Account, At, Chapter, Demo, Member, Person, names
from guanxi.demo.organising import organise
from guanxi.demo.retelling import retell
from guanxi.demo.serving import Serving
from guanxi.demo.sign_in import DEMO_EMAIL, DEMO_PASSWORD
from guanxi.demo.telling import Moment, Place, Telling
from guanxi.demo.timeline import timeline
from guanxi.directory.services.accounts import create_account
from guanxi.directory.services.contacts import create_contact
from guanxi.directory.services.departments import create_department
from guanxi.directory.services.sharing import share_account
from guanxi.workspaces.models import Level
from guanxi.workspaces.queries import actor_for, workspace_names
from guanxi.workspaces.services.members import add_member
from guanxi.workspaces.services.opening import open_workspace

SIZES = {"small": "100人以下", "medium": "100–1000人", "large": "1000人以上"}


def load_demo(demo: Demo, now: datetime) -> dict[str, Any]:
    """Make the demo workspace, or leave it alone when it is there already."""
    if demo.workspace in {name for _, name in workspace_names()}:
        return {"workspace": demo.workspace, "loaded": False}
    with transaction.atomic():
        telling = Telling(today=now)
        _open(telling, demo)
        dealing = Dealing(demo, telling)
        besides = (dealing, Listing(demo, telling), Serving(demo, telling))
        for turn, entry in enumerate(timeline(demo)):
            _until(besides, entry.days_ago)
            _enter(entry.what, entry.chapter, telling, turn)
        _until(besides, -1)
        close(telling.actors[demo.members[0].name], demo, telling, dealing.made, now)
    return {
        "workspace": demo.workspace,
        "loaded": True,
        "accounts": len(telling.places),
        "contacts": len(telling.people),
        "seats": sum(len(place.seats) for place in telling.places.values()),
    }


def _until(besides: tuple[Dealing, Listing, Serving], days_ago: int) -> None:
    for what in besides:
        what.until(days_ago)


def _open(telling: Telling, demo: Demo) -> None:
    """Open the workspace with our own people; the first one owns it and is who the demo signs in as."""
    first, *others = demo.members
    opened = telling.day(max(chapter.account.opened for chapter in demo.chapters) + 1)
    owner = open_workspace(
        name=demo.workspace,
        email=DEMO_EMAIL,
        password=DEMO_PASSWORD,
        member_name=first.name,
        now=opened,
        opens=Level.EDIT,
    )
    telling.actors[first.name] = owner
    for member in others:
        telling.actors[member.name] = _hire(owner, member, opened)
    members = {name: actor.member_id for name, actor in telling.actors.items()}
    organise(owner, demo, members, opened)


def _hire(owner: Actor, member: Member, now: datetime) -> Actor:
    added = add_member(
        actor=owner,
        email=member.mail,
        password=DEMO_PASSWORD,
        name=member.name,
        title=member.title,
        role=member.role,
        now=now,
    )
    return actor_for(added, now)


@singledispatch
def _enter(what: object, chapter: Chapter, telling: Telling, turn: int) -> None:
    raise NotImplementedError(type(what).__name__)


@_enter.register
def _open_account(what: Account, chapter: Chapter, telling: Telling, turn: int) -> None:
    actor, now = telling.actors[what.owner], telling.day(what.opened, turn % 90)
    parent = telling.places[what.parent].account_id if what.parent else None
    values = {
        "name": what.name,
        "industry": what.industry,
        "size": SIZES[what.size],
        "region": what.region,
        "parent_id": parent,
        "product_interest": what.interest,
        "tags": names(what.tags),
        "attention": what.attention,
    }
    account = create_account(actor=actor, values=values, now=now)
    place = telling.places[what.key] = Place(account.pk, what.owner)
    for rank, department in enumerate(chapter.departments):
        made = {"name": department.name, "parent_id": place.departments.get(department.parent), "rank": rank}
        row = create_department(actor=actor, account_id=account.pk, values=made, now=now)
        place.departments[department.name] = row.pk
    if what.members:
        for name in names(what.members):
            share_account(actor=actor, account_id=account.pk, member_id=telling.actors[name].member_id, now=now)


@_enter.register
def _meet(what: Person, chapter: Chapter, telling: Telling, turn: int) -> None:
    place = telling.places[chapter.account.key]
    owner = telling.actors[what.owner or place.owner]
    points = [("mobile", what.phone), ("email", what.mail)]
    values = {
        "name": what.name,
        "title": what.title,
        "department_id": place.departments.get(what.department),
        "since": telling.day(what.since if what.since is not None else what.known),
        "note": what.note,
        "owner_id": owner.member_id,
        "points": [{"kind": kind, "value": value} for kind, value in points if value],
    }
    contact = create_contact(
        actor=owner, account_id=place.account_id, values=values, now=telling.day(what.known, turn % 90)
    )
    telling.people[what.ref] = contact.pk


@_enter.register
def _happen(what: At, chapter: Chapter, telling: Telling, turn: int) -> None:
    place = telling.places[chapter.account.key]
    actor = telling.actors[what.by or place.owner]
    for step, happening in enumerate(what.happenings):
        now = telling.day(what.heard_days_ago, turn % 90 + step)
        retell(happening, Moment(telling, place, actor, now))
