"""A colleague leaves: what would be lost, his customers go to another, the sheet, and all of it taken back."""

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import Visit
from tests.e2e.visitor import Visitor


def a_leaver(visitor: Visitor, name: str, customer: str) -> str:
    """A colleague with a customer that has somebody on its chart."""
    address = f"{abs(hash((name, customer)))}@yuanzhou.example"
    body = {"name": name, "email": address, "password": "a long first password"}
    member = visitor.api.send("POST", "/api/members", body)["id"]
    account = visitor.api.account(customer, owner_id=member)
    visitor.api.person(account, "关键人", "总经理")
    return str(member)


@pytest.mark.parametrize(("screen", "language"), [("desk", "zh-CN"), ("phone", "en")])
def test_from_deactivating_to_the_sheet_and_back(visit: Visit, screen: str, language: str) -> None:
    visitor = visit(screen, language)
    leaver, customer = f"离职者{screen}", f"交接试验{screen}"
    a_leaver(visitor, leaver, customer)
    words, page = visitor.words, visitor.page

    visitor.open("/settings/members")
    page.get_by_role("button", name=words("staff.actions_of", name=leaver)).click()
    visitor.pick("staff.deactivate")
    page.get_by_role("dialog").get_by_role("button", name=words("staff.hand_over_first")).click()

    expect(page).to_have_url(re.compile("/members/.+/leaving$"))
    page.get_by_role("combobox", name=words("handover.successor_of", name=customer)).click()
    page.keyboard.type("陈晨")
    expect(page.locator(".ant-select-dropdown:visible").get_by_title("陈晨")).to_be_visible()
    page.keyboard.press("Enter")
    page.get_by_role("button", name=words("handover.run"), exact=True).click()
    page.get_by_role("dialog").get_by_role("button", name=re.compile(re.escape(words("handover.run")))).click()
    visitor.told(words("handover.done"))

    page.locator(".handover-parts").get_by_role("link", name=customer, exact=True).click()
    visitor.sees(words("handover.sheet"))
    expect(page.get_by_role("img", name=words("handover.picture_of", name=customer))).to_be_visible()
    expect(page.get_by_role("link", name="关键人")).to_be_visible()
    with page.expect_download() as file:
        page.get_by_role("button", name="PDF").click()
    assert file.value.suggested_filename.endswith(".pdf")

    page.go_back()
    page.get_by_role("button", name=re.compile(re.escape(words("handover.undo")))).first.click()
    page.get_by_role("dialog").get_by_role("button", name=re.compile(re.escape(words("handover.undo")))).click()
    visitor.told(words("handover.taken_back_done"))
    expect(page.get_by_role("combobox", name=words("handover.successor_of", name=customer))).to_be_visible()
