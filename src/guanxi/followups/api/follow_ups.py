"""Follow-ups."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Router

from guanxi.core.http import actor_of, now
from guanxi.followups.queries.lists import follow_up_details, follow_up_page
from guanxi.followups.schemas.follow_ups import (
    DropIn,
    FinishIn,
    FollowUpFilter,
    FollowUpIn,
    FollowUpOut,
    FollowUpPage,
    FollowUpPatch,
    SnoozeIn,
)
from guanxi.followups.services import course

router = Router(tags=["follow-ups"])
Row = dict[str, Any]
ONE = "/follow-ups/{uuid:follow_up_id}"


@router.get("/follow-ups", response=FollowUpPage)
def list_follow_ups(request: HttpRequest, chosen: Query[FollowUpFilter]) -> Row:
    """Follow-ups by when they are due; closed ones by when they were closed."""
    return follow_up_page(actor_of(request), chosen, now())


@router.post("/accounts/{uuid:account_id}/follow-ups", response={201: FollowUpOut})
def plan_follow_up(request: HttpRequest, account_id: UUID, payload: FollowUpIn) -> Row:
    """Plan a follow-up, for oneself or for a colleague who sees the account."""
    actor = actor_of(request)
    row = course.create_follow_up(actor=actor, account_id=account_id, values=payload.dict(), now=now())
    return follow_up_details(actor, row.pk)


@router.get(ONE, response=FollowUpOut)
def get_follow_up(request: HttpRequest, follow_up_id: UUID) -> Row:
    """One follow-up."""
    return follow_up_details(actor_of(request), follow_up_id)


@router.patch(ONE, response=FollowUpOut)
def change_follow_up(request: HttpRequest, follow_up_id: UUID, payload: FollowUpPatch) -> Row:
    """Change what is planned."""
    values = payload.dict(exclude_unset=True)
    version = values.pop("expected_version")
    actor = actor_of(request)
    course.change_follow_up(actor=actor, follow_up_id=follow_up_id, expected_version=version, values=values, now=now())
    return follow_up_details(actor, follow_up_id)


@router.post(f"{ONE}/snooze", response=FollowUpOut)
def snooze_follow_up(request: HttpRequest, follow_up_id: UUID, payload: SnoozeIn) -> Row:
    """Put a follow-up off to a day, or by days."""
    actor = actor_of(request)
    course.snooze_follow_up(actor=actor, follow_up_id=follow_up_id, now=now(), **payload.dict())
    return follow_up_details(actor, follow_up_id)


@router.post(f"{ONE}/finish", response=FollowUpOut)
def finish_follow_up(request: HttpRequest, follow_up_id: UUID, payload: FinishIn) -> Row:
    """Say what came of it, which makes the interaction; and perhaps plan the next one."""
    actor = actor_of(request)
    course.finish(actor=actor, follow_up_id=follow_up_id, values=payload.dict(), now=now())
    return follow_up_details(actor, follow_up_id)


@router.post(f"{ONE}/drop", response=FollowUpOut)
def drop_follow_up(request: HttpRequest, follow_up_id: UUID, payload: DropIn) -> Row:
    """Say that it will not be done."""
    actor = actor_of(request)
    course.drop_follow_up(actor=actor, follow_up_id=follow_up_id, now=now(), reason=payload.reason)
    return follow_up_details(actor, follow_up_id)


@router.post(f"{ONE}/reopen", response=FollowUpOut)
def reopen_follow_up(request: HttpRequest, follow_up_id: UUID) -> Row:
    """Bring it back after it was done or dropped."""
    actor = actor_of(request)
    course.reopen_follow_up(actor=actor, follow_up_id=follow_up_id, now=now())
    return follow_up_details(actor, follow_up_id)
