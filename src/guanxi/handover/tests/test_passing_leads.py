"""A leaver's leads and what he is to do at others' customers go along, and come back with the rest."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from guanxi.changes.models import Change
from guanxi.core.errors import Conflict, Invalid
from guanxi.directory.services.sharing import share_account
from guanxi.followups.models import FollowUp
from guanxi.followups.services.course import create_follow_up
from guanxi.handover.queries.leaving import leaving
from guanxi.handover.services.handing import Plan, hand_over, undo_handover
from guanxi.handover.tests.desk import LATER, Desk
from guanxi.leads.models import Lead, LeadHold, LeadState, Pooled
from guanxi.leads.queries.details import lead_details
from guanxi.leads.services.talking import talk
from guanxi.leads.tests.desk import fresh, make_lead, set_rules
from guanxi.testing.makers import make_account
from guanxi.workspaces.models import Member

pytestmark = pytest.mark.django_db
DUE = {"due_on": date(2026, 4, 1), "what": "送样机"}


@pytest.fixture
def desk() -> Desk:
    return Desk()


def two_leads(desk: Desk) -> list[Lead]:
    """One that Bob has talked to and one he has not."""
    leads = [make_lead(desk.bob, name, LATER) for name in ("恒星科技有限公司", "银河电气有限公司")]
    talk(actor=desk.bob, lead_id=leads[0].pk, values={"text": "想换供应商", "next_on": date(2026, 4, 2)}, now=LATER)
    return leads


def elsewhere(desk: Desk) -> FollowUp:
    """What Bob is to do at a customer of Alice's, which she shares with him and everybody."""
    other = make_account(desk.alice, "别的客户")
    share_account(actor=desk.alice, account_id=other.pk, member_id=desk.bob.member_id, now=LATER)
    return create_follow_up(actor=desk.bob, account_id=other.pk, values=DUE, now=LATER)


def hand(desk: Desk, **plan: Any) -> Any:
    """Pass on what Bob holds."""
    return hand_over(actor=desk.alice, member_id=desk.bob.member_id, plan=Plan(**plan), now=LATER)


def whose(lead: Lead) -> tuple[str, str, str]:
    """Who holds a lead, in which state, and how it came into its pool."""
    row = fresh(lead)
    return row.owner.name if row.owner else "", row.state, row.pooled_as


def test_they_go_to_the_successor_in_one_change_and_come_back(desk: Desk) -> None:
    dora, leads, task = desk.hire("Dora"), two_leads(desk), elsewhere(desk)
    at_his = create_follow_up(actor=desk.bob, account_id=desk.account.pk, values=DUE, now=LATER)
    before = Change.objects.of(desk.alice.workspace_id).count()
    moves = [(desk.account.pk, desk.alice.member_id)]
    handover = hand(desk, moves=moves, leads_to=dora.pk, follow_ups_to=dora.pk)
    assert (handover.lead_count, handover.follow_up_count) == (2, 2)
    assert Change.objects.of(desk.alice.workspace_id).count() == before + 1
    assert [whose(lead) for lead in leads] == [("Dora", LeadState.TALKING, ""), ("Dora", LeadState.NEW, "")]
    assert fresh(leads[0]).next_on == date(2026, 4, 2), "what is planned stays planned"
    todo = dict(FollowUp.objects.of(desk.alice.workspace_id).values_list("pk", "member__name"))
    assert todo == {task.pk: "Dora", at_his.pk: "Alice"}
    undo_handover(actor=desk.alice, handover_id=handover.pk, now=LATER)
    assert [whose(lead)[:2] for lead in leads] == [("Bob", LeadState.TALKING), ("Bob", LeadState.NEW)]
    assert set(FollowUp.objects.of(desk.alice.workspace_id).values_list("member__name", flat=True)) == {"Bob"}
    held = LeadHold.objects.of(desk.alice.workspace_id).current().values_list("member__name", flat=True)
    assert list(held) == ["Bob", "Bob"]


def test_or_back_to_their_pools(desk: Desk) -> None:
    leads = two_leads(desk)
    handover = hand(desk, leads_to_pool=True)
    assert [whose(lead) for lead in leads] == [
        ("", LeadState.TALKING, Pooled.LEFT), ("", LeadState.NEW, Pooled.LEFT),
    ]  # fmt: skip
    undo_handover(actor=desk.alice, handover_id=handover.pk, now=LATER)
    assert [whose(lead)[0] for lead in leads] == ["Bob", "Bob"]


def test_a_single_lead_is_not_taken_back_out_of_it(desk: Desk) -> None:
    [lead, _] = two_leads(desk)
    hand(desk, leads_to=desk.hire("Dora").pk)
    told = lead_details(desk.alice, lead.pk)
    assert (told["undo"], told["steps"][0]["kind"]) == (None, "assigned")


def test_nobody_gets_leads_beyond_what_the_pool_allows(desk: Desk) -> None:
    [lead, _], dora = two_leads(desk), desk.hire("Dora")
    set_rules(desk.alice, lead.pool_id, holding_cap=1)
    director = replace(desk.alice, role="director")
    with pytest.raises(Conflict) as refused:
        hand_over(actor=director, member_id=desk.bob.member_id, plan=Plan(leads_to=dora.pk), now=LATER)
    assert refused.value.code == "lead.holding_cap"
    assert whose(lead)[0] == "Bob", "all or nothing"
    assert hand(desk, leads_to=dora.pk).lead_count == 2, "an administrator goes beyond it"


def test_a_leader_chooses_the_successor_as_with_customers(desk: Desk) -> None:
    """Also one who does not work below him, to whom he assigns no single lead."""
    dora, eve = desk.hire("Dora"), desk.hire("Eve")
    leader = replace(desk.bob, member_id=dora.pk, opens=0)
    desk.set_manager(desk.bob, leader)
    [lead, _] = two_leads(desk)
    hand_over(actor=leader, member_id=desk.bob.member_id, plan=Plan(leads_to=eve.pk), now=LATER)
    assert whose(lead)[0] == "Eve"


def test_who_takes_a_follow_up_has_to_see_the_customer(desk: Desk) -> None:
    elsewhere(desk)
    desk.close()
    with pytest.raises(Invalid) as refused:
        hand(desk, follow_ups_to=desk.hire("Dora").pk)
    assert [(one.field, one.code) for one in refused.value.fields] == [("follow_ups_to", "cannot_see_account")]


def test_the_stress_test_names_them(desk: Desk) -> None:
    two_leads(desk)
    elsewhere(desk)
    found = leaving(desk.alice, desk.bob.member_id, LATER)
    assert (found["lead_count"], found["leads"][0]["company"]) == (2, "恒星科技有限公司")
    assert (found["follow_ups_elsewhere"], found["follow_ups"]) == (1, [])
    assert found["follow_ups_elsewhere_seen"][0]["account"]["name"] == "别的客户"
    desk.close()
    dora: Member = desk.hire("Dora")
    leader = replace(desk.bob, member_id=dora.pk, opens=0)
    desk.set_manager(desk.bob, leader)
    found = leaving(leader, desk.bob.member_id, LATER)
    assert (found["follow_ups_elsewhere"], found["follow_ups_elsewhere_seen"]) == (1, []), (
        "of others' customers a number"
    )
