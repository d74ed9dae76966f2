"""Who makes a request: the member behind the session cookie, or behind a token."""

import hmac
from typing import Any
from uuid import UUID

from django.contrib.auth import HASH_SESSION_KEY, SESSION_KEY, login
from django.http import HttpRequest
from ninja.security import APIKeyCookie, HttpBearer

from guanxi.core.actor import Actor
from guanxi.core.errors import Conflict, Forbidden, Unauthenticated
from guanxi.core.http import now, source_of
from guanxi.core.origin import came_through
from guanxi.identity.services.sessions import note_seen, note_started
from guanxi.identity.services.tokens import find_token
from guanxi.identity.store import ABOUT
from guanxi.workspaces.queries import actor_for, member_at_work

WORKSPACE_KEY = "workspace_id"
WORKSPACE_HEADER = "X-Guanxi-Workspace"
BACKEND = "django.contrib.auth.backends.ModelBackend"
MAX_BROWSER = 300
READING = frozenset({"GET", "HEAD", "OPTIONS"})
# Reads that are too long for an address.
READING_POSTS = ("/export", "/what-if")
# What decides who gets in and who may do what is not for programs, whatever their scope: some of it they may read.
CLOSED = ("/api/invitation", "/api/me/", "/api/oidc", "/api/session", "/api/tokens")
READ_ONLY = ("/api/members", "/api/teams", "/api/webhook", "/api/workspace")


class SessionAuth(APIKeyCookie):
    """Session cookie plus CSRF token; answers the actor."""

    param_name = "guanxi_session"

    def __init__(self) -> None:
        super().__init__(csrf=True)

    def __call__(self, request: HttpRequest) -> Actor | None:
        """Identify a request; where only sessions count, a token is told so."""
        if request.headers.get("Authorization", "").lower().startswith("bearer "):
            raise _not_for_tokens()
        actor: Actor | None = super().__call__(request)
        return actor

    def authenticate(self, request: HttpRequest, key: str | None) -> Actor | None:
        """Return the actor, or None for an unknown, ended or foreign session."""
        actor = session_actor(request.session) if key else None
        if actor is not None:
            check_workspace(request, actor)
            note_seen(request.session.row, now=now())  # type: ignore[attr-defined]
        return actor


def check_workspace(request: HttpRequest, actor: Actor) -> None:
    """Raise Conflict ``workspace.switched`` for a page that shows another workspace than the session is in.

    The session is shared by all tabs: after a switch in one of them the others must not write where they do not look.
    """
    check_shown(request.headers.get(WORKSPACE_HEADER), actor)


def check_shown(shown: str | None, actor: Actor) -> None:
    """Raise Conflict ``workspace.switched`` unless what a page shows, if it says so, is the actor's workspace."""
    if shown is not None and shown != str(actor.workspace_id):
        raise Conflict("workspace.switched", "The session is in another workspace by now; load the page again.")


class TokenAuth(HttpBearer):
    """``Authorization: Bearer gx_…``; answers the actor. No cookie counts beside it, so no CSRF token is needed."""

    def authenticate(self, request: HttpRequest, token: str) -> Actor:
        """Return the actor.

        Raises Unauthenticated for a token that is not good (any more), Forbidden for what tokens may not do.
        """
        actor, scope = token_actor(token)
        came_through("token")
        request.auth = actor  # type: ignore[attr-defined]  # a refusal is noted with whose token it was
        if scope == "read" and request.method not in READING and not request.path.endswith(READING_POSTS):
            raise Forbidden("token.reads_only", "This token may only read.")
        reads = request.method in READING
        if request.path.startswith(CLOSED) or (request.path.startswith(READ_ONLY) and not reads):
            raise _not_for_tokens()
        return actor


def _not_for_tokens() -> Forbidden:
    return Forbidden("token.not_for_tokens", "Sign in for this; a token will not do.")


def token_actor(text: str) -> tuple[Actor, str]:
    """Return who a token stands for and what it may do."""
    moment = now()
    found = find_token(text, now=moment)
    if found is None:
        raise Unauthenticated("token.unknown", "This token is not good, or not any more.")
    return actor_for(found.member, moment), found.scope


def begin_session(request: HttpRequest, user_id: UUID, workspace_id: UUID, *, way: str = "link") -> Actor | None:
    """Begin a session for a member; whatever session there was in this browser ends. Return who it stands for.

    ``way`` is told by the audit log: ``password``, ``link``, or the name of a provider.
    """
    member = member_at_work(user_id=str(user_id), workspace_id=str(workspace_id))
    if member is None:
        return None
    actor = actor_for(member, now())
    request.session.flush()
    login(request, member.user, backend=BACKEND)
    request.session[WORKSPACE_KEY] = str(workspace_id)
    request.session[ABOUT] = {
        "started_at": actor.at.isoformat(),
        "source": source_of(request),
        "browser": request.META.get("HTTP_USER_AGENT", "")[:MAX_BROWSER],
    }
    note_started(actor=actor, way=way, now=actor.at)
    return actor


def resume(request: HttpRequest, user_id: UUID | None, workspace_id: UUID | None, proof: str) -> None:
    """Begin the session anew that a repeated request began before, unless the password has changed since."""
    if user_id is None or workspace_id is None:
        return
    member = member_at_work(user_id=str(user_id), workspace_id=str(workspace_id))
    if member is not None and hmac.compare_digest(member.user.get_session_auth_hash(), proof):
        begin_session(request, user_id, workspace_id)


def session_actor(session: Any) -> Actor | None:
    """Return who a session stands for, in one statement beside the session's own."""
    user_id, workspace_id = session.get(SESSION_KEY), session.get(WORKSPACE_KEY)
    if not user_id or not workspace_id:
        return None
    member = member_at_work(user_id=user_id, workspace_id=workspace_id)
    if member is None:
        return None
    expected = member.user.get_session_auth_hash()
    if not hmac.compare_digest(session.get(HASH_SESSION_KEY, ""), expected):
        return None
    return actor_for(member, now())
