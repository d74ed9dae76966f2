"""A thousand seats: brought in by the wizard with its progress shown, opened, found in and panned."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.e2e.chart import Chart
from tests.e2e.gestures import middle
from tests.e2e.visitor import Visitor

SEATS = 1_000
FAN = 6
OPENS_WITHIN_S = 5.0
# A progress bar is gone when the work is done: whether one was shown is noted from before the work begins.
NOTE_PROGRESS = """() => {
  const look = () => {
    if (document.querySelector("[role=progressbar]")?.checkVisibility()) window.progressShown = true;
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
}"""


def table() -> str:
    """A company of a thousand, six below each."""
    rows = ["编号,姓名,职务,部门,上级编号"]
    for number in range(SEATS):
        superior = "" if number == 0 else str(1000 + (number - 1) // FAN)
        rows.append(f"{1000 + number},员工{number:04d},职务{number % 40},部门{number % 25},{superior}")
    return "\n".join(rows)


def test_a_thousand_seats(alice: Visitor, tmp_path: Path) -> None:
    words, page = alice.words, alice.page
    account = alice.api.account("千人制造集团")
    chart = Chart(alice, account).open()
    file = tmp_path / "千人.csv"
    file.write_text(table(), encoding="utf-8")
    alice.press("orgchart.import")
    alice.dialog().locator("input[type=file]").set_input_files(file)
    alice.press("imports.to_preview")
    page.evaluate(NOTE_PROGRESS)
    alice.press("imports.apply")
    expect(alice.dialog().get_by_text(words("imports.outcome.applied")).first).to_be_visible(timeout=90_000)
    assert page.evaluate("window.progressShown")

    with working(page) as seconds:
        chart.open()
        expect(page.get_by_role("group", name=words("orgchart.legend"))).to_contain_text(re.compile(r"\d"))
        expect(chart.stage).to_have_attribute("data-level", re.compile("blocks|departments"))
    assert 0 < seconds[0] < OPENS_WITHIN_S

    search = page.get_by_role("toolbar").get_by_role("combobox", name=words("orgchart.search"))
    search.fill("员工0777")
    page.locator(".ant-select-dropdown:visible").get_by_text("员工0777").first.click()
    chart.shows("员工0777")
    expect(chart.stage).to_have_attribute("data-level", "cards")
    pan(chart, "员工0777")
    chart.fit()
    expect(chart.stage).to_have_attribute("data-level", re.compile("blocks|departments"))
    assert len(chart.superiors()) == SEATS


@contextmanager
def working(page: Page) -> Iterator[list[float]]:
    """How long the page works, by the clock that runs only while it does: others may want the processor too."""
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    seconds: list[float] = []
    yield seconds
    metrics = {one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]}
    seconds.append(metrics["TaskDuration"])
    session.detach()


def pan(chart: Chart, name: str) -> None:
    """Take hold of the ground and move the chart under one's hand."""
    card = chart.card(name)
    before = middle(card)
    box = card.bounding_box()
    assert box is not None
    start = (before[0], box["y"] - 8)
    mouse = chart.page.mouse
    mouse.move(*start)
    mouse.down(button="middle")
    mouse.move(start[0] - 120, start[1] + 60, steps=6)
    mouse.up(button="middle")
    after = middle(card)
    assert after[0] < before[0] - 60
    assert after[1] > before[1] + 30
