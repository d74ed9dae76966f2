"""A number is shown for a reason, and a person can be forgotten."""

from playwright.sync_api import expect

from tests.e2e.conftest import Visit
from tests.e2e.server import PASSWORD, Server
from tests.e2e.visitor import Visitor, worded

NAME, MOBILE, MASKED = "华若琳", "13912345678", "139****5678"
CHIEF, HELPER = "chief@shenxing.example", "helper@shenxing.example"


def entered(visitor: Visitor, name: str) -> tuple[str, str]:
    """An account with one person and his number."""
    account = visitor.api.account(name)
    return account, visitor.api.contact(account, NAME, "总监", points=[{"kind": "mobile", "value": MOBILE}])


def test_a_number_is_revealed_with_a_reason(visit: Visit, server: Server) -> None:
    server.open_workspace("慎行软件", email=CHIEF, member="慎之")
    chief = visit(email=CHIEF)
    version = chief.api.get("/api/workspace")["version"]
    chief.api.send("PATCH", "/api/workspace", {"expected_version": version, "opens": "none"})
    helper = chief.api.send("POST", "/api/members", {"email": HELPER, "name": "小助", "password": PASSWORD})
    account, contact = entered(chief, "号码试验公司")
    chief.api.send("POST", f"/api/accounts/{account}/grants", {"member_id": helper["id"], "level": "contribute"})
    visitor = visit("desk", "en", email=HELPER)
    visitor.open(f"/contacts?contact={contact}")
    drawer = visitor.page.locator(".ant-drawer:visible")
    expect(drawer.get_by_text(MASKED)).to_be_visible()
    expect(drawer.get_by_text(MOBILE)).to_have_count(0)
    visitor.press("privacy.reveal")
    dialog = visitor.dialog(visitor.words("privacy.reveal_title", name=NAME))
    dialog.get_by_text(visitor.words("privacy.reveal_reasons.visit")).click()
    dialog.get_by_role("button", name=worded(visitor.words("privacy.reveal"))).click()
    expect(drawer.get_by_text(MOBILE)).to_be_visible()
    visitor.page.reload()
    expect(drawer.get_by_text(MASKED)).to_be_visible()


def test_a_person_is_erased(visit: Visit) -> None:
    visitor = visit("desk", "zh-CN")
    account, contact = entered(visitor, "删除试验公司")
    visitor.api.send("PATCH", f"/api/accounts/{account}", {"expected_version": 1, "note": f"先联系{NAME}"})
    visitor.open(f"/contacts?contact={contact}")
    visitor.press("privacy.erase")
    words = visitor.words
    dialog = visitor.dialog(words("privacy.erase_title", name=NAME))
    expect(dialog.get_by_text(f"先联系{NAME}")).to_be_visible()
    erase = dialog.get_by_role("button", name=worded(words("privacy.erase_for_good")))
    expect(erase).to_be_disabled()
    dialog.get_by_label(words("privacy.confirm", name=NAME)).fill(NAME)
    erase.click()
    visitor.told(words("privacy.erased"))
    expect(visitor.page.locator(".ant-drawer:visible")).to_have_count(0)
    assert NAME not in str(visitor.api.get(f"/api/accounts/{account}"))
    assert visitor.api.get(f"/api/contacts?account_id={account}")["items"] == []
