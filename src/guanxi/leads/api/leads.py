"""Leads: list, enter, edit, and who protects a company."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Router

from guanxi.core.http import actor_of, now
from guanxi.core.schemas import Created
from guanxi.leads.queries.details import lead_details, lead_protection
from guanxi.leads.queries.likeness import Asked
from guanxi.leads.queries.lists import facets, lead_page, places
from guanxi.leads.queries.protection import protection
from guanxi.leads.schemas import (
    Duplicates,
    LeadFacets,
    LeadFilter,
    LeadIn,
    LeadList,
    LeadOut,
    LeadPage,
    LeadPatch,
    LeadPlaces,
    Likeness,
)
from guanxi.leads.services import entering, talking

router = Router(tags=["leads"])
Row = dict[str, Any]


@router.get("/leads", response=LeadList)
def list_leads(request: HttpRequest, chosen: Query[LeadFilter], page: Query[LeadPage]) -> Row:
    """A page of leads."""
    return lead_page(actor_of(request), chosen, page, now())


@router.get("/leads/places", response=LeadPlaces)
def list_places(request: HttpRequest) -> Row:
    """How many leads are mine, my people's, and in each pool."""
    return places(actor_of(request), now())


@router.get("/leads/facets", response=LeadFacets)
def list_lead_facets(request: HttpRequest) -> Row:
    """The values leads can be filtered by, and to whom one may assign."""
    return facets(actor_of(request))


@router.get("/leads/duplicates", response=Duplicates)
def like_lead(request: HttpRequest, known: Query[Likeness]) -> Row:
    """Who protects a company that is being entered."""
    return protection(actor_of(request), Asked(**known.dict()))


@router.post("/leads", response={201: Created})
def create_lead(request: HttpRequest, payload: LeadIn) -> Row:
    """Enter a lead."""
    lead = entering.create_lead(actor=actor_of(request), values=payload.dict(), now=now())
    return {"id": lead.pk}


@router.get("/leads/{uuid:lead_id}", response=LeadOut)
def get_lead(request: HttpRequest, lead_id: UUID) -> Row:
    """Everything about a lead."""
    return lead_details(actor_of(request), lead_id)


@router.get("/leads/{uuid:lead_id}/duplicates", response=Duplicates)
def list_duplicates_of_lead(request: HttpRequest, lead_id: UUID) -> Row:
    """Who protects the company of a lead beside it."""
    return lead_protection(actor_of(request), lead_id)


@router.patch("/leads/{uuid:lead_id}", response=LeadOut)
def edit_lead(request: HttpRequest, lead_id: UUID, payload: LeadPatch) -> Row:
    """Change what is known of a lead."""
    values, actor = payload.dict(exclude_unset=True, exclude={"expected_version"}), actor_of(request)
    entering.edit_lead(
        actor=actor, lead_id=lead_id, values=values, expected_version=payload.expected_version, now=now()
    )
    return lead_details(actor, lead_id)


@router.delete("/leads/{uuid:lead_id}", response={204: None})
def delete_lead(request: HttpRequest, lead_id: UUID) -> None:
    """Put a lead away."""
    talking.delete_lead(actor=actor_of(request), lead_id=lead_id, now=now())


@router.post("/leads/{uuid:lead_id}/restore", response=LeadOut)
def restore_lead(request: HttpRequest, lead_id: UUID) -> Row:
    """Bring back a lead that was put away."""
    actor = actor_of(request)
    talking.restore_lead(actor=actor, lead_id=lead_id, now=now())
    return lead_details(actor, lead_id)
