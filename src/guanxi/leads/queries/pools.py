"""Pools: the workspace's own, or the ready-made one until somebody changes or uses it.

The ready-made pool has a key that follows from the workspace's: what is shown before anything is stored is what will be
stored, so reading never writes.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID, uuid5

from django.db.models import Count

from guanxi.core.actor import Actor
from guanxi.core.errors import Forbidden, NotFound
from guanxi.leads import policies
from guanxi.leads.models import Lead, LeadState, Pool, PoolAccess
from guanxi.leads.words import pool_name

Row = dict[str, Any]
RULES = ("recycle_after_days", "remind_before_days", "daily_claim_limit", "holding_cap", "cool_down_days")
DEFAULT = "default"


def ready_made(workspace_id: UUID, now: datetime) -> Pool:
    """Return the pool every workspace begins with: open to all, without rules."""
    key = uuid5(workspace_id, f"pool:{DEFAULT}")
    return Pool(id=key, workspace_id=workspace_id, code=DEFAULT, created_at=now)


def all_pools(actor: Actor) -> Sequence[Pool]:
    """Return every pool, the ready-made one first, those put away included."""
    rows = list(Pool.objects.of(actor.workspace_id).order_by("-code", "pk"))
    return rows or [ready_made(actor.workspace_id, actor.at)]


def called(pool: Pool, lang: str) -> str:
    """Return what a pool is called in a language."""
    return pool_name(lang, pool.name)


def pool_ref(pool: Pool, lang: str) -> Row:
    """Return a pool as a lead shows it."""
    return {"id": pool.pk, "name": called(pool, lang)}


def access_pool(actor: Actor, pool_id: UUID, action: str = "read", *, archived: bool = False) -> Pool:
    """Return a pool of today, or one put away, that the actor may ``read``, ``take`` from or ``edit``.

    Its name and rules are read by all. Raises NotFound, or Forbidden when he can only read it.
    """
    rows = all_pools(actor)
    found = next((row for row in rows if row.pk == pool_id and (row.archived_at is not None) == archived), None)
    if found is None:
        raise NotFound("pool")
    if action == "edit" and not policies.may_change_pools(actor):
        raise Forbidden("forbidden", "You may not do this here.", params={"action": action})
    if action == "take" and not takes_from(actor, found):
        raise Forbidden("lead.not_your_pool", "You may not take from this pool.", params={"pool": found.name})
    return found


def takes_from(actor: Actor, pool: Pool) -> bool:
    """Tell whether the actor may take from a pool, stored or not."""
    free = pool.open_to_all or actor.is_administrator
    return free or policies.open_pools(actor).filter(pk=pool.pk).exists()


def check_changes_pools(actor: Actor) -> None:
    """Raise Forbidden for whoever makes no pools."""
    if not policies.may_change_pools(actor):
        raise Forbidden("forbidden", "You may not do this here.", params={"action": "edit"})


def default_pool(actor: Actor) -> Pool:
    """Return the pool a lead belongs to when nobody said which: the first the actor may take from."""
    rows = [row for row in all_pools(actor) if row.archived_at is None]
    return next((row for row in rows if takes_from(actor, row)), rows[0])


def pool_list(actor: Actor) -> Row:
    """Return the pools with how many leads wait in each and are held out of each, in a fixed number of statements."""
    rows = all_pools(actor)
    open_leads = Lead.objects.of(actor.workspace_id).filter(archived_at__isnull=True).exclude(
        state=LeadState.CONFIRMED
    )  # fmt: skip
    waiting = _counted(open_leads.filter(owner__isnull=True))
    held = _counted(open_leads.filter(owner__isnull=False))
    mine = policies.reach_of(actor).pools
    who = _who_may_take(actor)
    told = [
        {
            **pool_row(row, actor.language),
            **who.get(row.pk, {"members": [], "teams": []}),
            "waiting": waiting.get(row.pk, 0),
            "held": held.get(row.pk, 0),
            "takes": row.archived_at is None and (row.open_to_all or row.pk in mine),
            "archived": row.archived_at is not None,
        }
        for row in rows
    ]
    return {
        "items": [row for row in told if not row["archived"]],
        "archived": [row for row in told if row["archived"]],
        "can": {"edit": policies.may_change_pools(actor)},
    }


def pool_row(pool: Pool, lang: str) -> Row:
    """Return a pool with its rules."""
    names = ("code", "note", "open_to_all", *RULES, "version")
    return {"id": pool.pk, "name": called(pool, lang), **{name: getattr(pool, name) for name in names}}


def _counted(rows: Any) -> dict[UUID, int]:
    return dict(rows.order_by().values_list("pool_id").annotate(count=Count("pk")))


def _who_may_take(actor: Actor) -> dict[UUID, Row]:
    rows = PoolAccess.objects.of(actor.workspace_id).current().select_related("member", "team")
    found: dict[UUID, Row] = {}
    for row in rows.order_by("pk"):
        entry = found.setdefault(row.pool_id, {"members": [], "teams": []})
        if row.member is not None:
            entry["members"].append({"id": row.member_id, "name": row.member.name})
        elif row.team is not None and row.team.archived_at is None:
            entry["teams"].append({"id": row.team_id, "name": row.team.name})
    return found
