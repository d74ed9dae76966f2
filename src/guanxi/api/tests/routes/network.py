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
    "GET /api/introductions": "look workspace",
    "POST /api/introductions": "contribute account",
    "GET /api/accounts/{account_id}/introductions": "read account",
    "GET /api/introductions/{introduction_id}": "read account",
    "PATCH /api/introductions/{introduction_id}": "contribute account",
    "POST /api/introductions/{introduction_id}/answer": "contribute account",
    "POST /api/introductions/{introduction_id}/result": "contribute account",
    "POST /api/introductions/{introduction_id}/withdraw": "contribute account",
}
CALLS: list[Call] = [
    Call("GET", "/api/accounts/$account/heat-map", query="since=2026-01-01"),
    Call("GET", "/api/accounts/$account/heat-map/interactions", query="contact_id=$contact&member_id=$member"),
    Call("GET", "/api/accounts/$account/heat-map/interactions", query="department_id=$department"),
    Call("GET", "/api/contacts/$contact/acquaintances"),
    Call("GET", "/api/members/$member/acquaintances", query="q=z&sort=last"),
    Call("GET", "/api/accounts/$account/network"),
    Call("GET", "/api/paths", query="contact_id=$contact"),
    Call("GET", "/api/paths", query="account_id=$account&department_id=$department&member_id=$member"),
    Call("GET", "/api/accounts/$account/signals"),
    Call("GET", "/api/accounts/$account/white-space"),
    Call("GET", "/api/accounts/$account/introductions"),
    Call(
        "POST",
        "/api/introductions",
        {
            "account_id": "$account",
            "contact_id": "$contact",
            "department_id": "$department",
            "asked_id": "$colleague",
            "via_ids": ["$unplaced"],
            "message": "请引荐",
        },
    ),
    Call("GET", "/api/introductions/$introduction"),
    Call("PATCH", "/api/introductions/$introduction", {"expected_version": 1, "asked_id": "$colleague"}),
    Call("POST", "/api/introductions/$introduction/answer", {"answer": "agreed", "note": "好"}),
    Call("POST", "/api/introductions/$introduction/result", {"result": "met", "interaction_id": "$interaction"}),
    Call("POST", "/api/introductions/$introduction/withdraw"),
]
PLAIN: list[Call] = [
    Call("GET", "/api/introductions", query="box=asking&state=open"),
]
