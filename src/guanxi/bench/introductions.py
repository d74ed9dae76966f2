"""Ways to somebody in a large workspace: how long the question takes, and how many statements.

Each customer has forty people, of whom a third meet with ours, a few at a time; ties lead from one customer to others.
The named baseline is the same question in a workspace of a tenth of the people: what is grown from the target should
not care.
"""

import random
import time
from datetime import timedelta
from functools import partial
from typing import Any
from uuid import UUID

from guanxi.bench.figures import Figures, ratio
from guanxi.bench.stage import NOW, Stage, count_statements, median, refresh_statistics
from guanxi.core.actor import Actor
from guanxi.core.keys import new_id
from guanxi.directory.models import Account, Contact, Employment
from guanxi.interactions.models import Interaction, Participant
from guanxi.network.inference.ways import find_ways
from guanxi.network.queries.standing import Wanted
from guanxi.orgchart.models import Tie
from guanxi.workspaces.models import Role
from guanxi.workspaces.services.members import add_member

PEOPLE, MEETINGS, TOGETHER, TIES, OURS = 40, 60, 4, 8, 12
BATCH = 2_000
ASKED = 20
SEED = 20_261
KINDS = ("alumni", "friend", "ex_colleague", "relative")


def way_figures(stage: Stage, contacts: int) -> Figures:
    """Ask for ways to twenty people; ``ratio`` is to a tenth of the workspace."""
    chance = random.Random(SEED)  # noqa: S311 - figures, not secrets
    ours = [stage.actor.member_id, *(_colleague(stage.actor, place) for place in range(OURS - 1))]
    rows: list[Figures] = []
    people: list[list[UUID]] = []
    for size in (contacts // 10, contacts):
        _grow(stage.actor, people, ours, max(size // PEOPLE, 1), chance)
        refresh_statistics()
        rows.append(_asked(stage.actor, people, size, chance))
    return {"ways": [row | {"ratio": ratio(row["ms"], rows[0]["ms"])} for row in rows]}


def _asked(actor: Actor, people: list[list[UUID]], size: int, chance: random.Random) -> Figures:
    targets = [chance.choice(chance.choice(people)) for _ in range(ASKED)]
    asks = [partial(find_ways, actor, Wanted(contact_id=key), NOW) for key in targets]
    found = [len(ask()["ways"]) for ask in asks]
    taken = sorted(median(ask, runs=3, clock=time.perf_counter) for ask in asks)
    return {
        "contacts": size,
        "ms": taken[len(taken) // 2],
        "slowest_ms": taken[-1],
        "statements": max(count_statements(ask) for ask in asks),
        "found": sum(count > 0 for count in found),
    }


def _colleague(actor: Actor, place: int) -> UUID:
    member = add_member(
        actor=actor, email=f"way{place}@example.com", password="bench bench", name=f"同事{place}",  # noqa: S106
        role=Role.SALESPERSON.value, now=NOW,
    )  # fmt: skip
    return member.pk


def _grow(actor: Actor, people: list[list[UUID]], ours: list[UUID], accounts: int, chance: random.Random) -> None:
    """Put customers there until there are so many, as rows: how they came is not what is measured."""
    fresh: list[Any] = []
    while len(people) < accounts:
        fresh += _customer(actor, people, ours, chance)
        if len(people) % 50 == 0 or len(people) == accounts:
            _write(fresh)
            fresh = []


def _write(rows: list[Any]) -> None:
    for model in (Account, Contact, Employment, Interaction, Participant, Tie):
        model.objects.bulk_create([row for row in rows if isinstance(row, model)], batch_size=BATCH)


def _customer(actor: Actor, people: list[list[UUID]], ours: list[UUID], chance: random.Random) -> list[Any]:
    place, workspace = len(people), {"workspace_id": actor.workspace_id}
    name = f"路径客户{place}"
    account = Account(
        id=new_id(), name=name, name_key=name, sort_key=name, owner_id=chance.choice(ours), created_at=NOW, **workspace
    )
    here = [
        Contact(id=new_id(), name=f"人{place}-{number}", sort_key=f"人{place}-{number}", created_at=NOW, **workspace)
        for number in range(PEOPLE)
    ]
    jobs = [Employment(contact=one, account=account, asserted_at=NOW, **workspace) for one in here]
    people.append([one.pk for one in here])
    met = [row for _ in range(MEETINGS) for row in _meeting(actor, account, people[-1], ours, chance)]
    ties = [tie for _ in range(TIES) if place for tie in _tie(actor, people, chance)]
    return [account, *here, *jobs, *met, *ties]


def _meeting(actor: Actor, account: Account, here: list[UUID], ours: list[UUID], chance: random.Random) -> list[Any]:
    at = NOW - timedelta(days=chance.randrange(1, 700))
    interaction = Interaction(
        id=new_id(), workspace_id=actor.workspace_id, account=account, member_id=chance.choice(ours), kind="visit",
        at=at, created_at=at, summary="谈方案",
    )  # fmt: skip
    # Some are met again and again, most are never met.
    known = here[: PEOPLE // 3]
    return [interaction] + [
        Participant(id=new_id(), workspace_id=actor.workspace_id, interaction=interaction, contact_id=contact, at=at)
        for contact in chance.sample(known, chance.randrange(1, TOGETHER + 1))
    ]


def _tie(actor: Actor, people: list[list[UUID]], chance: random.Random) -> list[Tie]:
    one, other = chance.choice(people[-1]), chance.choice(people[chance.randrange(len(people) - 1)])
    low, high = sorted((one, other))
    kind = chance.choice(KINDS)
    return [
        Tie(
            id=new_id(), workspace_id=actor.workspace_id, contact_a_id=low, contact_b_id=high, kind=kind,
            asserted_at=NOW, valid_from=NOW - timedelta(days=900),
        )
    ]  # fmt: skip
