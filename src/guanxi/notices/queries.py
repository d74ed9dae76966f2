"""Reading notices: each his own, and nobody another's."""

from collections.abc import Collection
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from guanxi.core.actor import Actor
from guanxi.core.errors import NotFound
from guanxi.jobs.queries import jobs_by_key
from guanxi.jobs.words import kind_word
from guanxi.notices.kinds import KINDS
from guanxi.notices.models import MORNING, Morning, Notice, NoticeChoice
from guanxi.notices.subjects import Shown
from guanxi.notices.telling import told
from guanxi.webhooks.queries import webhooks_by_key

Row = dict[str, Any]


def my_notices(actor: Actor) -> "QuerySet[Notice]":
    """Return what the actor is told in the product."""
    rows: QuerySet[Notice] = Notice.objects.of(actor.workspace_id)
    return rows.filter(member_id=actor.member_id, shown=True)


def unread_count(actor: Actor) -> int:
    """Return how many notices the actor has not read."""
    return my_notices(actor).filter(read_at__isnull=True).count()


def notice_list(
    actor: Actor, *, limit: int, unread: bool = False, before: datetime | None = None, before_id: UUID | None = None
) -> Row:
    """Return the newest notices with how many are unread, older than one that was named."""
    rows = my_notices(actor).order_by("-at", "-pk")
    if unread:
        rows = rows.filter(read_at__isnull=True)
    if before is not None:
        older = rows.filter(at__lt=before)
        rows = older if before_id is None else older | rows.filter(at=before, pk__lt=before_id)
    found = list(rows[: limit + 1])
    page = found[:limit]
    last = page[-1] if len(found) > limit else None
    return {
        "unread": unread_count(actor),
        "items": told(actor, page, actor.language),
        "next": None if last is None else {"before": last.at, "before_id": last.pk},
    }


def access_notice(actor: Actor, notice_id: UUID) -> Notice:
    """Return one of the actor's own notices."""
    row = my_notices(actor).filter(pk=notice_id).first()
    if row is None:
        raise NotFound("notice")
    return row


def notice_settings(actor: Actor) -> Row:
    """Return how each kind is told, and when the actor's day begins."""
    rows = NoticeChoice.objects.of(actor.workspace_id).filter(member_id=actor.member_id)
    chosen = {row.kind: row for row in rows}
    morning = Morning.objects.of(actor.workspace_id).filter(member_id=actor.member_id).first()
    return {
        "morning": morning.begins if morning else MORNING,
        "kinds": [
            {
                "kind": code,
                "in_product": chosen[code].in_product if code in chosen else kind.in_product,
                "by_mail": chosen[code].by_mail if code in chosen else kind.by_mail,
                "digest": kind.digest,
            }
            for code, kind in KINDS.items()
        ],
    }


def failed_jobs(actor: Actor, keys: Collection[UUID]) -> dict[UUID, Shown]:
    """Return jobs as a notice names them, to those who may see them."""
    found = jobs_by_key(actor, keys)
    return {job.pk: Shown(name=kind_word(job.kind, actor.language), path="/settings/jobs") for job in found}


def paused_webhooks(actor: Actor, keys: Collection[UUID]) -> dict[UUID, Shown]:
    """Return webhooks as a notice names them, to those who may see them."""
    found = webhooks_by_key(actor, keys)
    return {webhook.pk: Shown(name=webhook.name, path="/settings/webhooks") for webhook in found}
