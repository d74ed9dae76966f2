"""One page of a line of time, cut by moment, source and key: what arrives meanwhile shifts nothing."""

from datetime import datetime, time, timedelta
from heapq import merge
from itertools import islice
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Count, Q
from django.db.models.functions import TruncMonth

from guanxi.timeline.queries.places import Place, as_cursor, cursor_of
from guanxi.timeline.queries.sieve import check_filter, sifted
from guanxi.timeline.queries.sources import Rows, Source, sources
from guanxi.timeline.queries.subjects import Subject
from guanxi.timeline.queries.telling import told
from guanxi.timeline.schemas import TimelineFilter, TimelinePage
from guanxi.workspaces.queries import access_workspace

Row = dict[str, Any]


def timeline_page(subject: Subject, chosen: TimelineFilter, page: TimelinePage) -> Row:
    """Return a page of entries, newest first, and the cursor of the next one, in a fixed number of statements."""
    check_filter(subject.actor, chosen)
    zone = zone_of(subject)
    cursor = cursor_of(page.before) if page.before else None
    until = datetime.combine(page.jump + timedelta(days=1), time(), zone) if page.jump and cursor is None else None
    found = sifted(subject.actor, sources(subject), chosen, zone)
    places = places_before(found, cursor, until, page.limit + 1)
    shown = places[: page.limit]
    more = len(places) > page.limit
    return {"items": told(subject, shown), "next": as_cursor(shown[-1]) if more else ""}


def zone_of(subject: Subject) -> ZoneInfo:
    """Return the time zone of the subject's workspace."""
    return ZoneInfo(access_workspace(subject.actor).time_zone)


def places_before(found: list[Source], cursor: Place | None, until: datetime | None, count: int) -> list[Place]:
    """Return the newest places of all sources before a cursor, one statement a source."""
    every = (_newest(source, cursor, until, count) for source in found)
    once = dict.fromkeys(merge(*every, reverse=True))
    return list(islice(once, count))


def _newest(source: Source, cursor: Place | None, until: datetime | None, count: int) -> list[Place]:
    rows = source.rows if until is None else source.rows.filter(**{f"{source.at}__lt": until})
    if cursor is not None:
        rows = _before(rows, source, cursor)
    columns = rows.order_by(f"-{source.at}", f"-{source.key}").values_list(source.at, source.key)
    return [Place(at, source.name, key) for at, key in columns[:count]]


def _before(rows: Rows, source: Source, cursor: Place) -> Rows:
    """Restrict a source to what stands behind a cursor: one range of its index."""
    if source.name > cursor.source:
        return rows.filter(**{f"{source.at}__lt": cursor.at})
    rows = rows.filter(**{f"{source.at}__lte": cursor.at})
    if source.name < cursor.source:
        return rows
    return rows.filter(Q(**{f"{source.at}__lt": cursor.at}) | Q(**{f"{source.key}__lt": cursor.id}))


def timeline_months(subject: Subject, chosen: TimelineFilter) -> Row:
    """Return how much passed in each month, and of each kind in all; one statement a source."""
    check_filter(subject.actor, chosen)
    zone = zone_of(subject)
    months: dict[str, dict[str, int]] = {}
    kinds: dict[str, int] = {}
    ways: dict[str, int] = {}
    for source in sifted(subject.actor, sources(subject), chosen, zone):
        for month, way, count in _by_month(source, zone):
            of_month = months.setdefault(month, {})
            of_month[source.kind] = of_month.get(source.kind, 0) + count
            kinds[source.kind] = kinds.get(source.kind, 0) + count
            if way:
                ways[way] = ways.get(way, 0) + count
    listed = [{"month": month, "count": sum(found.values()), "kinds": found} for month, found in sorted(months.items())]
    return {"months": listed[::-1], "kinds": kinds, "ways": ways, "total": sum(kinds.values())}


def _by_month(source: Source, zone: ZoneInfo) -> list[tuple[str, str, int]]:
    rows = source.rows.annotate(month=TruncMonth(source.at, tzinfo=zone))
    way = {"pk": "kind"}.get(source.key, "interaction__kind") if source.kind == "interaction" else ""
    columns = ["month", way] if way else ["month"]
    counted = rows.order_by().values_list(*columns).annotate(count=Count("pk"))
    return [(f"{row[0]:%Y-%m}", row[1] if way else "", row[-1]) for row in counted]
