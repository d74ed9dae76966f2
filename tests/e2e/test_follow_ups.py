"""Follow-ups: done with an outcome and put off on the phone, read by a calendar; done by a note on a desk."""

from datetime import date, timedelta
from urllib.request import urlopen

from icalendar import Calendar
from playwright.sync_api import expect

from tests.e2e.conftest import Visit
from tests.e2e.visitor import Visitor


def planned(visitor: Visitor, account: str, what: str) -> date:
    """Plan something for today with the account's only contact; answer which day it is where the workspace is."""
    [contact] = visitor.api.get(f"/api/contacts?account_id={account}")["items"]
    today = str(visitor.api.get("/api/follow-ups")["day"])
    body = {"what": what, "due_on": today, "contact_ids": [contact["id"]]}
    visitor.api.send("POST", f"/api/accounts/{account}/follow-ups", body)
    return date.fromisoformat(today)


def test_one_is_done_on_the_phone_and_the_other_put_off(visit: Visit) -> None:
    visitor = visit("phone", "zh-CN")
    words, page = visitor.words, visitor.page
    account = visitor.api.account("航标跟进集团", {"name": "周岚"})
    today = planned(visitor, account, "送样机")
    planned(visitor, account, "回访报价")
    visitor.open(f"/followups?account={account}")
    row = page.locator(".follow-row").filter(has_text="送样机")
    row.get_by_role("button", name=words("followups.finish")).click()
    row.get_by_label(words("followups.outcome"), exact=True).fill("样机收下了，下周试用")
    row.get_by_role("button", name=words("common.save")).click()
    visitor.told(words("followups.said.done"))
    expect(row).to_have_count(0)
    [passed] = visitor.api.get(f"/api/accounts/{account}/interactions")
    assert (passed["summary"], passed["outcome"]) == ("送样机", "样机收下了，下周试用")
    assert [one["name"] for one in passed["contacts"]] == ["周岚"]

    other = page.locator(".follow-row").filter(has_text="回访报价")
    other.get_by_role("button", name=words("followups.snooze")).click()
    visitor.pick("followups.by_a_day")
    visitor.told(words("followups.said.snoozed"))
    [left] = visitor.api.get(f"/api/follow-ups?account_id={account}")["items"]
    assert (left["what"], left["due_on"]) == ("回访报价", (today + timedelta(days=1)).isoformat())


def test_a_calendar_reads_what_is_to_be_done(visit: Visit) -> None:
    visitor = visit("desk", "en")
    account = visitor.api.account("Calendar Ltd", {"name": "Anna Schmidt"})
    today = planned(visitor, account, "Send the offer")
    visitor.api.send("DELETE", "/api/me/feed")
    visitor.open("/settings/calendar")
    visitor.press("notices.feed.make")
    address = visitor.page.locator(".feed-copy input")
    expect(address).to_be_visible()
    with urlopen(address.input_value()) as answer:  # noqa: S310 - the server of this journey
        events = Calendar.from_ical(answer.read()).walk("VEVENT")
    mine = {str(event["SUMMARY"]): event.decoded("DTSTART") for event in events if "Calendar Ltd" in str(event)}
    [(title, day)] = mine.items()
    assert ("Send the offer" in title, day) == (True, today)


def test_a_note_does_the_follow_up_it_was_for(visit: Visit) -> None:
    visitor = visit("desk", "en")
    words, page = visitor.words, visitor.page
    account = visitor.api.account("Ticked Off Ltd", {"name": "Erik Larsen"})
    planned(visitor, account, "Hand over the sample")
    visitor.open(f"/accounts/{account}/chart")
    visitor.button("interactions.log").first.click()
    page.locator(".near-people").get_by_text("Erik Larsen").click()
    page.locator(".log-finishes").get_by_text("Hand over the sample").click()
    page.get_by_label(words("interactions.summary"), exact=True).fill("He took the sample")
    page.locator(".log-foot .ant-btn-primary").click()
    visitor.told(words("interactions.logged"))
    assert visitor.api.get(f"/api/follow-ups?account_id={account}")["items"] == []
    [done] = visitor.api.get(f"/api/follow-ups?whose=all&show=closed&account_id={account}")["items"]
    assert done["outcome"]["summary"] == "He took the sample"
