"""A way to somebody: Alice asks for the introduction at her desk, Bob agrees on his phone, the result is noted."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any

from playwright.sync_api import expect

from tests.e2e.conftest import Visit
from tests.e2e.newcomers import BOB, BOB_NAME, bob_beside
from tests.e2e.visitor import Visitor

Row = dict[str, Any]
BUYER, OTHER, TARGET, FRIEND = "引荐一厂", "引荐二厂", "财务总监梅雨", "主任夏至"


def known_by_bob(alice: Visitor) -> tuple[str, str]:
    """Bob met somebody a few times who was at school with whom Alice wants to meet; the account and the target.

    Whichever journey needs them first enters them.
    """
    api = alice.api
    there = api.get(f"/api/contacts?q={TARGET}")["items"]
    if there:
        return there[0]["employments"][0]["account"]["id"], there[0]["id"]
    bob_beside(alice)
    bob = next(member["id"] for member in api.get("/api/members") if member["email"] == BOB)
    buyer, other = api.account(BUYER), api.account(OTHER)
    target, friend = api.contact(buyer, TARGET), api.contact(other, FRIEND)
    api.send("POST", "/api/ties", {"contact_id": target, "other_id": friend, "kind": "alumni"})
    for account in (buyer, other):
        api.send("POST", f"/api/accounts/{account}/grants", {"member_id": bob, "level": "contribute"})
    for days in (2, 9, 16):
        at = (datetime.now(UTC) - timedelta(days=days)).isoformat()
        body = {"kind": "visit", "at": at, "summary": "谈方案", "contact_ids": [friend], "member_id": bob}
        api.send("POST", f"/api/accounts/{other}/interactions", body)
    return buyer, target


def test_an_introduction_is_asked_for_agreed_to_and_leads_to_a_result(visit: Visit) -> None:
    alice = visit("desk", "zh-CN")
    buyer, target = known_by_bob(alice)
    words, page = alice.words, alice.page
    alice.open(f"/paths?contact={target}")
    way = page.locator(".way").first
    expect(way.locator(".way-person")).to_have_count(3)
    expect(way).to_contain_text(words("orgchart.ties.alumni"))
    expect(way).to_contain_text(words("paths.hop.met", count=3))
    way.get_by_role("button", name=words("paths.ask.button")).click()
    dialog = alice.dialog(words("paths.ask.title", member=BOB_NAME))
    letter = dialog.get_by_label(words("paths.ask.message"))
    expect(letter).to_have_value(re.compile(FRIEND))
    letter.fill("麻烦引荐梅雨")
    dialog.get_by_role("button", name=words("paths.ask.send")).click()
    alice.told(words("paths.ask.sent", member=BOB_NAME))
    alice.is_written()

    bob = visit("phone", "en", BOB)
    [notice] = [one for one in bob.api.get("/api/notices")["items"] if one["kind"] == "introduction.asked"]
    bob.open(notice["path"])
    card = bob.page.locator(".introduction").filter(has_text=TARGET)
    expect(card).to_contain_text("麻烦引荐梅雨")
    card.get_by_role("button", name=bob.words("paths.lists.answer_agree")).click()
    agreeing = bob.dialog(bob.words("paths.lists.answer_title", target=TARGET))
    agreeing.get_by_label(bob.words("paths.lists.note")).fill("周三一起吃饭")
    agreeing.get_by_role("button", name=bob.words("paths.lists.answer_agree")).click()
    expect(card).to_contain_text(bob.words("paths.state.agreed"))
    bob.is_written()
    whose = f"/api/follow-ups?account_id={buyer}"
    assert [one["state"] for one in bob.api.get(whose)["items"]] == ["open"]

    alice.open("/paths?box=asking")
    card = page.locator(".introduction").filter(has_text=TARGET)
    expect(card).to_contain_text("周三一起吃饭")
    card.get_by_role("button", name=words("paths.lists.result")).click()
    closing = alice.dialog(words("paths.lists.result_title", target=TARGET))
    closing.get_by_label(words("paths.lists.note")).fill("见到了，约了下周汇报")
    closing.get_by_role("button", name=words("paths.lists.save")).click()
    alice.told(words("paths.lists.closed"))
    expect(card).to_have_count(0)
    alice.is_written()
    [row] = alice.api.get(f"/api/accounts/{buyer}/introductions")
    assert (row["state"], row["result"], row["note"]) == ("done", "met", "见到了，约了下周汇报")


def test_whom_a_colleague_knows_is_asked_for_an_introduction(visit: Visit) -> None:
    alice = visit("phone", "en")
    known_by_bob(alice)
    words, page = alice.words, alice.page
    alice.open("/paths")
    page.get_by_text(words("paths.views.known"), exact=True).click()
    alice.choose(words("known.member"), BOB_NAME)
    card = page.locator(".known-card").filter(has_text=FRIEND)
    expect(card).to_contain_text(words("known.times", count=3, meetings=3))
    expect(card).to_contain_text(words("known.only_him"))
    card.get_by_role("button", name=words("known.why", name=FRIEND)).click()
    expect(card.locator(".tie-sentences")).to_contain_text(words("heat.said.times", count=3, meetings=3))
    card.get_by_role("button", name=words("paths.ask.button")).click()
    dialog = alice.dialog(words("paths.ask.title", member=BOB_NAME))
    expect(dialog.get_by_label(words("paths.ask.message"))).to_have_value(re.compile(FRIEND))
    dialog.get_by_role("button", name=words("paths.ask.send")).click()
    alice.told(words("paths.ask.sent", member=BOB_NAME))
    alice.is_written()
    asked = alice.api.get("/api/introductions?box=asking&state=open")["items"]
    [mine] = [row["id"] for row in asked if row["contact"] and row["contact"]["name"] == FRIEND]
    alice.api.send("POST", f"/api/introductions/{mine}/withdraw")
