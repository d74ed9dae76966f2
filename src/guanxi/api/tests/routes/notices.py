"""Notices: what the routes take, and a request to each."""

from guanxi.api.tests.call import Call

RULES: dict[str, str] = {
    "GET /api/notices": "me",
    "GET /api/notices/unread": "me",
    "GET /api/notices/settings": "me",
    "PUT /api/notices/settings": "me",
    "POST /api/notices/read": "me",
    "POST /api/notices/{notice_id}/read": "end own",
}
CALLS: list[Call] = [
    Call("POST", "/api/notices/$notice/read"),
]
PLAIN: list[Call] = [
    Call("GET", "/api/notices"),
    Call("GET", "/api/notices/unread"),
    Call("POST", "/api/notices/read"),
    Call("GET", "/api/notices/settings"),
    Call("PUT", "/api/notices/settings", {"morning": "09:00"}),
]
