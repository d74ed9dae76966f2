"""Where an entry stands on a line of time, and how a page is asked for by it."""

from datetime import UTC, datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from guanxi.core.errors import FieldError, Invalid

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
TICK = timedelta(microseconds=1)


class Place(NamedTuple):
    """Where an entry stands: they are told from the greatest to the smallest."""

    at: datetime
    source: str
    id: UUID


def as_cursor(place: Place) -> str:
    """Return a place as pages are asked for by it."""
    return f"{(place.at - EPOCH) // TICK}~{place.source}~{place.id.hex}"


def cursor_of(text: str) -> Place:
    """Return the place a cursor names. Raises Invalid for what is none."""
    try:
        ticks, source, key = text.split("~")
        return Place(EPOCH + int(ticks) * TICK, source, UUID(key))
    except (ValueError, OverflowError):
        raise Invalid("invalid", fields=[FieldError("before", "bad_cursor")]) from None
