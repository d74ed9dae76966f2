"""Chains as plain values: what rules and the simulator are told, in a constant number of statements."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest

from guanxi.decisions.queries.snapshot import chain_snapshots
from guanxi.decisions.tests.decision import Decision
from guanxi.testing.cast import NOW
from guanxi.testing.counting import statements
from relgraph.situation import Link, Part, Situation, Touch

pytestmark = pytest.mark.django_db


def situation(it: Decision, now: datetime = NOW) -> Situation:
    return chain_snapshots(it.cast.alice, [it.key], now)[it.key]


def call(it: Decision, person: str, at: str, kind: str = "call") -> None:
    body = {"kind": kind, "at": at, "summary": "谈方案", "contact_ids": [person]}
    it.bob.post(f"{it.path}/interactions", body)


def test_it_tells_who_takes_part_how_he_stands_and_who_met_him() -> None:
    it = Decision("simple")
    boss = it.seat("王总", title="总经理")
    head = it.seat("张三", title="采购总监", manager=boss)
    empty = it.seat(title="总工", manager=boss)
    people = {row["name"]: row["id"] for row in it.alice.get(f"/api/contacts?account_id={it.account.pk}")["items"]}
    stage = it.stages()[0]["id"]
    key, top, seat = it.add(contact_ids=[people["张三"], people["王总"]], position_ids=[empty], stage_id=stage)
    it.alice.patch(f"/api/chain-members/{key}", {"roles": ["gatekeeper"], "influence": 70, "attention": "key"})
    for feature, value in {"attitude": 1, "closeness": 2, "veto": 1}.items():
        it.alice.put(f"/api/contacts/{people['张三']}/rating", {"feature": feature, "value": value, "chain_id": it.id})
    it.alice.put(f"/api/contacts/{people['张三']}/rating", {"feature": "attitude", "value": -1})
    for at, kind in (
        ("2026-02-01T08:00:00Z", "call"),
        ("2024-06-01T08:00:00Z", "call"),
        ("2026-02-20T08:00:00Z", "note"),
    ):
        call(it, people["张三"], at, kind)
    it.alice.put(f"/api/chain-members/{key}/pairings/{it.cast.bob.member_id}", {"target": 2, "due_on": "2026-04-01"})
    now = situation(it)
    first, second, third = now.members
    assert [str(member.key) for member in now.members] == [key, top, seat]
    assert (first.name, first.title, set(first.roles), first.influence) == ("张三", "采购总监", {"gatekeeper"}, 70)
    assert (first.key_person, first.left, first.level) == (True, False, 3)
    standing = first.standing
    assert (standing.project, standing.overall, standing.closeness, standing.veto) == (1, -1, 2, True)
    assert standing.insighted is False
    assert first.touches == (Touch(it.cast.bob.member_id, 1, datetime.fromisoformat("2026-02-01T08:00:00+00:00")),)
    assert (third.contact, str(third.position), third.name) == (None, empty, "总工")
    assert set(now.links) == {Link("reports_to", first.key, second.key), Link("reports_to", third.key, second.key)}
    assert now.stages[0].parts == tuple(Part(member.key, "influencing", 1) for member in now.members)
    assert [(pair.target, pair.due_on) for pair in now.pairs] == [(2, date(2026, 4, 1))]
    assert {colleague.name for colleague in now.colleagues} == {"Alice", "Bob"}
    assert head


def test_today_is_the_workspaces_day() -> None:
    it = Decision()
    evening = datetime.fromisoformat("2026-03-01T20:00:00+00:00")
    assert situation(it, evening).today == date(2026, 3, 2), "it is morning in Shanghai"


def test_many_chains_take_the_statements_of_one() -> None:
    it = Decision("simple")
    it.join("张三", stage_id=it.stages()[0]["id"])
    ids: list[Any] = [it.key]
    few = statements(lambda: chain_snapshots(it.cast.alice, ids, NOW))
    for name in "甲乙丙":
        body = {"template": "standard", "contact_ids": [it.contact(name)]}
        ids.append(it.alice.post(f"{it.path}/chains", body)["id"])
    assert len(chain_snapshots(it.cast.alice, ids, NOW)) == 4
    assert statements(lambda: chain_snapshots(it.cast.alice, ids, NOW)) == few
    assert few < 25


def test_nothing_is_told_of_chains_out_of_sight() -> None:
    it = Decision()
    assert chain_snapshots(it.cast.charlie, [it.key], NOW) == {}
    it.alice.delete(it.chain)
    assert chain_snapshots(it.cast.alice, [it.key], NOW + timedelta(days=1)) == {}
