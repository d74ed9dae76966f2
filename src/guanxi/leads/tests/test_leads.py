"""The way of a lead: entered, talked to, ignored, claimed, assigned, given back, put away, taken back."""

from datetime import timedelta

import pytest
from django.db import connection

from guanxi.changes.models import Change
from guanxi.leads.models import Lead, LeadHold, LeadStep
from guanxi.leads.tests.desk import LEADS, fresh, make_lead, make_pool, make_pooled, set_rules
from guanxi.testing.caller import Caller
from guanxi.testing.cast import NOW, Cast, make_cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast() -> Cast:
    """Alice administers, Bob sells; nobody leads anybody."""
    return make_cast()


def test_a_lead_is_entered_as_ones_own(cast: Cast) -> None:
    bob = Caller("bob@example.com")
    body = {
        "company": "深圳恒星科技有限公司", "contact_name": "李娜", "title": "采购经理", "phone": "138 0013 8000",
        "email": "li.na@hengxing.cn", "registration_number": "9135 0100 M000 100Y 43", "source": "event",
    }  # fmt: skip
    key = bob.post(LEADS, body)["id"]

    lead = bob.get(f"{LEADS}/{key}")
    assert lead["owner"]["name"] == "Bob"
    assert (lead["state"], lead["pooled_as"], lead["masked"]) == ("new", "", False)
    assert (lead["phone"], lead["domain"]) == ("138 0013 8000", "hengxing.cn")
    assert (lead["registration_number"], lead["registration"]) == ("91350100M000100Y43", "ok")
    assert [step["kind"] for step in lead["steps"]] == ["entered"]
    assert lead["can"] == {
        "edit": True, "talk": True, "claim": False, "assign": False, "release": True, "ignore": True, "confirm": True,
        "delete": True, "restore": False,
    }  # fmt: skip


def test_number_and_address_are_sealed_at_rest_and_found_by_digest(cast: Cast) -> None:
    lead = make_lead(cast.bob, phone="13800138000", email="li@hengxing.cn")
    with connection.cursor() as cursor:
        cursor.execute("SELECT phone, email, phone_key, email_key FROM leads_lead")
        stored = cursor.fetchone()
    assert not any("13800138000" in text or "hengxing" in text for text in stored)
    assert fresh(lead).phone == "13800138000"


def test_a_changed_number_is_found_by_its_new_digest_and_after_undo_by_its_old_one(cast: Cast) -> None:
    bob = Caller("bob@example.com")
    lead = make_lead(cast.bob, phone="13800138000")
    before = fresh(lead).phone_key
    bob.patch(f"{LEADS}/{lead.pk}", {"expected_version": fresh(lead).version, "phone": "13900139000"})
    assert fresh(lead).phone_key != before
    assert [hit["reasons"] for hit in bob.get(f"{LEADS}/duplicates?phone=139-0013-9000")["hits"]] == [["phone"]]
    assert bob.post(f"{LEADS}/{lead.pk}/undo") == {"kind": "edited"}
    assert fresh(lead).phone_key == before


def test_what_is_wrong_with_a_lead_is_told_by_field(cast: Cast) -> None:
    bob = Caller("bob@example.com")
    assert bob.refused("POST", LEADS, {"company": "  "}) == (422, ("company", "required"))
    assert bob.refused("POST", LEADS, {"company": "恒星", "email": "li"}) == (422, ("email", "not_an_email"))
    assert bob.refused("POST", LEADS, {"company": "恒星", "phone": "1x"}) == (422, ("phone", "not_a_phone"))
    assert bob.refused("POST", LEADS, {"company": "恒星", "phone": "138****8000"}) == (422, ("phone", "masked_value"))


def test_a_wrong_registration_number_is_kept_and_warned_of(cast: Cast) -> None:
    bob = Caller("bob@example.com")
    key = bob.post(LEADS, {"company": "恒星", "registration_number": "91350100M000100Y44"})["id"]
    assert bob.get(f"{LEADS}/{key}")["registration"] == "wrong"


def test_talking_makes_it_talked_to(cast: Cast) -> None:
    bob, lead = Caller("bob@example.com"), make_lead(cast.bob)
    bob.post(f"{LEADS}/{lead.pk}/talks", {"text": "约了下周看方案", "kind": "visit", "next_on": "2026-12-01"})
    told = bob.get(f"{LEADS}/{lead.pk}")
    assert (told["state"], told["next_on"], told["last_talk"]) == ("talking", "2026-12-01", "约了下周看方案")
    assert [(talk["kind"], talk["member"]["name"]) for talk in told["talks"]] == [("visit", "Bob")]
    assert [step["kind"] for step in told["steps"]] == ["talked", "entered"]
    assert bob.refused("POST", f"{LEADS}/{lead.pk}/talks", {"text": " "}) == (422, ("text", "required"))


def test_ignoring_needs_a_reason_and_puts_it_into_the_pool(cast: Cast) -> None:
    bob, lead = Caller("bob@example.com"), make_lead(cast.bob, phone="13800138000")
    assert bob.refused("POST", f"{LEADS}/{lead.pk}/ignore", {}) == (422, ("reason", "required"))
    bob.post(f"{LEADS}/{lead.pk}/ignore", {"reason": "今年没有预算"})
    told = bob.get(f"{LEADS}/{lead.pk}")
    assert (told["state"], told["owner"], told["pooled_as"], told["reason"]) == (
        "ignored", None, "ignored", "今年没有预算",
    )  # fmt: skip
    assert (told["phone"], told["masked"]) == ("138****8000", True)
    assert {name for name, can in told["can"].items() if can} == {"claim", "talk"}


def test_a_claimed_lead_shows_its_number_and_goes_on_where_it_was(cast: Cast) -> None:
    bob, lead = Caller("bob@example.com"), make_pooled(cast.alice, phone="13800138000")
    told = bob.post(f"{LEADS}/{lead.pk}/claim")
    assert (told["owner"]["name"], told["phone"], told["masked"]) == ("Bob", "13800138000", False)
    assert bob.get(f"{LEADS}/places")["mine"] == 1


def test_whoever_comes_too_late_is_told_who_has_it(cast: Cast) -> None:
    lead = make_pooled(cast.alice)
    Caller("bob@example.com").post(f"{LEADS}/{lead.pk}/claim")
    status, problem = Caller().send("POST", f"{LEADS}/{lead.pk}/claim")
    assert (status, problem["code"], problem["params"]["name"]) == (409, "lead.taken", "Bob")


def test_an_administrator_assigns_to_anybody_and_steps_tell_it(cast: Cast) -> None:
    alice, lead = Caller(), make_lead(cast.alice)
    alice.post(f"{LEADS}/{lead.pk}/assign", {"member_id": cast.bob.member_id})
    assert fresh(lead).owner_id == cast.bob.member_id
    [step, _] = alice.get(f"{LEADS}/{lead.pk}")["steps"]
    assert (step["kind"], step["params"]) == ("assigned", {"to": "Bob", "former": "Alice"})
    again = alice.refused("POST", f"{LEADS}/{lead.pk}/assign", {"member_id": cast.bob.member_id})
    assert again == (422, ("member_id", "is_owner"))
    assert [row.valid_to is None for row in LeadHold.objects.of(lead.workspace_id).order_by("valid_from", "pk")] == [
        False, True,
    ]  # fmt: skip


def test_who_leads_nobody_assigns_nothing(cast: Cast) -> None:
    bob, lead = Caller("bob@example.com"), make_lead(cast.bob)
    refused = bob.refused("POST", f"{LEADS}/{lead.pk}/assign", {"member_id": cast.alice.member_id})
    assert refused == (403, "forbidden")


def test_a_deleted_lead_comes_back(cast: Cast) -> None:
    bob, lead = Caller("bob@example.com"), make_lead(cast.bob)
    bob.delete(f"{LEADS}/{lead.pk}")
    assert bob.get(LEADS)["total"] == 0
    assert bob.get(f"{LEADS}?archived=true")["total"] == 1
    assert bob.refused("POST", f"{LEADS}/{lead.pk}/talks", {"text": "x"}) == (403, "forbidden")
    bob.post(f"{LEADS}/{lead.pk}/restore")
    assert bob.get(LEADS)["total"] == 1


@pytest.mark.parametrize("deed", ["talks", "ignore", "release"])
def test_a_step_is_taken_back_by_who_did_it(cast: Cast, deed: str) -> None:
    bob, lead = Caller("bob@example.com"), make_lead(cast.bob)
    before = fresh(lead)
    bob.post(f"{LEADS}/{lead.pk}/{deed}", {"text": "聊了聊"} if deed == "talks" else {"reason": "没预算"})
    assert bob.post(f"{LEADS}/{lead.pk}/undo")["kind"] in ("talked", "ignored", "released")
    after = fresh(lead)
    for name in ("owner_id", "state", "pooled_at", "reason", "touched_at"):
        assert getattr(after, name) == getattr(before, name)
    assert [step["undone"] for step in bob.get(f"{LEADS}/{lead.pk}")["steps"]] == [True, False]
    assert bob.refused("POST", f"{LEADS}/{lead.pk}/undo") == (409, "undo.nothing")


def test_nobody_takes_back_what_a_colleague_did(cast: Cast) -> None:
    lead = make_lead(cast.bob)
    Caller("bob@example.com").post(f"{LEADS}/{lead.pk}/ignore", {"reason": "没预算"})
    Caller().post(f"{LEADS}/{lead.pk}/claim")
    assert Caller("bob@example.com").refused("POST", f"{LEADS}/{lead.pk}/undo")[0] == 404
    assert fresh(lead).owner_id == cast.alice.member_id


def test_a_claim_is_not_taken_back_but_given_back(cast: Cast) -> None:
    bob, lead = Caller("bob@example.com"), make_pooled(cast.alice)
    bob.post(f"{LEADS}/{lead.pk}/claim")
    assert bob.get(f"{LEADS}/{lead.pk}")["undo"] is None
    bob.post(f"{LEADS}/{lead.pk}/release", {})
    assert bob.get(f"{LEADS}/{lead.pk}")["pooled_as"] == "released"


def test_several_are_done_each_for_itself(cast: Cast) -> None:
    pool = make_pool(cast.alice, holding_cap=2)
    keys = [make_pooled(cast.alice, f"第{n}号客户有限公司", pool_id=pool.pk).pk for n in range(3)]
    told = Caller("bob@example.com").post(f"{LEADS}/bulk", {"ids": keys, "action": "claim"})
    assert told["done"] == [str(key) for key in keys[:2]]
    assert [(one["company"], one["code"]) for one in told["refused"]] == [("第2号客户有限公司", "lead.holding_cap")]
    assert Change.objects.of(cast.alice.workspace_id).filter(kind="lead.claimed").count() == 2


def test_rules_bind_salespeople_and_not_administrators(cast: Cast) -> None:
    pool = make_pool(cast.alice, daily_claim_limit=1, cool_down_days=7)
    one, other = (make_pooled(cast.alice, name, pool_id=pool.pk) for name in ("甲公司有限公司", "乙公司有限公司"))
    bob, alice = Caller("bob@example.com"), Caller()
    bob.post(f"{LEADS}/{one.pk}/claim")
    assert bob.refused("POST", f"{LEADS}/{other.pk}/claim") == (409, "lead.daily_limit")
    bob.post(f"{LEADS}/{one.pk}/release", {})
    set_rules(cast.alice, pool.pk, daily_claim_limit=None)
    assert bob.refused("POST", f"{LEADS}/{one.pk}/claim") == (409, "lead.cooling")
    for lead in (one, other, one):
        alice.post(f"{LEADS}/{lead.pk}/claim")
        alice.post(f"{LEADS}/{lead.pk}/release", {})


def test_the_log_knows_every_step(cast: Cast) -> None:
    bob, lead = Caller("bob@example.com"), make_lead(cast.bob)
    bob.post(f"{LEADS}/{lead.pk}/talks", {"text": "聊了聊"})
    bob.post(f"{LEADS}/{lead.pk}/ignore", {"reason": "没预算"})
    bob.post(f"{LEADS}/{lead.pk}/claim")
    rows = LeadStep.objects.of(lead.workspace_id).filter(lead_id=lead.pk).order_by("at", "pk")
    assert [row.kind for row in rows] == ["entered", "talked", "ignored", "claimed"]
    kinds = Change.objects.of(lead.workspace_id).filter(kind__startswith="lead.").order_by("seq")
    assert [change.kind for change in kinds] == ["lead.entered", "lead.talked", "lead.ignored", "lead.claimed"]
    assert Lead.objects.of(lead.workspace_id).get().touched_at > NOW + timedelta(days=1)
