"""Visits of the demo: two that come, and one that was made, with what was heard on it."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.decisions.models import ChainState, DecisionChain
from guanxi.demo.model import Demo
from guanxi.demo.telling import Place, Telling
from guanxi.followups.queries.logged import logged_interactions
from guanxi.visits.models import VisitQuestion
from guanxi.visits.services.answering import Given, answer_question
from guanxi.visits.services.meeting import close_visit
from guanxi.visits.services.sheets import plan_visit

# At which of the customers where somebody was met, in how many days, when and where, and why; the last was made.
PLANNED = (
    (0, 1, 2, "行政楼三楼会议室", "摸清预算审批的顺序，约下周的方案演示"),
    (2, 4, 6, "总部 A 座", "确认评审委员会名单"),
)
MADE = (1, -2, 2, "客户现场", "了解采购流程，听听各方对方案的看法")
HEARD = ("愿意再听一次汇报，价格上还有顾虑", "比上次热情，主动介绍了同事", "态度没有变化，说要看领导意见")


def visit(leader: Actor, demo: Demo, telling: Telling, now: datetime) -> None:
    """Leave visits behind for somebody to make, the leader going along, and one that was made."""
    places = [place for place in _places(demo, telling) if _met(telling, place)]
    if not places:
        return
    for at, days, hour, room, purpose in PLANNED:
        values = {"place": room, "purpose": purpose, "member_ids": [leader.member_id]}
        _plan(telling, places[at % len(places)], now, days, hour, values)
    at, days, hour, room, purpose = MADE
    there = places[at % len(places)]
    made = _plan(telling, there, now, days, hour, {"place": room, "purpose": purpose})
    _answer(telling.actors[there.owner], made, now + timedelta(days=days, hours=1))


def _places(demo: Demo, telling: Telling) -> Iterator[Place]:
    return (telling.places[chapter.account.key] for chapter in demo.chapters)


def _met(telling: Telling, place: Place) -> list[UUID]:
    """Return whom the owner of a customer met last there."""
    rows = logged_interactions(telling.actors[place.owner], account_id=place.account_id, limit=20)
    return list(dict.fromkeys(one["id"] for row in rows for one in row["contacts"]))[:2]


def _plan(telling: Telling, place: Place, now: datetime, days: int, hour: int, values: dict[str, Any]) -> UUID:
    """Plan a visit to whom the owner met last."""
    actor = telling.actors[place.owner]
    at = (now + timedelta(days=days)).replace(hour=hour, minute=0, second=0, microsecond=0)
    chain = next((one.chain_id for one in telling.chains.values() if _is_of(actor, one.chain_id, place)), None)
    said = {"at": at, "contact_ids": _met(telling, place), "chain_id": chain, **values}
    return plan_visit(actor=actor, account_id=place.account_id, values=said, now=min(at, now)).pk


def _is_of(actor: Actor, chain_id: UUID, place: Place) -> bool:
    rows: Any = DecisionChain.objects.of(actor.workspace_id).filter(state=ChainState.IN_PROGRESS)
    return bool(rows.filter(pk=chain_id, account_id=place.account_id).exists())


def _answer(actor: Actor, visit_id: UUID, now: datetime) -> None:
    """Write down what was heard, and close the visit."""
    rows = VisitQuestion.objects.of(actor.workspace_id).filter(visit_id=visit_id).order_by("rank")
    asked = [row for row in rows if row.kind == "insight"][:2]
    for number, row in enumerate(asked):
        ratings = dict.fromkeys(row.params["features"], 1 - number)
        given = Given("written", {"ratings": ratings}, HEARD[number])
        answer_question(actor=actor, visit_id=visit_id, question_id=row.pk, given=given, now=now)
    left = next((row for row in rows if row not in asked), None)
    if left is not None:
        answer_question(actor=actor, visit_id=visit_id, question_id=left.pk, given=Given("nobody_knows"), now=now)
    values = {"outcome": "对方同意两周内安排一次技术交流。"}
    close_visit(actor=actor, visit_id=visit_id, values=values, now=now + timedelta(minutes=30))
