"""What is asked about the network of a customer with many people and very many interactions, the heat map first.

The named baseline is what is written first everywhere: times by pair, counted by the database's GROUP BY, without
strength, names, months, or what the reader may not open. Both have to count the same. Administrators see everything;
of a salesperson, whose customer it is, is asked of every interaction whether he may open it.
"""

import random
import time
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any
from uuid import UUID

from django.db.models import Count

from guanxi.bench.figures import Figures, ratio
from guanxi.bench.stage import NOW, Stage, colleague, count_statements, fetch, median, refresh_statistics
from guanxi.bench.watch import peak
from guanxi.core.keys import new_id
from guanxi.directory.services.accounts import create_account
from guanxi.directory.services.bulk import NewPerson, enter_people
from guanxi.interactions.models import Interaction, Participant
from guanxi.network.inference.heat_map import heat_map
from guanxi.network.schemas.web import PeriodAsked

COLLEAGUES, PEOPLE = 12, 300
KINDS = ("call", "visit", "meeting", "mail")
ROUNDS = 5  # in which everything is asked again, to see what memory it takes
PATHS = {
    "heat map": "/api/accounts/{account}/heat-map?since={since}",
    "a row's interactions": "/api/accounts/{account}/heat-map/interactions?since={since}",
    "inner network": "/api/accounts/{account}/network?since={since}",
    "signals": "/api/accounts/{account}/signals",
    "white space": "/api/accounts/{account}/white-space",
    "suggestions": "/api/accounts/{account}/suggestions",
    "who knows": "/api/contacts/{contact}/acquaintances",
}


def heat_figures(stage: Stage, interactions: int) -> Figures:
    """Ask for everything, as two readers; ``ratio`` is of the milliseconds to those of times alone."""
    owner, account, contacts = _fill(stage, interactions)
    refresh_statistics()
    rows = Participant.objects.of(stage.actor.workspace_id).filter(contact_id__in=contacts, archived_at__isnull=True)
    counted = rows.order_by().values_list("interaction__member_id", "contact_id").annotate(times=Count("pk"))
    plain = {(member, contact): times for member, contact, times in counted}
    told = heat_map(stage.actor, account, PeriodAsked(), NOW)["cells"]
    if plain != {(cell["member_id"], cell["contact_id"]): cell["times"] for cell in told}:
        raise RuntimeError("the heat map counts otherwise than the database")
    since = (NOW - timedelta(days=365)).date()
    paths = {name: path.format(account=account, contact=contacts[0], since=since) for name, path in PATHS.items()}
    figures = [_asked("", "times by GROUP BY", lambda: list(counted.all()))]
    for who, reader in (("administrator", stage), ("salesperson", owner)):
        figures += [_asked(who, name, partial(fetch, reader, path)) for name, path in paths.items()]
    shown = [row | {"ratio": ratio(row["ms"], figures[0]["ms"])} for row in figures]
    memory = _memory([partial(fetch, owner, path) for path in paths.values()])
    return {"interactions": interactions, "cells": len(told), "requests": shown, "asked_again": memory}


def _asked(who: str, name: str, ask: Callable[[], Any]) -> Figures:
    cpu, wall = median(ask, runs=5), median(ask, runs=5, clock=time.perf_counter)
    return {"who": who, "asked": name, "statements": count_statements(ask), "cpu_ms": cpu, "ms": wall}


def _memory(asks: list[Callable[[], Any]]) -> list[Figures]:
    """Ask for everything again and again: what is asked often must not take more memory for it."""
    figures: list[Figures] = []
    for rounds in (1, ROUNDS):
        for ask in asks * rounds:
            ask()
        figures.append({"rounds": rounds, "peak_mb": peak()})
    return figures


def _fill(stage: Stage, interactions: int) -> tuple[Stage, UUID, list[UUID]]:
    """Put interactions there as rows, two of theirs in each; how they came is not what is measured."""
    dice = random.Random(1)  # noqa: S311 - made-up people, not secrets
    owner, *others = [colleague(stage, f"heat{place}") for place in range(COLLEAGUES)]
    actor, members = owner.actor, [one.actor.member_id for one in (owner, *others)]
    account = create_account(actor=actor, values={"name": "热力集团"}, now=NOW)
    people = [NewPerson(name=f"联系人{place}", account_id=account.pk) for place in range(PEOPLE)]
    contacts = [one.pk for one in enter_people(actor=actor, account_id=account.pk, people=people, now=NOW)]
    rows = [
        Interaction(
            id=new_id(), workspace_id=actor.workspace_id, member_id=dice.choice(members), created_at=NOW,
            account_id=account.pk, kind=KINDS[place % len(KINDS)], at=NOW - timedelta(minutes=50 * place),
            summary=f"第{place}次沟通",
        )
        for place in range(interactions)
    ]  # fmt: skip
    Interaction.objects.bulk_create(rows, batch_size=500)
    there = [
        Participant(
            id=new_id(), workspace_id=actor.workspace_id, interaction_id=row.pk, at=row.at,
            contact_id=contact,
        )
        for row in rows
        for contact in dice.sample(contacts, 2)
    ]  # fmt: skip
    Participant.objects.bulk_create(there, batch_size=500)
    return owner, account.pk, contacts
