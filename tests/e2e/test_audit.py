"""What happened is told in sentences, a change column by column, and the chains are checked while one watches."""

from playwright.sync_api import expect

from tests.e2e.conftest import Visit
from tests.e2e.visitor import Visitor


def test_the_audit_log_tells_what_happened_and_is_whole(alice: Visitor) -> None:
    alice.open("/settings/audit")
    expect(alice.page.locator(".change").first).to_contain_text("登录了系统")
    alice.press("audit.verify")
    expect(alice.page.locator(".audit-good")).to_have_count(2)
    alice.page.get_by_role("button", name=alice.words("audit.before_after")).first.click()
    expect(alice.page.get_by_role("dialog").locator(".audit-image").first).to_be_visible()


def test_a_kind_is_looked_for_on_a_phone(visit: Visit) -> None:
    visitor = visit("phone", "en")
    visitor.open("/settings/audit?kind=session.started")
    expect(visitor.page.locator(".change").first).to_contain_text("signed in")
    expect(visitor.page.locator(".changes-panel")).not_to_contain_text("opened the workspace")
