"""Whatever people type stays text."""

import io
from pathlib import Path

import pytest
from playwright.sync_api import expect
from python_calamine import CalamineWorkbook

from tests.e2e.chart import Chart
from tests.e2e.conftest import Visit
from tests.e2e.test_building_a_chart import save

SCRIPT = "<script>document.title='broken'</script>"
IMAGE = "<img src=x onerror=\"document.title='broken'\">"
FORMULA = '=HYPERLINK("http://evil.example","点我")'
EMOJI = "王😀👨‍👩‍👧‍👦小二"
LONG = "买" * 100


@pytest.mark.parametrize("screen", ["desk", "phone"])
def test_hostile_names_are_plain_text_on_the_chart(visit: Visit, tmp_path: Path, screen: str) -> None:
    visitor = visit(screen, "zh-CN")
    account = visitor.api.account(f"{SCRIPT}{screen}", industry=IMAGE, note=SCRIPT)
    department = visitor.api.send("POST", f"/api/accounts/{account}/departments", {"name": IMAGE})["id"]
    top = visitor.api.seat(account, contact_id=visitor.api.contact(account, SCRIPT, IMAGE), department_id=department)
    head = visitor.api.person(account, FORMULA, FORMULA, top)
    visitor.api.person(account, EMOJI, EMOJI, head)
    visitor.api.person(account, LONG, LONG, head)
    visitor.api.contact(account, IMAGE, SCRIPT)
    version = next(row["version"] for row in visitor.api.tables(account)["positions"] if row["id"] == top)
    visitor.api.send("PATCH", f"/api/positions/{top}", {"note": SCRIPT, "expected_version": version})
    visitor.api.send("POST", f"/api/positions/{head}/lines", {"kind": "influence", "target_id": top, "note": IMAGE})
    visitor.api.send("POST", f"/api/accounts/{account}/groups", {"name": SCRIPT[:100], "position_ids": [top]})

    chart = Chart(visitor, account).open()
    for name in (SCRIPT, FORMULA, EMOJI, LONG):
        expect(chart.card(name).first).to_contain_text(name)
    chart.select(SCRIPT)
    expect(chart.details).to_contain_text(IMAGE)
    chart.close_details()
    chart.open_contacts()
    expect(chart.contacts).to_contain_text(IMAGE)
    chart.close_contacts()
    chart.card(EMOJI).hover()
    for tab in ("contacts", "departments", "changes"):
        visitor.open(f"/accounts/{account}/{tab}")
        expect(visitor.page.get_by_role("heading", level=1)).to_contain_text(SCRIPT)
        expect(visitor.page.get_by_role("main")).to_contain_text(IMAGE)
    assert visitor.page.title() != "broken"
    assert visitor.page.locator("img[src=x]").count() == 0
    if not visitor.on_phone:
        names_in_a_workbook_are_no_formulas(chart.open(), tmp_path / "chart.xlsx")


def names_in_a_workbook_are_no_formulas(chart: Chart, path: Path) -> None:
    """A spreadsheet shows the name and calculates nothing."""
    save(chart, "xlsx", named=None).save_as(path)
    book = CalamineWorkbook.from_filelike(io.BytesIO(path.read_bytes()))
    cells = [cell for row in book.get_sheet_by_index(0).to_python() for cell in row]
    assert any("HYPERLINK" in str(cell) for cell in cells)
