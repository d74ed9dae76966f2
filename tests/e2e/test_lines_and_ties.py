"""What holds people together beside the hierarchy, and how sure one is of it."""

import pytest
from playwright.sync_api import expect

from tests.e2e.chart import Chart
from tests.e2e.conftest import Visit
from tests.e2e.visitor import Visitor, worded

CHIEF, HEAD, RIVAL = "傅总", "康宁", "柳青"
EVIDENCE = "五月十二日拜访时本人说的"


def begin(visitor: Visitor, name: str) -> Chart:
    """A chart of three."""
    account = visitor.api.account(name)
    chief = visitor.api.person(account, CHIEF, "总经理")
    visitor.api.person(account, HEAD, "技术总监", chief)
    visitor.api.person(account, RIVAL, "财务总监", chief)
    return Chart(visitor, account).open()


@pytest.mark.parametrize(("screen", "language"), [("desk", "zh-CN"), ("phone", "en")])
def test_lines_and_ties_with_their_certainty(visit: Visit, screen: str, language: str) -> None:
    visitor = visit(screen, language)
    words = visitor.words
    chart = begin(visitor, f"连线试验公司 {screen}")
    draw(chart, HEAD, RIVAL, "orgchart.kind.influence", certainty="heard")
    relation = chart.details.get_by_role("listitem").filter(has_text=RIVAL)
    expect(relation).to_contain_text(words("orgchart.certainty.heard"))
    expect(relation).to_contain_text(EVIDENCE)
    draw(chart, HEAD, RIVAL, "orgchart.kind.conflict")
    draw(chart, HEAD, CHIEF, "orgchart.kind.dotted")
    draw(chart, HEAD, CHIEF, "orgchart.tie_form", tie=words("orgchart.ties.alumni"))
    expect(relation).to_have_count(2)
    expect(chart.details.get_by_text(words("orgchart.ties.alumni"))).to_be_visible()

    relation.first.get_by_role("button", name=words("common.edit")).click()
    visitor.choose(words("orgchart.certainty.label"), words("orgchart.certainty.disproven"))
    visitor.dialog().get_by_role("button", name=worded(words("common.save"))).click()
    expect(chart.details.get_by_text(words("orgchart.certainty.disproven"))).to_be_visible()

    tables = visitor.api.tables(chart.account_id)
    kinds = sorted((line["kind"], line["certainty"]) for line in tables["lines"] if line["kind"] != "reports_to")
    assert len(kinds) == 3
    assert "disproven" in {certainty for _, certainty in kinds}
    assert [tie["kind"] for tie in tables["ties"]] == ["alumni"]

    relation.first.get_by_role("button", name=words("common.remove")).click()
    expect(relation).to_have_count(1)


def draw(chart: Chart, source: str, target: str, kind: str, *, certainty: str = "confirmed", tie: str = "") -> None:
    """From the details of one card to another card."""
    visitor, words = chart.visitor, chart.words
    if not chart.details.is_visible():
        chart.fit()
        chart.select(source)
    chart.details.get_by_role("button", name=worded(words("orgchart.draw"))).click()
    visitor.pick(kind)
    visitor.hand.press(chart.card(target))
    dialog = visitor.dialog()
    if tie:
        visitor.choose(words("orgchart.tie_kind"), tie)
    visitor.choose(words("orgchart.certainty.label"), words(f"orgchart.certainty.{certainty}"))
    dialog.get_by_label(words("orgchart.evidence"), exact=True).last.fill(EVIDENCE)
    visitor.press("common.save")
    visitor.told(words("orgchart.line_saved"))


def test_a_committee(alice: Visitor) -> None:
    words = alice.words
    chart = begin(alice, "委员会公司")
    chart.select(HEAD)
    chart.details.get_by_role("button", name=worded(words("orgchart.group_join"))).click()
    alice.pick("orgchart.group_new")
    dialog = alice.dialog(words("orgchart.group_new"))
    dialog.get_by_label(words("orgchart.group_name"), exact=True).fill("技术委员会")
    dialog.get_by_role("button", name=worded(words("common.save"))).click()
    expect(chart.card(HEAD)).to_contain_text("技术委员会")
    chart.select(RIVAL)
    chart.details.get_by_role("button", name=worded(words("orgchart.group_join"))).click()
    alice.menu_item("技术委员会").click()
    expect(chart.card(RIVAL)).to_contain_text("技术委员会")
    assert len(alice.api.tables(chart.account_id)["group_members"]) == 2
    chart.undo()
    expect(chart.card(RIVAL)).not_to_contain_text("技术委员会")


def test_ratings_take_the_red_away(alice: Visitor) -> None:
    words = alice.words
    chart = begin(alice, "洞察公司")
    chart.select(HEAD)
    expect(chart.card(HEAD).locator(".gx-red")).to_be_visible()
    for scale, grade in (("closeness", "close.1"), ("approval", "grade.2")):
        group = chart.details.get_by_role("radiogroup", name=words(f"decisions.{scale}"), exact=True)
        group.get_by_role("radio", name=words(f"decisions.{grade}"), exact=True).click()
    expect(chart.card(HEAD).locator(".gx-red")).to_have_count(0)
    expect(chart.card(RIVAL).locator(".gx-red")).to_be_visible()
