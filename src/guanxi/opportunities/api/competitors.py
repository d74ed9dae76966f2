"""Competitors."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Router

from guanxi.core.http import actor_of, now
from guanxi.core.schemas import Created
from guanxi.opportunities.queries.competitors import competitor_details, competitors
from guanxi.opportunities.schemas import (
    CompetitorFilter,
    CompetitorIn,
    CompetitorList,
    CompetitorOut,
    CompetitorPatch,
)
from guanxi.opportunities.services import competitors as services

router = Router(tags=["opportunities"])


@router.get("/competitors", response=CompetitorList)
def list_competitors(request: HttpRequest, chosen: Query[CompetitorFilter]) -> dict[str, Any]:
    """The competitors, each with how often we met it."""
    return competitors(actor_of(request), chosen.q)


@router.post("/competitors", response={201: Created})
def add_competitor(request: HttpRequest, payload: CompetitorIn) -> dict[str, Any]:
    """Enter a competitor; one known by this name already is answered instead."""
    row = services.add_competitor(actor=actor_of(request), values=payload.dict(), now=now())
    return {"id": row.pk}


@router.patch("/competitors/{uuid:competitor_id}", response=CompetitorOut)
def edit_competitor(request: HttpRequest, competitor_id: UUID, payload: CompetitorPatch) -> dict[str, Any]:
    """Rename a competitor, or note something about it."""
    actor = actor_of(request)
    values = payload.dict(exclude_unset=True, exclude={"expected_version"})
    services.edit_competitor(
        actor=actor, competitor_id=competitor_id, expected_version=payload.expected_version, values=values, now=now()
    )
    return competitor_details(actor, competitor_id)


@router.delete("/competitors/{uuid:competitor_id}", response={204: None})
def archive_competitor(request: HttpRequest, competitor_id: UUID) -> None:
    """Put a competitor away; opportunities go on naming it."""
    services.archive_competitor(actor=actor_of(request), competitor_id=competitor_id, now=now())
