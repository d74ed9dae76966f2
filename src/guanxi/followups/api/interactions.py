"""Interactions, each with what it completes and what is to follow."""

from typing import Annotated, Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router
from pydantic import Field

from guanxi.core.http import actor_of, now
from guanxi.core.schemas import Created
from guanxi.followups.queries import logged
from guanxi.followups.schemas.interactions import InteractionIn, InteractionOut
from guanxi.followups.services import logging

router = Router(tags=["interactions"])
Limit = Annotated[int, Field(ge=1, le=500)]


@router.get("/accounts/{uuid:account_id}/interactions", response=list[InteractionOut])
def list_interactions(request: HttpRequest, account_id: UUID, limit: Limit = 100) -> list[dict[str, Any]]:
    """An account's newest interactions."""
    return logged.logged_interactions(actor_of(request), account_id=account_id, limit=limit)


@router.post("/accounts/{uuid:account_id}/interactions", response={201: Created})
def log_interaction(request: HttpRequest, account_id: UUID, payload: InteractionIn) -> tuple[int, dict[str, Any]]:
    """Note a call, visit, meeting, mail or message, what it completes, and what is to follow."""
    values = payload.dict()
    interaction = logging.note_interaction(actor=actor_of(request), account_id=account_id, values=values, now=now())
    return 201, {"id": interaction.pk}
