"""Taking a workspace along: what the routes take, and a request to each."""

from guanxi.api.tests.call import Call
from guanxi.testing.cast import PASSWORD

RULES: dict[str, str] = {
    "GET /api/workspace/exports": "administer workspace",
    "POST /api/workspace/exports": "administer workspace",
    "POST /api/workspace/exports/{export_id}/file": "administer workspace",
}
CALLS: list[Call] = [
    Call("POST", "/api/workspace/exports/$export/file", {"password": PASSWORD}),
]
PLAIN: list[Call] = [
    Call("GET", "/api/workspace/exports"),
    Call("POST", "/api/workspace/exports", {"password": PASSWORD, "passphrase": "paper crane over water"}),
]
