"""What happens to people and reaches into charts: new employers, leaving, merging."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router

from guanxi.core.http import actor_of, now
from guanxi.core.schemas import Created
from guanxi.orgchart.schemas import EmployerIn, LeaveIn, MergeIn
from guanxi.orgchart.services import merging, occupants

router = Router(tags=["people"])


@router.post("/employments/{uuid:employment_id}/change-employer", response={201: Created})
def change_employer(request: HttpRequest, employment_id: UUID, payload: EmployerIn) -> dict[str, Any]:
    """A contact leaves one account for another, in one action."""
    employment = occupants.change_employer(
        actor=actor_of(request),
        employment_id=employment_id,
        values=payload.dict(exclude={"since"}),
        since=payload.since,
        now=now(),
    )
    return {"id": employment.pk}


@router.post("/employments/{uuid:employment_id}/leave", response={204: None})
def leave(request: HttpRequest, employment_id: UUID, payload: LeaveIn) -> None:
    """A contact left an account, and we do not know where to."""
    occupants.leave_account(actor=actor_of(request), employment_id=employment_id, until=payload.until, now=now())


@router.post("/accounts/merge", response=Created)
def merge_accounts(request: HttpRequest, payload: MergeIn) -> dict[str, Any]:
    """Make two accounts one; both charts stand side by side afterwards."""
    kept = merging.merge_accounts(
        actor=actor_of(request), kept_id=payload.kept_id, merged_id=payload.merged_id, now=now()
    )
    return {"id": kept.pk}


@router.post("/contacts/merge", response=Created)
def merge_contacts(request: HttpRequest, payload: MergeIn) -> dict[str, Any]:
    """Make two contacts one without losing history."""
    kept = merging.merge_contacts(
        actor=actor_of(request), kept_id=payload.kept_id, merged_id=payload.merged_id, now=now()
    )
    return {"id": kept.pk}
