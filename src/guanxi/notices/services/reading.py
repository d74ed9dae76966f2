"""Marking notices as read, and choosing how to be told."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.core.actor import Actor
from guanxi.core.once import writing
from guanxi.notices.models import Morning, NoticeChoice
from guanxi.notices.queries import access_notice, my_notices


def mark_read(*, actor: Actor, notice_id: UUID, now: datetime) -> None:
    """Mark one notice as read."""
    row = access_notice(actor, notice_id)
    with writing():
        my_notices(actor).filter(pk=row.pk, read_at__isnull=True).update(read_at=now)


def mark_all_read(*, actor: Actor, now: datetime) -> int:
    """Mark everything as read; answer how much that was."""
    with writing():
        return my_notices(actor).filter(read_at__isnull=True).update(read_at=now)


def choose(*, actor: Actor, kinds: Iterable[Mapping[str, Any]], morning: str | None = None) -> None:
    """Keep how kinds are to be told, and when the day begins."""
    chosen = {one["kind"]: one for one in kinds}
    with writing():
        rows = NoticeChoice.objects.of(actor.workspace_id).filter(member_id=actor.member_id)
        rows.filter(kind__in=chosen).delete()
        NoticeChoice.objects.bulk_create(
            [
                NoticeChoice(
                    workspace_id=actor.workspace_id,
                    member_id=actor.member_id,
                    kind=kind,
                    in_product=one["in_product"],
                    by_mail=one["by_mail"],
                )
                for kind, one in chosen.items()
            ]
        )
        if morning is not None:
            begin_at(actor, morning)


def begin_at(actor: Actor, morning: str) -> None:
    """Keep when the actor's day begins."""
    rows = Morning.objects.of(actor.workspace_id).filter(member_id=actor.member_id)
    if not rows.update(begins=morning):
        row = Morning(workspace_id=actor.workspace_id, member_id=actor.member_id, begins=morning)
        Morning.objects.bulk_create([row])
