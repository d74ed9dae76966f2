"""The steps of selling and whose they are: what the routes take, and a request to each."""

from guanxi.api.tests.call import Call

RULES: dict[str, str] = {
    "GET /api/stewardship/coverage": "look workspace",
    "GET /api/stewardship/duties": "read account",
    "PUT /api/stewardship/duties": "administer shown",
    "DELETE /api/stewardship/duties/{duty_id}": "administer shown",
    "GET /api/stewardship/gaps": "gaps workspace",
    "GET /api/stewardship/steps": "look workspace",
    "POST /api/stewardship/steps": "administer workspace",
    "DELETE /api/stewardship/steps/{step_id}": "administer shown",
    "PATCH /api/stewardship/steps/{step_id}": "administer shown",
    "GET /api/stewardship/archived-steps": "administer workspace",
    "POST /api/stewardship/archived-steps/{step_id}/restore": "administer shown",
    "GET /api/stewardship/structure": "look workspace",
}
CALLS: list[Call] = [
    Call("GET", "/api/stewardship/coverage", query="owner_id=$member"),
    Call("GET", "/api/stewardship/duties", query="step_id=$step&member_id=$member&team_id=$team&account_id=$account"),
    Call("PUT", "/api/stewardship/duties", {"step_id": "$step", "member_id": "$member", "raci": "responsible"}),
    Call(
        "PUT",
        "/api/stewardship/duties",
        {"step_id": "$step", "team_id": "$team", "raci": "informed", "scope": "account", "account_id": "$account"},
    ),
    Call("DELETE", "/api/stewardship/duties/$duty"),
    Call("POST", "/api/stewardship/steps", {"name": "样机试用", "parent_id": "$step"}),
    Call("DELETE", "/api/stewardship/steps/$step"),
    Call("PATCH", "/api/stewardship/steps/$phase", {"expected_version": 1, "parent_id": "$step"}),
    Call("POST", "/api/stewardship/archived-steps/$gone/restore"),
]
PLAIN: list[Call] = [
    Call("GET", "/api/stewardship/archived-steps"),
    Call("GET", "/api/stewardship/gaps"),
    Call("GET", "/api/stewardship/steps"),
    Call("GET", "/api/stewardship/structure"),
]
