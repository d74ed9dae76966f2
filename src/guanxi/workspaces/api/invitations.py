"""Invitations, for those who make them."""

from uuid import UUID

from django.http import HttpRequest
from ninja import Router

from guanxi.core.http import actor_of, now
from guanxi.workspaces.queries import invitations as queries
from guanxi.workspaces.schemas import joining as wire
from guanxi.workspaces.services import invitations as services

router = Router(tags=["invitations"])


@router.get("/invitations", response=wire.InvitationList)
def list_invitations(request: HttpRequest) -> dict[str, object]:
    """My invitations, an administrator's everybody's, with who used them; and what I may invite to."""
    actor = actor_of(request)
    return {"items": queries.invitation_rows(actor, actor.at), "can": queries.invitation_abilities(actor)}


@router.post("/invitations", response={201: wire.InvitationMade})
def create_invitation(request: HttpRequest, payload: wire.InvitationIn) -> dict[str, object]:
    """Make an invitation. The answer is the only place where its token is told."""
    actor = actor_of(request)
    row, token = services.create_invitation(actor=actor, now=now(), **payload.dict())
    return {"invitation": queries.invitation_row(actor, row.pk, actor.at), "token": token}


@router.post("/invitations/{invitation_id}/revoke", response=wire.InvitationOut)
def revoke_invitation(request: HttpRequest, invitation_id: UUID) -> dict[str, object]:
    """Make a link useless; who came in by it stays."""
    actor, moment = actor_of(request), now()
    services.revoke_invitation(actor=actor, invitation_id=invitation_id, now=moment)
    return queries.invitation_row(actor, invitation_id, moment)
