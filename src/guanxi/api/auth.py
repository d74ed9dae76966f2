"""Who makes a request: the member behind the session cookie."""

import hmac
from typing import Any
from uuid import UUID

from django.contrib.auth import HASH_SESSION_KEY, SESSION_KEY, login
from django.http import HttpRequest
from ninja.security import APIKeyCookie

from guanxi.core.actor import Actor
from guanxi.core.errors import Conflict
from guanxi.core.http import now
from guanxi.workspaces.queries import actor_for, member_at_work

WORKSPACE_KEY = "workspace_id"
WORKSPACE_HEADER = "X-Guanxi-Workspace"


class SessionAuth(APIKeyCookie):
    """Session cookie plus CSRF token; answers the actor."""

    param_name = "guanxi_session"

    def __init__(self) -> None:
        super().__init__(csrf=True)

    def authenticate(self, request: HttpRequest, key: str | None) -> Actor | None:
        """Return the actor, or None for an unknown, ended or foreign session."""
        actor = session_actor(request.session) if key else None
        if actor is not None:
            check_workspace(request, actor)
        return actor


def check_workspace(request: HttpRequest, actor: Actor) -> None:
    """Raise Conflict ``workspace.switched`` for a page that shows another workspace than the session is in.

    The session is shared by all tabs: after a switch in one of them the others must not write where they do not look.
    """
    shown = request.headers.get(WORKSPACE_HEADER)
    if shown is not None and shown != str(actor.workspace_id):
        raise Conflict("workspace.switched", "The session is in another workspace by now; load the page again.")


def begin_session(request: HttpRequest, user_id: UUID, workspace_id: UUID) -> Actor | None:
    """Begin a session of a member who has just been made; return who it stands for."""
    member = member_at_work(user_id=str(user_id), workspace_id=str(workspace_id))
    if member is None:
        return None
    login(request, member.user, backend="django.contrib.auth.backends.ModelBackend")
    request.session[WORKSPACE_KEY] = str(workspace_id)
    return actor_for(member, now())


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
