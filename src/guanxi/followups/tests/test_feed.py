"""The calendar feed, as calendar programs read it."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from unittest.mock import patch

import pytest
from django.test import Client
from ical.calendar import Calendar
from ical.calendar_stream import IcsCalendarStream

from guanxi.followups.models import Feed, FollowUp
from guanxi.followups.services import course
from guanxi.followups.tests.sample import FILE, sample
from guanxi.orgchart.services.history import undo
from guanxi.testing.caller import Caller
from guanxi.testing.cast import Cast, make_cast
from guanxi.testing.makers import make_account, make_contact
from guanxi.workspaces.models import Level, Member, Workspace

NOW = datetime(2026, 3, 4, 2, 0, tzinfo=UTC)


class Desk:
    """Alice's customer, her feed, and a calendar program without a session."""

    def __init__(self) -> None:
        self.cast: Cast = make_cast()
        self.account = make_account(self.cast.alice)
        self.contact = make_contact(self.cast.alice, self.account, "张三")
        self.alice = Caller()
        self.path = self.renew()

    def renew(self) -> str:
        """Make a feed; return its path."""
        made = self.alice.post("/api/me/feed")
        assert made["qr_svg"].startswith("<svg")
        return str(made["address"]).removeprefix("http://testserver")

    def plan(self, **values: Any) -> FollowUp:
        """Plan something of Alice's."""
        fields = {"what": "送样机 13800135678", "contact_ids": [self.contact.pk], "due_on": date(2026, 3, 6), **values}
        return course.create_follow_up(actor=self.cast.alice, account_id=self.account.pk, values=fields, now=NOW)

    def fetch(self, **headers: str) -> Any:
        """Fetch the feed as a calendar program does."""
        return Client().get(self.path, headers=headers)

    def read(self) -> Calendar:
        """Return the calendar as Home Assistant reads it."""
        answer = self.fetch()
        assert (answer.status_code, answer["Content-Type"]) == (200, "text/calendar; charset=utf-8")
        return IcsCalendarStream.calendar_from_ics(answer.content.decode())


@pytest.fixture
def desk(db: Any) -> Any:
    with patch("guanxi.api.calendar.now", return_value=NOW), patch("guanxi.followups.api.feeds.now", return_value=NOW):
        yield Desk()


def test_a_day_and_a_moment(desk: Desk) -> None:
    day = desk.plan()
    at = desk.plan(due_at=datetime(2026, 3, 6, 7, 0, tzinfo=UTC), what="拜访")
    found = {event.uid: event for event in desk.read().events}
    whole, hour = (found[f"follow-up-{row.pk}@guanxi"] for row in (day, at))
    assert (whole.summary, whole.dtstart, whole.dtend) == (
        "送样机 138****5678 · 张三", date(2026, 3, 6), date(2026, 3, 7),
    )  # fmt: skip
    assert (hour.dtstart, hour.dtend) == (
        datetime(2026, 3, 6, 7, 0, tzinfo=UTC),
        datetime(2026, 3, 6, 7, 30, tzinfo=UTC),
    )
    assert (whole.description, str(whole.url)) == (desk.account.name, f"http://testserver/followups?id={day.pk}")
    assert (whole.status, whole.sequence, whole.last_modified) == ("CONFIRMED", 1, NOW)
    assert [alarm.trigger for alarm in (*whole.alarm, *hour.alarm)] == [timedelta(hours=9), -timedelta(minutes=15)]


def test_changes_count_up_and_undoing_too(desk: Desk) -> None:
    row = desk.plan()
    later = NOW + timedelta(hours=1)
    course.snooze_follow_up(actor=desk.cast.alice, follow_up_id=row.pk, now=later, days=1)
    [event] = desk.read().events
    assert (event.sequence, event.last_modified, event.dtstart) == (2, later, date(2026, 3, 7))
    undo(actor=desk.cast.alice, account_id=desk.account.pk, now=later + timedelta(hours=1))
    [event] = desk.read().events
    assert (event.sequence, event.last_modified, event.dtstart) == (3, later + timedelta(hours=1), date(2026, 3, 6))


def test_what_was_dropped_is_cancelled_for_a_while_and_what_was_done_is_marked(desk: Desk) -> None:
    dropped, old, done = desk.plan(), desk.plan(), desk.plan(what="回访")
    course.drop_follow_up(actor=desk.cast.alice, follow_up_id=dropped.pk, now=NOW)
    course.drop_follow_up(actor=desk.cast.alice, follow_up_id=old.pk, now=NOW - timedelta(days=31))
    course.finish(actor=desk.cast.alice, follow_up_id=done.pk, values={"outcome": "好"}, now=NOW)
    found = {event.uid: (event.status, (event.summary or "")[0]) for event in desk.read().events}
    assert found == {
        f"follow-up-{dropped.pk}@guanxi": ("CANCELLED", "送"), f"follow-up-{done.pk}@guanxi": ("CONFIRMED", "✓"),
    }  # fmt: skip


def test_only_what_lies_near_and_what_he_may_see(desk: Desk) -> None:
    for days in (-91, -90, 366, 367):
        desk.plan(due_on=date(2026, 3, 4) + timedelta(days=days), what=str(days))
    theirs = make_account(desk.cast.bob, "别人的")
    values = {"due_on": date(2026, 3, 4), "what": "秘密", "member_id": desk.cast.alice.member_id}
    course.create_follow_up(actor=desk.cast.bob, account_id=theirs.pk, values=values, now=NOW)
    Workspace.objects.filter(pk=theirs.workspace_id).update(opens=Level.NONE)
    Member.objects.of(theirs.workspace_id).filter(pk=desk.cast.alice.member_id).update(role="salesperson")
    assert {(event.summary or "").split(" ")[0] for event in desk.read().events} == {"-90", "366"}


def test_the_same_is_not_sent_twice(desk: Desk) -> None:
    row = desk.plan()
    first = desk.fetch()
    assert b"REFRESH-INTERVAL;VALUE=DURATION:PT15M" in first.content
    assert "X-WR-CALNAME:跟进" in first.content.decode()
    same = desk.fetch(if_none_match=f'"other", W/{first["ETag"]}')
    assert (same.status_code, same.content, same["ETag"]) == (304, b"", first["ETag"])
    course.snooze_follow_up(actor=desk.cast.alice, follow_up_id=row.pk, now=NOW, days=1)
    assert desk.fetch(if_none_match=first["ETag"]).status_code == 200


def test_the_address_is_secret_and_ends_with_its_member(desk: Desk) -> None:
    former = desk.path
    assert Feed.objects.of(desk.account.workspace_id).get().digest not in former
    desk.path = desk.renew()
    assert (Client().get(former).status_code, desk.fetch().status_code) == (404, 200)
    assert desk.alice.get("/api/me/feed")["fetched_at"] is not None
    assert Client().get(desk.path[:-6] + "AA.ics").status_code == 404
    assert Client().get("/calendar/cal_nonsense.ics").status_code == 404
    assert Client().post(desk.path).status_code == 405
    rows = Member.objects.of(desk.account.workspace_id).filter(pk=desk.cast.alice.member_id)
    rows.update(archived_at=NOW)
    assert desk.fetch().status_code == 404
    rows.update(archived_at=None)
    assert desk.alice.delete("/api/me/feed") == {"made_at": None, "fetched_at": None}
    assert desk.fetch().status_code == 404


def test_whoever_tries_addresses_is_held_off(desk: Desk) -> None:
    codes = {Client().get("/calendar/cal_nonsense.ics").status_code for _ in range(61)}
    assert (codes, desk.fetch().status_code) == ({404, 429}, 200)


def test_the_sample_that_the_browser_tests_read_is_what_we_write() -> None:
    assert FILE.read_bytes() == sample(), "write it anew, look at it, and run the browser's tests"
