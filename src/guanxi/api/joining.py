"""Coming in: registering, and what a link leads to. Whoever comes in is signed in at once."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from ninja import Router

from guanxi.api.auth import SessionAuth
from guanxi.api.repetition import for_strangers
from guanxi.api.session import come_in, require_csrf
from guanxi.core.actor import Actor
from guanxi.core.errors import Conflict, Forbidden
from guanxi.core.http import actor_of, now, source_of
from guanxi.identity.services.newcomers import tell_owner
from guanxi.throttling.policies import LINKS
from guanxi.throttling.services import take_try
from guanxi.workspaces.policies import REGISTER
from guanxi.workspaces.queries import member_at_work, workspace_name
from guanxi.workspaces.schemas import SessionState
from guanxi.workspaces.schemas import joining as wire
from guanxi.workspaces.services.joining import join_as_new_user, join_as_user, look_at_invitation
from guanxi.workspaces.services.opening import NewWorkspace, register
from guanxi.workspaces.services.users import prepare_newcomer

router = Router(tags=["joining"], auth=None)


@router.post("/register", response={201: SessionState})
@for_strangers
def register_workspace(request: HttpRequest, response: HttpResponse, payload: wire.Registration) -> dict[str, Any]:
    """Open a workspace as somebody who was never here before, and sign in."""
    require_csrf(request)
    if settings.REGISTRATION != "open":
        raise Forbidden("register.closed", "This server does not let people register.")
    take_try(REGISTER, source_of(request), now=now())
    user = prepare_newcomer(email=payload.email, password=payload.password)
    with _owner_told(payload.email):
        founder = register(workspace=_workspace(payload.workspace), user=user, name=payload.name, now=now())
    return _signed_in(request, response, founder)


@router.post("/invitation/look", response=wire.InvitationLook)
def look(request: HttpRequest, payload: wire.LinkToken) -> dict[str, Any]:
    """What a link leads to."""
    require_csrf(request)
    take_try(LINKS, source_of(request), now=now())
    row = look_at_invitation(token=payload.token, now=now()).row
    _check_open_to_friends(row.kind)
    return {
        "kind": row.kind,
        "inviter_name": row.created_by.name,
        "workspace_name": row.workspace.name,
        "role": row.role or None,
        "team_name": row.team.name if row.team else None,
        "language": row.workspace.language,
        "time_zone": row.workspace.time_zone,
        "expires_at": row.expires_at,
    }


@router.post("/invitation/accept", response={201: SessionState})
@for_strangers
def accept(request: HttpRequest, response: HttpResponse, payload: wire.Acceptance) -> dict[str, Any]:
    """Come in by a link as somebody who was never here before, and sign in."""
    require_csrf(request)
    take_try(LINKS, source_of(request), now=now())
    user = prepare_newcomer(email=payload.email, password=payload.password)
    actor = join_as_new_user(
        token=payload.token,
        name=payload.name,
        user=user,
        language=payload.language,
        workspace=_workspace(payload.workspace),
        may_open=settings.REGISTRATION != "closed",
        now=now(),
    )
    return _signed_in(request, response, actor)


@router.post("/invitation/join", response={201: wire.Joined}, auth=SessionAuth())
def join(request: HttpRequest, payload: wire.Joining) -> dict[str, Any]:
    """Come in by a link as who I am. The session stays where it is."""
    take_try(LINKS, source_of(request), now=now())
    actor = join_as_user(
        token=payload.token,
        actor=actor_of(request),
        workspace=_workspace(payload.workspace),
        may_open=settings.REGISTRATION != "closed",
        now=now(),
    )
    return {"workspace_id": actor.workspace_id, "workspace_name": workspace_name(actor)}


def _signed_in(request: HttpRequest, response: HttpResponse, actor: Actor) -> dict[str, Any]:
    """Go on into the product; who comes back and has a second factor is asked for it."""
    member = member_at_work(user_id=str(actor.user_id), workspace_id=str(actor.workspace_id))
    return come_in(request, response, member, way="link")


@contextmanager
def _owner_told(email: str) -> Iterator[None]:
    """Let whoever has an address know that somebody else tried to come in with it."""
    try:
        yield
    except Conflict as refusal:
        if refusal.code == "sign_up.not_possible":
            tell_owner(email=email, now=now())
        raise


def _workspace(payload: wire.WorkspaceIn | None) -> Any:
    return None if payload is None else NewWorkspace(**payload.dict())


def _check_open_to_friends(kind: str) -> None:
    if kind == "share" and settings.REGISTRATION == "closed":
        raise Forbidden("register.closed", "This server does not let people open workspaces.")
