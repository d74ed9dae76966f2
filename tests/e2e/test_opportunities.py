"""An opportunity: entered, carried over the board, lost with a reason, found in the list; on the phone by its menu."""

import re

from playwright.sync_api import expect

from tests.e2e.conftest import Visit
from tests.e2e.gestures import Mouse
from tests.e2e.visitor import Visitor


def lose(visitor: Visitor, name: str) -> None:
    """Close an opportunity as lost because of its price, by its menu."""
    words, page = visitor.words, visitor.page
    page.get_by_role("button", name=words("opportunities.actions_of", name=name)).first.click()
    visitor.pick("opportunities.close_lost")
    dialog = visitor.dialog(words("opportunities.close_title_lost", name=name))
    dialog.get_by_role("combobox").click()
    page.get_by_title(words("opportunities.reasons.price"), exact=True).click()
    dialog.get_by_role("button", name=words("opportunities.close_lost"), exact=True).click()
    visitor.told(words("opportunities.closed_lost", name=name))


def test_from_entering_to_losing_it(visit: Visit) -> None:
    visitor = visit("desk", "zh-CN")
    words, page = visitor.words, visitor.page
    account = visitor.api.account("商机试验集团")
    visitor.open(f"/accounts/{account}/opportunities")
    visitor.press("opportunities.new")
    page.get_by_label(words("opportunities.name"), exact=True).fill("质检一期")
    page.get_by_label(words("fields.amount"), exact=True).fill("1200000")
    visitor.press("common.create")
    visitor.told(words("opportunities.added", name="质检一期"))

    visitor.open("/opportunities?q=质检一期")
    card = page.locator(".board-card", has_text="质检一期")
    proposal = page.get_by_role("region", name="方案与报价")
    Mouse(page).drag(card.locator(".board-card-account"), proposal.locator(".board-cards"))
    visitor.told(words("opportunities.moved", name="质检一期", stage="方案与报价"))
    expect(proposal.get_by_role("button", name="质检一期", exact=True)).to_be_visible()
    lose(visitor, "质检一期")

    visitor.open("/opportunities?view=list&state=lost&q=质检一期")
    row = page.get_by_role("row").filter(has_text="质检一期")
    expect(row).to_contain_text(words("opportunities.states.lost"))
    row.get_by_role("button", name="质检一期", exact=True).click()
    expect(page.get_by_role("dialog")).to_contain_text(words("opportunities.reasons.price"))


def test_on_the_phone_it_is_moved_by_its_menu(visit: Visit) -> None:
    visitor = visit("phone", "en")
    words, page = visitor.words, visitor.page
    account = visitor.api.account("手机商机集团")
    visitor.api.send("POST", "/api/opportunities", {"account_id": account, "name": "运维服务"})
    visitor.open("/opportunities?view=list&q=运维服务")
    page.get_by_role("button", name=words("opportunities.actions_of", name="运维服务")).click()
    visitor.menu_item(words("opportunities.move_to")).click()
    visitor.menu_item("Negotiation").click()
    visitor.told(words("opportunities.moved", name="运维服务", stage="Negotiation"))
    expect(page.locator(".card").filter(has_text="运维服务")).to_contain_text(re.compile("Negotiation"))
    lose(visitor, "运维服务")
