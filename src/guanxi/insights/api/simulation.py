"""The decision simulator."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router

from guanxi.core.http import actor_of, now
from guanxi.insights.queries import simulation
from guanxi.insights.schemas.simulation import ComparisonOut, SimulationOut, WhatIfIn

router = Router(tags=["insights"])
Row = dict[str, Any]


@router.get("/chains/{uuid:chain_id}/simulation", response=SimulationOut)
def get_simulation(request: HttpRequest, chain_id: UUID) -> Row:
    """How a decision would come out, stage by stage, who has to be won, and how it stands if nobody does anything."""
    return simulation.chain_simulation(actor_of(request), chain_id, now())


@router.post("/chains/{uuid:chain_id}/what-if", response=ComparisonOut)
def try_stances(request: HttpRequest, chain_id: UUID, payload: WhatIfIn) -> Row:
    """How it would come out if some people thought otherwise; nothing is kept."""
    return simulation.what_if(actor_of(request), chain_id, payload.stances, now())
