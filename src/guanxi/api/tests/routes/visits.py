"""Visits and what is unknown: what the routes take, and a request to each."""

from guanxi.api.tests.call import Call

RULES: dict[str, str] = {
    "GET /api/accounts/{account_id}/visits": "read account",
    "POST /api/accounts/{account_id}/visits": "contribute account",
    "GET /api/accounts/{account_id}/visit-questions": "read account",
    "GET /api/visits/mine": "look workspace",
    "GET /api/visits/{visit_id}": "read account",
    "PATCH /api/visits/{visit_id}": "contribute account",
    "DELETE /api/visits/{visit_id}": "contribute account",
    "PUT /api/visits/{visit_id}/questions": "contribute account",
    "POST /api/visits/{visit_id}/questions/{question_id}/answer": "contribute account",
    "POST /api/visits/{visit_id}/answers/{answer_id}/undo": "edit account",
    "POST /api/visits/{visit_id}/close": "contribute account",
    "POST /api/visits/{visit_id}/undo": "edit account",
    "GET /api/evidence/{interaction_id}": "read account",
    "GET /api/accounts/{account_id}/unknowns": "read account",
    "GET /api/chains/{chain_id}/unknowns": "read account",
}
CALLS: list[Call] = [
    Call("GET", "/api/accounts/$account/unknowns"),
    Call("GET", "/api/accounts/$account/visits"),
    Call("GET", "/api/accounts/$account/visit-questions", query="contact_ids=$contact&chain_id=$chain"),
    Call(
        "POST",
        "/api/accounts/$account/visits",
        {
            "at": "2026-03-05T02:00:00Z",
            "contact_ids": ["$contact"],
            "member_ids": ["$colleague"],
            "owner_id": "$member",
            "chain_id": "$chain",
            "questions": [{"text": "预算多少？", "asked_id": None}],
        },
    ),
    Call("GET", "/api/visits/$visit"),
    Call(
        "PATCH", "/api/visits/$visit", {"contact_ids": ["$contact"], "member_ids": ["$colleague"], "chain_id": "$chain"}
    ),
    Call("DELETE", "/api/visits/$visit"),
    Call("PUT", "/api/visits/$visit/questions", {"questions": [{"text": "预算多少？"}]}),
    Call("POST", "/api/visits/$visit/questions/$question/answer", {"result": "nobody_knows"}),
    Call("POST", "/api/visits/$visit/answers/$answer/undo"),
    Call("POST", "/api/visits/$visit/close", {"summary": "谈了预算", "contact_ids": ["$contact"]}),
    Call("POST", "/api/visits/$visit/undo"),
    Call("GET", "/api/evidence/$interaction"),
    Call("GET", "/api/chains/$chain/unknowns"),
]
PLAIN: list[Call] = [
    Call("GET", "/api/visits/mine"),
]
