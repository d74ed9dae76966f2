"""Other programs hear of changes, and what is done in the background is to be seen."""

from playwright.sync_api import expect

from guanxi.webhooks.tests.receiver import receiving
from tests.e2e.conftest import Visit
from tests.e2e.visitor import Visitor


def test_a_webhook_is_registered_tested_and_taken_away(alice: Visitor) -> None:
    page, words = alice.page, alice.words
    alice.expected.add("422 POST")
    alice.open("/settings/webhooks")
    alice.press("webhooks.add")
    page.get_by_label(words("webhooks.name"), exact=True).fill("数据仓库")
    page.get_by_label(words("webhooks.url"), exact=True).fill("http://10.0.0.1/hook")
    page.get_by_role("dialog").locator(".ant-btn-primary").click()
    expect(page.get_by_role("dialog")).to_contain_text(words("problems.fields.webhook_private"))
    with receiving() as warehouse:
        page.get_by_label(words("webhooks.url"), exact=True).fill(f"{warehouse.url}/guanxi")
        page.get_by_role("dialog").locator(".ant-btn-primary").click()
        expect(page.locator(".webhook-secret")).to_contain_text("whsec_")
        page.get_by_role("dialog").locator(".ant-btn-primary").click()
        alice.press("webhooks.deliveries")
        alice.press("webhooks.ping")
        expect(page.locator(".webhook-result")).to_contain_text("204")
    assert [message.path for message in warehouse.messages] == ["/guanxi"]
    page.keyboard.press("Escape")
    alice.press("webhooks.remove")
    page.locator(".ant-popconfirm-buttons .ant-btn-primary").click()
    expect(page.locator(".empty-state")).to_contain_text(words("webhooks.none"))


def test_what_is_done_regularly_is_told_on_a_phone(visit: Visit) -> None:
    visitor = visit("phone", "en")
    visitor.open("/settings/jobs")
    expect(visitor.page.get_by_text("Clear old jobs away").first).to_be_visible()
