"""Entries as iCalendar, the same bytes for the same entries: moments in UTC, days as days."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from hashlib import sha256

from icalendar import Alarm, Calendar
from icalendar import Event as Entry

from guanxi.followups.calendar.events import Event

REFRESH = timedelta(minutes=15)
PRODUCT = "-//Guanxi//Follow-ups//EN"


def write_calendar(events: Iterable[Event], *, name: str, language: str, address: str) -> bytes:
    """Return a calendar; ``address`` is the product's own, for the links back."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT15M")
    for event in sorted(events, key=lambda one: one.key):
        calendar.add_component(_entry(event, address, language))
    return bytes(calendar.to_ical())


def tag_of(content: bytes) -> str:
    """Return what tells one state of a calendar from another."""
    return f'"{sha256(content).hexdigest()[:32]}"'


def _entry(event: Event, address: str, language: str) -> Entry:
    entry = Entry()
    entry.add("uid", event.key)
    entry.add("dtstamp", event.modified)
    entry.add("created", event.created)
    entry.add("last-modified", event.modified)
    entry.add("sequence", event.sequence)
    entry.add("status", event.status)
    entry.add("summary", event.title, parameters={"LANGUAGE": language})
    entry.add("dtstart", event.start)
    timed = isinstance(event.start, datetime)
    entry.add("dtend", event.start + (event.length if timed else timedelta(days=1)))
    entry.add("transp", "OPAQUE" if timed else "TRANSPARENT")
    if event.about:
        entry.add("description", event.about)
    if event.place:
        entry.add("location", event.place)
    if event.path and address:
        entry.add("url", f"{address}{event.path}")
    if event.alarm is not None and event.status == "CONFIRMED":
        entry.add_component(_alarm(event))
    return entry


def _alarm(event: Event) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", event.title)
    alarm.add("trigger", -(event.alarm or timedelta()))
    return alarm
