"""Telling somebody something, in the transaction of what causes it."""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.conf import settings

from guanxi.core.keys import new_id
from guanxi.core.once import writing
from guanxi.jobs.services.queueing import enqueue
from guanxi.notices.kinds import KINDS
from guanxi.notices.models import MailState, Notice, NoticeChoice, NoticeMail

MAIL = "notices.mail"


def tell(
    *,
    workspace_id: UUID,
    member_ids: Collection[UUID],
    notice: str,
    now: datetime,
    key: str,
    subject: tuple[str, UUID] | None = None,
    params: Mapping[str, Any] | None = None,
    but: UUID | None = None,
) -> int:
    """Tell members something as each wants it; answer how many were told.

    ``notice`` is one of the kinds. ``key`` tells the same thing from another: nobody is told it twice. ``but`` is
    whoever did it and knows. What it is about (``subject``: its word and key) is named when it is read; ``params`` are
    figures and names of ours.
    """
    members = sorted(set(member_ids) - {but})
    with writing():
        known = Notice.objects.of(workspace_id).filter(member_id__in=members, key=key)
        told = set(known.values_list("member_id", flat=True))
        rows = [
            Notice(
                id=new_id(), workspace_id=workspace_id, member_id=member, kind=notice, key=key, at=now,
                subject_type=subject[0] if subject else "", subject_id=subject[1] if subject else None,
                params=dict(params or {}), shown=ways[0],
            )
            for member, ways in wishes(workspace_id, members, notice).items()
            if member not in told and any(ways)
        ]  # fmt: skip
        if not KINDS[notice].digest:
            mail_each(rows, notice, now)
        Notice.objects.bulk_create(rows, ignore_conflicts=True)
    return len(rows)


def wishes(workspace_id: UUID, members: Collection[UUID], kind: str) -> dict[UUID, tuple[bool, bool]]:
    """Return whether each wants to be told of a kind in the product, and by mail."""
    default = (KINDS[kind].in_product, KINDS[kind].by_mail)
    rows = NoticeChoice.objects.of(workspace_id).filter(member_id__in=members, kind=kind)
    chosen = {row.member_id: (row.in_product, row.by_mail) for row in rows}
    return {member: chosen.get(member, default) for member in members}


def sends_mail() -> bool:
    """Whether this installation has a mail server."""
    return bool(settings.EMAIL_HOST)


def mail_each(rows: Collection[Notice], kind: str, now: datetime) -> None:
    """Give each notice a mail of its own where its reader wants one."""
    if not rows or not sends_mail():
        return
    workspace_id = next(iter(rows)).workspace_id
    wanted = wishes(workspace_id, {row.member_id for row in rows}, kind)
    for row in rows:
        if wanted[row.member_id][1]:
            row.mail = put_mail(workspace_id, row.member_id, now)


def put_mail(workspace_id: UUID, member_id: UUID, now: datetime, *, digest: bool = False) -> NoticeMail:
    """Put a mail into the post; it goes out when the transaction has committed."""
    mail = NoticeMail(
        id=new_id(), workspace_id=workspace_id, member_id=member_id, digest=digest, state=MailState.WAITING,
        next_at=now, created_at=now,
    )  # fmt: skip
    NoticeMail.objects.bulk_create([mail])
    enqueue(workspace_id=workspace_id, kind=MAIL, now=now, after=timedelta(), key="post")
    return mail
