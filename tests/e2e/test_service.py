"""Service and campaigns: a case from its opening to its end, an answer noted, cases brought in from a file."""

from pathlib import Path

from playwright.sync_api import expect

from tests.e2e.conftest import Visit
from tests.e2e.newcomers import BOB_NAME, bob_beside

TABLE = "客户,主题,状态,满意度\n{account},网关掉线,已解决,5\n{account},怎样导出,处理中,\n查无此客户,断电,新建,\n"


def test_a_case_on_the_phone_from_its_opening_to_its_end(visit: Visit) -> None:
    visitor = visit("phone", "zh-CN")
    words, page = visitor.words, visitor.page
    bob_beside(visitor)
    account = visitor.api.account("听涛水务")
    visitor.open(f"/accounts/{account}/cases")
    visitor.press("cases.new")
    form = visitor.dialog(words("cases.new_for", name="听涛水务"))
    form.get_by_label(words("cases.subject")).fill("泵房网关掉线")
    visitor.choose(words("fields.owner_id"), BOB_NAME, form)
    form.get_by_role("button", name=words("common.create")).click()
    drawer = visitor.dialog(words("cases.one"))
    expect(drawer.get_by_role("heading", name="泵房网关掉线")).to_be_visible()
    expect(drawer.get_by_text(BOB_NAME, exact=True)).to_be_visible()
    drawer.get_by_role("button", name=words("cases.to_working")).click()
    expect(drawer.get_by_text(words("cases.states.working"), exact=True)).to_be_visible()
    drawer.get_by_role("button", name=words("cases.to_solved")).click()
    number = visitor.api.get(f"/api/cases?account_id={account}")["items"][0]["number"]
    end = visitor.dialog(words("cases.solve_title", number=number))
    end.get_by_role("radio").nth(4).click()
    end.get_by_label(words("cases.comment")).fill("当天就好了")
    end.get_by_role("button", name=words("cases.to_solved")).click()
    expect(drawer.get_by_text(words("cases.states.solved"), exact=True)).to_be_visible()
    visitor.is_written()
    visitor.open(f"/accounts/{account}/interactions")
    solved = page.get_by_role("listitem").filter(has_text=words("timeline.case_solved", number=number))
    expect(solved.first).to_contain_text("当天就好了")


def test_who_came_to_a_campaign(visit: Visit) -> None:
    visitor = visit("desk", "en")
    words, page = visitor.words, visitor.page
    account = visitor.api.account("晴岚光学")
    contact = visitor.api.contact(account, "沐言")
    campaign = visitor.api.send("POST", "/api/campaigns", {"name": "Open day", "kind": "visit"})["id"]
    visitor.open(f"/campaigns/{campaign}")
    page.get_by_role("button", name=words("campaigns.add")).first.click()
    dialog = visitor.dialog(words("campaigns.add_title"))
    dialog.get_by_role("combobox", name=words("campaigns.add_named")).fill("muyan")
    page.locator(".ant-select-dropdown:visible").get_by_title("沐言 · 晴岚光学").click()
    dialog.get_by_role("button", name=words("campaigns.add"), exact=True).click()
    expect(page.get_by_role("link", name="沐言")).to_be_visible()
    visitor.choose(words("campaigns.response_of", name="沐言"), words("campaigns.responses.attended"))
    expect(page.get_by_role("button", name=words("campaigns.responses.attended"))).to_be_visible()
    visitor.is_written()
    visitor.open(f"/contacts?contact={contact}")
    entry = page.get_by_role("dialog").get_by_role("listitem").filter(has_text="Open day")
    expect(entry.first).to_contain_text(words("campaigns.responses.attended"))


def test_cases_are_brought_in_from_a_file(visit: Visit, tmp_path: Path) -> None:
    visitor = visit("desk", "zh-CN")
    words, page = visitor.words, visitor.page
    account = visitor.api.account("远黛纺织")
    file = tmp_path / "工单.csv"
    file.write_bytes(TABLE.format(account="远黛纺织").encode("gbk"))
    visitor.open("/cases/import")
    visitor.press("imports.start")
    dialog = visitor.dialog(words("imports.cases_title"))
    dialog.locator("input[type=file]").set_input_files(file)
    visitor.press("imports.to_preview")
    told = words("imports.finding.case.account_unknown", name="查无此客户")
    expect(dialog.get_by_text(told).first).to_be_visible()
    visitor.press("imports.apply")
    expect(dialog.get_by_text(words("imports.outcome.applied")).first).to_be_visible()
    visitor.is_written()
    visitor.open(f"/accounts/{account}/cases")
    expect(page.get_by_role("button", name="网关掉线")).to_be_visible()
    expect(page.get_by_role("button", name="怎样导出")).to_be_visible()
