"""One story of our own side: a workspace is opened, a colleague comes, is given an account, and leaves again."""

import re

from playwright.sync_api import Locator, expect

from tests.e2e.conftest import Visit
from tests.e2e.newcomers import address, fill_in, in_workspace, make_link
from tests.e2e.server import PASSWORD
from tests.e2e.visitor import Visitor, worded

TOLD = (
    "开通了租户",
    "Dora Lee 加入了租户",
    "新建了团队 华东组",
    "新建了客户 海蓝制造",
    "把客户共享给 Dora Lee",
    "移交给 Dora Lee",
    "Dora Lee 的",
)


def test_from_registering_to_handing_over_a_leaver(visit: Visit) -> None:
    wang = visit("desk", "zh-CN", None)
    wang.open("/register")
    fill_in(wang, "王伟", address("wang"), "示例科技")
    wang.press("joining.register.submit")
    in_workspace(wang, "示例科技")
    dora = come_in(visit, make_link(wang, "member"))
    lei = a_leader(wang, visit)
    wang.api.account("旁边的客户")

    make_team(wang, "华东组", leader="雷明")
    put_into(wang, "Dora Lee", "华东组")
    open_account(wang, "海蓝制造")
    share(wang, "Dora Lee")
    sees_accounts(dora, "海蓝制造")
    sees_accounts(lei)

    transfer(wang, "海蓝制造", "Dora Lee")
    sees_accounts(lei, "海蓝制造")
    hand_over(wang, "Dora Lee", "海蓝制造", to="雷明")
    sees_accounts(dora)

    wang.open("/settings/audit")
    log = wang.page.locator(".changes-panel")
    for said in TOLD:
        expect(log).to_contain_text(re.compile(re.escape(said)))


def come_in(visit: Visit, link: str) -> Visitor:
    """Dora, on her phone, follows the link."""
    dora = visit("phone", "en", None)
    dora.open(link)
    fill_in(dora, "Dora Lee", address("dora"))
    dora.press("joining.accept.join")
    in_workspace(dora, "示例科技")
    return dora


def a_leader(wang: Visitor, visit: Visit) -> Visitor:
    """Lei, who was entered by Wang and signs in with his first password."""
    email = address("lei")
    wang.api.send("POST", "/api/members", {"name": "雷明", "email": email, "password": PASSWORD})
    return visit("desk", "en", email)


def make_team(visitor: Visitor, name: str, leader: str) -> None:
    visitor.open("/settings/teams")
    visitor.button("staff.new_team").first.click()
    form = visitor.dialog(visitor.words("staff.new_team"))
    form.get_by_label(visitor.words("staff.team_name")).fill(name)
    visitor.choose(visitor.words("staff.leader"), leader, form)
    confirm(visitor, form, "common.save")


def put_into(visitor: Visitor, colleague: str, team: str) -> None:
    visitor.open("/settings/members")
    visitor.page.get_by_role("button", name=visitor.words("staff.actions_of", name=colleague)).click()
    visitor.pick("common.edit")
    form = visitor.dialog(visitor.words("staff.edit_member", name=colleague))
    form.get_by_label(visitor.words("staff.team"), exact=True).click()
    visitor.page.locator(".ant-select-dropdown:visible").get_by_text(team, exact=True).click()
    confirm(visitor, form, "common.save")


def open_account(visitor: Visitor, name: str) -> None:
    visitor.open("/accounts")
    visitor.button("directory.new_account").first.click()
    form = visitor.dialog(visitor.words("directory.new_account"))
    form.get_by_label(visitor.words("directory.name")).first.fill(name)
    form.get_by_label(visitor.words("directory.first_contact_later")).check()
    confirm(visitor, form, "common.create")
    expect(visitor.page.get_by_role("heading", name=name)).to_be_visible()


def share(visitor: Visitor, colleague: str) -> None:
    """Share the account that is open."""
    account_menu(visitor, "directory.share.title")
    dialog = visitor.dialog(visitor.words("directory.share.title"))
    visitor.choose(visitor.words("directory.share.whom"), colleague, dialog)
    dialog.get_by_role("button", name=worded(visitor.words("directory.share.share"))).click()
    visitor.told(visitor.words("directory.share.done"))
    visitor.page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)


def transfer(visitor: Visitor, name: str, colleague: str) -> None:
    """Give away the account that is open."""
    account_menu(visitor, "directory.share.transfer")
    dialog = visitor.dialog(visitor.words("directory.share.transfer_title", name=name))
    visitor.choose(visitor.words("directory.share.new_owner"), colleague, dialog)
    confirm(visitor, dialog, "directory.share.transfer")


def account_menu(visitor: Visitor, item: str) -> None:
    visitor.page.locator(".account-head").get_by_role("button", name=visitor.words("common.actions")).click()
    visitor.pick(item)


def hand_over(visitor: Visitor, leaver: str, account: str, to: str) -> None:
    words, page = visitor.words, visitor.page
    visitor.open("/settings/members")
    page.get_by_role("button", name=words("staff.actions_of", name=leaver)).click()
    visitor.pick("staff.leaving")
    page.get_by_role("combobox", name=words("handover.successor_of", name=account)).click()
    page.keyboard.type(to)
    expect(page.locator(".ant-select-dropdown:visible").get_by_title(to)).to_be_visible()
    page.keyboard.press("Enter")
    page.get_by_role("button", name=words("handover.run"), exact=True).click()
    page.get_by_role("dialog").get_by_role("button", name=re.compile(re.escape(words("handover.run")))).click()
    visitor.told(words("handover.done"))


def sees_accounts(visitor: Visitor, *names: str) -> None:
    """The list holds these accounts and nothing beside."""
    visitor.open("/accounts")
    rows = visitor.page.locator("a[href^='/accounts/']")
    if not names:
        visitor.sees(visitor.words("directory.empty_accounts"))
    expect(rows.filter(visible=True)).to_have_count(len(names))
    for name in names:
        visitor.sees(name)


def confirm(visitor: Visitor, form: Locator, key: str) -> None:
    """Press a form's button, and wait until it is gone."""
    form.get_by_role("button", name=worded(visitor.words(key))).click()
    expect(form).to_have_count(0)
