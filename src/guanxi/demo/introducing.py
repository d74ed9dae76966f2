"""Introductions of the demo: one that led to a meeting, one that was agreed to, and one that waits for an answer."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from guanxi.core.actor import Actor
from guanxi.demo.model import Demo
from guanxi.demo.telling import Place, Telling
from guanxi.network.models import Introduction
from guanxi.network.services.introductions import answer_introduction, ask_introduction, close_introduction

# What is written to whoever is asked, of the first, second and third customer at which there is a department.
ASKED = (
    "我想拜访{department}，了解一下他们今年的预算安排。您和他们打交道多，方便的话请帮忙牵个线，十五分钟就够。",
    "下周我去现场，想顺便认识{department}的同事。您看由您引荐合适吗？",
    "客户那边还没有和{department}的人接触过。您以前和他们共事过，能否介绍一位？",
)


def introduce(leader: Actor, demo: Demo, telling: Telling, now: datetime) -> None:
    """Leave introductions behind: two that the leader asked for, one that he is asked for."""
    targets = list(_targets(leader, demo, telling))[: len(ASKED)]
    for number, (place, department) in enumerate(targets):
        owner = telling.actors[place.owner]
        asker, asked = (owner, leader) if number == 1 else (leader, owner)
        moment = now - timedelta(days=9 - 4 * number)
        row = _ask(asker, asked, place, department, ASKED[number], moment)
        if number != 1:
            answered = moment + timedelta(days=1)
            answer_introduction(
                actor=asked, introduction_id=row.pk, answer="agreed", note="没问题，我来约。", now=answered
            )
        if number == 0:
            note = "见到了负责人，对方愿意听一次正式汇报。"
            done = moment + timedelta(days=5)
            close_introduction(actor=asker, introduction_id=row.pk, result="met", note=note, now=done)


def _targets(leader: Actor, demo: Demo, telling: Telling) -> Iterator[tuple[Place, str]]:
    """Yield customers that are somebody else's, with the department one wants to meet: who holds the money."""
    for chapter in demo.chapters:
        place = telling.places[chapter.account.key]
        units = [one.name for one in chapter.departments if "财务" in one.name]
        if units and telling.actors[place.owner].member_id != leader.member_id:
            yield place, units[0]


def _ask(asker: Actor, asked: Actor, place: Place, department: str, text: str, now: datetime) -> Introduction:
    values: dict[str, Any] = {
        "account_id": place.account_id,
        "department_id": place.departments[department],
        "asked_id": asked.member_id,
        "message": text.format(department=department),
    }
    return ask_introduction(actor=asker, values=values, now=now)
