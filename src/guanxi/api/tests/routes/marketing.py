"""Campaigns: what the routes take, and a request to each."""

from guanxi.api.tests.call import Call

RULES: dict[str, str] = {
    "GET /api/campaigns": "look workspace",
    "POST /api/campaigns": "write workspace",
    "DELETE /api/campaigns/{campaign_id}": "run campaign",
    "GET /api/campaigns/{campaign_id}": "look workspace",
    "PATCH /api/campaigns/{campaign_id}": "run campaign",
    "GET /api/campaigns/{campaign_id}/changes": "look workspace",
    "GET /api/campaigns/{campaign_id}/members": "look workspace",
    "POST /api/campaigns/{campaign_id}/members": "run campaign",
    "POST /api/campaigns/{campaign_id}/restore": "run campaign",
    "DELETE /api/campaign-members/{member_id}": "manage account",
    "PATCH /api/campaign-members/{member_id}": "contribute account",
}
CALLS: list[Call] = [
    Call("GET", "/api/campaigns", query="owner_id=$member"),
    Call("POST", "/api/campaigns", {"name": "开放日", "owner_id": "$member"}),
    Call("GET", "/api/campaigns/$campaign"),
    Call("PATCH", "/api/campaigns/$campaign", {"expected_version": 1, "owner_id": "$member"}),
    Call("GET", "/api/campaigns/$campaign/changes"),
    Call("GET", "/api/campaigns/$campaign/members"),
    Call("POST", "/api/campaigns/$campaign/members", {"contact_ids": ["$contact"]}),
    Call("POST", "/api/campaigns/$campaign/members", {"filter": {"account_id": "$account"}}),
    Call("DELETE", "/api/campaigns/$campaign"),
    Call("POST", "/api/campaigns/$oldcampaign/restore"),
    Call("PATCH", "/api/campaign-members/$asked", {"response": "attended"}),
    Call("DELETE", "/api/campaign-members/$asked"),
]
PLAIN: list[Call] = [
    Call("POST", "/api/campaigns", {"name": "客户日"}),
]
