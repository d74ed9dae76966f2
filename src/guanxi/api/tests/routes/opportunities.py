"""Opportunities, their pipeline and competitors: what the routes take, and a request to each."""

from guanxi.api.tests.call import Call

RULES: dict[str, str] = {
    "GET /api/competitors": "look workspace",
    "POST /api/competitors": "write workspace",
    "DELETE /api/competitors/{competitor_id}": "administer shown",
    "PATCH /api/competitors/{competitor_id}": "administer shown",
    "GET /api/opportunities": "read account",
    "POST /api/opportunities": "edit account",
    "GET /api/opportunities/board": "read account",
    "DELETE /api/opportunities/{opportunity_id}": "edit account",
    "GET /api/opportunities/{opportunity_id}": "read account",
    "PATCH /api/opportunities/{opportunity_id}": "edit account",
    "GET /api/opportunities/{opportunity_id}/changes": "read account",
    "POST /api/opportunities/{opportunity_id}/close": "edit account",
    "POST /api/opportunities/{opportunity_id}/move": "edit account",
    "POST /api/opportunities/{opportunity_id}/reopen": "edit account",
    "POST /api/opportunities/{opportunity_id}/restore": "edit account",
    "POST /api/opportunities/{opportunity_id}/suspend": "edit account",
    "GET /api/pipeline": "look workspace",
    "POST /api/pipeline": "administer workspace",
    "DELETE /api/pipeline/{stage_id}": "administer shown",
    "PATCH /api/pipeline/{stage_id}": "administer shown",
    "POST /api/pipeline/{stage_id}/restore": "administer shown",
}
CALLS: list[Call] = [
    Call(
        "GET",
        "/api/opportunities",
        query="account_id=$account&owner_id=$member&stage_id=$pipestage&competitor_id=$competitor",
    ),
    Call("POST", "/api/opportunities", {"account_id": "$account", "name": "质检", "stage_id": "$pipestage"}),
    Call("POST", "/api/opportunities", {"account_id": "$account", "name": "运维", "owner_id": "$member"}),
    Call(
        "GET",
        "/api/opportunities/board",
        query="account_id=$account&owner_id=$member&stage_id=$pipestage&competitor_id=$competitor",
    ),
    Call("GET", "/api/opportunities/$opportunity"),
    Call(
        "PATCH",
        "/api/opportunities/$opportunity",
        {"expected_version": 1, "owner_id": "$member", "competitors": ["银河"]},
    ),
    Call("DELETE", "/api/opportunities/$opportunity"),
    Call("GET", "/api/opportunities/$opportunity/changes"),
    Call("POST", "/api/opportunities/$opportunity/close", {"state": "won"}),
    Call("POST", "/api/opportunities/$opportunity/move", {"stage_id": "$pipestage", "before_id": "$rival_deal"}),
    Call("POST", "/api/opportunities/$opportunity/reopen", {"stage_id": "$pipestage"}),
    Call("POST", "/api/opportunities/$opportunity/suspend", {}),
    Call("POST", "/api/opportunities/$shelved/restore"),
    Call("POST", "/api/pipeline", {"name": "投标", "after_id": "$pipestage"}),
    Call("PATCH", "/api/pipeline/$pipestage", {"expected_version": 1, "after_id": "$nextpipe"}),
    Call("DELETE", "/api/pipeline/$pipestage", query="move_to=$nextpipe"),
    Call("POST", "/api/pipeline/$gonepipe/restore"),
    Call("PATCH", "/api/competitors/$competitor", {"expected_version": 1, "note": "低价"}),
    Call("DELETE", "/api/competitors/$competitor"),
]
PLAIN: list[Call] = [
    Call("GET", "/api/competitors"),
    Call("POST", "/api/competitors", {"name": "新对手"}),
    Call("GET", "/api/pipeline"),
]
