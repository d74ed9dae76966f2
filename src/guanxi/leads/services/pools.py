"""Making pools, changing their rules, closing them."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from guanxi.changes.recording import Recording
from guanxi.core.actor import Actor
from guanxi.core.errors import Conflict, FieldError, Invalid
from guanxi.core.keys import new_id
from guanxi.directory.services.fields import optional_texts, required_text
from guanxi.leads.models import Lead, Pool, PoolAccess
from guanxi.leads.queries.pools import RULES, access_pool, all_pools, called, check_changes_pools, ready_made
from guanxi.workspaces.queries import access_member
from guanxi.workspaces.queries.staff import access_team

MAX_POOLS = 50


def open_pools(*, actor: Actor, now: datetime) -> None:
    """Store the ready-made pool, if nobody has yet: everything that is written needs its row."""
    if Pool.objects.of(actor.workspace_id).exists():
        return
    with Recording(actor=actor, kind="pool.opened", now=now) as rec:
        rec.wait_in_line()
        if not Pool.objects.of(actor.workspace_id).exists():
            rec.create(ready_made(actor.workspace_id, now))


def add_pool(*, actor: Actor, values: Mapping[str, Any], now: datetime) -> Pool:
    """Make a pool."""
    check_changes_pools(actor)
    name = required_text(values, "name", 60)
    with Recording(actor=actor, kind="pool.added", now=now, params={"pool": name}) as rec:
        open_pools(actor=actor, now=now)
        if sum(row.archived_at is None for row in all_pools(actor)) >= MAX_POOLS:
            raise Invalid("invalid", fields=[FieldError("name", "too_many", {"max": MAX_POOLS})])
        pool = rec.create(Pool(id=new_id(), created_at=now, **{**_columns(values), "name": name}))
        _set_access(rec, pool, values)
        check_rules(pool)
    return pool


def edit_pool(*, actor: Actor, pool_id: UUID, values: Mapping[str, Any], expected_version: int, now: datetime) -> Pool:
    """Rename a pool, change its rules or who may take from it.

    Raises Conflict ``stale`` when somebody else changed it since.
    """
    access_pool(actor, pool_id, "edit")
    with Recording(actor=actor, kind="pool.edited", now=now) as rec:
        open_pools(actor=actor, now=now)
        pool = access_pool(actor, pool_id, "edit")
        if pool.version != expected_version:
            raise Conflict("stale", "Somebody else changed this meanwhile.", params={"what": "pool"})
        columns = _columns(values)
        if values.get("name") is not None:
            columns["name"] = required_text(values, "name", 60)
        rec.update(pool, **columns)
        if _set_access(rec, pool, values):
            rec.touch(pool)
        check_rules(pool)
        rec.params |= {"pool": called(pool, actor.language)}
    return pool


def close_pool(*, actor: Actor, pool_id: UUID, move_to: UUID | None = None, now: datetime) -> int:
    """Close a pool; answer how many of its leads went on to another one.

    Raises Conflict ``pool.in_use`` when there are some and nobody said where they go, ``pool.last`` when none would be
    left.
    """
    access_pool(actor, pool_id, "edit")
    with Recording(actor=actor, kind="pool.closed", now=now) as rec:
        open_pools(actor=actor, now=now)
        pool = access_pool(actor, pool_id, "edit")
        target = None if move_to is None else access_pool(actor, move_to)
        if all(row.pk == pool_id for row in all_pools(actor) if row.archived_at is None):
            raise Conflict("pool.last", "There is one pool at least.")
        if target is not None and target.pk == pool_id:
            raise Invalid("invalid", fields=[FieldError("move_to", "unknown_choice")])
        rec.update(pool, archived_at=now)
        moved = _empty(rec, pool, target)
        rec.params |= {"pool": called(pool, actor.language), "moved": moved}
    return moved


def restore_pool(*, actor: Actor, pool_id: UUID, now: datetime) -> Pool:
    """Open a pool again that was closed."""
    with Recording(actor=actor, kind="pool.restored", now=now) as rec:
        pool = access_pool(actor, pool_id, "edit", archived=True)
        rec.update(pool, archived_at=None)
        rec.params |= {"pool": called(pool, actor.language)}
    return pool


def check_rules(pool: Pool) -> None:
    """Raise Invalid for rules that contradict each other."""
    recycle, remind = pool.recycle_after_days, pool.remind_before_days
    if remind is not None and (recycle is None or remind >= recycle):
        raise Invalid("invalid", fields=[FieldError("remind_before_days", "not_before_recycling", {"days": recycle})])


def _columns(values: Mapping[str, Any]) -> dict[str, Any]:
    columns: dict[str, Any] = dict(optional_texts(values, {"note": 500}) if values.get("note") is not None else {})
    columns |= {name: values[name] for name in RULES if name in values}
    if values.get("open_to_all") is not None:
        columns["open_to_all"] = values["open_to_all"]
    return columns


def _set_access(rec: Recording, pool: Pool, values: Mapping[str, Any]) -> bool:
    """Make these the members and teams who may take from a pool; answer whether anything changed."""
    changed = False
    if values.get("member_ids") is not None:
        wanted = {access_member(rec.actor, key).pk for key in values["member_ids"]}
        changed |= _replace(rec, pool, "member_id", wanted)
    if values.get("team_ids") is not None:
        wanted = {access_team(rec.actor, key).pk for key in values["team_ids"]}
        changed |= _replace(rec, pool, "team_id", wanted)
    return changed


def _replace(rec: Recording, pool: Pool, column: str, wanted: Collection[UUID]) -> bool:
    rows = PoolAccess.objects.of(rec.workspace_id).current().filter(pool_id=pool.pk)
    present = {getattr(row, column): row for row in rows.filter(**{f"{column}__isnull": False})}
    for key in sorted(set(present) - set(wanted)):
        rec.end(present[key])
    new = sorted(set(wanted) - set(present))
    rec.create_many([PoolAccess(id=new_id(), pool_id=pool.pk, valid_from=rec.now, **{column: key}) for key in new])
    return bool(new) or bool(set(present) - set(wanted))


def _empty(rec: Recording, pool: Pool, target: Pool | None) -> int:
    """Move every lead out of a pool; who enters or claims one meanwhile waits, or is seen."""
    rec.wait_in_line()
    rows = Lead.objects.of(rec.workspace_id).filter(pool_id=pool.pk, archived_at__isnull=True)
    left = list(rows.exclude(state="confirmed").order_by("pk"))
    if left and target is None:
        raise Conflict("pool.in_use", "There are leads in this pool.", params={"count": len(left)})
    for lead in left:
        rec.update(lead, pool_id=target.pk if target else lead.pool_id)
    return len(left)
