"""The network: what the routes take, and a request to each."""

from guanxi.api.tests.call import Call

RULES: dict[str, str] = {
    "GET /api/accounts/{account_id}/network": "read account",
    "GET /api/paths": "read account",
    "GET /api/accounts/{account_id}/signals": "read account",
    "GET /api/accounts/{account_id}/white-space": "read account",
}
CALLS: list[Call] = [
    Call("GET", "/api/accounts/$account/network"),
    Call("GET", "/api/paths", query="contact_id=$contact"),
    Call("GET", "/api/paths", query="account_id=$account&department_id=$department&member_id=$member"),
    Call("GET", "/api/accounts/$account/signals"),
    Call("GET", "/api/accounts/$account/white-space"),
]
PLAIN: list[Call] = []
