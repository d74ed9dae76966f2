"""Many people, or one person many times, at the same moment, each with a connection of his own."""

from collections import Counter
from collections.abc import Sequence
from datetime import timedelta
from functools import partial
from typing import Any

import pytest

from guanxi.core.errors import Problem
from guanxi.leads.models import Lead, LeadHold
from guanxi.leads.services.bulk import do_with_each
from guanxi.leads.services.entering import create_lead
from guanxi.leads.services.holding import assign, claim, release
from guanxi.leads.services.recycling import apply_rules
from guanxi.leads.tests.desk import colleague, fresh, make_lead, make_pool, make_pooled
from guanxi.testing.at_once import together
from guanxi.testing.cast import NOW, make_cast

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.timeout(180)]
PEOPLE = 50


def codes(outcomes: Sequence[Any]) -> Counter[str]:
    """How often each answer was given."""
    return Counter(one.code if isinstance(one, Problem) else "done" for one in outcomes)


def test_fifty_claim_one_lead_and_one_gets_it() -> None:
    cast = make_cast()
    people = [colleague(cast.alice, f"Seller{number}") for number in range(PEOPLE)]
    lead = make_pooled(cast.alice)

    outcomes = together([partial(claim, actor=one, lead_id=lead.pk, now=NOW) for one in people])

    assert codes(outcomes) == {"done": 1, "lead.taken": PEOPLE - 1}
    owner = fresh(lead).owner
    assert owner is not None
    assert {one.params["name"] for one in outcomes if isinstance(one, Problem)} == {owner.name}
    assert LeadHold.objects.of(lead.workspace_id).filter(lead_id=lead.pk, valid_to__isnull=True).count() == 1


@pytest.mark.parametrize("rule", ["holding_cap", "daily_claim_limit"])
def test_limits_hold_for_somebody_who_claims_many_at_once(rule: str) -> None:
    cast = make_cast()
    rules: dict[str, Any] = {rule: 3}
    pool = make_pool(cast.alice, **rules)
    leads = [make_pooled(cast.alice, f"第{number}号有限公司", pool_id=pool.pk) for number in range(12)]

    outcomes = together([partial(claim, actor=cast.bob, lead_id=lead.pk, now=NOW) for lead in leads])

    refused = "lead.holding_cap" if rule == "holding_cap" else "lead.daily_limit"
    assert codes(outcomes) == {"done": 3, refused: 9}
    assert Lead.objects.of(pool.workspace_id).filter(owner_id=cast.bob.member_id).count() == 3


def test_the_cap_holds_whichever_way_leads_come() -> None:
    cast = make_cast()
    pool = make_pool(cast.alice, holding_cap=4)
    boss = colleague(cast.alice, "Boss", role="director")
    leads = [make_pooled(cast.alice, f"第{number}号有限公司", pool_id=pool.pk) for number in range(8)]
    values = [{"company": f"新{number}有限公司", "pool_id": pool.pk} for number in range(4)]

    outcomes = together(
        [partial(claim, actor=cast.bob, lead_id=lead.pk, now=NOW) for lead in leads[:4]]
        + [partial(assign, actor=boss, lead_id=lead.pk, member_id=cast.bob.member_id, now=NOW) for lead in leads[4:]]
        + [partial(create_lead, actor=cast.bob, values=value, now=NOW) for value in values]
    )

    assert codes(outcomes) == {"done": 4, "lead.holding_cap": 8}
    assert Lead.objects.of(pool.workspace_id).filter(owner_id=cast.bob.member_id, pool_id=pool.pk).count() == 4


def test_two_who_claim_the_same_several_in_opposite_order_do_not_wait_for_each_other() -> None:
    cast = make_cast()
    dora = colleague(cast.alice, "Dora")
    keys = [make_pooled(cast.alice, f"第{number}号有限公司").pk for number in range(6)]

    def several(actor: Any, order: list[Any]) -> Any:
        return do_with_each(actor=actor, action="claim", lead_ids=order, values={}, now=NOW)

    outcomes = together([partial(several, cast.bob, keys), partial(several, dora, keys[::-1])])

    assert codes(outcomes) == {"done": 2}
    done = [key for one in outcomes for key in one[0]]
    assert sorted(done) == sorted(keys), "each lead went to exactly one"


def test_rules_that_run_twice_at_once_recycle_once() -> None:
    cast = make_cast()
    pool = make_pool(cast.alice, recycle_after_days=10)
    leads = [make_lead(cast.bob, f"第{number}号有限公司", pool_id=pool.pk) for number in range(5)]
    later = NOW + timedelta(days=11)

    outcomes = together([partial(apply_rules, workspace_id=pool.workspace_id, now=later)] * 3)

    done = [key for worked in outcomes for key in worked.recycled]
    assert sorted(done) == sorted(lead.pk for lead in leads)


def test_a_claim_and_a_release_at_once_leave_one_truth() -> None:
    cast = make_cast()
    lead = make_lead(cast.bob)
    dora = colleague(cast.alice, "Dora")
    together(
        [
            partial(release, actor=cast.bob, lead_id=lead.pk, now=NOW),
            partial(claim, actor=dora, lead_id=lead.pk, now=NOW),
        ]
    )
    open_holds = LeadHold.objects.of(lead.workspace_id).filter(lead_id=lead.pk, valid_to__isnull=True)
    assert [row.member_id for row in open_holds] == ([fresh(lead).owner_id] if fresh(lead).owner_id else [])
