"""The heat map: ours by theirs, by how often, how deep and how strong."""

from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.directory.queries.access import access_account
from guanxi.network.inference.cells import LEAST, Pair, Times, terms_of, times_of
from guanxi.network.inference.counted import Counted, Strength
from guanxi.network.queries.columns import columns, our_people
from guanxi.network.queries.encounters import AS_FAR_BACK, Encounter, encounters, people_of
from guanxi.network.queries.period import months, period_of
from guanxi.network.schemas.web import PeriodAsked

Row = dict[str, Any]


def heat_map(actor: Actor, account_id: UUID, asked: PeriodAsked, now: datetime) -> Row:
    """Return who of ours was in touch with whom of an account in a period, and how strong each tie is at its end.

    How often is counted in the period; strength takes in all that was until its end, as far back as it says something.
    """
    account = access_account(actor, account_id)
    period = period_of(actor, asked.since, asked.until, now)
    people = people_of(actor, account_id)
    theirs = columns(actor, account_id)
    seen = encounters(actor, people, since=now - AS_FAR_BACK, until=now)
    within = [one for one in seen if period.start <= one.at <= period.end]
    known = [one for one in seen if one.at <= period.end]
    return {
        "since": period.since,
        "until": period.until,
        "times": len(within),
        "hidden": sum(not one.readable for one in within),
        "members": our_people(actor, {account.owner_id, *(member for one in seen for member in one.members)}),
        "contacts": theirs,
        "cells": cells(known, within, {row["id"] for row in theirs}, moment=period.end),
        "months": months((one.at for one in seen), period.zone),
    }


def cells(known: list[Encounter], within: list[Encounter], contacts: set[UUID], *, moment: datetime) -> list[Row]:
    """Return a cell for every pair of which there is something to tell, in order of their keys.

    ``known`` is what strength is made of, ``within`` what is counted.
    """
    counted = Counted(known, moment=moment)
    times = times_of(within, contacts)
    strong = {pair for pair in counted.ties_across(LEAST) if pair[1] in contacts}
    return [_cell(pair, times.get(pair), counted.strength(*pair)) for pair in sorted(strong | set(times))]


def _cell(pair: Pair, times: Times | None, tie: Strength) -> Row:
    return {
        "member_id": pair[0],
        "contact_id": pair[1],
        **(times or Times()).told(),
        "strength": round(tie.strength, 1),
        "frequency": round(tie.frequency, 3),
        "depth": round(100 * tie.depth, 1),
        "terms": terms_of(tie),
    }
