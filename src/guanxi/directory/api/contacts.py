"""Contacts and where they work. A change of employer is in the org chart's interface: it empties a seat."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Router

from guanxi.core.http import actor_of, now
from guanxi.core.schemas import Created
from guanxi.directory.queries import details, lists
from guanxi.directory.schemas import (
    ContactFilter,
    ContactList,
    ContactOut,
    ContactPage,
    ContactPatch,
    EmploymentPatch,
    NewContact,
)
from guanxi.directory.services import contacts, employments

router = Router(tags=["contacts"])


@router.get("/contacts", response=ContactList)
def list_contacts(request: HttpRequest, chosen: Query[ContactFilter], page: Query[ContactPage]) -> dict[str, Any]:
    """A page of contacts."""
    return lists.contact_page(actor_of(request), chosen, page)


@router.post("/contacts", response={201: Created})
def create_contact(request: HttpRequest, payload: NewContact) -> dict[str, Any]:
    """Enter a person who works at an account."""
    values = payload.dict(exclude={"account_id"})
    contact = contacts.create_contact(actor=actor_of(request), account_id=payload.account_id, values=values, now=now())
    return {"id": contact.pk}


@router.get("/contacts/{uuid:contact_id}", response=ContactOut)
def get_contact(request: HttpRequest, contact_id: UUID) -> dict[str, Any]:
    """Everything about a contact."""
    return details.contact_profile(actor_of(request), contact_id)


@router.patch("/contacts/{uuid:contact_id}", response=ContactOut)
def edit_contact(request: HttpRequest, contact_id: UUID, payload: ContactPatch) -> dict[str, Any]:
    """Change a person's own data."""
    values = payload.dict(exclude_unset=True, exclude={"expected_version"})
    actor = actor_of(request)
    contacts.edit_contact(
        actor=actor, contact_id=contact_id, values=values, expected_version=payload.expected_version, now=now()
    )
    return details.contact_profile(actor, contact_id)


@router.patch("/employments/{uuid:employment_id}", response={204: None})
def edit_employment(request: HttpRequest, employment_id: UUID, payload: EmploymentPatch) -> None:
    """Correct an employment."""
    values = payload.dict(exclude_unset=True)
    employments.edit_employment(actor=actor_of(request), employment_id=employment_id, values=values, now=now())
