"""The audit log: what the routes take, and a request to each."""

from guanxi.api.tests.call import Call

RULES: dict[str, str] = {
    "GET /api/audit": "audit workspace",
    "GET /api/audit/changes/{change_id}": "audit workspace",
    "GET /api/audit/export": "audit workspace",
    "GET /api/audit/heads": "audit workspace",
    "GET /api/audit/verification": "audit workspace",
}
CALLS: list[Call] = [
    Call("GET", "/api/audit", query="person=$member&record=$account"),
    Call("GET", "/api/audit/changes/$change"),
    Call("GET", "/api/audit/export", query="person=$member&record=$account"),
]
PLAIN: list[Call] = [
    Call("GET", "/api/audit/heads"),
    Call("GET", "/api/audit/verification", query="log=audit"),
]
