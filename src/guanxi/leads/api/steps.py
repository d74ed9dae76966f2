"""What is done with leads: talked, claimed, assigned, given back, ignored, confirmed, taken back."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router

from guanxi.core.http import actor_of, now
from guanxi.core.schemas import Created
from guanxi.leads.queries.details import lead_details
from guanxi.leads.schemas import (
    BulkIn,
    BulkOut,
    ConfirmedOut,
    LeadAssignIn,
    LeadConfirmIn,
    LeadOut,
    LeadReasonIn,
    LeadTalkIn,
    LeadUndone,
)
from guanxi.leads.services import bulk, confirming, holding, talking, undoing

router = Router(tags=["leads"])
Row = dict[str, Any]


@router.post("/leads/{uuid:lead_id}/talks", response={201: Created})
def talk(request: HttpRequest, lead_id: UUID, payload: LeadTalkIn) -> Row:
    """Note what passed with a lead."""
    row = talking.talk(actor=actor_of(request), lead_id=lead_id, values=payload.dict(), now=now())
    return {"id": row.pk}


@router.post("/leads/{uuid:lead_id}/claim", response=LeadOut)
def claim(request: HttpRequest, lead_id: UUID) -> Row:
    """Take a lead out of its pool."""
    actor = actor_of(request)
    holding.claim(actor=actor, lead_id=lead_id, now=now())
    return lead_details(actor, lead_id)


@router.post("/leads/{uuid:lead_id}/assign", response={204: None})
def assign(request: HttpRequest, lead_id: UUID, payload: LeadAssignIn) -> None:
    """Give a lead to a colleague."""
    holding.assign(actor=actor_of(request), lead_id=lead_id, member_id=payload.member_id, now=now())


@router.post("/leads/{uuid:lead_id}/release", response={204: None})
def release(request: HttpRequest, lead_id: UUID, payload: LeadReasonIn) -> None:
    """Give a lead back to its pool, or put it into another one."""
    holding.release(actor=actor_of(request), lead_id=lead_id, now=now(), **payload.dict())


@router.post("/leads/{uuid:lead_id}/ignore", response={204: None})
def ignore(request: HttpRequest, lead_id: UUID, payload: LeadReasonIn) -> None:
    """Say that nothing will come of a lead, and why."""
    holding.ignore(actor=actor_of(request), lead_id=lead_id, now=now(), **payload.dict())


@router.post("/leads/{uuid:lead_id}/confirm", response=ConfirmedOut)
def confirm(request: HttpRequest, lead_id: UUID, payload: LeadConfirmIn) -> Row:
    """Make a customer of a lead."""
    came = confirming.confirm(actor=actor_of(request), lead_id=lead_id, values=payload.dict(), now=now())
    return {
        "account_id": came.account.pk,
        "contact_id": came.contact.pk if came.contact else None,
        "opportunity_id": came.opportunity.pk if came.opportunity else None,
        "talks": came.talks,
    }


@router.post("/leads/{uuid:lead_id}/undo", response=LeadUndone)
def undo(request: HttpRequest, lead_id: UUID) -> Row:
    """Take back what one did with a lead last."""
    return {"kind": undoing.undo_step(actor=actor_of(request), lead_id=lead_id, now=now())}


@router.post("/leads/bulk", response=BulkOut)
def do_with_several(request: HttpRequest, payload: BulkIn) -> Row:
    """Do one thing with several leads; what could not be done is told with its reason."""
    actor, values = actor_of(request), payload.dict(exclude={"ids", "action"})
    done, refused = bulk.do_with_each(
        actor=actor, action=payload.action, lead_ids=payload.ids, values=values, now=now()
    )
    names = bulk.companies(actor, refused)
    told = [
        {"id": one.id, "company": names.get(one.id, ""), "code": one.problem.code, "params": one.problem.params}
        for one in refused
    ]
    return {"done": done, "refused": told}
