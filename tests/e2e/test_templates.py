"""Charts begun from ready-made seats, and seats kept for other charts."""

import re

from playwright.sync_api import expect

from tests.e2e.chart import Chart
from tests.e2e.conftest import Visit
from tests.e2e.visitor import Visitor

OWN = "华东区医院常用架构"


def test_an_industry_template(visit: Visit) -> None:
    visitor = visit("phone", "zh-CN")
    account = visitor.api.account("模板试用医院")
    chart = Chart(visitor, account).open()
    visitor.press("orgchart.start.template")
    use(visitor, "三甲")
    visitor.told(re.compile(r"\d+"))
    superiors = chart.superiors()
    assert len(superiors) > 10
    assert superiors["院长"] is None


def test_a_template_of_ones_own(alice: Visitor) -> None:
    account = alice.api.account("模板来源医院")
    top = alice.api.person(account, "卢院长", "院长")
    alice.api.person(account, "毛处长", "设备处处长", top)
    alice.api.seat(account, top, title="招标办主任", empty_as="unknown")
    chart = Chart(alice, account).open()
    alice.press("orgchart.template.label")
    dialog = alice.dialog(alice.words("orgchart.template.label"))
    dialog.get_by_text(alice.words("orgchart.template.save"), exact=True).click()
    dialog.get_by_label(alice.words("orgchart.template.name"), exact=True).fill(OWN)
    dialog.get_by_role("button", name=alice.words("common.save"), exact=True).click()
    alice.told(alice.words("orgchart.template.saved", name=OWN))

    other = Chart(alice, alice.api.account("模板去处医院")).open()
    alice.press("orgchart.start.template")
    use(alice, OWN)
    other.shows("院长", level=1)
    other.shows("设备处处长", level=2)
    other.comes_to({"院长": None, "设备处处长": "院长", "招标办主任": "院长"})
    assert "卢院长" in chart.superiors()
    other.undo()
    alice.sees(alice.words("orgchart.start.title"))


def use(visitor: Visitor, name: str) -> None:
    """Choose a template by its name."""
    dialog = visitor.dialog(visitor.words("orgchart.template.label"))
    dialog.get_by_label(visitor.words("orgchart.template.search"), exact=True).fill(name)
    dialog.get_by_role("button", name=re.compile(name)).first.click()
    expect(dialog).to_have_count(0)
