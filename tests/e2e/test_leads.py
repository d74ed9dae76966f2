"""A lead: imported with its protector named, claimed by one of two, talked to, made a customer, taken back."""

from pathlib import Path

from playwright.sync_api import expect

from tests.e2e.conftest import Visit
from tests.e2e.visitor import Visitor

TABLE = "公司名称,联系人,手机\n流萤照明有限公司,甲,13800007001\n晚星灯具有限公司,乙,13800007002\n"


def me(visitor: Visitor) -> str:
    """What whoever is signed in is called."""
    return str(visitor.api.get("/api/session")["session"]["name"])


def test_an_import_names_who_protects_a_company(visit: Visit, tmp_path: Path) -> None:
    visitor = visit("desk", "zh-CN")
    words, page = visitor.words, visitor.page
    visitor.api.account("流萤照明集团")
    file = tmp_path / "展会.csv"
    file.write_text(TABLE)
    visitor.open("/leads/import")
    visitor.press("imports.start")
    dialog = visitor.dialog(words("imports.leads_title"))
    dialog.locator("input[type=file]").set_input_files(file)
    visitor.press("imports.to_preview")
    expect(dialog.get_by_role("row").filter(has_text="流萤照明有限公司").first).to_contain_text(me(visitor))
    visitor.press("imports.apply")
    expect(dialog.get_by_text(words("imports.outcome.applied")).first).to_be_visible()
    visitor.press("imports.show_leads")
    expect(page.get_by_role("button", name="晚星灯具有限公司", exact=True)).to_be_visible()
    expect(page.get_by_role("button", name="流萤照明有限公司", exact=True)).to_have_count(0)


def test_one_of_two_gets_it_and_the_talk_goes_along(visit: Visit) -> None:
    name = "夜航灯塔有限公司"
    first = visit("desk", "zh-CN")
    lead = first.api.send("POST", "/api/leads", {"company": name, "contact_name": "李娜", "to_pool": True})["id"]
    words, page = first.words, first.page
    second = visit("phone", "zh-CN")
    second.expected.add("/claim")
    for visitor in (first, second):
        visitor.open(f"/leads?place=all&lead={lead}")
        expect(visitor.page.get_by_role("dialog").get_by_role("button", name=words("leads.claim"))).to_be_visible()
    page.get_by_role("dialog").get_by_role("button", name=words("leads.claim")).click()
    first.told(words("leads.claimed", name=name))
    second.page.get_by_role("dialog").get_by_role("button", name=words("leads.claim")).click()
    second.told(words("problems.lead.taken", name=me(first)))

    page.get_by_label(words("leads.talk_text")).fill("要换三百盏航标灯")
    page.get_by_role("button", name=words("leads.save_talk")).click()
    first.told(words("leads.talked"))
    page.get_by_role("button", name=words("leads.deeds.confirm")).click()
    page.get_by_role("dialog").last.get_by_role("button", name=words("leads.deeds.confirm")).click()
    page.get_by_role("button", name=words("leads.open_account")).click()
    page.wait_for_url("**/accounts/**")
    account = page.url.split("/accounts/")[1].split("/")[0]
    first.open(f"/accounts/{account}/interactions")
    expect(page.get_by_text("要换三百盏航标灯").first).to_be_visible()

    first.open(f"/leads?place=all&lead={lead}")
    page.get_by_role("dialog").get_by_role("button", name=words("common.undo")).click()
    first.told(words("common.undone"))
    expect(page.get_by_role("dialog").get_by_role("button", name=words("leads.deeds.confirm"))).to_be_visible()
