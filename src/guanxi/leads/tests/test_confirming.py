"""A lead becomes a customer in one step, with what passed before, and goes back in one step."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from guanxi.changes.models import Change
from guanxi.directory.models import Account, Contact
from guanxi.followups.models import FollowUp
from guanxi.interactions.models import Interaction
from guanxi.leads.models import Lead, LeadTalk
from guanxi.leads.services.talking import talk
from guanxi.leads.tests.desk import LEADS, colleague, fresh, make_lead
from guanxi.opportunities.models import Opportunity
from guanxi.testing.caller import Caller
from guanxi.testing.cast import NOW, Cast, make_cast
from guanxi.testing.makers import make_account, make_contact
from guanxi.workspaces.models import Level, Workspace

pytestmark = pytest.mark.django_db
LI_NA: dict[str, Any] = {
    "contact_name": "李娜", "title": "采购经理", "phone": "13800138000", "email": "li.na@hengxing.cn",
    "region": "华南", "industry": "制造", "website": "www.hengxing.cn", "registration_number": "91350100M000100Y43",
}  # fmt: skip


@pytest.fixture
def cast() -> Cast:
    """Alice administers, Bob sells."""
    return make_cast()


def talked_lead(cast: Cast) -> Lead:
    """Bob's lead, talked to twice."""
    lead = make_lead(cast.bob, "恒星科技有限公司", **LI_NA)
    for days, text in ((1, "电话里说要换供应商"), (3, "上门看了车间")):
        values = {"text": text, "kind": "visit", "at": NOW + timedelta(days=days)}
        talk(actor=cast.bob, lead_id=lead.pk, values=values, now=NOW + timedelta(days=days))
    return lead


def counts(cast: Cast) -> dict[str, int]:
    """How many of what is present."""
    models: tuple[Any, ...] = (Account, Contact, Interaction, Opportunity)
    return {
        model.word: model.objects.of(cast.alice.workspace_id).filter(archived_at__isnull=True).count()
        for model in models
    }


def test_account_contact_opportunity_and_history_come_in_one_change(cast: Cast) -> None:
    bob, lead = Caller("bob@example.com"), talked_lead(cast)
    body = {"opportunity": "产线改造", "amount": "500000", "expected_close": "2026-12-31"}
    came = bob.post(f"{LEADS}/{lead.pk}/confirm", body)

    account = bob.get(f"/api/accounts/{came['account_id']}")
    assert (account["name"], account["owner"]["name"], account["region"]) == ("恒星科技有限公司", "Bob", "华南")
    assert account["registration_number"] == "91350100M000100Y43"
    contact = bob.get(f"/api/contacts/{came['contact_id']}")
    assert contact["employments"][0]["title"] == "采购经理"
    assert {point["value"] for point in contact["points"]} == {"13800138000", "li.na@hengxing.cn"}
    opportunity = bob.get(f"/api/opportunities/{came['opportunity_id']}")
    assert (opportunity["name"], opportunity["amount"]) == ("产线改造", "500000.00")
    passed = Interaction.objects.of(lead.workspace_id).filter(account_id=came["account_id"]).order_by("at")
    assert [(row.summary, row.member_id) for row in passed] == [
        ("电话里说要换供应商", cast.bob.member_id), ("上门看了车间", cast.bob.member_id),
    ]  # fmt: skip
    change = Change.objects.of(lead.workspace_id).get(kind="lead.confirmed")
    assert str(change.account_id) == came["account_id"]
    told = bob.get(f"{LEADS}/{lead.pk}")
    assert (told["state"], told["account"]["name"]) == ("confirmed", "恒星科技有限公司")
    assert (told["contact"]["name"], told["opportunity"]["name"]) == ("李娜", "产线改造")
    assert all(row["interaction_id"] for row in told["talks"])
    assert not any(told["can"].values())


def test_all_of_it_is_taken_back_as_one(cast: Cast) -> None:
    bob, lead = Caller("bob@example.com"), talked_lead(cast)
    before, state = counts(cast), bob.get(f"{LEADS}/{lead.pk}")
    bob.post(f"{LEADS}/{lead.pk}/confirm", {"opportunity": "产线改造"})
    assert bob.post(f"{LEADS}/{lead.pk}/undo") == {"kind": "confirmed"}
    assert counts(cast) == before
    after = bob.get(f"{LEADS}/{lead.pk}")
    for name in ("state", "owner", "talks", "touched_at", "account", "can"):
        assert after[name] == state[name]
    assert LeadTalk.objects.of(lead.workspace_id).filter(interaction__isnull=False).count() == 0
    came = bob.post(f"{LEADS}/{lead.pk}/confirm", {})
    assert bob.get(f"/api/accounts/{came['account_id']}")["contact_count"] == 1


def test_what_was_built_on_it_keeps_it_from_being_taken_back(cast: Cast) -> None:
    bob, lead = Caller("bob@example.com"), talked_lead(cast)
    came = bob.post(f"{LEADS}/{lead.pk}/confirm", {})
    account = bob.get(f"/api/accounts/{came['account_id']}")
    bob.patch(f"/api/accounts/{account['id']}", {"expected_version": account["version"], "region": "华东"})
    bob.patch(
        f"/api/contacts/{came['contact_id']}", {"expected_version": 1, "name": "李娜娜"}
    )  # fmt: skip
    bob.post(f"/api/accounts/{account['id']}/chart/positions", {"contact_id": came["contact_id"]})
    assert bob.refused("POST", f"{LEADS}/{lead.pk}/undo") == (409, "undo.overtaken")
    assert fresh(lead).state == "confirmed"


def test_a_lead_goes_into_a_customer_that_is_there(cast: Cast) -> None:
    bob, lead = Caller("bob@example.com"), talked_lead(cast)
    account = make_account(cast.bob, "恒星科技")
    known = make_contact(cast.bob, account, "李娜")
    came = bob.post(f"{LEADS}/{lead.pk}/confirm", {"account_id": account.pk, "contact_id": known.pk})
    assert (came["account_id"], came["contact_id"], came["talks"]) == (str(account.pk), str(known.pk), 2)
    assert Account.objects.of(lead.workspace_id).count() == 1
    bob.post(f"{LEADS}/{lead.pk}/undo")
    assert counts(cast) == {"account": 1, "contact": 1, "interaction": 0, "opportunity": 0}


def test_a_contact_of_another_customer_is_refused(cast: Cast) -> None:
    bob, lead = Caller("bob@example.com"), talked_lead(cast)
    one, other = make_account(cast.bob, "恒星科技"), make_account(cast.bob, "银河")
    stranger = make_contact(cast.bob, other, "李娜")
    body = {"account_id": one.pk, "contact_id": stranger.pk}
    assert bob.refused("POST", f"{LEADS}/{lead.pk}/confirm", body)[0] == 404


def test_into_a_customer_of_a_colleague_only_he_can_add_it(cast: Cast) -> None:
    Workspace.objects.filter(pk=cast.alice.workspace_id).update(opens=Level.READ)
    dora = colleague(cast.alice, "Dora")
    account = make_account(cast.alice, "恒星科技")
    lead = make_lead(dora, "恒星科技有限公司")
    caller = Caller("dora@example.com")
    assert caller.refused("POST", f"{LEADS}/{lead.pk}/confirm", {"account_id": account.pk}) == (403, "forbidden")
    assert fresh(lead).state == "new"


def test_a_company_without_a_name_there_comes_without_contact(cast: Cast) -> None:
    bob, lead = Caller("bob@example.com"), make_lead(cast.bob, "恒星科技有限公司")
    came = bob.post(f"{LEADS}/{lead.pk}/confirm", {"contact": False})
    assert came["contact_id"] is None


def test_what_is_confirmed_is_no_lead_any_more(cast: Cast) -> None:
    bob, lead = Caller("bob@example.com"), talked_lead(cast)
    bob.post(f"{LEADS}/{lead.pk}/confirm", {})
    for path, body in (("talks", {"text": "x"}), ("ignore", {"reason": "x"}), ("confirm", {}), ("release", {})):
        assert bob.refused("POST", f"{LEADS}/{lead.pk}/{path}", body) == (409, "lead.confirmed")
    assert bob.get(f"{LEADS}/places")["mine"] == 0
    assert timezone.now() > NOW


def test_the_next_talk_becomes_a_follow_up_with_the_new_contact(cast: Cast) -> None:
    bob, lead = Caller("bob@example.com"), talked_lead(cast)
    due = (NOW + timedelta(days=10)).date()
    talk(actor=cast.bob, lead_id=lead.pk, values={"text": "下周谈价格", "next_on": due}, now=NOW + timedelta(days=4))
    came = bob.post(f"{LEADS}/{lead.pk}/confirm", {})
    [row] = bob.get(f"/api/follow-ups?whose=all&account_id={came['account_id']}")["items"]
    assert (row["due_on"], row["member"]["name"], row["about"]) == (due.isoformat(), "Bob", "下周谈价格")
    assert [one["id"] for one in row["contacts"]] == [came["contact_id"]]
    bob.post(f"{LEADS}/{lead.pk}/undo")
    assert fresh(lead).next_on == due
    assert FollowUp.objects.of(cast.alice.workspace_id).filter(archived_at__isnull=True).count() == 0
