"""Timelines: what the routes take, and a request to each."""

from guanxi.api.tests.call import Call

RULES: dict[str, str] = {
    "GET /api/accounts/{account_id}/timeline": "read account",
    "GET /api/accounts/{account_id}/timeline/months": "read account",
    "GET /api/contacts/{contact_id}/timeline": "read account",
    "GET /api/contacts/{contact_id}/timeline/months": "read account",
    "GET /api/chains/{chain_id}/timeline": "read account",
    "GET /api/chains/{chain_id}/timeline/months": "read account",
    "GET /api/opportunities/{opportunity_id}/timeline": "read account",
    "GET /api/opportunities/{opportunity_id}/timeline/months": "read account",
}
CALLS: list[Call] = [
    Call("GET", "/api/accounts/$account/timeline", query="contact_id=$contact&member_id=$member"),
    Call("GET", "/api/accounts/$account/timeline/months", query="contact_id=$contact"),
    Call("GET", "/api/contacts/$contact/timeline"),
    Call("GET", "/api/contacts/$contact/timeline/months"),
    Call("GET", "/api/chains/$chain/timeline"),
    Call("GET", "/api/chains/$chain/timeline/months"),
    Call("GET", "/api/opportunities/$opportunity/timeline"),
    Call("GET", "/api/opportunities/$opportunity/timeline/months"),
]
PLAIN: list[Call] = []
