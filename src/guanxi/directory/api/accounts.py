"""Accounts and their departments."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Router

from guanxi.core.http import actor_of, now
from guanxi.core.schemas import Created
from guanxi.directory.queries import details, lists
from guanxi.directory.schemas import (
    AccountFilter,
    AccountIn,
    AccountList,
    AccountOut,
    AccountPage,
    AccountPatch,
    DepartmentIn,
    DepartmentOut,
)
from guanxi.directory.services import accounts, departments

router = Router(tags=["accounts"])


@router.get("/accounts", response=AccountList)
def list_accounts(request: HttpRequest, chosen: Query[AccountFilter], page: Query[AccountPage]) -> dict[str, Any]:
    """A page of accounts."""
    return lists.account_page(actor_of(request), chosen, page)


@router.post("/accounts", response={201: Created})
def create_account(request: HttpRequest, payload: AccountIn) -> dict[str, Any]:
    """Open an account, with its first contact in the same step."""
    values = payload.dict(exclude={"first_contact"})
    first = payload.first_contact.dict() if payload.first_contact else None
    account = accounts.create_account(actor=actor_of(request), values=values, first_contact=first, now=now())
    return {"id": account.pk}


@router.get("/accounts/{uuid:account_id}", response=AccountOut)
def get_account(request: HttpRequest, account_id: UUID) -> dict[str, Any]:
    """Everything about an account that its page needs at once."""
    return details.account_details(actor_of(request), account_id)


@router.patch("/accounts/{uuid:account_id}", response=AccountOut)
def edit_account(request: HttpRequest, account_id: UUID, payload: AccountPatch) -> dict[str, Any]:
    """Change an account's own data."""
    values = payload.dict(exclude_unset=True, exclude={"expected_version"})
    actor = actor_of(request)
    accounts.edit_account(
        actor=actor, account_id=account_id, values=values, expected_version=payload.expected_version, now=now()
    )
    return details.account_details(actor, account_id)


@router.delete("/accounts/{uuid:account_id}", response={204: None})
def archive_account(request: HttpRequest, account_id: UUID) -> None:
    """Put an account away; undo brings it back."""
    accounts.archive_account(actor=actor_of(request), account_id=account_id, now=now())


@router.get("/accounts/{uuid:account_id}/departments", response=list[DepartmentOut])
def list_departments(request: HttpRequest, account_id: UUID) -> list[dict[str, Any]]:
    """The account's units."""
    return details.account_departments(actor_of(request), account_id)


@router.post("/accounts/{uuid:account_id}/departments", response={201: Created})
def create_department(request: HttpRequest, account_id: UUID, payload: DepartmentIn) -> dict[str, Any]:
    """Add a unit."""
    values = payload.dict()
    department = departments.create_department(actor=actor_of(request), account_id=account_id, values=values, now=now())
    return {"id": department.pk}
