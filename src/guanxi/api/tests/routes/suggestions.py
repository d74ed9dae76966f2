"""Suggestions and their answers: what the routes take, and a request to each."""

from guanxi.api.tests.call import Call

RULES: dict[str, str] = {
    "GET /api/accounts/{account_id}/suggestions": "read account",
    "GET /api/suggestions/questions": "look workspace",
    "POST /api/accounts/{account_id}/suggestions/answers": "edit account",
    "GET /api/accounts/{account_id}/suggestions/answers": "read account",
    "DELETE /api/suggestions/answers/{answer_id}": "edit account",
}
CALLS: list[Call] = [
    Call("GET", "/api/accounts/$account/suggestions"),
    Call(
        "POST",
        "/api/accounts/$account/suggestions/answers",
        {
            "answers": [
                {"kind": "works_with", "contact_id": "$unplaced", "other_id": "$contact", "answer": "unknown"},
                {
                    "kind": "same_department",
                    "contact_id": "$unplaced",
                    "department_id": "$department",
                    "answer": "reject",
                },
                {"kind": "superior_not_here", "contact_id": "$contact", "answer": "other", "instead_id": "$unplaced"},
            ]
        },
    ),
    Call("GET", "/api/accounts/$account/suggestions/answers", query="before=$verdict"),
    Call("DELETE", "/api/suggestions/answers/$verdict"),
]
PLAIN: list[Call] = [
    Call("GET", "/api/suggestions/questions"),
]
