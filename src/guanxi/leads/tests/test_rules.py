"""Rules of pools: silence is counted, owners are told, leads fall back; run twice, nothing happens twice."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from guanxi.changes.models import Change
from guanxi.core.errors import Conflict
from guanxi.leads.models import LeadStep, Pool
from guanxi.leads.queries.rules import preview
from guanxi.leads.services.holding import claim
from guanxi.leads.services.recycling import apply_rules
from guanxi.leads.services.talking import talk
from guanxi.leads.tests.desk import LEADS, POOLS, fresh, make_lead, make_pool, set_rules
from guanxi.testing.caller import Caller
from guanxi.testing.cast import NOW, Cast, make_cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast() -> Cast:
    """Alice administers, Bob sells."""
    return make_cast()


@pytest.fixture
def pool(cast: Cast) -> Pool:
    """Back after ten silent days, told three days before, a week of cool-down."""
    return make_pool(cast.alice, recycle_after_days=10, remind_before_days=3, cool_down_days=7)


def after(days: float) -> datetime:
    """A moment so many days after the beginning."""
    return NOW + timedelta(days=days)


def test_the_owner_is_reminded_once_then_the_lead_falls_back_by_itself(cast: Cast, pool: Pool) -> None:
    lead = make_lead(cast.bob, pool_id=pool.pk)
    workspace = pool.workspace_id
    assert apply_rules(workspace_id=workspace, now=after(6.9)).reminded == ()
    assert apply_rules(workspace_id=workspace, now=after(7)).reminded == (lead.pk,)
    assert apply_rules(workspace_id=workspace, now=after(8)).reminded == ()
    assert apply_rules(workspace_id=workspace, now=after(9.9)).recycled == ()
    assert apply_rules(workspace_id=workspace, now=after(10)).recycled == (lead.pk,)
    again = apply_rules(workspace_id=workspace, now=after(10))
    assert (again.recycled, again.reminded) == ((), ())
    now = fresh(lead)
    assert (now.owner_id, now.pooled_as, now.pooled_at) == (None, "recycled", after(10))
    steps = LeadStep.objects.of(workspace).filter(lead_id=lead.pk).order_by("at", "pk")
    assert [(step.kind, step.member_id) for step in steps] == [
        ("entered", cast.bob.member_id), ("reminded", None), ("recycled", None),
    ]  # fmt: skip
    change = Change.objects.of(workspace).get(kind="lead.recycled")
    assert (change.actor_id.int, change.actor_name, change.params["former"]) == (0, "", "Bob")


def test_a_talk_ends_the_silence_and_the_reminder(cast: Cast, pool: Pool) -> None:
    lead = make_lead(cast.bob, pool_id=pool.pk)
    apply_rules(workspace_id=pool.workspace_id, now=after(8))
    talk(actor=cast.bob, lead_id=lead.pk, values={"text": "还在立项"}, now=after(9))
    assert apply_rules(workspace_id=pool.workspace_id, now=after(12)).recycled == ()
    assert apply_rules(workspace_id=pool.workspace_id, now=after(16)).reminded == (lead.pk,)
    assert apply_rules(workspace_id=pool.workspace_id, now=after(19)).recycled == (lead.pk,)


def test_leads_of_administrators_customers_and_what_was_put_away_stay(cast: Cast, pool: Pool) -> None:
    make_lead(cast.alice, pool_id=pool.pk)
    bob = Caller("bob@example.com")
    deleted, confirmed = (make_lead(cast.bob, name, pool_id=pool.pk) for name in ("甲方有限公司", "乙方有限公司"))
    bob.delete(f"{LEADS}/{deleted.pk}")
    bob.post(f"{LEADS}/{confirmed.pk}/confirm", {})
    worked = apply_rules(workspace_id=pool.workspace_id, now=after(400))
    assert (worked.recycled, worked.reminded) == ((), ())


def test_a_pool_without_rules_takes_nothing_back(cast: Cast) -> None:
    lead = make_lead(cast.bob, pool_id=make_pool(cast.alice).pk)
    assert apply_rules(workspace_id=lead.workspace_id, now=after(4000)).recycled == ()


def test_the_former_owner_cools_down_and_the_day_is_told(cast: Cast, pool: Pool) -> None:
    lead = make_lead(cast.bob, pool_id=pool.pk)
    apply_rules(workspace_id=pool.workspace_id, now=after(10))
    from_then = after(17)
    with pytest.raises(Conflict, match="lately") as refused:
        claim(actor=cast.bob, lead_id=lead.pk, now=from_then - timedelta(minutes=1))
    assert refused.value.params == {"until": "2026-03-18"}
    claim(actor=cast.bob, lead_id=lead.pk, now=from_then)
    assert fresh(lead).owner_id == cast.bob.member_id


def test_what_rules_would_do_is_what_they_do(cast: Cast) -> None:
    pool = make_pool(cast.alice)
    for days in range(0, 40, 4):
        make_lead(cast.bob, f"第{days}号有限公司", now=after(-days), pool_id=pool.pk)
    alice = Caller()
    rules: dict[str, Any] = {"recycle_after_days": 20, "remind_before_days": 5, "holding_cap": 4}
    told = preview(cast.alice, pool, rules, NOW)
    assert [row["name"] for row in told.pop("over_cap")] == ["Bob"]
    set_rules(cast.alice, pool.pk, **rules)
    worked = apply_rules(workspace_id=pool.workspace_id, now=NOW)
    assert told == {
        "held": 10, "recycled": len(worked.recycled), "reminded": len(worked.reminded), "soonest": after(4),
    }  # fmt: skip
    assert (told["recycled"], told["reminded"]) == (5, 1)
    assert alice.get(f"{POOLS}/{pool.pk}/preview?recycle_after_days=1")["recycled"] == 5


def test_rules_that_contradict_each_other_are_refused(cast: Cast) -> None:
    alice = Caller()
    body = {"name": "池", "recycle_after_days": 5, "remind_before_days": 5}
    assert alice.refused("POST", POOLS, body) == (422, ("remind_before_days", "not_before_recycling"))
    assert alice.refused("POST", POOLS, {"name": "池", "remind_before_days": 5})[1][0] == "remind_before_days"


def test_a_pool_is_closed_only_when_its_leads_go_somewhere(cast: Cast, pool: Pool) -> None:
    lead, other = make_lead(cast.bob, pool_id=pool.pk), make_pool(cast.alice, "别处")
    alice = Caller()
    assert alice.refused("POST", f"{POOLS}/{pool.pk}/close", {}) == (409, "pool.in_use")
    alice.post(f"{POOLS}/{pool.pk}/close", {"move_to": other.pk})
    assert fresh(lead).pool_id == other.pk
    names = [row["name"] for row in alice.get(POOLS)["items"]]
    assert names == ["公共名单", "别处"]
    alice.post(f"{POOLS}/{pool.pk}/restore")
    assert len(alice.get(POOLS)["items"]) == 3


def test_what_somebody_held_who_left_falls_back_whatever_the_rules(cast: Cast) -> None:
    lead = make_lead(cast.bob, pool_id=make_pool(cast.alice).pk)
    Caller().post(f"/api/members/{cast.bob.member_id}/deactivate")
    assert apply_rules(workspace_id=lead.workspace_id, now=timezone.now()).recycled == (lead.pk,)
    assert (fresh(lead).owner_id, fresh(lead).pooled_as) == (None, "left")
