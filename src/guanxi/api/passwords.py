"""Passwords: changing one's own, and setting one anew by a link."""

from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest
from ninja import Router

from guanxi.api.auth import SessionAuth, begin_session
from guanxi.api.session import require_csrf
from guanxi.core.http import actor_of, now, source_of
from guanxi.identity import schemas as wire
from guanxi.identity.queries import open_reset
from guanxi.identity.services import passwords, resets
from guanxi.throttling.policies import LINKS
from guanxi.throttling.services import take_try

router = Router(tags=["passwords"])


@router.put("/me/password", response={204: None}, auth=SessionAuth())
def change_password(request: HttpRequest, payload: wire.PasswordChange) -> None:
    """Set a new password. I stay signed in here and nowhere else."""
    actor = actor_of(request)
    passwords.change_password(actor=actor, old=payload.old_password, new=payload.new_password, now=now())
    begin_session(request, actor.user_id, actor.workspace_id, way="password_change")


@router.post("/members/{uuid:member_id}/password-reset", response={201: wire.ResetLink}, auth=SessionAuth())
def make_reset(request: HttpRequest, member_id: UUID) -> dict[str, Any]:
    """Make a link by which a colleague sets a new password (administrators only)."""
    secret, expires_at = resets.make_reset_for(actor=actor_of(request), member_id=member_id, now=now())
    return {"secret": secret, "expires_at": expires_at}


@router.post("/password-reset/request", response={204: None}, auth=None)
def request_reset(request: HttpRequest, payload: wire.ResetRequest) -> None:
    """Ask for a link by mail. The answer is the same whether the address is known or not."""
    require_csrf(request)
    address = settings.ADDRESS or f"{request.scheme}://{request.get_host()}"
    resets.request_reset(email=payload.email, source=source_of(request), address=address, now=now())


@router.post("/password-reset/look", response=wire.ResetFound, auth=None)
def look_at_reset(request: HttpRequest, payload: wire.ResetLook) -> dict[str, str]:
    """Whose password a link sets."""
    require_csrf(request)
    take_try(LINKS, source_of(request), now=now())
    return {"email": open_reset(payload.secret, now=now()).user.email}


@router.post("/password-reset", response={204: None}, auth=None)
def use_reset(request: HttpRequest, payload: wire.ResetUse) -> None:
    """Set a new password by a link, which works once."""
    require_csrf(request)
    take_try(LINKS, source_of(request), now=now())
    resets.use_reset(secret=payload.secret, password=payload.password, now=now())
