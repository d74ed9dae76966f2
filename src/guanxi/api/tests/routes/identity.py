"""Who somebody is and how he comes in: what the routes take, and a request to each."""

from guanxi.api.tests.call import Call
from guanxi.api.tests.routes.workspaces import STRANGER, WORKSPACE
from guanxi.testing.cast import PASSWORD

TOKEN = {"token": "A" * 54}
RULES: dict[str, str] = {
    "POST /api/invitation/accept": "public 409",
    "POST /api/invitation/join": "me 409",
    "POST /api/invitation/look": "public 409",
    "POST /api/register": "public 201",
    "DELETE /api/session": "public 204",
    "GET /api/session": "public 200",
    "POST /api/session": "public 401",
    "PUT /api/session/workspace": "look workspace",
    "GET /api/me/second-factor": "me",
    "POST /api/me/second-factor": "me",
    "POST /api/me/second-factor/confirm": "me 404",
    "POST /api/me/second-factor/disable": "me 404",
    "POST /api/me/second-factor/recovery-codes": "me 404",
    "GET /api/me/sessions": "me",
    "DELETE /api/me/sessions": "me",
    "DELETE /api/me/sessions/{session_id}": "end own",
    "PUT /api/me/password": "me",
    "GET /api/tokens": "me",
    "POST /api/tokens": "me",
    "DELETE /api/tokens/{token_id}": "end own",
    "GET /api/oidc/{name}/start": "public 404",
    "GET /api/oidc/{name}/callback": "public 302",
    "POST /api/password-reset": "public 404",
    "POST /api/password-reset/look": "public 404",
    "POST /api/password-reset/request": "public 403",
    "POST /api/session/second-factor": "public 401",
    "DELETE /api/session/second-factor": "public 204",
    "POST /api/members/{member_id}/password-reset": "administer workspace",
}
CALLS: list[Call] = [
    Call("DELETE", "/api/me/sessions/$session"),
    Call("POST", "/api/members/$member/password-reset"),
    Call("DELETE", "/api/tokens/$token"),
    Call("PUT", "/api/session/workspace", {"workspace_id": "$workspace"}),
]
PLAIN: list[Call] = [
    Call("POST", "/api/invitation/accept", {**TOKEN, **STRANGER}),
    Call("POST", "/api/invitation/join", TOKEN),
    Call("POST", "/api/invitation/look", TOKEN),
    Call("POST", "/api/register", {**STRANGER, "workspace": WORKSPACE}),
    Call("GET", "/api/session"),
    Call("POST", "/api/session", {"email": "nobody@example.com", "password": "wrong"}),
    Call("DELETE", "/api/session"),
    Call("GET", "/api/me/second-factor"),
    Call("POST", "/api/me/second-factor", {"password": PASSWORD}),
    Call("POST", "/api/me/second-factor/confirm", {"code": "123456"}),
    Call("POST", "/api/me/second-factor/disable", {"password": PASSWORD, "code": "123456"}),
    Call("POST", "/api/me/second-factor/recovery-codes", {"password": PASSWORD, "code": "123456"}),
    Call("GET", "/api/me/sessions"),
    Call("DELETE", "/api/me/sessions"),
    Call("PUT", "/api/me/password", {"old_password": PASSWORD, "new_password": "another long one 47"}),
    Call("GET", "/api/tokens"),
    Call("POST", "/api/tokens", {"name": "报表", "scope": "read"}),
    Call("GET", "/api/oidc/nobody/start"),
    Call("GET", "/api/oidc/nobody/callback"),
    Call("POST", "/api/password-reset", {"secret": "A" * 43, "password": "another long one 47"}),
    Call("POST", "/api/password-reset/look", {"secret": "A" * 43}),
    Call("POST", "/api/password-reset/request", {"email": "nobody@example.com"}),
    Call("POST", "/api/session/second-factor", {"code": "123456"}),
    Call("DELETE", "/api/session/second-factor"),
]
