"""Who makes a request: the member behind the session cookie."""

import hmac
from typing import Any

from django.contrib.auth import HASH_SESSION_KEY, SESSION_KEY
from django.http import HttpRequest
from ninja.security import APIKeyCookie

from guanxi.core.actor import Actor
from guanxi.core.http import now
from guanxi.workspaces.queries import actor_for, member_at_work

WORKSPACE_KEY = "workspace_id"


class SessionAuth(APIKeyCookie):
    """Session cookie plus CSRF token; answers the actor."""

    param_name = "guanxi_session"

    def __init__(self) -> None:
        super().__init__(csrf=True)

    def authenticate(self, request: HttpRequest, key: str | None) -> Actor | None:
        """Return the actor, or None for an unknown, ended or foreign session."""
        return session_actor(request.session) if key else None


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
