"""Cases: what the routes take, and a request to each."""

from guanxi.api.tests.call import Call

RULES: dict[str, str] = {
    "GET /api/cases": "read account",
    "POST /api/cases": "contribute account",
    "DELETE /api/cases/{case_id}": "edit account",
    "GET /api/cases/{case_id}": "read account",
    "PATCH /api/cases/{case_id}": "contribute account",
    "GET /api/cases/{case_id}/changes": "read account",
    "POST /api/cases/{case_id}/move": "contribute account",
    "POST /api/cases/{case_id}/restore": "edit account",
}
CALLS: list[Call] = [
    Call("GET", "/api/cases", query="account_id=$account&owner_id=$member&contact_id=$contact"),
    Call(
        "POST",
        "/api/cases",
        {"account_id": "$account", "contact_id": "$contact", "owner_id": "$member", "subject": "打印不出来"},
    ),
    Call("GET", "/api/cases/$case"),
    Call("PATCH", "/api/cases/$case", {"expected_version": 1, "owner_id": "$member", "contact_id": "$contact"}),
    Call("GET", "/api/cases/$case/changes"),
    Call("POST", "/api/cases/$case/move", {"state": "solved", "satisfaction": 5}),
    Call("DELETE", "/api/cases/$case"),
    Call("POST", "/api/cases/$oldcase/restore"),
]
PLAIN: list[Call] = []
