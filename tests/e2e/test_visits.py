"""A visit: planned on the phone from what is not known, answered there, and written back as heard at the meeting."""

import re
from typing import Any

from playwright.sync_api import Locator, expect

from tests.e2e.conftest import Visit
from tests.e2e.visitor import Visitor

Row = dict[str, Any]


class Customer:
    """A customer whose 李科长 is close to us, but of whose approval and of whose buyer nothing is known."""

    def __init__(self, visitor: Visitor, name: str) -> None:
        api = visitor.api
        self.visitor, self.api = visitor, api
        self.account = api.account(name)
        self.li = api.contact(self.account, "李科长", "设备科长")
        api.send("PUT", f"/api/contacts/{self.li}/rating", {"feature": "closeness", "value": 2})
        self.seat = api.seat(self.account, contact_id=self.li)
        self.empty = api.seat(self.account, self.seat, title="采购部负责人", empty_as="unknown")

    def card(self, question: str) -> Locator:
        """A question of the sheet that is open."""
        return self.visitor.page.locator(".answer-card").filter(
            has=self.visitor.page.get_by_role("heading", name=question)
        )

    def approve(self, question: str, note: str) -> None:
        """Say that he supports our solution, and in which words."""
        words, card = self.visitor.words, self.card(question)
        card.get_by_role("radio", name=words("decisions.grade.1"), exact=True).click()
        card.get_by_role("textbox", name=words("visits.answer.note")).fill(note)
        card.get_by_role("button", name=words("visits.answer.save"), exact=True).click()
        expect(card.get_by_role("button", name=words("visits.answer.undo"))).to_be_visible()

    def approval(self) -> Row:
        """What is said of his approval."""
        rows = self.api.get(f"/api/contacts/{self.li}/ratings")["features"]
        found: Row = next(row for row in rows if row["feature"] == "approval")["mine"]
        return found

    def sheet(self) -> Row:
        """The visit whose sheet is open."""
        key = self.visitor.page.url.split("/visits/")[1]
        found: Row = self.api.get(f"/api/visits/{key}")
        return found


def test_a_visit_is_planned_and_answered_on_the_phone(visit: Visit) -> None:
    visitor = visit("phone", "zh-CN")
    words, page = visitor.words, visitor.page
    it = Customer(visitor, "拜访一院")
    visitor.open(f"/accounts/{it.account}/visits")
    unknown = page.locator(".unknown").filter(has_text="采购部负责人是谁？")
    unknown.get_by_role("link", name=words("visits.unknowns.meet")).click()
    dialog = visitor.dialog(words("visits.new"))
    expect(dialog.get_by_text("采购部负责人是谁？")).to_be_visible()
    dialog.get_by_role("button", name=words("visits.form.save")).click()
    page.wait_for_url(re.compile("/visits/"))

    it.approve("李科长认可我们的方案吗？", "想先看样机")
    card = it.card("采购部负责人是谁？")
    card.get_by_role("combobox", name=words("visits.answer.who")).fill("赵敏")
    card.get_by_role("button", name=words("visits.answer.save"), exact=True).click()
    expect(card.get_by_role("button", name=words("visits.answer.undo"))).to_be_visible()
    visitor.is_written()
    meeting = it.sheet()["interaction"]["id"]
    said = it.approval()
    assert (said["value"], said["certainty"], said["evidence"]) == (1, "heard", "想先看样机")
    assert said["interaction"]["id"] == meeting
    [held] = it.api.get(f"/api/positions/{it.empty}/occupants")
    assert (held["name"], held["certainty"], held["evidence_id"]) == ("赵敏", "heard", meeting)


def test_a_follow_up_becomes_a_visit_that_sees_to_it(visit: Visit) -> None:
    visitor = visit("desk", "en")
    words, page = visitor.words, visitor.page
    it = Customer(visitor, "拜访二院")
    body = {"due_on": "2031-05-06", "what": "Show the prototype", "contact_ids": [it.li]}
    follow_up = it.api.send("POST", f"/api/accounts/{it.account}/follow-ups", body)["id"]
    visitor.open(f"/accounts/{it.account}/visits?follow_up={follow_up}")
    dialog = visitor.dialog(words("visits.new"))
    expect(dialog.get_by_text("Does 李科长 approve of our solution?")).to_be_visible()
    dialog.get_by_role("button", name=words("visits.form.save")).click()
    page.wait_for_url(re.compile(r"/visits/[0-9a-f-]{36}$"))
    expect(page.locator(".visit-head")).to_contain_text("Show the prototype")
    it.approve("Does 李科长 approve of our solution?", "Wants a prototype first")
    address = page.url
    visitor.press("visits.close.action")
    closing = visitor.dialog(words("visits.close.title"))
    closing.get_by_label(words("visits.close.outcome")).fill("Demo agreed")
    closing.get_by_role("button", name=words("visits.close.save"), exact=True).click()
    visitor.told(words("visits.close.done"))
    assert it.api.get(f"/api/follow-ups/{follow_up}")["state"] == "done"

    visitor.open(f"/evidence/{it.sheet()['interaction']['id']}")
    page.wait_for_url(address)
    expect(page.locator(".visit-head")).to_contain_text("Demo agreed")
    visitor.open(f"/accounts/{it.account}/chart?seat={it.empty}")
    expect(page.locator(".details").first).to_contain_text("采购部负责人")
