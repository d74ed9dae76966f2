"""Webhooks: what the routes take, and a request to each."""

from guanxi.api.tests.call import Call

RULES: dict[str, str] = {
    "GET /api/webhooks": "administer workspace",
    "POST /api/webhooks": "administer workspace",
    "PATCH /api/webhooks/{webhook_id}": "administer workspace",
    "DELETE /api/webhooks/{webhook_id}": "administer workspace",
    "POST /api/webhooks/{webhook_id}/ping": "administer workspace",
    "GET /api/webhooks/{webhook_id}/deliveries": "administer workspace",
    "POST /api/webhook-deliveries/{delivery_id}/resend": "administer workspace",
}
CALLS: list[Call] = [
    Call("PATCH", "/api/webhooks/$webhook", {"expected_version": 1, "is_on": False}),
    Call("DELETE", "/api/webhooks/$webhook"),
    Call("POST", "/api/webhooks/$webhook/ping"),
    Call("GET", "/api/webhooks/$webhook/deliveries", query="state=waiting"),
    Call("POST", "/api/webhook-deliveries/$delivery/resend"),
]
PLAIN: list[Call] = [
    Call("GET", "/api/webhooks"),
    Call("POST", "/api/webhooks", {"name": "数仓", "url": "https://hooks.example.com/a", "kinds": ["account.*"]}),
]
