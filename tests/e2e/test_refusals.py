"""What cannot be is refused with a sentence that says why, and nothing has changed."""

import pytest
from playwright.sync_api import expect

from tests.e2e.chart import Chart
from tests.e2e.conftest import Visit
from tests.e2e.server import Server

CHIEF, HEAD, CLERK = "钱总", "赵部长", "孙主管"
LOOP = f"{CHIEF} → {CLERK} → {HEAD} → {CHIEF}"


@pytest.mark.parametrize(("screen", "language"), [("desk", "zh-CN"), ("desk", "en"), ("phone", "en")])
def test_a_loop_is_named(visit: Visit, screen: str, language: str) -> None:
    visitor = visit(screen, language)
    account = visitor.api.account("环形试验集团")
    chief = visitor.api.person(account, CHIEF, "总经理")
    head = visitor.api.person(account, HEAD, "部长", chief)
    visitor.api.person(account, CLERK, "主管", head)
    chart = Chart(visitor, account).open()
    before = chart.superiors()
    sentence = visitor.words("problems.chart.cycle", seat=CHIEF, manager=CLERK, loop=LOOP)

    visitor.hand.drag(chart.card(CHIEF), chart.card(CLERK))
    visitor.told(sentence)

    # The page knows better by itself when one drags; asked in another way, the server says the same.
    visitor.expected = {"422 POST"}
    chart.select(CHIEF)
    chart.details.get_by_role("button", name=visitor.words("orgchart.actions.move"), exact=True).click()
    expect(visitor.page.get_by_role("status").filter(has_text=CHIEF)).to_be_visible()
    with visitor.page.expect_response("**/move") as answer:
        visitor.hand.press(chart.card(CLERK))
    assert answer.value.json()["params"]["loop"] == [CHIEF, CLERK, HEAD, CHIEF]
    visitor.told(sentence)
    chart.shows(CHIEF, level=1)
    chart.shows(CLERK, level=3)
    assert chart.superiors() == before


@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_a_wrong_password_is_told_in_words(visit: Visit, server: Server, language: str) -> None:
    visitor = visit("phone", language, email=None)
    visitor.expected = {"422 POST", "401 POST", "400 POST", "403 POST"}
    visitor.open("/")
    visitor.page.get_by_label(visitor.words("workspaces.email"), exact=True).fill("nobody@new.example")
    visitor.page.get_by_label(visitor.words("workspaces.password"), exact=True).fill("wrong")
    visitor.press("workspaces.sign_in")
    expect(visitor.page.get_by_role("alert").first).to_have_text(visitor.words("problems.sign_in.wrong"))
    assert "Traceback" not in server.log


def test_an_unknown_address_says_so(visit: Visit) -> None:
    visitor = visit()
    visitor.expected = {"404 GET"}
    visitor.open("/nothing/here")
    visitor.sees(visitor.words("common.not_found_title"))
    visitor.open("/accounts/01890000-0000-7000-8000-000000000000")
    visitor.sees(visitor.words("problems.not_found", what=visitor.words("problems.what.account")))
