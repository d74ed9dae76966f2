"""Reminding: in the morning of each, of what is due and what is overdue, in the product and by one mail."""

from collections.abc import Iterator
from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from guanxi.followups.models import FollowUp, FollowUpState
from guanxi.followups.queries.visible import in_order, visible_follow_ups
from guanxi.notices.services.mornings import Item, begun, tell_morning
from guanxi.workspaces.models import Member, Workspace
from guanxi.workspaces.queries import actor_for

MOST = 200


def to_remind(workspace_id: UUID, now: datetime, *, after: UUID | None = None) -> Iterator[Member]:
    """Yield the members at work whose day has begun and who have something due, in order of key."""
    today = _today(workspace_id, now)
    due = FollowUp.objects.of(workspace_id).filter(state=FollowUpState.OPEN, due_on__lte=today, archived_at=None)
    rows = Member.objects.of(workspace_id).filter(archived_at__isnull=True, user__is_active=True)
    rows = rows.filter(pk__in=due.values("member_id")).select_related("user", "workspace").order_by("pk")
    if after is not None:
        rows = rows.filter(pk__gt=after)
    waiting = begun(workspace_id, now.astimezone(_zone(workspace_id)), [row.pk for row in rows])
    return (row for row in rows if row.pk in waiting)


def remind(member: Member, now: datetime) -> int:
    """Tell one member of what he has to do; answer of how much. Whatever he may not see (any more) is not told."""
    actor = actor_for(member, now)
    today = _today(member.workspace_id, now)
    rows = visible_follow_ups(actor).filter(member_id=member.pk, state=FollowUpState.OPEN, due_on__lte=today)
    items = [_item(row, today) for row in in_order(rows)[:MOST]]
    return tell_morning(workspace_id=member.workspace_id, member_id=member.pk, items=items, today=today, now=now)


def _item(row: FollowUp, today: date) -> Item:
    days = (today - row.due_on).days
    kind = "follow_up.overdue" if days else "follow_up.due"
    return Item(kind, f"{kind}:{row.pk}:{today}", ("follow_up", row.pk), {"days": days})


def _zone(workspace_id: UUID) -> ZoneInfo:
    return ZoneInfo(Workspace.objects.get(pk=workspace_id).time_zone)


def _today(workspace_id: UUID, now: datetime) -> date:
    return now.astimezone(_zone(workspace_id)).date()
