"""Signing in and out."""

from typing import Any

from django.conf import settings
from django.contrib.auth import login, logout
from django.http import HttpRequest
from django.middleware.csrf import get_token
from ninja import Router
from ninja.utils import check_csrf

from guanxi.api.auth import WORKSPACE_KEY, SessionAuth, session_actor
from guanxi.core.actor import Actor
from guanxi.core.errors import Forbidden
from guanxi.core.http import actor_of, now
from guanxi.demo.sign_in import DEMO_EMAIL, DEMO_PASSWORD
from guanxi.workspaces.queries import session_of
from guanxi.workspaces.schemas import SessionState, SignIn
from guanxi.workspaces.schemas.settings import WorkspaceChoice
from guanxi.workspaces.services import switching as services
from guanxi.workspaces.services.signing_in import sign_in

router = Router(tags=["session"], auth=None)


@router.get("/session", response=SessionState)
def get_session(request: HttpRequest) -> dict[str, Any]:
    """Who is signed in, if anybody; also sets the CSRF cookie that every write needs."""
    get_token(request)
    return session_state(session_actor(request.session))


@router.post("/session", response=SessionState)
def create_session(request: HttpRequest, payload: SignIn) -> dict[str, Any]:
    """Sign in."""
    require_csrf(request)
    user, member = sign_in(email=payload.email, password=payload.password)
    login(request, user, backend="django.contrib.auth.backends.ModelBackend")
    request.session[WORKSPACE_KEY] = str(member.workspace_id)
    return session_state(session_actor(request.session))


@router.put("/session/workspace", response=SessionState, auth=SessionAuth())
def switch_workspace(request: HttpRequest, payload: WorkspaceChoice) -> dict[str, Any]:
    """Go on in another workspace I work in. All tabs share the session: those still on the old one are stopped."""
    entered = services.switch_workspace(actor=actor_of(request), workspace_id=payload.workspace_id, now=now())
    request.session[WORKSPACE_KEY] = str(entered.workspace_id)
    return session_state(entered)


@router.delete("/session", response={204: None})
def end_session(request: HttpRequest) -> tuple[int, None]:
    """Sign out."""
    require_csrf(request)
    logout(request)
    return 204, None


def session_state(actor: Actor | None) -> dict[str, Any]:
    """Return what the page needs to know of who is signed in."""
    demo = {"email": DEMO_EMAIL, "password": DEMO_PASSWORD} if settings.DEMO else None
    return {"session": session_of(actor) if actor else None, "demo": demo, "registration": settings.REGISTRATION}


def require_csrf(request: HttpRequest) -> None:
    """Refuse a write that does not come from a page of ours, where nobody need be signed in."""
    if check_csrf(request) is not None:
        raise Forbidden("csrf", "The page is out of date; load it again.")
