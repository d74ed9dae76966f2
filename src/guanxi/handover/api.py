"""Leavers, handovers, and their sheets."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router

from guanxi.core.http import actor_of, now
from guanxi.core.schemas import Created
from guanxi.handover.queries import handovers, leaving, sheet
from guanxi.handover.schemas import HandoverIn, HandoverOut, HoldingsOut, LeavingOut, SheetOut
from guanxi.handover.services import handing

router = Router(tags=["handover"])


@router.get("/members/holdings", response=list[HoldingsOut])
def list_holdings(request: HttpRequest) -> list[dict[str, Any]]:
    """How many customers each colleague owns."""
    return leaving.holdings(actor_of(request))


@router.get("/members/{uuid:member_id}/leaving", response=LeavingOut)
def look_at_leaving(request: HttpRequest, member_id: UUID) -> dict[str, Any]:
    """What is lost if a colleague leaves: the stress test."""
    return leaving.leaving(actor_of(request), member_id, now())


@router.get("/handovers", response=list[HandoverOut], by_alias=True)
def list_handovers(request: HttpRequest, to_me: bool = False) -> list[dict[str, Any]]:
    """Handovers one may look at; ``to_me``: what came to oneself."""
    return handovers.handovers(actor_of(request), to_me=to_me)


@router.post("/handovers", response={201: Created})
def hand_over(request: HttpRequest, payload: HandoverIn) -> dict[str, Any]:
    """Pass on what a colleague holds, all or nothing."""
    moves = [(move.account_id, move.member_id) for move in payload.moves]
    plan = handing.Plan(moves, **payload.dict(exclude={"from_member_id", "moves"}))
    done = handing.hand_over(actor=actor_of(request), member_id=payload.from_member_id, plan=plan, now=now())
    return {"id": done.pk}


@router.get("/handovers/{uuid:handover_id}", response=HandoverOut, by_alias=True)
def get_handover(request: HttpRequest, handover_id: UUID) -> dict[str, Any]:
    """One handover."""
    return handovers.handover_details(actor_of(request), handover_id)


@router.post("/handovers/{uuid:handover_id}/undo", response={204: None})
def undo_handover(request: HttpRequest, handover_id: UUID) -> None:
    """Take a handover back as a whole; 409 ``undo.overtaken`` when something went on from there."""
    handing.undo_handover(actor=actor_of(request), handover_id=handover_id, now=now())


@router.get("/handovers/{uuid:handover_id}/sheets/{uuid:account_id}", response=SheetOut, by_alias=True)
def get_sheet(request: HttpRequest, handover_id: UUID, account_id: UUID) -> dict[str, Any]:
    """The sheet of a customer that was passed on, as of that moment."""
    return sheet.handover_sheet(actor_of(request), handover_id, account_id)


@router.get("/accounts/{uuid:account_id}/handover-sheet", response=SheetOut, by_alias=True)
def get_draft_sheet(request: HttpRequest, account_id: UUID) -> dict[str, Any]:
    """The sheet that would be handed over today."""
    return sheet.draft_sheet(actor_of(request), account_id, now())
