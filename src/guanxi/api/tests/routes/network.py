"""The network: what the routes take, and a request to each."""

from guanxi.api.tests.call import Call

RULES: dict[str, str] = {
    "GET /api/accounts/{account_id}/heat-map": "read account",
    "GET /api/accounts/{account_id}/heat-map/interactions": "read account",
    "GET /api/contacts/{contact_id}/acquaintances": "read account",
    "GET /api/members/{member_id}/acquaintances": "look shown",
    "GET /api/accounts/{account_id}/network": "read account",
    "GET /api/paths": "read account",
    "GET /api/accounts/{account_id}/signals": "read account",
    "GET /api/accounts/{account_id}/white-space": "read account",
}
CALLS: list[Call] = [
    Call("GET", "/api/accounts/$account/heat-map", query="since=2026-01-01"),
    Call("GET", "/api/accounts/$account/heat-map/interactions", query="contact_id=$contact&member_id=$member"),
    Call("GET", "/api/contacts/$contact/acquaintances"),
    Call("GET", "/api/members/$member/acquaintances"),
    Call("GET", "/api/accounts/$account/network"),
    Call("GET", "/api/paths", query="contact_id=$contact"),
    Call("GET", "/api/paths", query="account_id=$account&department_id=$department&member_id=$member"),
    Call("GET", "/api/accounts/$account/signals"),
    Call("GET", "/api/accounts/$account/white-space"),
]
PLAIN: list[Call] = []
