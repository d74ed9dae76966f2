"""All stories as one stream, in the order in which our company learned of things."""

from collections.abc import Iterator
from dataclasses import dataclass

from guanxi.demo.model import Account, At, Chapter, Demo, Person


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to write down on one day, in one account."""

    days_ago: int
    chapter: Chapter
    what: Account | Person | At


def timeline(demo: Demo) -> tuple[Entry, ...]:
    """Accounts, people and events of all stories, oldest first; on one day accounts before people before events."""
    entries = [entry for chapter in demo.chapters for entry in _entries(chapter)]
    return tuple(sorted(entries, key=lambda entry: (-entry.days_ago, _turn(entry))))


def _entries(chapter: Chapter) -> Iterator[Entry]:
    yield Entry(chapter.account.opened, chapter, chapter.account)
    for person in chapter.people:
        yield Entry(person.known, chapter, person)
    for event in chapter.events:
        yield Entry(event.heard_days_ago, chapter, event)


def _turn(entry: Entry) -> int:
    return (Account, Person, At).index(type(entry.what))
