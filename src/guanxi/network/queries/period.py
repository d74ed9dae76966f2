"""From which day to which one looks at a network, in the zone of the workspace."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from guanxi.core.actor import Actor
from guanxi.core.errors import FieldError, Invalid
from guanxi.network.queries.encounters import AS_FAR_BACK
from guanxi.workspaces.queries import access_workspace

USUAL = timedelta(days=365)
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Period:
    """The first and the last day, both whole, and the moments they stand for; the end is not in the future."""

    since: date
    until: date
    start: datetime
    end: datetime
    zone: ZoneInfo


def period_of(actor: Actor, since: date | None, until: date | None, now: datetime) -> Period:
    """Return the period asked for: a year up to today, unless told otherwise.

    Raises Invalid where it runs backwards.
    """
    zone = ZoneInfo(access_workspace(actor).time_zone)
    today = now.astimezone(zone).date()
    earliest = today - AS_FAR_BACK
    last = min(until or today, today)
    # Who names an end before all that counts is refused below; there may be no year before it.
    first = max(since or max(last, earliest) - USUAL + DAY, earliest)
    if first > last:
        raise Invalid("invalid", fields=[FieldError("until", "before_start")])
    end = min(datetime.combine(last + DAY, time(), zone) - timedelta(microseconds=1), now)
    return Period(first, last, datetime.combine(first, time(), zone), end, zone)


def months(moments: Iterable[datetime], zone: ZoneInfo) -> list[dict[str, Any]]:
    """Return how much passed in each month in which anything did, in the days of a zone, the oldest first."""
    counts = Counter((day.year, day.month) for day in (moment.astimezone(zone) for moment in moments))
    return [{"month": f"{year}-{month:02}", "times": times} for (year, month), times in sorted(counts.items())]
