"""Visits of the demo: two that come, and one that was made, with what was heard on it."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.decisions.models import DecisionChain
from guanxi.demo.model import Demo
from guanxi.demo.telling import Place, Telling
from guanxi.followups.queries.logged import logged_interactions
from guanxi.visits.models import VisitQuestion
from guanxi.visits.services.answering import Given, answer_question
from guanxi.visits.services.meeting import close_visit
from guanxi.visits.services.sheets import plan_visit

# In how many days each visit is, at which of the customers, and why; the one that is past was made.
PLANNED = (
    (0, 1, 2, "行政楼三楼会议室", "摸清预算审批的顺序，约下周的方案演示"),
    (2, 4, 6, "总部 A 座", "确认评审委员会名单"),
)
MADE = (1, -2, 2, "客户现场", "了解采购流程，听听各方对方案的看法")
HEARD = ("愿意再听一次汇报，价格上还有顾虑", "比上次热情，主动介绍了同事", "态度没有变化，说要看领导意见")


def visit(demo: Demo, telling: Telling, now: datetime) -> None:
    """Leave visits behind for somebody to make, and one that was made."""
    for at, days, hour, place, purpose in PLANNED:
        _plan(telling, _place(demo, telling, at), now, days, hour, {"place": place, "purpose": purpose})
    at, days, hour, place, purpose = MADE
    there = _place(demo, telling, at)
    made = _plan(telling, there, now, days, hour, {"place": place, "purpose": purpose})
    if made is not None:
        _answer(telling.actors[there.owner], made, now + timedelta(days=days, hours=1))


def _place(demo: Demo, telling: Telling, at: int) -> Place:
    chapters = demo.chapters
    return telling.places[chapters[min(at, len(chapters) - 1)].account.key]


def _plan(telling: Telling, place: Place, now: datetime, days: int, hour: int, values: dict[str, Any]) -> UUID | None:
    """Plan a visit to whom the owner met last; none where he met nobody."""
    actor = telling.actors[place.owner]
    rows = logged_interactions(actor, account_id=place.account_id, limit=20)
    people = list(dict.fromkeys(one["id"] for row in rows for one in row["contacts"]))[:2]
    if not people:
        return None
    at = (now + timedelta(days=days)).replace(hour=hour, minute=0, second=0, microsecond=0)
    chain = next((one.chain_id for one in telling.chains.values() if _is_of(actor, one.chain_id, place)), None)
    said = {"at": at, "contact_ids": people, "chain_id": chain, **values}
    return plan_visit(actor=actor, account_id=place.account_id, values=said, now=min(at, now)).pk


def _is_of(actor: Actor, chain_id: UUID, place: Place) -> bool:
    rows: Any = DecisionChain.objects.of(actor.workspace_id)
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
