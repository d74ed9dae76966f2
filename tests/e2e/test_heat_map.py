"""The heat map: opened, over another period, down to a cell and to one of its interactions; and who knows somebody."""

from datetime import UTC, datetime, timedelta

from playwright.sync_api import expect

from tests.e2e.conftest import Visit
from tests.e2e.visitor import Visitor


def passed(visitor: Visitor, account: str, contact: str, text: str, days: int) -> None:
    """Alice visited somebody some days ago."""
    at = datetime.now(UTC) - timedelta(days=days)
    body = {"kind": "visit", "at": at.isoformat(), "summary": text, "contact_ids": [contact]}
    visitor.api.send("POST", f"/api/accounts/{account}/interactions", body)


def test_a_cell_leads_to_what_passed(visit: Visit) -> None:
    visitor = visit("desk", "zh-CN")
    words, page = visitor.words, visitor.page
    account = visitor.api.account("云帆热力集团", {"name": "乔木"})
    [met] = visitor.api.get(f"/api/contacts?account_id={account}")["items"]
    visitor.api.contact(account, "纪秋", "财务总监")
    passed(visitor, account, met["id"], "看了样机", 3)
    passed(visitor, account, met["id"], "头一次登门", 200)

    visitor.open(f"/accounts/{account}/network?measure=times")
    grid = page.get_by_role("grid", name=words("heat.title"))
    cell = grid.locator(".heat-cell", has_text="2")
    expect(cell).to_have_count(1)
    expect(grid.locator(".heat-white")).to_contain_text("纪秋")

    page.get_by_text(words("heat.periods.30"), exact=True).click()
    lately = grid.locator(".heat-cell", has_text="1")
    expect(lately).to_have_count(1)
    lately.click()
    panel = page.locator(".heat-behind")
    expect(panel.locator(".tie-sentences")).to_contain_text(words("heat.said.times", count=1, meetings=1))
    line = panel.locator(".heat-passed-line")
    expect(line).to_have_count(1)
    line.click()
    expect(page.locator(".interaction-detail")).to_contain_text("看了样机")


def test_a_department_opens_what_it_sums_up_and_the_map_is_saved(visit: Visit) -> None:
    visitor = visit("desk", "en")
    words, page, api = visitor.words, visitor.page, visitor.api
    account = api.account("Sum Works", {"name": "Ada Byrne"})
    [met] = api.get(f"/api/contacts?account_id={account}")["items"]
    second = api.contact(account, "Carl Voss")
    passed(visitor, account, met["id"], "Walked the plant", 3)
    passed(visitor, account, second, "Read the offer", 5)
    visitor.open(f"/accounts/{account}/network?measure=times&by=department")
    grid = page.get_by_role("grid", name=words("heat.title"))
    grid.locator(".heat-cell", has_text="2").click()
    panel = page.locator(".heat-behind")
    expect(panel.locator(".heat-passed-line")).to_have_count(2)
    expect(panel.locator(".heat-ties")).to_contain_text("Carl Voss")
    panel.get_by_role("button", name=words("heat.by_person")).click()
    expect(grid.locator(".heat-cell", has_text="1")).to_have_count(2)
    visitor.press("common.export")
    with page.expect_download() as saved:
        page.get_by_role("menuitem", name=f"{words('heat.export.pairs')} · CSV").click()
    text = saved.value.path().read_text(encoding="utf-8")
    assert text.startswith("\ufeff")
    assert "Ada Byrne" in text
    assert "Carl Voss" in text


def test_who_knows_somebody_stands_beside_him(visit: Visit) -> None:
    visitor = visit("phone", "en")
    words, page = visitor.words, visitor.page
    account = visitor.api.account("Known Ltd", {"name": "Nora Quist"})
    [met] = visitor.api.get(f"/api/contacts?account_id={account}")["items"]
    passed(visitor, account, met["id"], "Showed the sample", 3)
    visitor.open(f"/contacts?contact={met['id']}")
    known = page.locator(".known")
    expect(known.locator(".known-row")).to_have_count(1)
    known.get_by_role("button", name=words("heat.knows.terms")).click()
    expect(known.locator(".tie-sentences")).to_contain_text("In touch once")
