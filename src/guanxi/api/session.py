"""Signing in and out."""

from typing import Any

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from ninja import Router
from ninja.utils import check_csrf

from guanxi.api.auth import WORKSPACE_KEY, SessionAuth, begin_session, session_actor
from guanxi.api.marks import KNOWN, OWES, known_at
from guanxi.core.actor import Actor
from guanxi.core.errors import Forbidden, Unauthenticated
from guanxi.core.http import actor_of, now, source_of
from guanxi.demo.sign_in import DEMO_EMAIL, DEMO_PASSWORD
from guanxi.identity.queries import has_second_factor, owing
from guanxi.identity.schemas import CodeIn
from guanxi.identity.services.second_factor import check_code
from guanxi.identity.services.sessions import note_ended
from guanxi.identity.services.signing_in import sign_in
from guanxi.workspaces.queries import actor_for, session_of
from guanxi.workspaces.schemas import SessionState, SignIn
from guanxi.workspaces.schemas.settings import WorkspaceChoice
from guanxi.workspaces.services import switching as services

router = Router(tags=["session"], auth=None)


@router.get("/session", response=SessionState)
def get_session(request: HttpRequest) -> dict[str, Any]:
    """Who is signed in, if anybody; also sets the CSRF cookie that every write needs."""
    get_token(request)
    return session_state(session_actor(request.session), owes_code=OWES.read(request) is not None)


@router.post("/session", response=SessionState)
def create_session(request: HttpRequest, response: HttpResponse, payload: SignIn) -> dict[str, Any]:
    """Sign in. Who has a second factor is then asked for it."""
    require_csrf(request)
    member = sign_in(
        email=payload.email,
        password=payload.password,
        source=source_of(request),
        device=known_at(request, payload.email),
        now=now(),
    )
    return come_in(request, response, member, way="password")


@router.post("/session/second-factor", response=SessionState)
def show_second_factor(request: HttpRequest, response: HttpResponse, payload: CodeIn) -> dict[str, Any]:
    """Sign in: the second step."""
    require_csrf(request)
    owes = OWES.read(request)
    member = owing(owes["user"], owes["workspace"], owes["proof"]) if owes else None
    if member is None:
        raise Unauthenticated("sign_in.too_late", "Too late; begin again with the password.")
    check_code(actor=actor_for(member, now()), code=payload.code, source=source_of(request), now=now())
    return _enter(request, response, member, way=owes["way"])


@router.delete("/session/second-factor", response={204: None})
def give_up_second_factor(request: HttpRequest, response: HttpResponse) -> None:
    """Go back to the first step."""
    require_csrf(request)
    OWES.drop(response)


@router.put("/session/workspace", response=SessionState, auth=SessionAuth())
def switch_workspace(request: HttpRequest, payload: WorkspaceChoice) -> dict[str, Any]:
    """Go on in another workspace I work in. All tabs share the session: those still on the old one are stopped."""
    entered = services.switch_workspace(actor=actor_of(request), workspace_id=payload.workspace_id, now=now())
    request.session[WORKSPACE_KEY] = str(entered.workspace_id)
    return session_state(entered)


@router.delete("/session", response={204: None})
def end_session(request: HttpRequest) -> None:
    """Sign out."""
    require_csrf(request)
    actor = session_actor(request.session)
    logout(request)
    if actor is not None:
        note_ended(actor=actor, now=now())


def come_in(request: HttpRequest, response: HttpResponse, member: Any, *, way: str) -> dict[str, Any]:
    """Go on after the first factor: into the product, or to the second factor where the user has one."""
    if not has_second_factor(member.user_id):
        return _enter(request, response, member, way=way)
    proof = member.user.get_session_auth_hash()
    OWES.put(response, {"user": str(member.user_id), "workspace": str(member.workspace_id), "proof": proof, "way": way})
    return session_state(None, owes_code=True)


def session_state(actor: Actor | None, *, owes_code: bool = False) -> dict[str, Any]:
    """Return what the page needs to know first: who is signed in, or how one could be."""
    demo = {"email": DEMO_EMAIL, "password": DEMO_PASSWORD} if settings.DEMO else None
    return {
        "session": session_of(actor) if actor else None,
        "demo": demo,
        "registration": settings.REGISTRATION,
        "second_factor": owes_code and actor is None,
        "providers": [{"name": one.name, "label": one.label} for one in settings.OIDC.values()],
        "mails": bool(settings.EMAIL_HOST),
    }


def require_csrf(request: HttpRequest) -> None:
    """Refuse what does not come from our own page."""
    if check_csrf(request) is not None:
        raise Forbidden("csrf", "The page is out of date; load it again.")


def _enter(request: HttpRequest, response: HttpResponse, member: Any, *, way: str) -> dict[str, Any]:
    actor = begin_session(request, member.user_id, member.workspace_id, way=way)
    OWES.drop(response)
    KNOWN.put(response, member.user.email)
    return session_state(actor)
