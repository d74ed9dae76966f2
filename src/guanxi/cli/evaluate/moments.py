"""Moments as they stand in exports: unix seconds (or a thousandth of them, or less), ISO, or the date of a mail."""

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from math import isfinite

MILLISECONDS = 100_000_000_000  # what is above would be the year 5138 in seconds
EARLIEST, LATEST = 0, 4_102_444_800  # 1970 to 2100: beyond, a clock was wrong

CHINESE = str.maketrans({"年": "-", "月": "-", "日": " ", "时": ":", "分": ":", "秒": " "})


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
    except ValueError:
        return None
    while isfinite(number) and abs(number) >= MILLISECONDS:
        number /= 1000
    return int(number) if isfinite(number) else None


def _written(text: str) -> int | None:
    for read in (datetime.fromisoformat, _slashed, parsedate_to_datetime):
        try:
            moment = read(text)
            return int((moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp())
        except (ValueError, OverflowError, TypeError, IndexError):
            continue
    return None


def _slashed(text: str) -> datetime:
    """Read 2024/3/7 8:05, as spreadsheets write it, or 2024年3月7日 8时05分."""
    day, _, time = text.translate(CHINESE).partition(" ")
    year, month, date = (int(part) for part in day.replace("/", "-").replace(".", "-").rstrip("-").split("-"))
    parts = [int(float(part)) for part in time.split(":") if part.strip()]
    hour, minute, second = (*parts, 0, 0, 0)[:3]
    return datetime(year, month, date, hour, minute, second, tzinfo=UTC)
