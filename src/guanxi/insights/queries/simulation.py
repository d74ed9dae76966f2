"""How a decision would come out: the outlook with its terms, who has to be won, whose change matters, what if."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.core.errors import Invalid, NotFound
from guanxi.decisions.queries.access import access_chain
from guanxi.decisions.queries.snapshot import chain_snapshots
from guanxi.insights.simulated import simulated
from relgraph.decision import Decision, InvalidDecision, with_stances
from relgraph.decision.checks import check, check_stances
from relgraph.decision.situations import decision_of
from relgraph.decision.trend import FADE_DAYS, Then, if_nothing
from relgraph.situation import Member, Situation

Row = dict[str, Any]


def chain_simulation(actor: Actor, chain_id: UUID, now: datetime) -> Row:
    """Return how a chain stands, with everything that follows from it."""
    situation = one_situation(actor, chain_id, now)
    reading = decision_of(situation)
    decision = _checked(reading.decision)
    return {
        "chain_id": chain_id,
        "left_out": list(reading.unstaffed),
        "people": [_person(one) for one in situation.members],
        **simulated(decision),
        "trend": {"fade_days": FADE_DAYS, "points": [_then(one) for one in _trend(situation, decision)]},
    }


def what_if(actor: Actor, chain_id: UUID, stances: Mapping[UUID, int | None], now: datetime) -> Row:
    """Return how a chain stands, and how it would stand if some people thought otherwise; nothing is kept."""
    decision = _checked(decision_of(one_situation(actor, chain_id, now)).decision)
    if decision is None:
        return {"before": simulated(None), "after": simulated(None), "changed": []}
    before = simulated(decision)
    after = simulated(_tried(decision, {str(key): value for key, value in stances.items()}))
    stood = {row["stage_id"]: row["verdict"] for row in before["outlook"]["stages"]}
    changed = [row["stage_id"] for row in after["outlook"]["stages"] if stood[row["stage_id"]] != row["verdict"]]
    return {"before": before, "after": after, "changed": changed}


def one_situation(actor: Actor, chain_id: UUID, now: datetime) -> Situation:
    """Return a chain the actor may read as it stands."""
    access_chain(actor, chain_id)
    return chain_snapshots(actor, [chain_id], now)[chain_id]


def _checked(decision: Decision | None) -> Decision | None:
    """Return a decision that can be simulated, or raise Invalid."""
    try:
        if decision is not None:
            check(decision)
    except InvalidDecision as error:
        raise Invalid("simulation.impossible", "This chain is too large to be simulated.") from error
    return decision


def _tried(decision: Decision, stances: Mapping[str, int | None]) -> Decision:
    try:
        check_stances(decision, stances.items())
    except InvalidDecision as error:
        raise NotFound("chain_member") from error
    return with_stances(decision, stances)


def _trend(situation: Situation, decision: Decision | None) -> Sequence[Then]:
    return if_nothing(situation) if decision is not None else ()


def _person(member: Member) -> Row:
    """Return whose vote it is. Who left, and a seat without occupant, has no stance that counts."""
    counts = member.contact is not None and not member.left
    return {
        "member_id": member.key,
        "name": member.name,
        "title": member.title,
        "stance": member.standing.stance if counts else None,
        "basis": _basis(member) if counts else "absent",
        "disagreement": member.standing.disagreement,
    }


def _basis(member: Member) -> str:
    if member.standing.project is not None:
        return "project"
    return "unset" if member.standing.overall is None else "overall"


def _then(then: Then) -> Row:
    stages = then.outlook.stages if then.outlook else ()
    return {
        "days": then.days,
        "verdict": then.outlook.verdict.value if then.outlook else None,
        "stages": [{"stage_id": one.stage, "verdict": one.verdict.value} for one in stages],
        "fading": [
            {"member_id": one.member, "before": one.before, "after": one.after, "silent_days": one.silent_days}
            for one in then.fading
        ],
    }
