"""The inner network of a customer with very many people: the whole answer, and how much of it goes over the wire.

The named baseline is what is written first everywhere: who was in how many interactions with whom, counted pair by pair
in a dictionary, without strength, groups, influence, names, the chart, or what the reader may not open. Both have to
count the same.
"""

import gzip
import random
import time
from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import combinations, groupby
from operator import itemgetter
from typing import Any
from uuid import UUID

from guanxi.bench.figures import Figures, ratio
from guanxi.bench.firms import Firm, build_company
from guanxi.bench.stage import NOW, Stage, colleague, count_statements, fetch, median, refresh_statistics
from guanxi.core.keys import new_id
from guanxi.interactions.models import Interaction, Participant

COLLEAGUES, TEAM, SHARE = 12, 5, 10  # ours; who of theirs works together; interactions for each of theirs
KINDS = ("call", "visit", "meeting", "mail")
YEAR = 364 * 24 * 60  # minutes
BATCH = 500


def network_figures(stage: Stage, interactions: int) -> Figures:
    """Ask for the network of a year; ``ratio`` is to counting pairs alone."""
    firm = fill_network(stage, interactions)
    refresh_statistics()
    path = f"/api/accounts/{firm.account_id}/network?since={(NOW - timedelta(minutes=YEAR)).date()}&until={NOW.date()}"
    answer = fetch(stage, path)
    found, body = answer.json(), answer.content
    _check(stage, firm, found)
    asked: dict[str, Callable[[], Any]] = {
        "pairs in a loop": lambda: _pairs(stage, firm),
        "network": lambda: fetch(stage, path),
    }
    rows: list[Figures] = [
        {
            "asked": name,
            "statements": count_statements(ask),
            "cpu_ms": median(ask, runs=5),
            "ms": median(ask, runs=5, clock=time.perf_counter),
        }
        for name, ask in asked.items()
    ]
    return {
        "people": len(found["people"]),
        "ties": len(found["ties"]["a"]),
        "ties_left_out": found["ties_left_out"],
        "interactions": interactions,
        "bytes": len(body),
        "bytes_gzip": len(gzip.compress(body, 6)),
        "requests": [row | {"ratio": ratio(row["cpu_ms"], rows[0]["cpu_ms"])} for row in rows],
    }


def _pairs(stage: Stage, firm: Firm) -> Counter[tuple[UUID, UUID]]:
    """Count who was with whom: (one of ours, one of theirs), and (two of theirs, the lower id first)."""
    there = Participant.objects.of(stage.actor.workspace_id).filter(archived_at__isnull=True)
    rows = there.filter(interaction__account_id=firm.account_id).order_by("interaction_id", "contact_id")
    found: Counter[tuple[UUID, UUID]] = Counter()
    for _, some in groupby(rows.values_list("interaction_id", "interaction__member_id", "contact_id"), itemgetter(0)):
        met = list(some)
        found.update((member, contact) for _, member, contact in met)
        found.update(combinations([contact for _, _, contact in met], 2))
    return found


def _check(stage: Stage, firm: Firm, found: Any) -> None:
    counted = _pairs(stage, firm)
    key = [UUID(one["id"]) for one in found["people"]]
    ties = found["ties"]
    told = {(key[a], key[b]): times for a, b, times in zip(ties["a"], ties["b"], ties["times"], strict=True)}
    if not told or any(counted.get(pair) != times for pair, times in told.items()):
        raise RuntimeError("the network counts otherwise than the database")


def fill_network(stage: Stage, interactions: int, now: datetime = NOW) -> Firm:
    """Put a customer's chart there, and a year of interactions as rows: how they came is not what is measured."""
    dice = random.Random(7)  # noqa: S311 - made-up people, not secrets
    members = [colleague(stage, f"net{place}").actor.member_id for place in range(COLLEAGUES)]
    firm = build_company(stage.actor, max(interactions // SHARE, TEAM * 2), now)
    for start in range(0, interactions, BATCH):
        size = min(BATCH, interactions - start)
        times = [now - timedelta(minutes=(start + place) * YEAR // interactions) for place in range(size)]
        _meet(stage, firm, members, times, dice)
    return firm


def _meet(stage: Stage, firm: Firm, members: list[UUID], times: list[datetime], dice: random.Random) -> None:
    rows, there = [], []
    for at in times:
        kind, team = dice.choice(KINDS), int(dice.random() ** 1.3 * (len(firm.contacts) // TEAM))
        row = Interaction(
            id=new_id(), workspace_id=stage.actor.workspace_id, member_id=members[team % len(members)], created_at=NOW,
            account_id=firm.account_id, kind=kind, at=at, summary="谈方案",
        )  # fmt: skip
        rows.append(row)
        there += [
            Participant(
                id=new_id(), workspace_id=stage.actor.workspace_id, interaction_id=row.pk, at=at, contact_id=contact
            )
            for contact in _company(firm.contacts, team, kind, dice)
        ]
    Interaction.objects.bulk_create(rows, batch_size=BATCH)
    Participant.objects.bulk_create(there, batch_size=BATCH)


def _company(contacts: list[UUID], team: int, kind: str, dice: random.Random) -> set[UUID]:
    """Return who of theirs is there: one at a call, else two or three of a team, now and then somebody else."""
    mates = contacts[team * TEAM : (team + 1) * TEAM]
    found = set(dice.sample(mates, 1 if kind == "call" else dice.choice((2, 3))))
    return found | {dice.choice(contacts)} if dice.random() < 0.05 else found
