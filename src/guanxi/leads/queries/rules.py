"""What the rules of pools ask for, and what others would."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Count, Min, Q, QuerySet

from guanxi.core.actor import ADMINISTRATOR, Actor
from guanxi.leads.models import Lead, LeadState, Pool
from guanxi.leads.queries.access import leads_of
from guanxi.leads.queries.lists import falling, recycle_at
from guanxi.leads.queries.pools import all_pools, check_changes_pools

Row = dict[str, Any]


def due_leads(actor: Actor, now: datetime) -> "QuerySet[Lead]":
    """Return the leads that fall back by the rules of their pools."""
    return falling(actor, leads_of(actor), now)


def remindable_leads(actor: Actor, now: datetime) -> "QuerySet[Lead]":
    """Return the leads whose owners are to be told that they will fall back, and were not yet."""
    rule = Q(pk__in=[])
    for pool in all_pools(actor):
        quiet = quiet_before_reminder(pool.recycle_after_days, pool.remind_before_days)
        if quiet is not None and pool.archived_at is None:
            rule |= Q(pool_id=pool.pk, touched_at__lte=now - quiet)
    return worked_on(actor).filter(rule, reminded_at__isnull=True)


def worked_on(actor: Actor) -> "QuerySet[Lead]":
    """Return the leads that rules are about: held by somebody who is no administrator, and still leads."""
    rows = leads_of(actor).filter(owner__isnull=False, archived_at__isnull=True)
    return rows.filter(state__in=(LeadState.NEW, LeadState.TALKING)).exclude(owner__role=ADMINISTRATOR)


def quiet_before_reminder(recycle: int | None, remind: int | None) -> timedelta | None:
    """Return after how much silence an owner is told; None: never."""
    return timedelta(days=recycle - remind) if recycle is not None and remind is not None else None


def reminds_at(lead: Lead) -> datetime | None:
    """Return when a lead's owner is to be told that it will fall back; None: never."""
    falls = recycle_at(lead)
    if falls is None or lead.pool.remind_before_days is None:
        return None
    return falls - timedelta(days=lead.pool.remind_before_days)


def preview(actor: Actor, pool: Pool, rules: Mapping[str, int | None], now: datetime) -> Row:
    """Return what rules would do to a pool's leads if they held now, in three statements."""
    check_changes_pools(actor)
    rows = worked_on(actor).filter(pool_id=pool.pk)
    days, remind, cap = (rules.get(name) for name in ("recycle_after_days", "remind_before_days", "holding_cap"))
    recycled = Q(touched_at__lte=now - timedelta(days=days)) if days is not None else Q(pk__in=[])
    quiet = quiet_before_reminder(days, remind)
    reminded = Q(touched_at__lte=now - quiet) & ~recycled if quiet is not None else Q(pk__in=[])
    counts = rows.aggregate(
        held=Count("pk"),
        recycled=Count("pk", filter=recycled),
        reminded=Count("pk", filter=reminded),
        oldest=Min("touched_at", filter=~recycled),
    )
    oldest = counts.pop("oldest")
    over = rows.values("owner_id", "owner__name").annotate(count=Count("pk")).filter(count__gt=cap or 0)
    return counts | {
        "over_cap": [
            {"id": row["owner_id"], "name": row["owner__name"]} for row in (over.order_by("owner__name") if cap else ())
        ],
        "soonest": oldest + timedelta(days=days) if oldest is not None and days is not None else None,
    }  # fmt: skip
