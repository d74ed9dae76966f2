"""What goes out as files: what the routes take, and a request to each."""

from guanxi.api.tests.call import Call

RULES: dict[str, str] = {
    "GET /api/accounts/export": "read account",
    "POST /api/accounts/{account_id}/chart/export": "read account",
    "GET /api/visits/{visit_id}/file": "read account",
    "POST /api/chains/{chain_id}/export": "read account",
    "GET /api/contacts/export": "read account",
    "GET /api/cases/export": "read account",
    "GET /api/campaigns/{campaign_id}/members/export": "look workspace",
    "GET /api/opportunities/export": "read account",
    "GET /api/leads/export": "look workspace",
    "GET /api/accounts/{account_id}/handover-sheet/file": "read account",
    "GET /api/handovers/{handover_id}/sheets/{account_id}/file": "see handover",
    "POST /api/stewardship/structure/export": "look workspace",
    "GET /api/accounts/{account_id}/heat-map/export": "read account",
    "GET /api/accounts/{account_id}/network/export": "read account",
    "GET /api/members/{member_id}/acquaintances/export": "look shown",
}
CALLS: list[Call] = [
    Call("GET", "/api/accounts/$account/heat-map/export", query="format=csv&measure=all&since=2026-01-01"),
    Call("GET", "/api/accounts/$account/network/export", query="format=csv"),
    Call("GET", "/api/members/$member/acquaintances/export", query="format=csv"),
    Call("GET", "/api/accounts/export", query="format=csv&owner_id=$member&parent_id=$account"),
    # What is folded on somebody's screen is no thing to fetch: a seat that is not there folds nothing.
    Call("POST", "/api/accounts/$account/chart/export", {"format": "csv"}),
    Call("GET", "/api/visits/$visit/file", query="lang=en"),
    Call("POST", "/api/chains/$chain/export", {"format": "pdf", "redaction": "partner"}),
    Call("GET", "/api/contacts/export", query="format=csv&account_id=$account&owner_id=$member"),
    Call("GET", "/api/campaigns/$campaign/members/export", query="format=csv"),
    Call("GET", "/api/cases/export", query="format=csv&account_id=$account&owner_id=$member"),
    Call(
        "GET",
        "/api/opportunities/export",
        query="format=csv&account_id=$account&owner_id=$member&stage_id=$pipestage&competitor_id=$competitor",
    ),
    Call("GET", "/api/handovers/$handover/sheets/$handed/file", query="format=json"),
    Call("GET", "/api/accounts/$account/handover-sheet/file", query="format=json"),
    Call("GET", "/api/leads/export", query="format=csv&owner_id=$member&pool_id=$pool"),
]
PLAIN: list[Call] = [
    Call("POST", "/api/stewardship/structure/export", {"format": "csv"}),
]
