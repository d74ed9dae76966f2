"""Bringing in tables and outlines: what the routes take, and a request to each."""

from guanxi.api.tests.call import Call

RULES: dict[str, str] = {
    "GET /api/accounts/{account_id}/imports": "read account",
    "GET /api/imports": "look workspace",
    "POST /api/imports": "edit account",
    "GET /api/imports/{import_id}": "read import",
    "PATCH /api/imports/{import_id}": "handle import",
    "POST /api/imports/{import_id}/apply": "handle import",
    "POST /api/imports/{import_id}/cancel": "handle import",
    "GET /api/imports/{import_id}/errors.csv": "read import",
    "POST /api/imports/{import_id}/undo": "handle import",
}
CALLS: list[Call] = [
    Call("GET", "/api/accounts/$account/imports"),
    Call("POST", "/api/imports", {"text": "张三 总经理\n  李四 经理", "account_id": "$account"}, form=True),
    Call("GET", "/api/imports/$import"),
    Call("PATCH", "/api/imports/$import", {}),
    Call("POST", "/api/imports/$import/apply"),
    Call("POST", "/api/imports/$import/cancel"),
    Call("GET", "/api/imports/$import/errors.csv"),
    Call("POST", "/api/imports/$import/undo"),
]
PLAIN: list[Call] = [
    Call("GET", "/api/imports"),
]
