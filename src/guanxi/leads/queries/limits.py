"""What the rules of a pool allow somebody today. Administrators are exempt."""

from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import Max

from guanxi.core.actor import ADMINISTRATOR
from guanxi.core.errors import Conflict
from guanxi.leads.models import Lead, LeadHold, LeadState, Pool, Step
from guanxi.workspaces.models import Member, Workspace

WORKED_ON = (LeadState.NEW, LeadState.TALKING)


def check_daily(pool: Pool, member: Member, now: datetime) -> None:
    """Raise Conflict ``lead.daily_limit`` when a colleague has claimed as many today as he may."""
    if pool.daily_claim_limit is None or _is_exempt(member):
        return
    if claimed_today(pool, member, now) >= pool.daily_claim_limit:
        params = {"limit": pool.daily_claim_limit}
        raise Conflict("lead.daily_limit", "You have claimed as many today as the pool allows.", params=params)


def check_cap(pool: Pool, member: Member, *, over: int = 0) -> None:
    """Raise Conflict ``lead.holding_cap`` when a colleague holds as many leads of a pool as he may.

    ``over`` 1 asks after they were given to him: then only more than he may is too many.
    """
    if pool.holding_cap is None or _is_exempt(member):
        return
    held = holding(pool, member)
    if held >= pool.holding_cap + over:
        params = {"cap": pool.holding_cap, "held": held, "name": member.name}
        raise Conflict("lead.holding_cap", "Nobody holds more leads of this pool.", params=params)


def check_cool(lead: Lead, member: Member, now: datetime) -> None:
    """Raise Conflict ``lead.cooling`` for whoever held a lead until lately."""
    days = lead.pool.cool_down_days
    if days is None or _is_exempt(member):
        return
    rows = LeadHold.objects.of(lead.workspace_id).filter(lead_id=lead.pk, member_id=member.pk)
    last: datetime | None = rows.aggregate(last=Max("valid_to"))["last"]
    if last is not None and now < last + timedelta(days=days):
        until = (last + timedelta(days=days)).astimezone(zone_of(lead.workspace_id)).date().isoformat()
        raise Conflict("lead.cooling", "You gave it up lately; now others come first.", params={"until": until})


def zone_of(workspace_id: UUID) -> ZoneInfo:
    """Return the time zone a workspace keeps its days in."""
    return ZoneInfo(Workspace.objects.get(pk=workspace_id).time_zone)


def claimed_today(pool: Pool, member: Member, now: datetime) -> int:
    """Return how many leads of a pool a colleague has claimed since midnight where the workspace is."""
    midnight = now.astimezone(zone_of(pool.workspace_id)).replace(hour=0, minute=0, second=0, microsecond=0)
    rows = LeadHold.objects.of(pool.workspace_id).filter(member_id=member.pk, pool_id=pool.pk, taken_as=Step.CLAIMED)
    return rows.filter(valid_from__gte=midnight).count()


def holding(pool: Pool, member: Member) -> int:
    """Return how many leads of a pool a colleague works on."""
    rows = Lead.objects.of(pool.workspace_id).filter(owner_id=member.pk, pool_id=pool.pk, archived_at__isnull=True)
    return rows.filter(state__in=WORKED_ON).count()


def _is_exempt(member: Member) -> bool:
    return member.role == ADMINISTRATOR
