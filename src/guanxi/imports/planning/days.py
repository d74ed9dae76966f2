"""Days and moments as cells write them."""

import re
from datetime import datetime

_MOMENT = re.compile(
    r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?"
    r"(?:[ T]*(\d{1,2})[:：时点](\d{1,2})?(?:[:：分]\d{0,2}(?:\.\d+)?秒?)?分?)?\s*(?:Z|\+08:?00)?"
)


def moment_of(text: str) -> datetime | None:
    """Return the day, and hour if there is one, of a cell, where the workspace is; None for what is neither.

    >>> moment_of("2026-03-01"), moment_of("2026年3月1日 14:05"), moment_of("2026/3/1 9:30:15")
    (datetime.datetime(2026, 3, 1, 0, 0), datetime.datetime(2026, 3, 1, 14, 5), datetime.datetime(2026, 3, 1, 9, 30))
    >>> moment_of("2026-02-30"), moment_of("next week")
    (None, None)
    """
    found = _MOMENT.fullmatch(text.strip())
    if found is None:
        return None
    year, month, day, hour, minute = (int(part) if part else 0 for part in found.groups())
    try:
        return datetime(year, month, day, hour, minute)  # noqa: DTZ001 - a file says no zone; the workspace's is put on later
    except ValueError:
        return None
