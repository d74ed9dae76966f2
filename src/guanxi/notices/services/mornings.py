"""What somebody is told in the morning: once a day, together."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from guanxi.core.keys import new_id
from guanxi.core.once import writing
from guanxi.notices.models import MORNING, Morning, Notice
from guanxi.notices.services.telling import put_mail, sends_mail, wishes


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to tell: its kind, the key that tells it from others, and what it is about."""

    kind: str
    key: str
    subject: tuple[str, UUID]
    params: Mapping[str, Any] = field(default_factory=dict)


def begun(workspace_id: UUID, local: datetime, members: Collection[UUID]) -> set[UUID]:
    """Return whose day has begun by the workspace's clock, of those who were told nothing yet today."""
    rows = {row.member_id: row for row in Morning.objects.of(workspace_id).filter(member_id__in=members)}
    clock, today = local.strftime("%H:%M"), local.date()
    waiting = (key for key in members if key not in rows or rows[key].reminded_on != today)
    return {key for key in waiting if (rows[key].begins if key in rows else MORNING) <= clock}


def tell_morning(*, workspace_id: UUID, member_id: UUID, items: Sequence[Item], today: date, now: datetime) -> int:
    """Tell a member of everything at once, with one mail for what he wants mailed; not again on this day.

    What was told of the same things before and is unread gives way: there is one notice of a thing, not one a day.
    """
    with writing():
        if not _first_today(workspace_id, member_id, today):
            return 0
        rows = _rows(workspace_id, member_id, items, now)
        subjects = [item.subject[1] for item in items]
        former = Notice.objects.of(workspace_id).filter(member_id=member_id, subject_id__in=subjects)
        former.filter(kind__in={item.kind for item in items} | {row.kind for row in rows}, read_at=None).delete()
        Notice.objects.bulk_create(rows, ignore_conflicts=True)
        return len(rows)


def _rows(workspace_id: UUID, member_id: UUID, items: Sequence[Item], now: datetime) -> list[Notice]:
    ways = {kind: wishes(workspace_id, [member_id], kind)[member_id] for kind in {item.kind for item in items}}
    mailed = sends_mail() and any(by_mail for _, by_mail in ways.values())
    mail = put_mail(workspace_id, member_id, now, digest=True) if mailed else None
    return [
        Notice(
            id=new_id(), workspace_id=workspace_id, member_id=member_id, kind=item.kind, key=item.key,
            subject_type=item.subject[0], subject_id=item.subject[1], params=dict(item.params), at=now,
            shown=ways[item.kind][0], mail=mail if ways[item.kind][1] else None,
        )
        for item in items
        if any(ways[item.kind])
    ]  # fmt: skip


def _first_today(workspace_id: UUID, member_id: UUID, today: date) -> bool:
    """Note that a member is told today; false when he was already."""
    rows = Morning.objects.of(workspace_id).filter(member_id=member_id)
    if rows.exclude(reminded_on=today).update(reminded_on=today):
        return True
    if rows.exists():
        return False
    Morning.objects.bulk_create([Morning(workspace_id=workspace_id, member_id=member_id, reminded_on=today)])
    return True
