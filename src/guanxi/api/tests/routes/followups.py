"""Interactions, their files, and follow-ups: what the routes take, and a request to each."""

from guanxi.api.tests.call import Call

RULES: dict[str, str] = {
    "GET /api/accounts/{account_id}/interactions": "read account",
    "GET /api/follow-ups": "read account",
    "POST /api/accounts/{account_id}/follow-ups": "contribute account",
    "GET /api/follow-ups/{follow_up_id}": "read account",
    "PATCH /api/follow-ups/{follow_up_id}": "contribute account",
    "POST /api/follow-ups/{follow_up_id}/drop": "contribute account",
    "POST /api/follow-ups/{follow_up_id}/finish": "contribute account",
    "POST /api/follow-ups/{follow_up_id}/reopen": "contribute account",
    "POST /api/follow-ups/{follow_up_id}/snooze": "contribute account",
    "GET /api/me/feed": "me",
    "POST /api/me/feed": "me",
    "DELETE /api/me/feed": "me",
    "POST /api/accounts/{account_id}/interactions": "contribute account",
    "GET /api/accounts/{account_id}/interactions/people": "contribute account",
    "POST /api/accounts/{account_id}/interactions/reading": "contribute account",
    "GET /api/interactions/{interaction_id}": "read account",
    "PATCH /api/interactions/{interaction_id}": "manage account",
    "DELETE /api/interactions/{interaction_id}": "manage account",
    "POST /api/files": "write workspace",
    "GET /api/accounts/{account_id}/files": "read account",
    "GET /api/attachments/{attachment_id}": "read account",
    "GET /api/attachments/{attachment_id}/preview": "read account",
}
CALLS: list[Call] = [
    Call("GET", "/api/accounts/$account/interactions"),
    Call(
        "GET",
        "/api/follow-ups",
        query="whose=all&account_id=$account&contact_id=$contact&chain_id=$chain&opportunity_id=$opportunity",
    ),
    Call("GET", "/api/follow-ups", query="whose=team&account_id=$account&member_id=$member"),
    Call(
        "POST",
        "/api/accounts/$account/follow-ups",
        {
            "due_on": "2026-04-01",
            "contact_ids": ["$contact"],
            "member_id": "$member",
            "chain_id": "$chain",
            "opportunity_id": "$opportunity",
            "stage_id": "$stage",
        },
    ),
    Call("GET", "/api/follow-ups/$followup"),
    Call(
        "PATCH",
        "/api/follow-ups/$followup",
        {"expected_version": 1, "contact_ids": ["$contact"], "member_id": "$member"},
    ),
    Call("POST", "/api/follow-ups/$followup/snooze", {"days": 3}),
    Call("POST", "/api/follow-ups/$followup/finish", {"outcome": "谈妥了", "interaction_id": "$interaction"}),
    Call("POST", "/api/follow-ups/$followup/drop", {"reason": "不做了"}),
    Call("POST", "/api/follow-ups/$dropped/reopen"),
    Call(
        "POST",
        "/api/accounts/$account/interactions",
        {"kind": "call", "at": "2026-03-01T09:00:00Z", "summary": "谈价格", "contact_ids": ["$contact"]},
    ),
    Call("GET", "/api/accounts/$account/interactions/people"),
    Call("POST", "/api/accounts/$account/interactions/reading", {"text": "明天下午3点电话 讨论报价"}),
    Call("GET", "/api/accounts/$account/files"),
    Call("GET", "/api/interactions/$interaction"),
    Call(
        "PATCH",
        "/api/interactions/$interaction",
        {"expected_version": 1, "contact_ids": ["$contact"], "detach_ids": ["$attachment"], "stage_id": "$stage"},
    ),
    Call("DELETE", "/api/interactions/$interaction"),
    Call("GET", "/api/attachments/$attachment"),
    Call("GET", "/api/attachments/$attachment/preview"),
]
PLAIN: list[Call] = [
    Call("GET", "/api/me/feed"),
    Call("POST", "/api/me/feed"),
    Call("DELETE", "/api/me/feed"),
    Call("POST", "/api/files", {"file": "一行文字"}, form=True),
]
