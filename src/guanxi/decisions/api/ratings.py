"""Ratings and roles over HTTP."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router

from guanxi.core.http import actor_of, now
from guanxi.decisions.queries.facts import account_facts
from guanxi.decisions.schemas.ratings import FactsOut, RatingIn, RoleIn
from guanxi.decisions.services import ratings, roles

router = Router(tags=["decisions"])


@router.get("/accounts/{uuid:account_id}/facts", response=list[FactsOut])
def list_facts(request: HttpRequest, account_id: UUID) -> list[dict[str, Any]]:
    """What is known of an account's people, for colouring its chart."""
    return account_facts(actor_of(request), account_id)


@router.put("/contacts/{uuid:contact_id}/rating", response={204: None})
def rate(request: HttpRequest, contact_id: UUID, payload: RatingIn) -> tuple[int, None]:
    """Say how a contact stands."""
    ratings.rate_contact(actor=actor_of(request), contact_id=contact_id, now=now(), **payload.dict())
    return 204, None


@router.put("/contacts/{uuid:contact_id}/role", response={204: None})
def set_role(request: HttpRequest, contact_id: UUID, payload: RoleIn) -> tuple[int, None]:
    """Say what part a contact plays."""
    roles.set_role(actor=actor_of(request), contact_id=contact_id, now=now(), **payload.dict())
    return 204, None
