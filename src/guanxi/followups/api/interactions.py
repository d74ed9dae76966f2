"""Interactions, each with what it completes and what is to follow."""

from typing import Annotated, Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Router
from pydantic import Field

from guanxi.core.http import actor_of, now
from guanxi.core.schemas import Created, Version
from guanxi.followups.queries import logged
from guanxi.followups.queries.reading import people_to_name, read_line
from guanxi.followups.schemas.interactions import InteractionIn, InteractionOut, InteractionPatch
from guanxi.followups.schemas.readings import ReadingIn, ReadingOut, ReadingPeople
from guanxi.followups.services import logging

router = Router(tags=["interactions"])
Limit = Annotated[int, Field(ge=1, le=500)]


@router.get("/accounts/{uuid:account_id}/interactions", response=list[InteractionOut])
def list_interactions(request: HttpRequest, account_id: UUID, limit: Limit = 100) -> list[dict[str, Any]]:
    """An account's newest interactions."""
    return logged.logged_interactions(actor_of(request), account_id=account_id, limit=limit)


@router.post("/accounts/{uuid:account_id}/interactions", response={201: Created})
def log_interaction(request: HttpRequest, account_id: UUID, payload: InteractionIn) -> dict[str, Any]:
    """Note a call, visit, meeting, mail or message, what it completes, and what is to follow."""
    values = payload.dict()
    interaction = logging.note_interaction(actor=actor_of(request), account_id=account_id, values=values, now=now())
    return {"id": interaction.pk}


@router.get("/accounts/{uuid:account_id}/interactions/people", response=ReadingPeople)
def list_people(request: HttpRequest, account_id: UUID) -> dict[str, Any]:
    """Who may have taken part or be named, those met last first, and the time zone that lines are read in."""
    return people_to_name(actor_of(request), account_id)


@router.post("/accounts/{uuid:account_id}/interactions/reading", response=ReadingOut)
def read_text(request: HttpRequest, account_id: UUID, payload: ReadingIn) -> dict[str, Any]:
    """What one line of text says, as a proposal; nothing is written."""
    return read_line(actor_of(request), account_id=account_id, now=now(), **payload.dict())


@router.get("/interactions/{uuid:interaction_id}", response=InteractionOut)
def get_interaction(request: HttpRequest, interaction_id: UUID) -> dict[str, Any]:
    """Everything about an interaction."""
    return logged.logged_interaction(actor_of(request), interaction_id)


@router.patch("/interactions/{uuid:interaction_id}", response=InteractionOut)
def change_interaction(request: HttpRequest, interaction_id: UUID, payload: InteractionPatch) -> dict[str, Any]:
    """Correct an interaction; lists replace what was there."""
    actor = actor_of(request)
    values = payload.dict(exclude_unset=True, exclude={"expected_version"})
    version = payload.expected_version
    logging.change_noted(actor=actor, interaction_id=interaction_id, expected_version=version, values=values, now=now())
    return logged.logged_interaction(actor, interaction_id)


@router.delete("/interactions/{uuid:interaction_id}", response={204: None})
def withdraw_interaction(
    request: HttpRequest, interaction_id: UUID, expected_version: Query[Version | None] = None
) -> None:
    """Take an interaction back; undoing brings it again."""
    logging.withdraw_noted(
        actor=actor_of(request), interaction_id=interaction_id, expected_version=expected_version, now=now()
    )
