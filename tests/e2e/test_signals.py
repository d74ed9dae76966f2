"""Signals: who has gone quiet is called on the phone; a white department, and who leads into it."""

from datetime import UTC, datetime, timedelta

from playwright.sync_api import expect

from tests.e2e.conftest import Visit
from tests.e2e.visitor import Visitor


def passed(visitor: Visitor, account: str, contact: str, *days: int) -> None:
    """Note visits so many days ago."""
    now = datetime.now(UTC)
    for number in days:
        body = {
            "kind": "visit",
            "at": (now - timedelta(days=number)).isoformat(),
            "summary": "谈方案",
            "contact_ids": [contact],
        }
        visitor.api.send("POST", f"/api/accounts/{account}/interactions", body)


def test_who_has_gone_quiet_is_called(visit: Visit) -> None:
    visitor = visit("phone", "zh-CN")
    words, page = visitor.words, visitor.page
    account = visitor.api.account("静水集团", {"name": "周岚", "title": "采购经理"})
    [contact] = visitor.api.get(f"/api/contacts?account_id={account}")["items"]
    passed(visitor, account, contact["id"], 60, 67, 74, 81, 88, 95)
    visitor.open(f"/accounts/{account}/network?view=signals")
    quiet = page.get_by_role("region", name=words("signals.quiet"))
    expect(quiet.get_by_text(words("signals.days", count=60), exact=True)).to_be_visible()
    quiet.get_by_role("button", name=words("signals.deed", deed=words("signals.log"), name="周岚")).click()
    page.get_by_label(words("interactions.summary"), exact=True).fill("打了电话，他出差回来了")
    page.locator(".log-foot .ant-btn-primary").click()
    visitor.told(words("interactions.logged"))
    expect(quiet.get_by_text(words("signals.quiet_none"))).to_be_visible()
    visitor.is_written()


def test_a_white_department_and_who_leads_into_it(visit: Visit) -> None:
    visitor = visit("desk", "en")
    words, page = visitor.words, visitor.page
    account = visitor.api.account("White Ltd", {"name": "Anna Schmidt"})
    [contact] = visitor.api.get(f"/api/contacts?account_id={account}")["items"]
    room = visitor.api.send("POST", f"/api/accounts/{account}/departments", {"name": "Finance"})["id"]
    visitor.api.contact(account, "Max Money", "CFO", department_id=room)
    passed(visitor, account, contact["id"], 1, 5, 9, 13, 17, 21)
    visitor.open(f"/accounts/{account}/network?view=white")
    page.get_by_role("region", name=words("signals.white.departments")).get_by_role("button", name="Finance").click()
    unmet = page.get_by_role("region", name=words("signals.white.unmet_in", department="Finance"))
    expect(unmet.get_by_role("button", name="Anna Schmidt")).to_be_visible()
    unmet.locator(".seen-name").get_by_role("button", name="Max Money").click()
    expect(visitor.dialog().get_by_text("CFO").first).to_be_visible()
