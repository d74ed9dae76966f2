"""The chart without a mouse."""

import re
import time
from collections.abc import Callable

from playwright.sync_api import Locator, expect

from tests.e2e.chart import Chart
from tests.e2e.gestures import middle
from tests.e2e.visitor import Visitor

PATIENCE_S = 20
CARD_WIDTH = 208  # at natural size, see web/src/graph/layout/metrics.ts
PRESS_AT_ONCE = """(element, keys) => {
  for (const key of keys) element.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
}"""
# Out, drawn, in again, and then for as long as a zoom takes to settle.
THERE_AND_BACK = """async element => {
  const press = key => element.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  press("-");
  await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  press("1");
  await new Promise(settled => setTimeout(settled, 400));
}"""
CHIEF, FIRST, SECOND, CLERK = "温总", "严一", "姚二", "尤三"


def test_walking_folding_and_zooming(alice: Visitor) -> None:
    account = alice.api.account("键盘操作有限公司")
    chief = alice.api.person(account, CHIEF, "总裁")
    first = alice.api.person(account, FIRST, "一部部长", chief)
    alice.api.person(account, SECOND, "二部部长", chief)
    alice.api.person(account, CLERK, "主管", first)
    chart = Chart(alice, account).open()
    chart.shows(CLERK)
    stage = chart.stage
    stage.focus()

    walk(chart, "ArrowDown", CHIEF)
    walk(chart, "ArrowDown", FIRST)
    there, back = ("ArrowRight", "ArrowLeft") if left_of(chart, FIRST, SECOND) else ("ArrowLeft", "ArrowRight")
    walk(chart, there, SECOND)
    walk(chart, back, FIRST)
    walk(chart, "ArrowDown", CLERK)
    walk(chart, "ArrowUp", FIRST)
    walk(chart, "Home", CHIEF)

    stage.press("Escape")
    expect(chart.details).to_have_count(0)
    walk(chart, "ArrowDown", CHIEF)
    walk(chart, "ArrowDown", FIRST)
    stage.press("Enter")
    expect(chart.details.get_by_role("heading", level=2)).to_contain_text(FIRST)

    stage.press("Space")
    expect(chart.card(FIRST)).to_have_attribute("aria-expanded", "false")
    chart.lacks(CLERK)
    stage.press("Space")
    chart.shows(CLERK)

    stage.press("0")
    usual = settled_width(chart.card(CHIEF))
    stage.press("+")
    wait_for_width(chart.card(CHIEF), lambda now: now > usual * 1.2)
    stage.press("-")
    stage.press("-")
    wait_for_width(chart.card(CHIEF), lambda now: now < usual * 0.9)
    stage.press("0")
    wait_for_width(chart.card(CHIEF), lambda now: abs(now - usual) < usual * 0.05)


def test_undoing_by_keyboard(alice: Visitor) -> None:
    account = alice.api.account("键盘撤销有限公司")
    chief = alice.api.person(account, CHIEF, "总裁")
    alice.api.person(account, FIRST, "一部部长", chief)
    chart = Chart(alice, account).open()
    chart.select(FIRST)
    chart.act("to_top")
    chart.shows(FIRST, level=1)
    chart.stage.focus()
    chart.stage.press("Control+z")
    chart.shows(FIRST, level=2)
    chart.stage.press("Control+Shift+Z")
    chart.shows(FIRST, level=1)
    chart.stage.press("Control+z")
    chart.shows(FIRST, level=2)

    # In a text field the keys belong to the text.
    note = chart.details.get_by_label(chart.words("orgchart.note"), exact=True)
    note.fill("草稿")
    note.press("Control+z")
    chart.shows(FIRST, level=2)
    note.press("Escape")
    chart.comes_to({CHIEF: None, FIRST: CHIEF})


def test_searching_by_keyboard(alice: Visitor) -> None:
    account = alice.api.account("翠湖检索有限公司", {"name": "欧阳静", "title": "财务总监"})
    alice.open("/accounts")
    alice.page.get_by_role("heading", level=1).wait_for()
    alice.page.keyboard.press("/")
    field = alice.dialog().get_by_role("combobox")
    expect(field).to_be_focused()
    field.fill("oyj")
    expect(alice.dialog().get_by_role("option", name=re.compile("欧阳静"))).to_be_visible()
    # Enter at once does not open what was found for the former text.
    field.fill("chjs")
    field.press("Enter")
    expect(alice.page).to_have_url(re.compile(account))


def test_a_zoom_that_goes_back_at_once_is_back(alice: Visitor) -> None:
    chart = branch(alice, "来回缩放有限公司")
    chart.stage.press("1")
    middle(chart.card(FIRST))

    chart.stage.evaluate(THERE_AND_BACK)

    assert abs(width(chart.card(FIRST)) - CARD_WIDTH) < 1


def test_a_zoom_comes_to_its_end_whatever_is_drawn_meanwhile(alice: Visitor) -> None:
    alice.page.emulate_media(reduced_motion="no-preference")
    chart = branch(alice, "缩放不断有限公司")
    walk(chart, "Home", CHIEF)
    walk(chart, "ArrowDown", FIRST)
    chart.stage.press("1")
    wait_for_width(chart.card(FIRST), lambda now: abs(now - CARD_WIDTH) < 1)

    # Two steps down, and a branch folded before either has been drawn: the chart is laid out anew in mid-flight.
    chart.stage.evaluate(PRESS_AT_ONCE, ["-", "-", " "])

    chart.lacks(CLERK)
    wait_for_width(chart.card(FIRST), lambda now: abs(now - CARD_WIDTH * 0.8**2) < 1)


def branch(alice: Visitor, account_name: str) -> Chart:
    """A chart of three, one below the other, opened."""
    account = alice.api.account(account_name)
    chief = alice.api.person(account, CHIEF, "总裁")
    first = alice.api.person(account, FIRST, "一部部长", chief)
    alice.api.person(account, CLERK, "主管", first)
    chart = Chart(alice, account).open()
    chart.shows(CLERK)
    return chart


def walk(chart: Chart, key: str, name: str) -> None:
    """A key leads to a seat: it is selected and said to be active."""
    chart.stage.press(key)
    card = chart.card(name)
    expect(card).to_have_attribute("aria-selected", "true")
    expect(chart.stage).to_have_attribute("aria-activedescendant", str(card.get_attribute("id")))


def left_of(chart: Chart, one: str, other: str) -> bool:
    """Whether a card stands to the left of another."""
    return middle(chart.card(one))[0] < middle(chart.card(other))[0]


def width(card: Locator) -> float:
    """How wide a card is on the screen."""
    box = card.bounding_box()
    assert box is not None
    return box["width"]


def settled_width(card: Locator) -> float:
    """The width once nothing moves any more."""
    middle(card)
    return width(card)


def wait_for_width(card: Locator, fits: Callable[[float], bool]) -> None:
    """Until a zoom has come to its end."""
    end = time.monotonic() + PATIENCE_S
    while not fits(width(card)):
        assert time.monotonic() < end, width(card)
        card.page.wait_for_timeout(30)
