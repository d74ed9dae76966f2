"""Warnings, plans and simulations: what the routes take, and a request to each."""

from guanxi.api.tests.call import Call

RULES: dict[str, str] = {
    "GET /api/accounts/{account_id}/warnings": "read account",
    "GET /api/accounts/{account_id}/overview": "read account",
    "GET /api/today": "look workspace",
    "GET /api/warning-rules": "look workspace",
    "GET /api/chains/{chain_id}/insights": "read account",
    "GET /api/chains/{chain_id}/plan": "read account",
    "GET /api/chains/{chain_id}/simulation": "read account",
    "POST /api/chains/{chain_id}/what-if": "read account",
}
CALLS: list[Call] = [
    Call("GET", "/api/accounts/$account/warnings"),
    Call("GET", "/api/accounts/$account/overview"),
    Call("GET", "/api/chains/$chain/insights", query="lang=en"),
    Call("GET", "/api/chains/$chain/simulation"),
    Call("POST", "/api/chains/$chain/what-if", {"stances": {"$onchain": 2}}),
    Call("GET", "/api/chains/$chain/plan"),
]
PLAIN: list[Call] = [
    Call("GET", "/api/today"),
    Call("GET", "/api/warning-rules", query="lang=en"),
]
