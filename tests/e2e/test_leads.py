"""A lead: imported with its protector named, claimed by one of two, talked to, made a customer, taken back."""

from playwright.sync_api import expect

from tests.e2e.conftest import Visit


def test_from_the_list_to_the_customer_and_back(visit: Visit) -> None:
    first = visit("desk", "zh-CN")
    words, page = first.words, first.page
    first.api.account("流萤照明集团")
    first.open("/leads/import")
    first.press("imports.start")
    table = "公司名称\t联系人\t手机\n流萤照明有限公司\t甲\t13800007001\n晚星灯具有限公司\t乙\t13800007002"
    page.get_by_role("textbox").last.fill(table)
    page.get_by_role("button", name=words("imports.read")).click()
    page.get_by_role("button", name=words("imports.next")).click()
    expect(page.get_by_role("dialog")).to_contain_text("流萤照明有限公司")


def test_one_of_two_gets_it_and_the_talk_goes_along(visit: Visit) -> None:
    first = visit("desk", "zh-CN")
    lead = first.api.send(
        "POST", "/api/leads", {"company": "夜航灯塔有限公司", "contact_name": "李娜", "to_pool": True}
    )
    words, page = first.words, first.page
    first.open(f"/leads?place=all&lead={lead['id']}")
    second = visit("phone", "zh-CN")
    second.open(f"/leads?place=all&lead={lead['id']}")
    claim = words("leads.claim")
    expect(second.page.get_by_role("dialog").get_by_role("button", name=claim)).to_be_visible()
    page.get_by_role("dialog").get_by_role("button", name=claim).click()
    first.told(words("leads.claimed", name="夜航灯塔有限公司"))
    second.page.get_by_role("dialog").get_by_role("button", name=claim).click()
    expect(second.page.get_by_text(words("problems.lead.taken", name="").split("“”")[-1])).to_be_visible()

    page.get_by_label(words("leads.talk_text")).fill("要换三百盏航标灯")
    page.get_by_role("button", name=words("leads.save_talk")).click()
    first.told(words("leads.talked"))
    page.get_by_role("button", name=words("leads.deeds.confirm")).click()
    page.get_by_role("dialog").last.get_by_role("button", name=words("leads.deeds.confirm")).click()
    first.told(words("leads.confirmed", name="夜航灯塔有限公司"))
    page.get_by_role("button", name=words("leads.open_account")).click()
    page.wait_for_url("**/accounts/**")
    account = page.url.split("/accounts/")[1].split("/")[0]
    first.open(f"/accounts/{account}/interactions")
    expect(page.get_by_text("要换三百盏航标灯").first).to_be_visible()

    first.open(f"/leads?place=all&lead={lead['id']}")
    page.get_by_role("dialog").get_by_role("button", name=words("common.undo")).click()
    first.told(words("common.undone"))
    expect(page.get_by_role("dialog").get_by_role("button", name=words("leads.deeds.confirm"))).to_be_visible()
