"""Personal data: what the routes take, and a request to each."""

from guanxi.api.tests.call import Call

RULES: dict[str, str] = {
    "GET /api/contacts/{contact_id}/erase": "read+administer account",
    "POST /api/contacts/{contact_id}/erase": "read+administer account",
    "GET /api/contacts/{contact_id}/personal-data": "manage account",
    "POST /api/contacts/{contact_id}/reveal": "unmask account",
    "POST /api/accounts/{account_id}/reveal": "unmask account",
}
CALLS: list[Call] = [
    Call("GET", "/api/contacts/$contact/erase"),
    Call("POST", "/api/contacts/$contact/erase", {"confirm": "张三", "reason": "request"}),
    Call("GET", "/api/contacts/$contact/personal-data"),
    Call("POST", "/api/contacts/$contact/reveal", {"reason": "call"}),
    Call("POST", "/api/accounts/$account/reveal", {"reason": "call"}),
]
PLAIN: list[Call] = []
