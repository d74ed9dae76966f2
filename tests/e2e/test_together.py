"""Two colleagues on one chart, each in a browser of their own."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import expect

from tests.e2e.chart import Chart
from tests.e2e.conftest import ALICE, Visit
from tests.e2e.newcomers import BOB, BOB_NAME, bob_beside

CHIEF, LEFT, RIGHT, CLERK = "顾明德", "林左", "罗右", "何小员"


@pytest.fixture
def charts(visit: Visit) -> tuple[Chart, Chart]:
    """The same chart before Alice and before Bob, who reads English on a phone."""
    alice = visit("desk", "zh-CN", ALICE)
    bob_beside(alice)
    bob = visit("phone", "en", BOB)
    account = alice.api.account("同看一图股份有限公司")
    chief = alice.api.person(account, CHIEF, "董事长")
    left = alice.api.person(account, LEFT, "副总裁", chief)
    alice.api.person(account, RIGHT, "副总裁", chief)
    alice.api.person(account, CLERK, "经理", left)
    alice.api.contact(account, "新同事", "专员")
    return Chart(alice, account).open(), Chart(bob, account).open()


def test_each_sees_what_the_other_does(charts: tuple[Chart, Chart]) -> None:
    """Only the stream brings what another does. How soon it does so, the tests of the server measure."""
    ours, theirs = charts
    ours.visitor.hand.drag(ours.card(CLERK), ours.card(RIGHT))
    below(theirs, CLERK, RIGHT)
    theirs.visitor.told("陈晨")

    theirs.fit()
    theirs.select(CLERK)
    theirs.details.get_by_role("radio", name=theirs.words("orgchart.colors.red"), exact=True).click()
    expect(ours.card(CLERK).locator(".gx-flag")).to_be_visible()
    ours.visitor.told(BOB_NAME)

    ours.visitor.hand.drag(ours.unplaced("新同事"), ours.card(CHIEF))
    expect(theirs.card("新同事")).to_be_attached()


def test_a_conflicting_move_is_shown_and_not_lost(charts: tuple[Chart, Chart]) -> None:
    ours, theirs = charts
    with cut_off(theirs):
        ours.visitor.hand.drag(ours.card(CLERK), ours.card(CHIEF))
        ours.shows(CLERK, level=2)
        theirs.shows(CLERK, level=3)
        theirs.visitor.expected = {"409 POST", "/events"}
        theirs.visitor.hand.drag(theirs.card(CLERK), theirs.card(RIGHT))
        words = theirs.words
        dialog = theirs.visitor.dialog(words("orgchart.conflict.title", seat=CLERK, who="陈晨"))
        expect(dialog.get_by_text(words("orgchart.conflict.now_under", manager=CHIEF))).to_be_visible()
        theirs.shows(CLERK, level=2)
        theirs.visitor.press("orgchart.conflict.mine")
    below(ours, CLERK, RIGHT)
    theirs.shows(CLERK, level=3)
    assert ours.superiors()[CLERK] == RIGHT


def test_what_happened_while_one_was_cut_off_is_there_afterwards(charts: tuple[Chart, Chart]) -> None:
    ours, theirs = charts
    with cut_off(theirs):
        theirs.visitor.sees(theirs.words("orgchart.stream.lost"))
        ours.select(CLERK)
        ours.details.get_by_label(ours.words("orgchart.note"), exact=True).fill("已调往分公司")
        ours.details.get_by_label(ours.words("orgchart.note"), exact=True).blur()
        expect(ours.card(CLERK).locator(".gx-icon-note")).to_be_visible()
        expect(theirs.card(CLERK).locator(".gx-icon-note")).to_have_count(0)
    theirs.visitor.expected = {"/events"}
    expect(theirs.card(CLERK).locator(".gx-icon-note")).to_be_visible()
    expect(theirs.page.get_by_text(theirs.words("orgchart.stream.lost"))).to_have_count(0)


def below(chart: Chart, name: str, manager: str) -> None:
    """The other's chart shows the new superior by itself; the server may still be confirming the drop."""
    expect(chart.card(name)).to_have_attribute("aria-level", "3")
    chart.comes_to({**chart.superiors(), name: manager})


@contextmanager
def cut_off(chart: Chart) -> Iterator[None]:
    """The stream of changes does not come through for a while, during which the chart is shown as it was before."""
    visitor = chart.visitor
    visitor.context.route("**/events?*", lambda route: route.abort())
    visitor.page.reload()
    chart.shows(CLERK, level=3)
    yield
    visitor.context.unroute("**/events?*")
    visitor.page.evaluate("window.dispatchEvent(new Event('online'))")
