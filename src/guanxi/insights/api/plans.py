"""Who of ours meets whom of theirs."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router

from guanxi.core.http import actor_of, now
from guanxi.insights.queries.levels import chain_plan
from guanxi.insights.schemas.levels import PlanOut

router = Router(tags=["insights"])


@router.get("/chains/{uuid:chain_id}/plan", response=PlanOut)
def get_plan(request: HttpRequest, chain_id: UUID) -> dict[str, Any]:
    """The matrix of levels, the plan of each colleague with each person, and how competitors stand to them."""
    return chain_plan(actor_of(request), chain_id, now())
