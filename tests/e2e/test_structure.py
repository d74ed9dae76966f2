"""Our own side: a gap is seen, filled in the matrix, and gone."""

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.e2e.conftest import Visit
from tests.e2e.visitor import Visitor


def test_a_duty_closes_a_gap(alice: Visitor) -> None:
    alice.api.account("结构图客户", region="华东")
    alice.open("/structure/gaps")
    gap = alice.page.get_by_role("region", name=alice.words("stewardship.gaps.kind.step_unanswered"), exact=True)
    service = named(alice, "service")
    row = gap.get_by_role("listitem").filter(has_text=service)
    row.get_by_role("link").click()

    cell = (
        alice.page.locator("tr", has=alice.page.get_by_role("rowheader", name=service, exact=True))
        .get_by_role("button")
        .first
    )
    expect(cell).to_have_accessible_name(re.compile(alice.words("stewardship.no_duty")))
    cell.click()
    expect(cell).to_have_accessible_name(re.compile(alice.words("stewardship.raci.responsible")))
    cell.press("a")
    expect(cell).to_have_accessible_name(re.compile(alice.words("stewardship.raci.accountable")))
    cell.press("ArrowDown")
    alice.page.keyboard.press("c")
    expect(alice.page.locator("td .raci-consulted")).to_have_count(1)

    alice.is_written()
    tab(alice, "gaps").click()
    expect(gap).to_be_visible()
    alice.is_answered()
    expect(gap.get_by_role("listitem").filter(has_text=service)).to_have_count(0)
    kept = alice.api.get("/api/stewardship/duties")
    assert sorted(duty["raci"] for duty in kept) == ["accountable", "consulted"]
    for duty in kept:
        alice.api.send("DELETE", f"/api/stewardship/duties/{duty['id']}")


@pytest.mark.parametrize(("screen", "language"), [("desk", "en"), ("phone", "zh-CN")])
def test_we_stand_on_a_chart_like_customers(visit: Visit, screen: str, language: str) -> None:
    visitor = visit(screen, language)
    visitor.open("/structure")
    chart = visitor.page.get_by_role("tree")
    chart.get_by_role("treeitem").first.click()
    expect(
        visitor.page.get_by_role("heading", name=re.compile(visitor.words("stewardship.person.duties")))
    ).to_be_visible()
    expect(visitor.page.get_by_text(visitor.words("stewardship.level", level=1), exact=True)).to_be_visible()


def named(visitor: Visitor, code: str) -> str:
    """What a ready-made step is called."""
    steps = visitor.api.get("/api/stewardship/steps")["steps"]
    return str(next(step["name"] for step in steps if step["code"] == code))


def tab(visitor: Visitor, key: str) -> Locator:
    """A tab of the page."""
    return visitor.page.get_by_role("tab", name=visitor.words(f"stewardship.tabs.{key}"), exact=True)
