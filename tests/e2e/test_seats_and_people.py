"""Seats stay when people go."""

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.e2e.chart import Chart
from tests.e2e.conftest import Visit
from tests.e2e.visitor import Visitor, worded

CHIEF, HEAD, CLERK, HEIR = "邱总", "秦海", "江小莉", "石峰"
SEAT = "采购部部长"


def begin(visitor: Visitor, name: str) -> Chart:
    """A chart of three, and somebody who is not placed."""
    account = visitor.api.account(name)
    chief = visitor.api.person(account, CHIEF, "总经理")
    head = visitor.api.person(account, HEAD, SEAT, chief)
    visitor.api.person(account, CLERK, "采购员", head)
    visitor.api.contact(account, HEIR, "副部长")
    return Chart(visitor, account).open()


@pytest.mark.parametrize(("screen", "language"), [("desk", "zh-CN"), ("phone", "en")])
def test_leaving_and_succeeding(visit: Visit, screen: str, language: str) -> None:
    visitor = visit(screen, language)
    words = visitor.words
    chart = begin(visitor, f"接任试验公司 {screen}")
    chart.select(HEAD)
    chart.act("vacate")
    dialog = visitor.dialog(words("orgchart.vacate.title", name=HEAD))
    dialog.get_by_role("button", name=worded(words("common.confirm"))).click()
    visitor.told(words("orgchart.vacate.done", name=HEAD))
    expect(chart.card(SEAT)).to_have_accessible_name(re.compile(words("orgchart.state.vacant"), re.IGNORECASE))
    chart.comes_to({CHIEF: None, SEAT: CHIEF, CLERK: SEAT})

    chart.details.get_by_role("button", name=words("orgchart.actions.succeed")).click()
    dialog = visitor.dialog()
    if visitor.on_phone:
        dialog = dialog.filter(has_text=words("orgchart.succeed.text"))
    pick_person(visitor, dialog, HEIR)
    dialog.get_by_role("button", name=worded(words("common.confirm"))).click()
    chart.shows(HEIR, level=2)
    chart.comes_to({CHIEF: None, HEIR: CHIEF, CLERK: HEIR})
    past = chart.details.get_by_role("listitem").filter(has_text=HEAD)
    expect(past).to_be_visible()
    if visitor.on_phone:
        chart.close_details()
    chart.open_contacts()
    expect(chart.unplaced(HEAD)).to_be_visible()


def pick_person(visitor: Visitor, dialog: Locator, name: str) -> None:
    """Find somebody in a field that asks the server."""
    field = dialog.get_by_role("combobox", name=visitor.words("directory.choose_contact"))
    field.click()
    field.fill(name)
    visitor.page.locator(".ant-select-dropdown:visible .ant-select-item-option").filter(has_text=name).first.click()


def test_a_new_employer(alice: Visitor) -> None:
    words = alice.words
    chart = begin(alice, "旧东家公司")
    new = alice.api.account("新东家公司")
    chart.select(HEAD)
    chart.act("employer")
    dialog = alice.dialog(words("directory.change_employer_title", name=HEAD))
    field = dialog.get_by_role("combobox", name=re.compile(words("directory.new_employer")))
    field.click()
    field.fill("xdj")
    alice.page.locator(".ant-select-dropdown:visible .ant-select-item-option").filter(has_text="新东家公司").click()
    dialog.get_by_label(words("directory.title"), exact=True).fill("采购总监")
    dialog.get_by_role("button", name=worded(words("common.save"))).or_(
        dialog.get_by_role("button", name=worded(words("common.confirm")))
    ).click()
    expect(chart.card(SEAT)).to_have_accessible_name(re.compile(words("orgchart.state.vacant")))
    chart.open_contacts()
    expect(chart.unplaced(HEIR)).to_be_visible()
    expect(chart.unplaced(HEAD)).to_have_count(0)
    people = alice.api.get(f"/api/contacts?account_id={new}")["items"]
    assert [person["name"] for person in people] == [HEAD]
    chart.undo()
    chart.shows(HEAD, level=2)


def test_an_unknown_seat(alice: Visitor) -> None:
    words = alice.words
    chart = begin(alice, "未知岗位公司")
    chart.select(CHIEF)
    alice.press("orgchart.actions.add_below")
    dialog = alice.dialog(words("orgchart.add_seat_title"))
    dialog.get_by_label(words("orgchart.seat_title"), exact=True).fill("财务部负责人")
    dialog.get_by_role("button", name=worded(words("common.add"))).click()
    chart.shows("财务部负责人", level=2)
    expect(chart.card("财务部负责人")).to_have_accessible_name(re.compile(words("orgchart.state.unknown")))
    alice.hand.drag(chart.unplaced(HEIR), chart.card("财务部负责人"))
    alice.dialog().get_by_role("button", name=words("orgchart.place_sit"), exact=True).click()
    chart.shows(HEIR, level=2)
