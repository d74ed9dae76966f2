"""The workspace, its members and teams: what the routes take, and a request to each."""

from guanxi.api.tests.call import Call

STRANGER = {"email": "zoe@example.com", "password": "a long enough one", "name": "Zoe"}
WORKSPACE = {"name": "新天地", "language": "zh-CN", "time_zone": "Asia/Shanghai"}
RULES: dict[str, str] = {
    "GET /api/invitations": "look workspace",
    "POST /api/invitations": "invite workspace",
    "POST /api/invitations/{invitation_id}/revoke": "revoke invitation",
    "PUT /api/me/language": "me",
    "GET /api/members": "look workspace",
    "POST /api/members": "administer workspace",
    "GET /api/time-zones": "public 200",
    "GET /api/workspace": "look workspace",
    "PATCH /api/workspace": "administer workspace",
    "GET /api/workspaces": "me",
    "PATCH /api/members/{member_id}": "administer shown",
    "POST /api/members/{member_id}/deactivate": "administer shown",
    "POST /api/members/{member_id}/reactivate": "administer shown",
    "GET /api/teams": "look workspace",
    "POST /api/teams": "administer workspace",
    "PATCH /api/teams/{team_id}": "administer shown",
    "POST /api/teams/{team_id}/archive": "administer shown",
    "POST /api/workspaces": "me",
}
CALLS: list[Call] = [
    Call("POST", "/api/invitations", {"kind": "member", "team_id": "$team"}),
    Call("POST", "/api/invitations/$invitation/revoke"),
    Call("PATCH", "/api/members/$colleague", {"manager_id": "$member", "team_id": "$team"}),
    Call("POST", "/api/members/$colleague/deactivate"),
    Call("POST", "/api/members/$colleague/reactivate"),
    Call("POST", "/api/teams", {"name": "新团队", "parent_id": "$team", "leader_id": "$colleague"}),
    Call("PATCH", "/api/teams/$subteam", {"parent_id": "$team", "leader_id": "$colleague"}),
    Call("POST", "/api/teams/$subteam/archive", {}),
]
PLAIN: list[Call] = [
    Call("GET", "/api/invitations"),
    Call("PUT", "/api/me/language", {"language": "en"}),
    Call("GET", "/api/members"),
    Call("POST", "/api/members", STRANGER),
    Call("GET", "/api/time-zones"),
    Call("GET", "/api/workspace"),
    Call("PATCH", "/api/workspace", {"expected_version": 1, "name": "别的名字"}),
    Call("GET", "/api/workspaces"),
    Call("GET", "/api/teams"),
    Call("POST", "/api/workspaces", WORKSPACE),
]
