"""Moments as they stand in exports: unix seconds (or milliseconds), ISO, or the date of a mail."""

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

MILLISECONDS = 100_000_000_000  # what is above would be the year 5138 in seconds
EARLIEST, LATEST = 0, 4_102_444_800  # 1970 to 2100: beyond, a clock was wrong


def unix_seconds(text: str) -> int | None:
    """Return a moment as unix seconds; None when it is none, or beyond 1970 … 2100. Without a zone it is UTC.

    >>> unix_seconds("1000"), unix_seconds("1970-01-02T00:00:00Z"), unix_seconds("yesterday")
    (1000, 86400, None)
    """
    found = _number(text)
    if found is None:
        found = _written(text)
    return found if found is not None and EARLIEST <= found <= LATEST else None


def _number(text: str) -> int | None:
    try:
        number = float(text)
        return int(number / 1000 if abs(number) >= MILLISECONDS else number)
    except (ValueError, OverflowError):
        return None


def _written(text: str) -> int | None:
    for read in (datetime.fromisoformat, _slashed, parsedate_to_datetime):
        try:
            moment = read(text)
            return int((moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp())
        except (ValueError, OverflowError, TypeError, IndexError):
            continue
    return None


def _slashed(text: str) -> datetime:
    """Read 2024/3/7 8:05, as spreadsheets write it."""
    day, _, time = text.replace("/", "-").replace(".", "-").partition(" ")
    year, month, date = (int(part) for part in day.split("-"))
    hour, minute, second = ([int(part) for part in time.split(":")] + [0, 0, 0])[:3] if time else (0, 0, 0)
    return datetime(year, month, date, hour, minute, second, tzinfo=UTC)
