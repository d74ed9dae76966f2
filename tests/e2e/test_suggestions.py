"""Suggestions: a ghost on the chart becomes a seat and is taken back; siblings are answered in one question."""

import pytest
from playwright.sync_api import expect

from tests.e2e.chart import Chart
from tests.e2e.conftest import Visit
from tests.e2e.server import Server
from tests.e2e.visitor import Visitor

EMAIL = "asker@asking.example"


@pytest.fixture(scope="module")
def workspace(server: Server) -> str:
    """A workspace of its own: the questions of a week are those of all customers of a workspace."""
    server.open_workspace("建议租户", email=EMAIL, member="问路人")
    return EMAIL


def customer(visitor: Visitor, name: str) -> str:
    """A buyer's department whose head has one report on the chart; two more of his kind have no seat."""
    account = visitor.api.account(name)
    head = visitor.api.person(account, "高远", "采购部经理")
    visitor.api.person(account, "季然", "采购专员", head)
    for person in ("江帆", "陆遥"):
        visitor.api.contact(account, person, "采购专员")
    # The first inference of a server takes its time.
    assert visitor.api.get(f"/api/accounts/{account}/suggestions")["asked"] == 2
    return account


def test_a_ghost_becomes_a_seat_and_is_taken_back(visit: Visit) -> None:
    visitor = visit("desk", "zh-CN")
    words, page = visitor.words, visitor.page
    account = customer(visitor, "航标建议集团")
    chart = Chart(visitor, account).open()
    chart.lacks("江帆")
    visitor.press("suggestions.count", count=2)
    visitor.hand.press(chart.card("江帆"))
    panel = page.get_by_role("complementary", name=words("suggestions.title"), exact=True)
    question = words("suggestions.question.reports_to", contact="江帆", other="高远")
    expect(panel.get_by_role("heading", name=question)).to_be_visible()
    expect(panel.locator(".why li").first).to_be_visible()
    panel.get_by_role("button", name=words("suggestions.answer.accept")).click()
    visitor.told(words("suggestions.said.accept"))
    expect(panel).to_have_count(0)
    expect(visitor.button("suggestions.count", count=1)).to_be_visible()
    chart.comes_to({"高远": None, "季然": "高远", "江帆": "高远"})
    chart.undo()
    expect(visitor.button("suggestions.count", count=2)).to_be_visible()
    chart.comes_to({"高远": None, "季然": "高远"})


def test_siblings_are_answered_in_one_question(visit: Visit, workspace: str) -> None:
    visitor = visit("phone", "en", workspace)
    words, page = visitor.words, visitor.page
    account = customer(visitor, "Harbour Purchasing Ltd")
    visitor.open("/suggestions")
    card = page.get_by_role("article", name=words("suggestions.batch.reports_to", superior="高远"))
    expect(card.locator(".suggest-row").get_by_role("checkbox")).to_have_count(2)
    row = card.locator(".suggest-row").filter(has_text="陆遥")
    all_of_them = card.get_by_role("checkbox", name=words("common.select_all"))
    all_of_them.check()
    all_of_them.uncheck()
    expect(card.get_by_role("button", name=words("suggestions.confirm_count", count=0))).to_be_disabled()
    card.get_by_role("checkbox", name="江帆").check()
    row.get_by_role("button", name=words("suggestions.row.reject"), exact=True).click()
    expect(card.locator(".suggest-foot")).to_contain_text(words("suggestions.sum.reject", count=1))
    card.get_by_role("button", name=words("suggestions.confirm_count", count=2)).click()
    expect(card).to_have_count(0)
    visitor.is_written()
    assert visitor.api.superiors(account) == {"高远": None, "季然": "高远", "江帆": "高远"}
    given = visitor.api.get(f"/api/accounts/{account}/suggestions/answers")["items"]
    assert sorted((one["contact"]["name"], one["answer"]) for one in given) == [("江帆", "accept"), ("陆遥", "reject")]
