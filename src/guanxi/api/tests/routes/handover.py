"""What somebody leaves to others: what the routes take, and a request to each."""

from guanxi.api.tests.call import Call

RULES: dict[str, str] = {
    "GET /api/accounts/{account_id}/handover-sheet": "read account",
    "GET /api/handovers": "look workspace",
    "POST /api/handovers": "prepare leaver",
    "GET /api/handovers/{handover_id}": "see handover",
    "GET /api/handovers/{handover_id}/sheets/{account_id}": "see handover",
    "POST /api/handovers/{handover_id}/undo": "undo handover",
    "GET /api/members/holdings": "look workspace",
    "GET /api/members/{member_id}/leaving": "prepare colleague",
}
CALLS: list[Call] = [
    Call("GET", "/api/members/$colleague/leaving"),
    Call("GET", "/api/accounts/$account/handover-sheet"),
    Call(
        "POST",
        "/api/handovers",
        {
            "from_member_id": "$member",
            "moves": [{"account_id": key, "member_id": "$colleague"} for key in ("$account", "$daughter")],
            "contacts_to": "$colleague",
            "grants_to": "$colleague",
            "opportunities_to": "$colleague",
            "cases_to": "$colleague",
            "follow_ups_to": "$colleague",
            "leads_to": "$colleague",
        },
    ),
    Call("GET", "/api/handovers/$handover"),
    Call("POST", "/api/handovers/$handover/undo"),
    Call("GET", "/api/handovers/$handover/sheets/$handed"),
]
PLAIN: list[Call] = [
    Call("GET", "/api/handovers"),
    Call("GET", "/api/members/holdings"),
]
