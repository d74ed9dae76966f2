"""Finding people and accounts, and putting lists in order."""

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import Visit
from tests.e2e.server import Server
from tests.e2e.visitor import Visitor

EMAIL = "finder@finding.example"
ACCOUNTS = (
    ("北辰重工集团", {"industry": "机械", "region": "华北"}, ("单雄", "设备部长")),
    ("安澜医药", {"industry": "医药", "region": "华东"}, ("解晓东", "采购总监")),
    ("长风物流", {"industry": "物流", "region": "华东"}, ("欧阳静", "财务经理")),
)
SOUNDS = {
    "shanxiong": "单雄",
    "xxd": "解晓东",
    "sx": "单雄",
    "xiexiaodong": "解晓东",
    "欧阳": "欧阳静",
    "cfwl": "长风物流",
}


@pytest.fixture(scope="module")
def workspace(server: Server) -> str:
    """A workspace for finding alone, so that nothing else is found."""
    server.open_workspace("查找租户", email=EMAIL, member="寻人")
    return EMAIL


@pytest.fixture
def prepared(visit: Visit, workspace: str) -> Visitor:
    """Three accounts, each with a contact whose name is not read as it is written."""
    visitor = visit("desk", "zh-CN", workspace)
    if not visitor.api.get("/api/accounts")["total"]:
        for name, values, (person, title) in ACCOUNTS:
            visitor.api.account(name, {"name": person, "title": title}, **values)
    return visitor


def test_search_by_sound(prepared: Visitor) -> None:
    prepared.open("/accounts")
    prepared.page.get_by_role("button", name=prepared.words("common.search"), exact=True).first.click()
    field = prepared.dialog().get_by_role("combobox")
    for typed, found in SOUNDS.items():
        field.fill(typed)
        expect(prepared.dialog().get_by_role("option").first).to_contain_text(found)


def test_a_list_is_filtered_sorted_and_grouped(prepared: Visitor) -> None:
    words, page = prepared.words, prepared.page
    prepared.open("/accounts")
    rows = page.get_by_role("row").filter(has=page.get_by_role("link"))
    expect(rows).to_have_count(3)
    expect(rows.first).to_contain_text("安澜医药")

    page.get_by_role("columnheader", name=words("directory.account")).click()
    expect(rows.first).to_contain_text("长风物流")
    prepared.choose(words("directory.region"), "华北")
    expect(rows).to_have_count(1)
    expect(rows.first).to_contain_text("北辰重工集团")
    expect(page).to_have_url(re.compile("region="))
    page.reload()
    expect(rows).to_have_count(1)
    page.get_by_role("button", name=words("common.clear"), exact=True).click()
    expect(rows).to_have_count(3)

    prepared.choose(words("directory.group_by"), words("directory.groups.region"))
    expect(page.get_by_role("row").filter(has_text=re.compile(r"^华东\s*2")).first).to_be_visible()
    page.get_by_role("searchbox", name=words("directory.search_accounts")).fill("alyy")
    expect(rows).to_have_count(1)
    expect(rows.first).to_contain_text("安澜医药")


def test_a_list_on_a_phone(visit: Visit, prepared: Visitor) -> None:
    visitor = visit("phone", "en", EMAIL)
    words, page = visitor.words, visitor.page
    visitor.open("/contacts")
    expect(page.get_by_text("欧阳静")).to_be_visible()
    page.get_by_role("searchbox", name=words("directory.search_contacts")).fill("oyj")
    expect(page.get_by_text("单雄")).to_have_count(0)
    page.get_by_text("欧阳静").click()
    drawer = visitor.dialog()
    expect(drawer.get_by_text("财务经理").first).to_be_visible()


def test_duplicates_are_merged_and_parted_again(prepared: Visitor) -> None:
    words, page = prepared.words, prepared.page
    account = prepared.api.account("重名科技")
    prepared.api.contact(account, "慕容雪", "采购经理", points=[{"kind": "mobile", "value": "13900000077"}])
    prepared.api.contact(account, "慕容雪", "采购部经理", points=[{"kind": "mobile", "value": "13900000077"}])
    prepared.open("/contacts/duplicates")
    pair = page.get_by_role("listitem").filter(has_text="慕容雪")
    pair.get_by_role("button", name=words("directory.merge"), exact=True).click()
    dialog = prepared.dialog(words("directory.merge_title"))
    expect(dialog.get_by_text("13900000077").first).to_be_visible()
    prepared.keep_messages()
    dialog.get_by_role("button", name=words("directory.merge"), exact=True).click()
    prepared.told(words("directory.merge_done", kept="慕容雪", merged="慕容雪"))
    expect(pair).to_have_count(0)
    assert count_of(prepared, "慕容雪") == 1
    page.locator(".ant-notification-notice").get_by_role("button", name=re.compile(words("common.undo"))).click()
    expect(pair).to_have_count(1)
    assert count_of(prepared, "慕容雪") == 2


def count_of(visitor: Visitor, name: str) -> int:
    """How many contacts bear a name."""
    return int(visitor.api.get(f"/api/contacts?q={name}")["total"])


def test_who_exists_already_is_told_while_one_types(prepared: Visitor) -> None:
    words = prepared.words
    prepared.open("/accounts")
    prepared.button("directory.new_account").first.click()
    prepared.dialog().get_by_label(words("directory.name"), exact=True).first.fill("北辰重工集团有限公司")
    expect(prepared.dialog().get_by_text(words("directory.may_exist_account"))).to_be_visible()
    expect(prepared.dialog().get_by_role("link", name="北辰重工集团")).to_be_visible()
