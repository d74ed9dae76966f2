"""Visits in the calendar feed, as a calendar program reads them."""

from datetime import UTC, datetime, timedelta
from typing import Any
from unittest.mock import patch
from uuid import UUID

import pytest
from django.test import Client
from ical.calendar_stream import IcsCalendarStream

from guanxi.testing.caller import Caller
from guanxi.visits.services.meeting import close_visit
from guanxi.visits.services.sheets import change_visit, drop_visit, plan_visit
from guanxi.visits.tests.customer import Customer

NOW = datetime(2026, 3, 4, 2, 0, tzinfo=UTC)
AT = datetime(2026, 3, 5, 2, 0, tzinfo=UTC)


class Desk:
    """A customer, and the calendar of Bob, who goes along."""

    def __init__(self) -> None:
        self.at = Customer()
        self.bob = Caller("bob@example.com")
        address = str(self.bob.post("/api/me/feed")["address"])
        self.path = address.removeprefix("http://testserver")

    def plan(self, **values: Any) -> UUID:
        said = {"at": AT, "place": "行政楼", "purpose": "问 13800135678", "contact_ids": [UUID(self.at.li)], **values}
        said.setdefault("member_ids", [self.at.cast.bob.member_id])
        actor, account = self.at.cast.alice, self.at.account
        return plan_visit(actor=actor, account_id=account.pk, values=said, now=NOW).pk

    def events(self) -> dict[str, Any]:
        """What Bob's calendar holds, by key."""
        answer = Client().get(self.path)
        assert answer.status_code == 200
        found = IcsCalendarStream.calendar_from_ics(answer.content.decode()).events
        return {str(event.uid): event for event in found}


@pytest.fixture
def desk(db: Any) -> Any:
    with patch("guanxi.api.calendar.now", return_value=NOW), patch("guanxi.followups.api.feeds.now", return_value=NOW):
        yield Desk()


def test_whoever_goes_along_finds_when_where_and_whom(desk: Desk) -> None:
    key = desk.plan()
    event = desk.events()[f"visit-{key}@guanxi"]
    assert (event.summary, event.location) == ("拜访 · 华东智造集团 · 李科长", "行政楼")
    assert (event.dtstart, event.dtend) == (AT, AT + timedelta(hours=1))
    assert (event.description, str(event.url)) == ("问 138****5678", f"http://testserver/visits/{key}")
    assert [alarm.trigger for alarm in event.alarm] == [-timedelta(minutes=15)]


def test_a_change_counts_up_and_what_was_made_or_called_off_is_marked(desk: Desk) -> None:
    moved, made, dropped, old = (desk.plan() for _ in range(4))
    alice, later = desk.at.cast.alice, NOW + timedelta(minutes=5)
    change_visit(actor=alice, visit_id=moved, values={"at": AT + timedelta(days=1)}, now=later)
    close_visit(actor=alice, visit_id=made, values={"outcome": "好"}, now=NOW)
    drop_visit(actor=alice, visit_id=dropped, now=NOW)
    drop_visit(actor=alice, visit_id=old, now=NOW - timedelta(days=31))
    found = desk.events()
    event = found[f"visit-{moved}@guanxi"]
    assert (event.dtstart, event.last_modified) == (AT + timedelta(days=1), later)
    assert event.sequence == 2
    assert str(found[f"visit-{made}@guanxi"].summary).startswith("✓ ")
    assert found[f"visit-{dropped}@guanxi"].status == "CANCELLED"
    assert f"visit-{old}@guanxi" not in found


def test_those_of_others_and_those_far_away_are_not_there(desk: Desk) -> None:
    desk.plan(member_ids=[])
    desk.plan(at=AT + timedelta(days=400))
    assert desk.events() == {}
