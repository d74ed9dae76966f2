"""Whose calendar an address is, and what stands in it."""

import hmac
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Max, Q

from guanxi.changes.models import Change, ChangeSubject
from guanxi.core import wall
from guanxi.core.actor import Actor
from guanxi.followups.calendar.events import Event, sources
from guanxi.followups.calendar.writing import write_calendar
from guanxi.followups.models import FollowUp, FollowUpState
from guanxi.followups.models.feeds import Feed
from guanxi.followups.queries.outside import PAGE, names_of, title_of
from guanxi.followups.queries.visible import visible_follow_ups
from guanxi.identity.secrets import digest_of, unpacked
from guanxi.workspaces.queries import actor_for
from guanxi.workspaces.queries.days import today_of

MARK = "cal_"
BEFORE, AHEAD = timedelta(days=90), timedelta(days=366)
CANCELLED_FOR = timedelta(days=30)
MOST = 2000
# Of a whole day one is reminded at nine, of a moment a quarter of an hour before.
AT_NINE, SHORTLY = timedelta(hours=-9), timedelta(minutes=15)
NAMES = {"zh-CN": "跟进 · {name}", "en": "Follow-ups · {name}"}
DONE = "✓ "
Row = dict[str, Any]


def feed_of(actor: Actor) -> Feed | None:
    """Return the actor's own feed, if he has one."""
    return Feed.objects.of(actor.workspace_id).filter(member_id=actor.member_id, revoked_at__isnull=True).first()


def find_feed(text: str) -> Feed | None:
    """Return the feed an address ends with, if it and its member are good now; stand in its workspace then."""
    parts = unpacked(MARK, text)
    if parts is None:
        return None
    workspace_id, feed_id, secret = parts
    with wall.within(workspace_id):
        rows = Feed.objects.of(workspace_id).select_related("member__user", "member__workspace")
        feed: Feed | None = rows.filter(pk=feed_id, revoked_at__isnull=True).first()
    if feed is None or not hmac.compare_digest(feed.digest, digest_of(secret.hex())):
        return None
    if feed.member.archived_at is not None or not feed.member.user.is_active:
        return None
    wall.stand(workspace_id)
    return feed


def calendar_of(feed: Feed, *, address: str, now: datetime) -> bytes:
    """Return a member's calendar as he may see it now."""
    actor = actor_for(feed.member, now)
    today = today_of(actor, now)
    since, until = today - BEFORE, today + AHEAD
    events = [*follow_up_events(actor, since, until, now)]
    for source in sources():
        events += source(actor, since, until)
    name = NAMES.get(actor.language, NAMES["en"]).format(name=feed.member.workspace.name)
    return write_calendar(events, name=name, language=actor.language, address=address)


def follow_up_events(actor: Actor, since: date, until: date, now: datetime) -> Iterator[Event]:
    """Yield a member's follow-ups between two days; what was dropped lately is told as cancelled."""
    rows = visible_follow_ups(actor).filter(member_id=actor.member_id, due_on__gte=since, due_on__lte=until)
    dropped = Q(state=FollowUpState.DROPPED)
    rows = rows.filter(~dropped | Q(dropped, closed_at__gte=now - CANCELLED_FOR))
    found = list(rows.select_related("account", "origin_interaction").order_by("-due_on", "-pk")[:MOST])
    keys = [row.pk for row in found]
    names, changed = names_of(actor, keys), last_changed(actor, keys)
    for row in found:
        yield _event(row, names[row.pk], changed.get(row.pk, row.created_at))


def _event(row: FollowUp, names: list[str], modified: datetime) -> Event:
    timed, done = row.due_at is not None, row.state == FollowUpState.DONE
    return Event(
        key=f"follow-up-{row.pk}@guanxi",
        title=(DONE if done else "") + title_of(row, names),
        start=row.due_at or row.due_on,
        sequence=row.version,
        created=row.created_at,
        modified=modified,
        status="CANCELLED" if row.state == FollowUpState.DROPPED else "CONFIRMED",
        about=row.account.name,
        path=PAGE.format(key=row.pk),
        alarm=None if done else SHORTLY if timed else AT_NINE,
    )


def last_changed(actor: Actor, keys: Iterable[UUID]) -> dict[UUID, datetime]:
    """Return when each was changed last, undoing included."""
    about = ChangeSubject.objects.of(actor.workspace_id).filter(subject_id__in=list(keys))
    last: dict[UUID, int] = dict(about.values_list("subject_id").annotate(last=Max("seq")).order_by())
    changes = Change.objects.of(actor.workspace_id).filter(seq__in=set(last.values()))
    moments = dict(changes.values_list("seq", "at"))
    return {key: moments[seq] for key, seq in last.items()}
