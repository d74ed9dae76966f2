"""Filter values and duplicates."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router

from guanxi.core.http import actor_of
from guanxi.directory.queries import details, duplicates
from guanxi.directory.schemas import DuplicatePair, Facets, SearchHit

router = Router(tags=["finding"])


@router.get("/facets", response=Facets)
def list_facets(request: HttpRequest) -> dict[str, list[str]]:
    """The values lists can be filtered by."""
    return details.facets(actor_of(request))


@router.get("/duplicates", response=list[DuplicatePair])
def list_duplicates(request: HttpRequest) -> list[dict[str, Any]]:
    """Contacts and accounts that may be the same, most alike first."""
    return duplicates.duplicate_pairs(actor_of(request))


@router.get("/duplicates/contacts", response=list[SearchHit])
def like_contact(
    request: HttpRequest,
    name: str = "",
    phone: str = "",
    email: str = "",
    account_id: UUID | None = None,
) -> list[dict[str, Any]]:
    """Contacts like the one being entered."""
    return duplicates.contacts_like(actor_of(request), name=name, phone=phone, email=email, account_id=account_id)


@router.get("/duplicates/accounts", response=list[SearchHit])
def like_account(request: HttpRequest, name: str) -> list[dict[str, Any]]:
    """Accounts like the one being entered."""
    return duplicates.accounts_like(actor_of(request), name=name)
