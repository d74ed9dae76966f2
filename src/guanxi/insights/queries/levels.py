"""The plan of a chain: whom of theirs people of ours meet and should meet, by level, and how competitors stand."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.decisions.policies import abilities
from guanxi.decisions.queries.access import access_chain
from guanxi.decisions.queries.chains import chain_pairings
from guanxi.decisions.queries.rosters import level_of
from guanxi.insights.queries.simulation import one_situation
from guanxi.workspaces.models import Member as Staff
from guanxi.workspaces.queries import members
from relgraph.decision.levels import Cell, Levels, Ranked, levels
from relgraph.hierarchy import ancestors
from relgraph.situation import Member, Situation
from relgraph.titles import EXECUTIVE

Row = dict[str, Any]


def chain_plan(actor: Actor, chain_id: UUID, now: datetime) -> Row:
    """Return the matrix of levels with everybody in it, the plan, and how each stands to the competitors."""
    chain = access_chain(actor, chain_id)
    situation = one_situation(actor, chain_id, now)
    ours = _ours(situation, list(members(actor)))
    found = level_matrix(situation, ours)
    planned = {(str(pair.colleague), str(pair.member)) for pair in situation.pairs}
    return {
        "chain_id": chain_id,
        "can": abilities(actor, chain),
        "theirs": [_their_row(one) for one in situation.members],
        "ours": [_our_row(one) for one in ours],
        "cells": [_cell(cell, planned, situation, ours) for cell in found.cells],
        "mismatches": [
            {"member_id": one.person, "level": one.level, "best": one.best, "gap": one.gap} for one in found.mismatches
        ],
        "meetings": [{"colleague_id": one.ours, "member_id": one.theirs, "gap": one.gap} for one in found.meetings],
        "unranked": list(found.unranked),
        "pairings": chain_pairings(actor, chain),
        "competitors": [{"id": key, "name": name} for key, name in situation.competitors.items()],
    }


def level_matrix(situation: Situation, ours: Sequence[Staff]) -> Levels:
    """Return who meets whom by level; who left, or sits nowhere, is met by nobody."""
    theirs = [one for one in situation.members if one.contact is not None and not one.left]
    contacts = [(str(touch.colleague), str(one.key)) for one in theirs for touch in one.touches]
    return levels(
        [Ranked(str(one.pk), level_of(one)) for one in ours],
        [Ranked(str(one.key), one.level, one.influence or 0) for one in theirs],
        contacts,
    )


def _ours(situation: Situation, staff: Sequence[Staff]) -> list[Staff]:
    """Return those of ours who come into question.

    They have to do with the chain, or somebody who has reports to them, or they are executives.
    """
    superiors = {one.pk: one.manager_id for one in staff}
    near: set[Any] = {one.key for one in situation.colleagues}
    above = {key for one in near if one in superiors for key in ancestors(superiors, one)}
    return [one for one in staff if one.archived_at is None and (one.pk in near | above or level_of(one) == EXECUTIVE)]


def _their_row(member: Member) -> Row:
    names = ("name", "title", "department", "level", "influence", "left")
    return {
        "member_id": member.key,
        **{name: getattr(member, name) for name in names},
        "stance": member.standing.stance,
        "closeness": member.standing.closeness,
        "met_by": [
            {"colleague_id": touch.colleague, "count": touch.count, "last_at": touch.last_at}
            for touch in sorted(member.touches, key=lambda touch: touch.last_at, reverse=True)
        ],
        "rivals": [{"competitor_id": key, "value": value} for key, value in member.rivals.items()],
    }


def _our_row(member: Staff) -> Row:
    return {"id": member.pk, "name": member.name, "title": member.title, "level": level_of(member)}


def _cell(cell: Cell, planned: Iterable[tuple[str, str]], situation: Situation, ours: Sequence[Staff]) -> Row:
    """Return a cell with all pairs in it: those in contact, and those that are planned."""
    our_levels: Mapping[str, int | None] = {str(one.pk): level_of(one) for one in ours}
    their_levels = {str(one.key): one.level for one in situation.members}
    here = {
        pair for pair in planned if our_levels.get(pair[0]) == cell.ours and their_levels.get(pair[1]) == cell.theirs
    }
    pairs = sorted({*cell.pairs, *here})
    return {
        "ours": cell.ours,
        "theirs": cell.theirs,
        "our_people": cell.our_people,
        "their_people": cell.their_people,
        "state": cell.state.value,
        "pairs": [
            {
                "colleague_id": one,
                "member_id": other,
                "met": (one, other) in cell.pairs,
                "planned": (one, other) in here,
            }
            for one, other in pairs
        ],
    }
