"""What it costs to infer all suggestions about a customer anew, by people and interactions.

``ratio`` is the time for each interaction to that of the smallest customer: one is in step.
"""

import random
import time
from datetime import timedelta
from functools import partial
from uuid import UUID

from guanxi.bench.figures import Figures, ratio
from guanxi.bench.stage import NOW, Stage, count_statements, median, refresh_statistics
from guanxi.core.keys import new_id
from guanxi.directory.services.accounts import create_account
from guanxi.directory.services.bulk import NewPerson, enter_people
from guanxi.directory.services.departments import create_department
from guanxi.interactions.models import Interaction, Participant
from guanxi.suggestions.inference.report import account_suggestions

PEOPLE = {100: 50, 400: 10}  # of how many interactions in all one is theirs
BATCH = 500
UNITS = ("采购", "财务", "信息", "生产", "销售", "法务", "质量", "物流")
TITLES = ("总监", "经理", "主管", "专员", "工程师")
KINDS = ("call", "visit", "meeting", "mail")
NEAR = 12  # who is in a meeting works near each other


def suggestion_figures(stage: Stage, interactions: int) -> list[Figures]:
    """Infer the suggestions of customers of two sizes."""
    figures = [_figures(stage, people, interactions // share) for people, share in PEOPLE.items()]
    first = figures[0]["cpu_ms"] / figures[0]["interactions"]
    return [row | {"ratio": ratio(row["cpu_ms"] / row["interactions"], first)} for row in figures]


def _figures(stage: Stage, people: int, interactions: int) -> Figures:
    account_id = _fill(stage, people, interactions)
    refresh_statistics()
    ask = partial(account_suggestions, stage.actor, account_id, NOW)
    return {
        "people": people,
        "interactions": interactions,
        "asked": ask()["asked"],
        "statements": count_statements(ask),
        "cpu_ms": median(ask, runs=5),
        "ms": median(ask, runs=5, clock=time.perf_counter),
    }


def _fill(stage: Stage, people: int, interactions: int) -> UUID:
    """Put a customer there without a chart; how its interactions came is not what is measured."""
    actor, dice = stage.actor, random.Random(people)  # noqa: S311 - made-up people, not secrets
    account = create_account(actor=actor, values={"name": f"推断{people}"}, now=NOW)
    units = [
        create_department(actor=actor, account_id=account.pk, values={"name": f"{name}部"}, now=NOW) for name in UNITS
    ]
    rows = []
    for place in range(people):
        unit = dice.choice(units)
        title = unit.name[:2] + dice.choice(TITLES)
        rows.append(NewPerson(name=f"人{place}", account_id=account.pk, title=title, department_id=unit.pk))
    contacts = [one.pk for one in enter_people(actor=actor, account_id=account.pk, people=rows, now=NOW)]
    for start in range(0, interactions, BATCH):
        _meet(stage, account.pk, contacts, dice, min(BATCH, interactions - start))
    return account.pk


def _meet(stage: Stage, account_id: UUID, contacts: list[UUID], dice: random.Random, count: int) -> None:
    actor = stage.actor
    talks = [
        Interaction(
            id=new_id(), workspace_id=actor.workspace_id, member_id=actor.member_id, account_id=account_id,
            kind=dice.choice(KINDS), at=NOW - timedelta(days=900 * dice.random()), summary="谈方案", created_at=NOW,
        )
        for _ in range(count)
    ]  # fmt: skip
    Interaction.objects.bulk_create(talks)
    there = [
        Participant(
            id=new_id(), workspace_id=actor.workspace_id, interaction_id=talk.pk, at=talk.at, contact_id=contact
        )
        for talk in talks
        for contact in _company(contacts, dice)
    ]
    Participant.objects.bulk_create(there, batch_size=500)


def _company(contacts: list[UUID], dice: random.Random) -> set[UUID]:
    """Return one to four people who work near each other."""
    first = dice.randrange(len(contacts))
    return {contacts[(first + dice.randrange(NEAR)) % len(contacts)] for _ in range(dice.randint(1, 4))}
