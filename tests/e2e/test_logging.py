"""Noting what passed: by one line on a desk, in a few taps on a phone."""

import time

from playwright.sync_api import expect

from tests.e2e.conftest import Visit

MOST_SECONDS = 10
MOST_TAPS = 4


def test_one_line_fills_the_form(visit: Visit) -> None:
    visitor = visit("desk", "zh-CN")
    account = visitor.api.account("一句话集团", {"name": "李建国", "title": "设备处处长"})
    visitor.open(f"/accounts/{account}/chart")
    visitor.button("interactions.log").first.click()
    line = visitor.page.locator(".quick-line input")
    line.fill("昨天下午3点电话李处 聊了报价，下周二再联系")
    expect(visitor.page.locator(".quick-parts .ant-tag")).to_have_count(4)
    visitor.page.locator(".log-foot .ant-btn-primary").click()
    visitor.told(visitor.words("interactions.logged"))
    [row] = visitor.api.get(f"/api/accounts/{account}/interactions")
    assert (row["kind"], row["summary"], row["next"]["what"]) == ("call", "聊了报价", "联系")
    assert [one["name"] for one in row["contacts"]] == ["李建国"]


def test_a_call_is_logged_on_the_phone_in_a_few_taps(visit: Visit) -> None:
    visitor = visit("phone", "en")
    account = visitor.api.account("手机沟通集团", {"name": "Anna Schmidt"})
    visitor.open(f"/accounts/{account}/chart")
    button = visitor.button("interactions.log").first
    expect(button).to_be_visible()
    begun, taps = time.monotonic(), 0
    summary = visitor.page.get_by_label(visitor.words("interactions.summary"), exact=True)
    save = visitor.page.locator(".log-foot .ant-btn-primary")
    for place in (button, visitor.page.locator(".near-people").get_by_text("Anna Schmidt"), summary):
        place.click()
        taps += 1
    visitor.page.keyboard.type("Budget approved")
    save.click()
    visitor.told(visitor.words("interactions.logged"))
    assert (time.monotonic() - begun < MOST_SECONDS, taps + 1) == (True, MOST_TAPS)
    [row] = visitor.api.get(f"/api/accounts/{account}/interactions")
    assert (row["kind"], row["summary"], row["contacts"][0]["name"]) == ("call", "Budget approved", "Anna Schmidt")
