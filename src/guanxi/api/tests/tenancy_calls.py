"""A request to every route that works with one's own things, and the routes that speak of no thing at all."""

import json
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponseBase
from django.test import Client

from guanxi.api.app import api
from guanxi.api.tests.tenancy_world import Things
from guanxi.testing.cast import PASSWORD


@dataclass(frozen=True)
class Call:
    """A request that works with one's own things; ``$name`` stands for one of them."""

    method: str
    path: str
    body: Any = None
    query: str = ""
    form: bool = False

    @property
    def names(self) -> list[str]:
        """The things it speaks of, each once."""
        text = f"{self.path}?{self.query} {json.dumps(self.body)}"
        parts = (
            text.replace('"', " ")
            .replace("/", " ")
            .replace("?", " ")
            .replace("&", " ")
            .replace("=", " ")
            .replace(",", " ")
            .split()
        )
        return sorted({part.strip("[]{}?:") for part in parts if part.startswith("$")})

    def filled(self, things: Things) -> "Call":
        """Put things in place of their names."""
        path, query, body = self.path, self.query, json.dumps(self.body)
        for name in sorted(things, key=len, reverse=True):
            path, query, body = (text.replace(name, things[name]) for text in (path, query, body))
        return replace(self, path=path, query=query, body=json.loads(body))

    def send(self, client: Client, **headers: str) -> HttpResponseBase:
        """Make the request."""
        address = f"{self.path}?{self.query}" if self.query else self.path
        if self.form:
            return client.post(
                address, {name: as_file(name, text) for name, text in self.body.items()}, headers=headers
            )
        if self.body is None:
            return client.generic(self.method, address, headers=headers)
        body = json.dumps(self.body)
        return client.generic(self.method, address, body, content_type="application/json", headers=headers)


def as_file(name: str, text: str) -> Any:
    """Return what is sent in a field of a form: a small file in one that is called so."""
    return SimpleUploadedFile("a.txt", text.encode()) if name == "file" else text


A, P, C = "/api/accounts/$account", "/api/positions/$seat", "/api/contacts/$contact"
CAMPAIGN = "/api/campaigns/$campaign"
DEAL, DEALS = "/api/opportunities/$opportunity", "account_id=$account&owner_id=$member"
FOLLOW_UP = "/api/follow-ups/$followup"
CALLS = [
    Call("GET", "/api/accounts", query="owner_id=$member&parent_id=$account"),
    Call("POST", "/api/accounts", {"name": "新客户", "parent_id": "$account", "owner_id": "$member"}),
    Call("GET", "/api/accounts/export", query="format=csv&owner_id=$member&parent_id=$account"),
    Call("POST", "/api/accounts/merge", {"kept_id": "$account", "merged_id": "$daughter"}),
    Call("DELETE", A),
    Call("GET", A),
    Call("PATCH", A, {"expected_version": 1, "parent_id": None, "owner_id": "$member"}),
    Call("PATCH", "/api/accounts/$daughter", {"expected_version": 1, "parent_id": "$account"}),
    Call("GET", "/api/audit", query="person=$member&record=$account"),
    Call("GET", "/api/audit/changes/$change"),
    Call("GET", "/api/audit/export", query="person=$member&record=$account"),
    Call("GET", f"{A}/changes"),
    Call("GET", f"{A}/chart"),
    Call("POST", f"{A}/chart/apply-template", {"template": "$template", "manager_id": "$seat"}),
    Call("GET", f"{A}/chart/changes", query="after=0"),
    # What is folded on somebody's screen is no thing to fetch: a seat that is not there folds nothing.
    Call("POST", f"{A}/chart/export", {"format": "csv"}),
    Call(
        "POST",
        f"{A}/chart/positions",
        {"contact_id": "$unplaced", "manager_id": "$seat", "department_id": "$department"},
    ),
    Call("POST", f"{A}/chart/save-template", {"name": "模板"}),
    Call("GET", f"{A}/chains"),
    Call("GET", f"{A}/warnings"),
    Call("GET", f"{A}/overview"),
    Call("GET", f"{A}/unknowns"),
    Call("GET", f"{A}/visits"),
    Call("GET", f"{A}/visit-questions", query="contact_ids=$contact&chain_id=$chain"),
    Call(
        "POST",
        f"{A}/visits",
        {
            "at": "2026-03-05T02:00:00Z",
            "contact_ids": ["$contact"],
            "member_ids": ["$colleague"],
            "owner_id": "$member",
            "chain_id": "$chain",
            "questions": [{"text": "预算多少？", "asked_id": None}],
        },
    ),
    Call("GET", "/api/visits/$visit"),
    Call("GET", "/api/visits/$visit/file", query="lang=en"),
    Call(
        "PATCH", "/api/visits/$visit", {"contact_ids": ["$contact"], "member_ids": ["$colleague"], "chain_id": "$chain"}
    ),
    Call("DELETE", "/api/visits/$visit"),
    Call("PUT", "/api/visits/$visit/questions", {"questions": [{"text": "预算多少？"}]}),
    Call("POST", "/api/visits/$visit/questions/$question/answer", {"result": "nobody_knows"}),
    Call("POST", "/api/visits/$visit/answers/$answer/undo"),
    Call("POST", "/api/visits/$visit/close", {"summary": "谈了预算", "contact_ids": ["$contact"]}),
    Call("POST", "/api/visits/$visit/undo"),
    Call("GET", "/api/evidence/$interaction"),
    Call("GET", "/api/chains/$chain/unknowns"),
    Call(
        "POST",
        f"{A}/chains",
        {
            "template": "$stagetemplate",
            "contact_ids": ["$contact"],
            "owner_id": "$member",
            "opportunity_id": "$opportunity",
        },
    ),
    Call("GET", "/api/chains", query="account_id=$account&owner_id=$member&opportunity_id=$opportunity"),
    Call("DELETE", "/api/chains/$chain"),
    Call("GET", "/api/chains/$chain"),
    Call("PATCH", "/api/chains/$chain", {"owner_id": "$member", "opportunity_id": "$opportunity", "note": "要定"}),
    Call("GET", "/api/chains/$chain/insights", query="lang=en"),
    Call("GET", "/api/chains/$chain/simulation"),
    Call("POST", "/api/chains/$chain/what-if", {"stances": {"$onchain": 2}}),
    Call("GET", "/api/chains/$chain/plan"),
    Call("POST", "/api/chains/$chain/export", {"format": "pdf", "redaction": "partner"}),
    Call("POST", "/api/chains/$chain/restore"),
    Call(
        "POST",
        "/api/chains/$chain/members",
        {"contact_ids": ["$unplaced"], "position_ids": ["$seat"], "stage_id": "$stage"},
    ),
    Call("DELETE", "/api/chain-members/$onchain"),
    Call("PATCH", "/api/chain-members/$onchain", {"roles": ["champion"], "influence": 80}),
    Call("PUT", "/api/chain-members/$onchain/pairings/$member", {"target": 2, "action": "请教"}),
    Call("DELETE", "/api/chain-members/$onchain/pairings/$member"),
    Call("POST", "/api/chains/$chain/save-template", {"name": "我的阶段"}),
    Call("POST", "/api/chains/$chain/stages", {"code": "tender", "after_id": "$stage"}),
    Call("POST", "/api/chains/$chain/stages/from-template", {"template": "$stagetemplate"}),
    Call("DELETE", "/api/stages/$stage"),
    Call("PATCH", "/api/stages/$laststage", {"owner_id": "$member", "after_id": "$stage"}),
    Call("PUT", "/api/stages/$laststage/parts", {"member_id": "$onchain", "kind": "veto"}),
    Call("DELETE", "/api/stage-parts/$part"),
    Call("POST", "/api/stage-parts/$part/move", {"stage_id": "$laststage"}),
    Call("DELETE", "/api/stage-templates/$stagetemplate"),
    Call("GET", f"{A}/departments"),
    Call("POST", f"{A}/departments", {"name": "新部门", "parent_id": "$department"}),
    Call("GET", f"{A}/facts"),
    Call("POST", f"{A}/groups", {"name": "新组", "position_ids": ["$seat"]}),
    Call("GET", f"{A}/imports"),
    Call("GET", f"{A}/interactions"),
    Call(
        "GET",
        "/api/follow-ups",
        query="whose=all&account_id=$account&contact_id=$contact&chain_id=$chain&opportunity_id=$opportunity",
    ),
    Call("GET", "/api/follow-ups", query="whose=team&account_id=$account&member_id=$member"),
    Call(
        "POST",
        f"{A}/follow-ups",
        {
            "due_on": "2026-04-01",
            "contact_ids": ["$contact"],
            "member_id": "$member",
            "chain_id": "$chain",
            "opportunity_id": "$opportunity",
            "stage_id": "$stage",
        },
    ),
    Call("GET", FOLLOW_UP),
    Call("PATCH", FOLLOW_UP, {"expected_version": 1, "contact_ids": ["$contact"], "member_id": "$member"}),
    Call("POST", f"{FOLLOW_UP}/snooze", {"days": 3}),
    Call("POST", f"{FOLLOW_UP}/finish", {"outcome": "谈妥了", "interaction_id": "$interaction"}),
    Call("POST", f"{FOLLOW_UP}/drop", {"reason": "不做了"}),
    Call("POST", "/api/follow-ups/$dropped/reopen"),
    Call("POST", "/api/notices/$notice/read"),
    Call(
        "POST",
        f"{A}/interactions",
        {"kind": "call", "at": "2026-03-01T09:00:00Z", "summary": "谈价格", "contact_ids": ["$contact"]},
    ),
    Call("GET", f"{A}/interactions/people"),
    Call("POST", f"{A}/interactions/reading", {"text": "明天下午3点电话 讨论报价"}),
    Call("GET", f"{A}/files"),
    Call("GET", "/api/interactions/$interaction"),
    Call(
        "PATCH",
        "/api/interactions/$interaction",
        {"expected_version": 1, "contact_ids": ["$contact"], "detach_ids": ["$attachment"], "stage_id": "$stage"},
    ),
    Call("DELETE", "/api/interactions/$interaction"),
    Call("GET", "/api/attachments/$attachment"),
    Call("GET", "/api/attachments/$attachment/preview"),
    Call("GET", f"{A}/grants"),
    Call("POST", f"{A}/grants", {"member_id": "$colleague", "level": "read"}),
    Call("POST", f"{A}/grants", {"team_id": "$team", "level": "edit"}),
    Call("PATCH", "/api/grants/$grant", {"level": "edit"}),
    Call("DELETE", "/api/grants/$grant"),
    Call("POST", f"{A}/transfer", {"member_id": "$colleague", "keep": "read"}),
    Call("POST", "/api/accounts/transfer", {"account_ids": ["$account"], "member_id": "$colleague"}),
    Call("POST", "/api/transfers/$transfer/undo"),
    Call("POST", f"{A}/redo"),
    Call("GET", f"{A}/undo"),
    Call("POST", f"{A}/undo"),
    Call("DELETE", "/api/me/sessions/$session"),
    Call("POST", "/api/members/$member/password-reset"),
    Call("DELETE", "/api/tokens/$token"),
    Call("GET", "/api/contacts", query="account_id=$account&owner_id=$member"),
    Call(
        "POST",
        "/api/contacts",
        {"name": "赵六", "account_id": "$account", "department_id": "$department", "owner_id": "$member"},
    ),
    Call("GET", "/api/contacts/export", query="format=csv&account_id=$account&owner_id=$member"),
    Call("POST", "/api/contacts/merge", {"kept_id": "$contact", "merged_id": "$unplaced"}),
    Call("GET", C),
    Call("PATCH", C, {"expected_version": 1, "owner_id": "$member"}),
    Call("GET", f"{C}/erase"),
    Call("POST", f"{C}/erase", {"confirm": "张三", "reason": "request"}),
    Call("GET", f"{C}/personal-data"),
    Call("POST", f"{C}/reveal", {"reason": "call"}),
    Call("POST", f"{A}/reveal", {"reason": "call"}),
    Call("PUT", f"{C}/rating", {"feature": "attitude", "value": 1}),
    Call("GET", f"{A}/facts", query="chain_id=$chain"),
    Call("GET", f"{C}/ratings", query="chain_id=$chain&competitor_id=$competitor"),
    Call("GET", f"{C}/ratings/history", query="chain_id=$chain&competitor_id=$competitor"),
    Call("PUT", f"{C}/rating", {"feature": "price", "value": 1, "chain_id": "$chain", "evidence_id": "$interaction"}),
    Call("PUT", f"{C}/ratings", {"values": [{"feature": "price", "value": 1}], "competitor_id": "$competitor"}),
    Call("PUT", f"{C}/role", {"role": "user"}),
    Call("DELETE", "/api/departments/$department"),
    Call("PATCH", "/api/departments/$subdepartment", {"parent_id": "$department"}),
    Call("GET", "/api/duplicates/contacts", query="name=张三&account_id=$account"),
    Call("PATCH", "/api/employments/$employment", {"department_id": "$department"}),
    Call("POST", "/api/employments/$employment/change-employer", {"account_id": "$daughter"}),
    Call("POST", "/api/employments/$employment/leave", {}),
    Call("DELETE", "/api/groups/$group"),
    Call("PATCH", "/api/groups/$group", {"position_ids": ["$seat"]}),
    Call("POST", "/api/imports", {"text": "张三 总经理\n  李四 经理", "account_id": "$account"}, form=True),
    Call("GET", "/api/imports/$import"),
    Call("PATCH", "/api/imports/$import", {}),
    Call("POST", "/api/imports/$import/apply"),
    Call("POST", "/api/imports/$import/cancel"),
    Call("GET", "/api/imports/$import/errors.csv"),
    Call("POST", "/api/imports/$import/undo"),
    Call("POST", "/api/invitations", {"kind": "member", "team_id": "$team"}),
    Call("POST", "/api/invitations/$invitation/revoke"),
    Call("DELETE", "/api/lines/$line"),
    Call("PATCH", "/api/lines/$line", {"note": "听说"}),
    Call("PATCH", P, {"department_id": "$department"}),
    Call("GET", f"{P}/lines"),
    Call("POST", f"{P}/lines", {"kind": "influence", "target_id": "$report"}),
    Call("POST", "/api/positions/$report/move", {"manager_id": "$third"}),
    Call("GET", f"{P}/occupants"),
    Call("POST", f"{P}/remove", {}),
    Call("POST", f"{P}/succeed", {"contact_id": "$unplaced"}),
    Call("POST", f"{P}/vacate", {}),
    Call("GET", f"{A}/timeline", query="contact_id=$contact&member_id=$member"),
    Call("GET", f"{A}/timeline/months", query="contact_id=$contact"),
    Call("GET", f"{C}/timeline"),
    Call("GET", f"{C}/timeline/months"),
    Call("GET", "/api/chains/$chain/timeline"),
    Call("GET", "/api/chains/$chain/timeline/months"),
    Call("GET", f"{DEAL}/timeline"),
    Call("GET", f"{DEAL}/timeline/months"),
    Call("GET", "/api/campaigns", query="owner_id=$member"),
    Call("POST", "/api/campaigns", {"name": "开放日", "owner_id": "$member"}),
    Call("GET", CAMPAIGN),
    Call("PATCH", CAMPAIGN, {"expected_version": 1, "owner_id": "$member"}),
    Call("GET", f"{CAMPAIGN}/changes"),
    Call("GET", f"{CAMPAIGN}/members"),
    Call("POST", f"{CAMPAIGN}/members", {"contact_ids": ["$contact"]}),
    Call("POST", f"{CAMPAIGN}/members", {"filter": {"account_id": "$account"}}),
    Call("DELETE", CAMPAIGN),
    Call("POST", "/api/campaigns/$oldcampaign/restore"),
    Call("PATCH", "/api/campaign-members/$asked", {"response": "attended"}),
    Call("DELETE", "/api/campaign-members/$asked"),
    Call("GET", f"{CAMPAIGN}/members/export", query="format=csv"),
    Call("GET", "/api/cases/export", query="format=csv&account_id=$account&owner_id=$member"),
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
    Call("GET", "/api/opportunities", query=f"{DEALS}&stage_id=$pipestage&competitor_id=$competitor"),
    Call("POST", "/api/opportunities", {"account_id": "$account", "name": "质检", "stage_id": "$pipestage"}),
    Call("POST", "/api/opportunities", {"account_id": "$account", "name": "运维", "owner_id": "$member"}),
    Call("GET", "/api/opportunities/board", query=f"{DEALS}&stage_id=$pipestage&competitor_id=$competitor"),
    Call("GET", "/api/opportunities/export", query=f"format=csv&{DEALS}&stage_id=$pipestage&competitor_id=$competitor"),
    Call("GET", DEAL),
    Call("PATCH", DEAL, {"expected_version": 1, "owner_id": "$member", "competitors": ["银河"]}),
    Call("DELETE", DEAL),
    Call("GET", f"{DEAL}/changes"),
    Call("POST", f"{DEAL}/close", {"state": "won"}),
    Call("POST", f"{DEAL}/move", {"stage_id": "$pipestage", "before_id": "$rival_deal"}),
    Call("POST", f"{DEAL}/reopen", {"stage_id": "$pipestage"}),
    Call("POST", f"{DEAL}/suspend", {}),
    Call("POST", "/api/opportunities/$shelved/restore"),
    Call("POST", "/api/pipeline", {"name": "投标", "after_id": "$pipestage"}),
    Call("PATCH", "/api/pipeline/$pipestage", {"expected_version": 1, "after_id": "$nextpipe"}),
    Call("DELETE", "/api/pipeline/$pipestage", query="move_to=$nextpipe"),
    Call("POST", "/api/pipeline/$gonepipe/restore"),
    Call("PATCH", "/api/competitors/$competitor", {"expected_version": 1, "note": "低价"}),
    Call("DELETE", "/api/competitors/$competitor"),
    Call("GET", "/api/jobs/$job"),
    Call("PATCH", "/api/webhooks/$webhook", {"expected_version": 1, "is_on": False}),
    Call("DELETE", "/api/webhooks/$webhook"),
    Call("POST", "/api/webhooks/$webhook/ping"),
    Call("GET", "/api/webhooks/$webhook/deliveries", query="state=waiting"),
    Call("POST", "/api/webhook-deliveries/$delivery/resend"),
    Call("POST", "/api/workspace/exports/$export/file", {"password": PASSWORD}),
    Call("POST", "/api/jobs/$job/cancel"),
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
    Call("PUT", "/api/session/workspace", {"workspace_id": "$workspace"}),
    Call("GET", "/api/members/$colleague/leaving"),
    Call("GET", f"{A}/handover-sheet"),
    Call(
        "POST",
        "/api/handovers",
        {
            "from_member_id": "$member",
            "moves": [{"account_id": key, "member_id": "$colleague"} for key in ("$account", "$daughter")],
            "contacts_to": "$colleague",
            "grants_to": "$colleague",
            "opportunities_to": "$colleague",
        },
    ),
    Call("GET", "/api/handovers/$handover"),
    Call("POST", "/api/handovers/$handover/undo"),
    Call("GET", "/api/handovers/$handover/sheets/$handed"),
    Call("GET", "/api/handovers/$handover/sheets/$handed/file", query="format=json"),
    Call("GET", f"{A}/handover-sheet/file", query="format=json"),
    Call("PATCH", "/api/members/$colleague", {"manager_id": "$member", "team_id": "$team"}),
    Call("POST", "/api/members/$colleague/deactivate"),
    Call("POST", "/api/members/$colleague/reactivate"),
    Call("POST", "/api/teams", {"name": "新团队", "parent_id": "$team", "leader_id": "$colleague"}),
    Call("PATCH", "/api/teams/$subteam", {"parent_id": "$team", "leader_id": "$colleague"}),
    Call("POST", "/api/teams/$subteam/archive", {}),
    Call("DELETE", "/api/templates/$template"),
    Call("POST", "/api/ties", {"contact_id": "$contact", "other_id": "$unplaced", "kind": "friend"}),
    Call("GET", "/api/leads", query="owner_id=$member&pool_id=$pool"),
    Call("POST", "/api/leads", {"company": "新名单有限公司", "pool_id": "$pool", "owner_id": "$member"}),
    Call("GET", "/api/leads/export", query="format=csv&owner_id=$member&pool_id=$pool"),
    Call("GET", "/api/leads/$lead"),
    Call("GET", "/api/leads/$lead/duplicates"),
    Call("PATCH", "/api/leads/$lead", {"expected_version": 1, "region": "华东", "pool_id": "$pool"}),
    Call("DELETE", "/api/leads/$lead"),
    Call("POST", "/api/leads/$deleted/restore"),
    Call("POST", "/api/leads/$lead/talks", {"text": "聊了预算"}),
    Call("POST", "/api/leads/$pooled/claim"),
    Call("POST", "/api/leads/$lead/assign", {"member_id": "$colleague"}),
    Call("POST", "/api/leads/$lead/release", {"pool_id": "$pool"}),
    Call("POST", "/api/leads/$lead/ignore", {"reason": "没有预算", "pool_id": "$pool"}),
    Call("POST", "/api/leads/$lead/confirm", {"account_id": "$account", "contact_id": "$contact"}),
    Call("POST", "/api/leads/$lead/confirm", {"parent_id": "$account", "opportunity": "一期"}),
    Call("POST", "/api/leads/$lead/undo"),
    Call("POST", "/api/leads/bulk", {"ids": ["$lead"], "action": "release", "pool_id": "$pool"}),
    Call("PATCH", "/api/pools/$pool", {"expected_version": 1, "member_ids": ["$member"], "team_ids": ["$team"]}),
    Call("POST", "/api/pools", {"name": "新名单池", "member_ids": ["$member"], "team_ids": ["$team"]}),
    Call("POST", "/api/pools/$pool/close", {"move_to": "$otherpool"}),
    Call("POST", "/api/pools/$closedpool/restore"),
    Call("GET", "/api/pools/$pool/preview", query="recycle_after_days=30"),
    Call("DELETE", "/api/ties/$tie"),
    Call("PATCH", "/api/ties/$tie", {"note": "同届"}),
]
# These speak of no identifier at all.
WITHOUT = {
    "GET /api/visits/mine",
    "GET /api/leads/places", "GET /api/leads/facets", "GET /api/leads/duplicates", "GET /api/pools",
    "POST /api/files",
    "GET /api/competitors", "POST /api/competitors", "GET /api/pipeline",
    "GET /api/me/feed", "POST /api/me/feed", "DELETE /api/me/feed",
    "GET /api/notices", "GET /api/notices/unread", "POST /api/notices/read",
    "GET /api/notices/settings", "PUT /api/notices/settings",
    "DELETE /api/session", "DELETE /api/tie-kinds/{code}", "GET /api/audit/heads", "GET /api/audit/verification",
    "GET /api/jobs", "GET /api/jobs/periodic", "GET /api/webhooks", "POST /api/webhooks",
    "GET /api/workspace/exports", "POST /api/workspace/exports",
    "GET /api/duplicates", "GET /api/duplicates/accounts",
    "GET /api/ratings/proposal", "GET /api/ratings/questions",
    "GET /api/facets", "GET /api/handovers", "GET /api/imports", "GET /api/members", "GET /api/members/holdings",
    "GET /api/role-vocabularies", "GET /api/search", "GET /api/session", "GET /api/stage-templates",
    "GET /api/stewardship/archived-steps",
    "GET /api/stewardship/gaps", "GET /api/stewardship/steps", "GET /api/stewardship/structure",
    "GET /api/today", "GET /api/warning-rules",
    "POST /api/stewardship/structure/export",
    "GET /api/teams", "GET /api/templates", "GET /api/tie-kinds", "POST /api/members", "POST /api/session",
    "POST /api/tie-kinds",
    "PUT /api/me/language",
    "GET /api/invitations", "GET /api/time-zones", "GET /api/workspace", "GET /api/workspaces",
    "PATCH /api/workspace", "POST /api/invitation/accept", "POST /api/invitation/join",
    "POST /api/invitation/look", "POST /api/register", "POST /api/workspaces",
    "DELETE /api/me/sessions", "DELETE /api/session/second-factor", "GET /api/me/second-factor",
    "GET /api/me/sessions", "GET /api/oidc/{name}/callback", "GET /api/oidc/{name}/start", "GET /api/tokens",
    "POST /api/me/second-factor", "POST /api/me/second-factor/confirm", "POST /api/me/second-factor/disable",
    "POST /api/me/second-factor/recovery-codes", "POST /api/password-reset", "POST /api/password-reset/look",
    "POST /api/password-reset/request", "POST /api/session/second-factor", "POST /api/tokens", "PUT /api/me/password",
}  # fmt: skip
# Which of one's own calls is refused for another reason than a missing thing: the state is not there yet.
NOT_YET = {"/undo", "/redo", "/cancel", "/file"}


@cache
def routes() -> tuple[str, ...]:
    """Every route of the interface."""
    paths = api.get_openapi_schema()["paths"]
    return tuple(f"{method.upper()} {path}" for path, operations in paths.items() for method in operations)


def route_of(call: Call) -> str:
    """The route a call belongs to."""
    for route in routes():
        method, path = route.split(" ")
        parts, wanted = path.split("/"), call.path.split("/")
        alike = (
            part == other or (part.startswith("{") and other.startswith("$"))
            for part, other in zip(parts, wanted, strict=False)
        )
        if method == call.method and len(parts) == len(wanted) and all(alike):
            return route
    raise AssertionError(f"no route for {call.method} {call.path}")
