"""Pools and their rules."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Router

from guanxi.core.http import actor_of, now
from guanxi.core.schemas import Created
from guanxi.leads.queries.pools import access_pool, pool_list
from guanxi.leads.queries.rules import preview
from guanxi.leads.schemas import PoolIn, PoolLeaving, PoolList, PoolPatch, PoolRules, RulesPreview
from guanxi.leads.services import pools

router = Router(tags=["leads"])
Row = dict[str, Any]


@router.get("/pools", response=PoolList)
def list_pools(request: HttpRequest) -> Row:
    """The pools with their rules, and how many leads wait in each."""
    return pool_list(actor_of(request))


@router.post("/pools", response={201: Created})
def add_pool(request: HttpRequest, payload: PoolIn) -> Row:
    """Make a pool."""
    return {"id": pools.add_pool(actor=actor_of(request), values=payload.dict(), now=now()).pk}


@router.patch("/pools/{uuid:pool_id}", response={204: None})
def edit_pool(request: HttpRequest, pool_id: UUID, payload: PoolPatch) -> None:
    """Rename a pool, change its rules or who may take from it."""
    values = payload.dict(exclude_unset=True, exclude={"expected_version"})
    pools.edit_pool(
        actor=actor_of(request),
        pool_id=pool_id,
        values=values,
        expected_version=payload.expected_version,
        now=now(),
    )


@router.post("/pools/{uuid:pool_id}/close", response={204: None})
def close_pool(request: HttpRequest, pool_id: UUID, payload: PoolLeaving) -> None:
    """Close a pool; its leads go to another one."""
    pools.close_pool(actor=actor_of(request), pool_id=pool_id, move_to=payload.move_to, now=now())


@router.post("/pools/{uuid:pool_id}/restore", response={204: None})
def restore_pool(request: HttpRequest, pool_id: UUID) -> None:
    """Open a pool again that was closed."""
    pools.restore_pool(actor=actor_of(request), pool_id=pool_id, now=now())


@router.get("/pools/{uuid:pool_id}/preview", response=RulesPreview)
def preview_rules(request: HttpRequest, pool_id: UUID, rules: Query[PoolRules]) -> Row:
    """What rules would do if they held now."""
    actor = actor_of(request)
    return preview(actor, access_pool(actor, pool_id), rules.dict(), now())
