"""Tables and texts become charts, and can be taken back."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.e2e.chart import Chart
from tests.e2e.conftest import Visit
from tests.e2e.visitor import Visitor

TABLE = """\
工号,姓名,职务,部门,直接上级,手机
1001,罗建平,总经理,总经办,,13800000001
1002,范晓东,供应链总监,供应链中心,罗建平,13800000002
1003,许婷,采购经理,采购部,范晓东,
1004,,质量经理,质量部,范晓东,
1005,高翔,计划主管,计划部,查无此人,
1006,甘露,仓储主管,仓储部,叶飞,
1007,叶飞,物流主管,物流部,甘露,
"""
OUTLINE = """\
院长 李志强
  副院长 王秀芝
    设备处处长 ?
  总会计师 张敏
"""


@pytest.mark.parametrize(("screen", "language"), [("desk", "zh-CN"), ("phone", "en")])
def test_a_table_in_gbk(visit: Visit, tmp_path: Path, screen: str, language: str) -> None:
    visitor = visit(screen, language)
    words = visitor.words
    account = visitor.api.account(f"海通机床厂 {screen}")
    chart = Chart(visitor, account).open()
    file = tmp_path / "组织架构.csv"
    file.write_bytes(TABLE.encode("gbk"))

    open_import(visitor)
    dialog = visitor.dialog(words("imports.into_account", name=f"海通机床厂 {screen}"))
    dialog.locator("input[type=file]").set_input_files(file)
    chosen = dialog.get_by_label(words("imports.read_column_as", column="直接上级"), exact=True).last
    expect(chosen.locator("xpath=ancestor-or-self::*[contains(@class,'ant-select ')]")).to_contain_text(
        words("imports.field.superior")
    )
    visitor.press("imports.to_preview")
    expect(dialog.get_by_text(words("imports.count.unresolved")).first).to_be_visible()
    found = dialog.get_by_text(words("imports.finding.superior.not_found", text="查无此人"))
    expect(found.first).to_be_visible()
    expect(dialog.get_by_text(re.compile("甘露 → 叶飞|叶飞 → 甘露")).first).to_be_visible()

    visitor.press("imports.apply")
    expect(dialog.get_by_text(words("imports.outcome.applied")).first).to_be_visible()
    visitor.press("imports.show_chart")
    if not visitor.on_phone:
        chart.shows("罗建平", level=1)
        chart.shows("范晓东", level=2)
        chart.shows("许婷", level=3)
        chart.shows("高翔", level=1)
    superiors = chart.superiors()
    assert len(superiors) == 7
    assert superiors["质量经理"] == "范晓东"

    take_back(visitor, account)
    chart.open()
    visitor.sees(words("orgchart.start.title"))
    chart.comes_to({})


def open_import(visitor: Visitor) -> None:
    """The wizard, from the chart's tools."""
    if visitor.on_phone:
        visitor.button("common.more").last.click()
        visitor.pick("orgchart.import")
    else:
        visitor.press("orgchart.import")


def take_back(visitor: Visitor, account: str) -> None:
    """Undo the import where imports are listed."""
    visitor.open(f"/accounts/{account}/imports")
    visitor.page.get_by_role("button", name=re.compile("组织架构.csv")).click()
    visitor.press("imports.undo")
    confirm = visitor.dialog(visitor.words("imports.undo_title"))
    confirm.get_by_role("button", name=visitor.words("common.undo"), exact=True).click()
    expect(visitor.page.get_by_text(visitor.words("imports.state.undone"), exact=True).first).to_be_visible()


def test_an_indented_text_is_pasted(alice: Visitor) -> None:
    account = alice.api.account("青山医院")
    chart = Chart(alice, account).open()
    alice.press("orgchart.start.import")
    dialog = alice.dialog(alice.words("imports.into_account", name="青山医院"))
    dialog.get_by_label(alice.words("imports.paste"), exact=True).fill(OUTLINE)
    alice.press("imports.read")
    alice.press("imports.apply")
    expect(dialog.get_by_text(alice.words("imports.outcome.applied")).first).to_be_visible()
    alice.press("imports.show_chart")
    chart.shows("李志强", level=1)
    chart.shows("王秀芝", level=2)
    chart.shows("张敏", level=2)
    chart.shows("设备处处长", level=3)
    expect(chart.card("设备处处长")).to_have_accessible_name(re.compile(alice.words("orgchart.state.unknown")))


def test_a_file_that_is_no_table_is_refused_in_words(alice: Visitor, tmp_path: Path) -> None:
    alice.expected = {"422 POST", "400 POST"}
    account = alice.api.account("坏文件有限公司")
    chart = Chart(alice, account).open()
    file = tmp_path / "坏.xlsx"
    file.write_bytes(b"PK\x03\x04 this is no workbook")
    open_import(alice)
    alice.dialog().locator("input[type=file]").set_input_files(file)
    alice.told(alice.words("problems.import.broken_file"))
    chart.comes_to({})
