"""Visits in the calendar of whoever leads them or goes along, without anybody's number."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from uuid import UUID

from django.db.models import Q

from guanxi.core.actor import Actor
from guanxi.followups.calendar.events import Event, Status
from guanxi.followups.queries.feeds import CANCELLED_FOR, DONE, MOST, SHORTLY, last_changed
from guanxi.followups.queries.outside import without_numbers
from guanxi.visits.models import Visit, VisitContact, VisitState
from guanxi.visits.queries.sheets import joined
from guanxi.workspaces.queries.days import zone_of

KINDS = {
    "zh-CN": {"visit": "拜访", "meeting": "会议", "call": "电话"},
    "en": {"visit": "Visit", "meeting": "Meeting", "call": "Call"},
}
PAGE = "/visits/{key}"
LENGTH = {"visit": timedelta(hours=1), "meeting": timedelta(hours=1), "call": timedelta(minutes=30)}


def visit_events(actor: Actor, since: date, until: date) -> Iterator[Event]:
    """Yield the actor's visits between two days; one that was called off lately is told as cancelled."""
    begin, end = (datetime.combine(day, time.min, zone_of(actor)) for day in (since, until + timedelta(days=1)))
    rows = joined(actor).filter(at__gte=begin, at__lt=end)
    rows = rows.filter(~Q(state=VisitState.DROPPED) | Q(closed_at__gte=actor.at - CANCELLED_FOR))
    found = list(rows.select_related("account").order_by("-at", "-pk")[:MOST])
    names, changed = _names(actor, found), last_changed(actor, [row.pk for row in found])
    for row in found:
        moment = changed.get(row.pk) or row.closed_at or row.created_at
        yield Event(
            key=f"visit-{row.pk}@guanxi",
            title=_title(actor, row, names.get(row.pk, [])),
            start=row.at,
            sequence=row.version,
            created=row.created_at,
            modified=moment,
            status=_status(row),
            length=LENGTH[row.kind],
            about=without_numbers(row.purpose),
            path=PAGE.format(key=row.pk),
            place=row.place,
            alarm=SHORTLY if row.state == VisitState.PLANNED else None,
        )


def _status(row: Visit) -> Status:
    return "CANCELLED" if row.state == VisitState.DROPPED else "CONFIRMED"


def _title(actor: Actor, row: Visit, people: Iterable[str]) -> str:
    kinds = KINDS.get(actor.language, KINDS["en"])
    done = DONE if row.state == VisitState.CLOSED else ""
    return done + " · ".join(filter(None, (kinds[row.kind], row.account.name, "、".join(people))))


def _names(actor: Actor, visits: Iterable[Visit]) -> dict[UUID, list[str]]:
    links = VisitContact.objects.of(actor.workspace_id).filter(visit__in=visits, archived_at__isnull=True)
    found: dict[UUID, list[str]] = {}
    for visit_id, name in links.order_by("pk").values_list("visit_id", "contact__name"):
        found.setdefault(visit_id, []).append(name)
    return found
