"""An entry of a calendar, and the rooms above that have entries of their own."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from guanxi.core.actor import Actor

Status = Literal["CONFIRMED", "TENTATIVE", "CANCELLED"]


@dataclass(frozen=True, slots=True)
class Event:
    """``key`` stays the same however often the entry changes; ``sequence`` goes up with each change.

    ``start`` is a day, or a moment; ``alarm`` is how long before its start (after, where it is negative) to remind.
    """

    key: str
    title: str
    start: date | datetime
    sequence: int
    created: datetime
    modified: datetime
    status: Status = "CONFIRMED"
    length: timedelta = timedelta(minutes=30)
    about: str = ""
    path: str = ""
    place: str = ""
    alarm: timedelta | None = None


# What a member has to do between two days.
Source = Callable[[Actor, date, date], Iterable[Event]]
_sources: list[Source] = []


def hang_source(source: Source) -> None:
    """Have a domain put its entries into everybody's calendar; called once, when the applications are ready."""
    if source not in _sources:
        _sources.append(source)


def sources() -> Iterable[Source]:
    """Return who has entries."""
    return tuple(_sources)
