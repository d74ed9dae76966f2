"""What everybody may do, written down apart from the code that decides it: nothing here asks a policy.

``RULES`` says for every route what it takes, ``ON_ACCOUNTS`` and ``IN_THE_WORKSPACE`` say what everybody has. Whoever
adds a route adds a line here, in words.

A rule is ``<need> <where>``:

- ``account``: the thing lies in an account, and one needs that much of it. What one cannot read does not exist.
- ``lead``: it is a lead somebody holds; ``holder``: somebody is to hold it; ``pooled``: it waits where all may take.
- ``campaign``: all in the workspace see it, its owner and administrators run it.
- ``import``, ``invitation``, ``own``: it is its maker's; the role says who else sees the first two.
- ``job``: its maker's, and administrators see and stop all of the workspace.
- ``shown``: a colleague or a team, whom all in the workspace see and few may change.
- ``workspace``: one needs it of the workspace, by one's role.
- ``me``: everybody who is signed in, for himself. ``public 404``: whoever asks gets this answer.
"""

READ, CONTRIBUTE, EDIT = ("read",), ("read", "contribute", "unmask"), ("read", "contribute", "unmask", "edit")
ALL = (*EDIT, "manage", "share", "transfer", "archive")
LEADING = ("read", "share", "transfer", "unmask")

# Who is who to Olaf, who owns the account and everything about it. What somebody has of it:
ON_ACCOUNTS: dict[str, tuple[str, ...]] = {
    "administrator": ALL,
    "director": ("read", "transfer", "unmask"),
    "owner": ALL,
    "member": CONTRIBUTE,
    "editor": EDIT,
    "reader until a day": READ,
    "reader whose day is over": (),
    "in a team it is shared with": CONTRIBUTE,
    "his manager": LEADING,
    "leader of his team": LEADING,
    "leader of the parent team": LEADING,
    "leader of a sibling team": (),
    "mate in his team, which opens reading": READ,
    "outsider": (),
    "read-only, though it is shared for editing": READ,
    "auditor": READ,
    "administrator elsewhere": (),
}
# What they have of an account that belongs to a colleague of his and is shared with nobody.
ON_HIDDEN_ACCOUNTS = {"administrator": ALL, "director": ("read", "transfer", "unmask"), "auditor": READ}
# What somebody has of a lead that Olaf holds: sharing his customers opens none of his leads. A colleague of his who is
# nobody's to lead gets leads from administrators and directors alone.
ON_LEADS: dict[str, tuple[str, ...]] = {
    "administrator": ("read", "edit", "release", "assign", "enter"),
    "director": ("read", "assign", "enter"),
    "owner": ("read", "edit", "release", "enter"),
    "his manager": ("read", "release", "enter"),
    "leader of his team": ("read", "release", "enter"),
    "leader of the parent team": ("read", "release", "enter"),
    "auditor": ("read",),
}
ON_HIDDEN_LEADS = {role: ON_LEADS[role] for role in ("administrator", "director", "auditor")}
# Who sees imports and invitations of others, and who may do something with them.
SEE_IMPORTS = {"administrator", "director", "auditor", "owner"}
HANDLE_IMPORTS = {"administrator", "owner"}
SEE_INVITATIONS = {"administrator", "owner"}
# Who prepares that Olaf leaves; of somebody whom nobody leads, only the first two do.
PREPARE_ANYBODY = {"administrator", "director"}
PREPARE_HIM = {*PREPARE_ANYBODY, "his manager", "leader of his team", "leader of the parent team"}
# Programs work with a token as the one who made it, but what decides who gets in is for people only.
TOKENS = {"a token of the owner to read": "owner", "a token of the owner to write": "owner"}
NOT_FOR_TOKENS = ("/api/invitation", "/api/me/", "/api/session", "/api/tokens")
# Who works here, in which teams, and what the workspace is like: programs may read it, and change nothing of it.
TOKENS_ONLY_READ = ("/api/members", "/api/teams", "/api/webhook", "/api/workspace")
READS_BY_POST = (
    "POST /api/accounts/{account_id}/chart/export",
    "POST /api/chains/{chain_id}/export",
    "POST /api/chains/{chain_id}/what-if",
    "POST /api/stewardship/structure/export",
)

WRITES = ("look", "write")
LEADERS = ("leader of his team", "leader of the parent team", "leader of a sibling team")
IN_THE_WORKSPACE: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(ON_ACCOUNTS, WRITES),
    **dict.fromkeys(LEADERS, (*WRITES, "gaps")),
    "administrator": (*WRITES, "administer", "gaps", "invite", "audit"),
    "administrator elsewhere": (*WRITES, "administer", "gaps", "invite", "audit"),
    "director": (*WRITES, "gaps"),
    "read-only, though it is shared for editing": ("look",),
    "auditor": ("look", "gaps", "audit"),
}
NOT_SIGNED_IN = ("deactivated", "anonymous")
ROLES = (*ON_ACCOUNTS, *TOKENS, *NOT_SIGNED_IN)

RULES: dict[str, str] = {
    "GET /api/accounts": "read account",
    "POST /api/accounts": "read+write account",
    "GET /api/accounts/export": "read account",
    "POST /api/accounts/merge": "archive account",
    "POST /api/accounts/transfer": "transfer account",
    "DELETE /api/accounts/{account_id}": "archive account",
    "GET /api/accounts/{account_id}": "read account",
    "PATCH /api/accounts/{account_id}": "manage account",
    "GET /api/accounts/{account_id}/changes": "read account",
    "GET /api/accounts/{account_id}/chart": "read account",
    "POST /api/accounts/{account_id}/chart/apply-template": "edit account",
    "GET /api/accounts/{account_id}/chart/changes": "read account",
    "POST /api/accounts/{account_id}/chart/export": "read account",
    "POST /api/accounts/{account_id}/chart/positions": "edit account",
    "POST /api/accounts/{account_id}/chart/save-template": "read+write account",
    "GET /api/accounts/{account_id}/chains": "read account",
    "GET /api/accounts/{account_id}/warnings": "read account",
    "GET /api/accounts/{account_id}/visits": "read account",
    "POST /api/accounts/{account_id}/visits": "contribute account",
    "GET /api/accounts/{account_id}/visit-questions": "read account",
    "GET /api/visits/mine": "look workspace",
    "GET /api/visits/{visit_id}": "read account",
    "GET /api/visits/{visit_id}/file": "read account",
    "PATCH /api/visits/{visit_id}": "contribute account",
    "DELETE /api/visits/{visit_id}": "contribute account",
    "PUT /api/visits/{visit_id}/questions": "contribute account",
    "POST /api/visits/{visit_id}/questions/{question_id}/answer": "contribute account",
    "POST /api/visits/{visit_id}/answers/{answer_id}/undo": "edit account",
    "POST /api/visits/{visit_id}/close": "contribute account",
    "POST /api/visits/{visit_id}/undo": "edit account",
    "GET /api/evidence/{interaction_id}": "read account",
    "GET /api/accounts/{account_id}/overview": "read account",
    "GET /api/accounts/{account_id}/unknowns": "read account",
    "GET /api/chains/{chain_id}/unknowns": "read account",
    "GET /api/today": "look workspace",
    "GET /api/warning-rules": "look workspace",
    "POST /api/accounts/{account_id}/chains": "edit account",
    "GET /api/chains": "read account",
    "DELETE /api/chains/{chain_id}": "edit account",
    "GET /api/chains/{chain_id}": "read account",
    "PATCH /api/chains/{chain_id}": "edit account",
    "POST /api/chains/{chain_id}/export": "read account",
    "GET /api/chains/{chain_id}/insights": "read account",
    "GET /api/chains/{chain_id}/plan": "read account",
    "GET /api/chains/{chain_id}/simulation": "read account",
    "POST /api/chains/{chain_id}/what-if": "read account",
    "POST /api/chains/{chain_id}/restore": "edit account",
    "POST /api/chains/{chain_id}/members": "edit account",
    "DELETE /api/chain-members/{member_id}": "edit account",
    "PATCH /api/chain-members/{member_id}": "edit account",
    "PUT /api/chain-members/{chain_member_id}/pairings/{member_id}": "edit account",
    "DELETE /api/chain-members/{chain_member_id}/pairings/{member_id}": "edit account",
    "POST /api/chains/{chain_id}/save-template": "edit account",
    "POST /api/chains/{chain_id}/stages": "edit account",
    "POST /api/chains/{chain_id}/stages/from-template": "edit account",
    "DELETE /api/stages/{stage_id}": "edit account",
    "PATCH /api/stages/{stage_id}": "edit account",
    "PUT /api/stages/{stage_id}/parts": "edit account",
    "DELETE /api/stage-parts/{part_id}": "edit account",
    "POST /api/stage-parts/{part_id}/move": "edit account",
    "GET /api/stage-templates": "look workspace",
    "DELETE /api/stage-templates/{template_id}": "write workspace",
    "GET /api/role-vocabularies": "look workspace",
    "GET /api/accounts/{account_id}/departments": "read account",
    "POST /api/accounts/{account_id}/departments": "edit account",
    "GET /api/accounts/{account_id}/facts": "read account",
    "GET /api/accounts/{account_id}/grants": "read account",
    "POST /api/accounts/{account_id}/grants": "share account",
    "POST /api/accounts/{account_id}/groups": "edit account",
    "GET /api/accounts/{account_id}/imports": "read account",
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
    "GET /api/notices": "me",
    "GET /api/notices/unread": "me",
    "GET /api/notices/settings": "me",
    "PUT /api/notices/settings": "me",
    "POST /api/notices/read": "me",
    "POST /api/notices/{notice_id}/read": "end own",
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
    "POST /api/accounts/{account_id}/redo": "contribute account",
    "POST /api/accounts/{account_id}/transfer": "transfer account",
    "GET /api/accounts/{account_id}/undo": "read account",
    "POST /api/accounts/{account_id}/undo": "contribute account",
    "GET /api/contacts": "read account",
    "POST /api/contacts": "edit account",
    "GET /api/contacts/export": "read account",
    "POST /api/contacts/merge": "edit account",
    "GET /api/contacts/{contact_id}": "read account",
    "PATCH /api/contacts/{contact_id}": "edit account",
    "GET /api/contacts/{contact_id}/erase": "read+administer account",
    "POST /api/contacts/{contact_id}/erase": "read+administer account",
    "GET /api/contacts/{contact_id}/personal-data": "manage account",
    "POST /api/contacts/{contact_id}/reveal": "unmask account",
    "POST /api/accounts/{account_id}/reveal": "unmask account",
    "GET /api/contacts/{contact_id}/ratings": "read account",
    "GET /api/contacts/{contact_id}/ratings/history": "read account",
    "GET /api/ratings/proposal": "me",
    "GET /api/ratings/questions": "me",
    "PUT /api/contacts/{contact_id}/rating": "contribute account",
    "PUT /api/contacts/{contact_id}/ratings": "contribute account",
    "PUT /api/contacts/{contact_id}/role": "edit account",
    "DELETE /api/departments/{department_id}": "edit account",
    "PATCH /api/departments/{department_id}": "edit account",
    "GET /api/duplicates": "look workspace",
    "GET /api/duplicates/accounts": "look workspace",
    "GET /api/duplicates/contacts": "read account",
    "PATCH /api/employments/{employment_id}": "edit account",
    "POST /api/employments/{employment_id}/change-employer": "edit account",
    "POST /api/employments/{employment_id}/leave": "edit account",
    "GET /api/facets": "look workspace",
    "DELETE /api/grants/{grant_id}": "share account",
    "PATCH /api/grants/{grant_id}": "share account",
    "DELETE /api/groups/{group_id}": "edit account",
    "PATCH /api/groups/{group_id}": "edit account",
    "GET /api/imports": "look workspace",
    "POST /api/imports": "edit account",
    "GET /api/imports/{import_id}": "read import",
    "PATCH /api/imports/{import_id}": "handle import",
    "POST /api/imports/{import_id}/apply": "handle import",
    "POST /api/imports/{import_id}/cancel": "handle import",
    "GET /api/imports/{import_id}/errors.csv": "read import",
    "POST /api/imports/{import_id}/undo": "handle import",
    "POST /api/invitation/accept": "public 409",
    "POST /api/invitation/join": "me 409",
    "POST /api/invitation/look": "public 409",
    "GET /api/invitations": "look workspace",
    "POST /api/invitations": "invite workspace",
    "POST /api/invitations/{invitation_id}/revoke": "revoke invitation",
    "GET /api/jobs": "look workspace",
    "GET /api/jobs/periodic": "administer workspace",
    "GET /api/jobs/{job_id}": "read job",
    "POST /api/jobs/{job_id}/cancel": "handle job",
    "DELETE /api/lines/{line_id}": "edit account",
    "PATCH /api/lines/{line_id}": "edit account",
    "PUT /api/me/language": "me",
    "GET /api/members": "look workspace",
    "POST /api/members": "administer workspace",
    "PATCH /api/positions/{position_id}": "edit account",
    "GET /api/competitors": "look workspace",
    "POST /api/competitors": "write workspace",
    "DELETE /api/competitors/{competitor_id}": "administer shown",
    "PATCH /api/competitors/{competitor_id}": "administer shown",
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
    "GET /api/accounts/{account_id}/timeline": "read account",
    "GET /api/accounts/{account_id}/timeline/months": "read account",
    "GET /api/contacts/{contact_id}/timeline": "read account",
    "GET /api/contacts/{contact_id}/timeline/months": "read account",
    "GET /api/chains/{chain_id}/timeline": "read account",
    "GET /api/chains/{chain_id}/timeline/months": "read account",
    "GET /api/opportunities/{opportunity_id}/timeline": "read account",
    "GET /api/opportunities/{opportunity_id}/timeline/months": "read account",
    "GET /api/cases": "read account",
    "GET /api/cases/export": "read account",
    "GET /api/campaigns/{campaign_id}/members/export": "look workspace",
    "POST /api/cases": "contribute account",
    "DELETE /api/cases/{case_id}": "edit account",
    "GET /api/cases/{case_id}": "read account",
    "PATCH /api/cases/{case_id}": "contribute account",
    "GET /api/cases/{case_id}/changes": "read account",
    "POST /api/cases/{case_id}/move": "contribute account",
    "POST /api/cases/{case_id}/restore": "edit account",
    "GET /api/opportunities": "read account",
    "POST /api/opportunities": "edit account",
    "GET /api/opportunities/board": "read account",
    "GET /api/opportunities/export": "read account",
    "DELETE /api/opportunities/{opportunity_id}": "edit account",
    "GET /api/opportunities/{opportunity_id}": "read account",
    "PATCH /api/opportunities/{opportunity_id}": "edit account",
    "GET /api/opportunities/{opportunity_id}/changes": "read account",
    "POST /api/opportunities/{opportunity_id}/close": "edit account",
    "POST /api/opportunities/{opportunity_id}/move": "edit account",
    "POST /api/opportunities/{opportunity_id}/reopen": "edit account",
    "POST /api/opportunities/{opportunity_id}/restore": "edit account",
    "POST /api/opportunities/{opportunity_id}/suspend": "edit account",
    "GET /api/leads": "look workspace",
    "POST /api/leads": "enter holder",
    "GET /api/leads/export": "look workspace",
    "GET /api/leads/places": "look workspace",
    "GET /api/leads/facets": "look workspace",
    "GET /api/leads/duplicates": "look workspace",
    "GET /api/leads/{lead_id}": "read lead",
    "PATCH /api/leads/{lead_id}": "edit lead",
    "DELETE /api/leads/{lead_id}": "edit lead",
    "GET /api/leads/{lead_id}/duplicates": "read lead",
    "POST /api/leads/{lead_id}/restore": "edit lead",
    "POST /api/leads/{lead_id}/talks": "edit lead",
    "POST /api/leads/{lead_id}/claim": "write pooled",
    "POST /api/leads/{lead_id}/assign": "assign lead",
    "POST /api/leads/{lead_id}/release": "release lead",
    "POST /api/leads/{lead_id}/ignore": "edit lead",
    "POST /api/leads/{lead_id}/confirm": "edit lead",
    "POST /api/leads/{lead_id}/undo": "read lead",
    "POST /api/leads/bulk": "release lead",
    "GET /api/pools": "look workspace",
    "POST /api/pools": "administer workspace",
    "PATCH /api/pools/{pool_id}": "administer shown",
    "POST /api/pools/{pool_id}/close": "administer shown",
    "POST /api/pools/{pool_id}/restore": "administer shown",
    "GET /api/pools/{pool_id}/preview": "administer shown",
    "GET /api/pipeline": "look workspace",
    "POST /api/pipeline": "administer workspace",
    "DELETE /api/pipeline/{stage_id}": "administer shown",
    "PATCH /api/pipeline/{stage_id}": "administer shown",
    "POST /api/pipeline/{stage_id}/restore": "administer shown",
    "GET /api/positions/{position_id}/lines": "read account",
    "POST /api/positions/{position_id}/lines": "edit account",
    "POST /api/positions/{position_id}/move": "edit account",
    "GET /api/positions/{position_id}/occupants": "read account",
    "POST /api/positions/{position_id}/remove": "edit account",
    "POST /api/positions/{position_id}/succeed": "edit account",
    "POST /api/positions/{position_id}/vacate": "edit account",
    "POST /api/register": "public 201",
    "GET /api/search": "look workspace",
    "DELETE /api/session": "public 204",
    "GET /api/session": "public 200",
    "POST /api/session": "public 401",
    "PUT /api/session/workspace": "look workspace",
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
    "GET /api/templates": "look workspace",
    "DELETE /api/templates/{template_id}": "write workspace",
    "GET /api/tie-kinds": "look workspace",
    "POST /api/tie-kinds": "administer workspace",
    "DELETE /api/tie-kinds/{code}": "administer workspace",
    "POST /api/ties": "edit account",
    "DELETE /api/ties/{tie_id}": "edit account",
    "PATCH /api/ties/{tie_id}": "edit account",
    "POST /api/transfers/{transfer_id}/undo": "end own",
    "GET /api/time-zones": "public 200",
    "GET /api/workspace": "look workspace",
    "PATCH /api/workspace": "administer workspace",
    "GET /api/workspaces": "me",
    "GET /api/me/second-factor": "me",
    "POST /api/me/second-factor": "me",
    "POST /api/me/second-factor/confirm": "me 404",
    "POST /api/me/second-factor/disable": "me 404",
    "POST /api/me/second-factor/recovery-codes": "me 404",
    "GET /api/me/sessions": "me",
    "DELETE /api/me/sessions": "me",
    "DELETE /api/me/sessions/{session_id}": "end own",
    "PUT /api/me/password": "me",
    "GET /api/tokens": "me",
    "POST /api/tokens": "me",
    "DELETE /api/tokens/{token_id}": "end own",
    "GET /api/oidc/{name}/start": "public 404",
    "GET /api/oidc/{name}/callback": "public 302",
    "POST /api/password-reset": "public 404",
    "POST /api/password-reset/look": "public 404",
    "POST /api/password-reset/request": "public 403",
    "POST /api/session/second-factor": "public 401",
    "DELETE /api/session/second-factor": "public 204",
    "POST /api/members/{member_id}/password-reset": "administer workspace",
    "PATCH /api/members/{member_id}": "administer shown",
    "POST /api/members/{member_id}/deactivate": "administer shown",
    "POST /api/members/{member_id}/reactivate": "administer shown",
    "GET /api/teams": "look workspace",
    "GET /api/audit": "audit workspace",
    "GET /api/audit/changes/{change_id}": "audit workspace",
    "GET /api/audit/export": "audit workspace",
    "GET /api/audit/heads": "audit workspace",
    "GET /api/audit/verification": "audit workspace",
    "GET /api/accounts/{account_id}/handover-sheet": "read account",
    "GET /api/accounts/{account_id}/handover-sheet/file": "read account",
    "GET /api/handovers": "look workspace",
    "POST /api/handovers": "prepare leaver",
    "GET /api/handovers/{handover_id}": "see handover",
    "GET /api/handovers/{handover_id}/sheets/{account_id}": "see handover",
    "GET /api/handovers/{handover_id}/sheets/{account_id}/file": "see handover",
    "POST /api/handovers/{handover_id}/undo": "undo handover",
    "GET /api/members/holdings": "look workspace",
    "GET /api/members/{member_id}/leaving": "prepare colleague",
    "POST /api/stewardship/structure/export": "look workspace",
    "POST /api/teams": "administer workspace",
    "PATCH /api/teams/{team_id}": "administer shown",
    "POST /api/teams/{team_id}/archive": "administer shown",
    "GET /api/workspace/exports": "administer workspace",
    "POST /api/workspace/exports": "administer workspace",
    "POST /api/workspace/exports/{export_id}/file": "administer workspace",
    "GET /api/webhooks": "administer workspace",
    "POST /api/webhooks": "administer workspace",
    "PATCH /api/webhooks/{webhook_id}": "administer workspace",
    "DELETE /api/webhooks/{webhook_id}": "administer workspace",
    "POST /api/webhooks/{webhook_id}/ping": "administer workspace",
    "GET /api/webhooks/{webhook_id}/deliveries": "administer workspace",
    "POST /api/webhook-deliveries/{delivery_id}/resend": "administer workspace",
    "POST /api/workspaces": "me",
}

ALLOWED = 200


def expected(route: str, role: str, place: str, *, named: bool) -> int:
    """Return what a request is answered with; ``ALLOWED`` stands for any success.

    ``place`` says whose things it names: ``own`` are Olaf's, ``hidden`` a colleague's, ``foreign`` another workspace's;
    ``named`` is false for a request that names nothing.
    """
    need, where, *_ = *RULES[route].split(), ""
    if need == "public":
        return _answer(where)
    if role in NOT_SIGNED_IN:
        return 401
    if role in TOKENS and (_is_for_people(route) or ("read" in role and not _only_reads(route))):
        return 403
    return (
        _answer(where or "200") if need == "me" else _by_rule(need, where, TOKENS.get(role, role), place, named=named)
    )


def _by_rule(need: str, where: str, role: str, place: str, *, named: bool) -> int:
    elsewhere = role == "administrator elsewhere"
    across = named and elsewhere != (place == "foreign")  # the thing lies in a workspace that is not his
    if need == "invite" and role in LEADERS:
        return 422  # the team of the request is none of his
    if where == "workspace" and need not in IN_THE_WORKSPACE[role]:
        return 403
    if across:
        return 404
    if where == "shown":
        return ALLOWED if need in IN_THE_WORKSPACE[role] else 403
    if where == "workspace" or (elsewhere and where != "own"):
        return ALLOWED
    return BY_PLACE[where](need, role, place)


def _on_leaver(need: str, role: str, place: str) -> int:
    who = PREPARE_HIM if place == "own" else PREPARE_ANYBODY
    return ALLOWED if role in who else 403


def _on_campaign(need: str, role: str, place: str) -> int:
    return ALLOWED if role == "administrator" or (role, place) == ("owner", "own") else 403


def _on_colleague(need: str, role: str, place: str) -> int:
    return ALLOWED if role in PREPARE_ANYBODY else 403


def _on_handover(need: str, role: str, place: str) -> int:
    if role == "owner" and place == "own":
        return ALLOWED if need == "see" else 403  # what went from him he may see, and nothing more
    return ALLOWED if role in (PREPARE_HIM if place == "own" else PREPARE_ANYBODY) else 404


def _on_own(need: str, role: str, place: str) -> int:
    makers = {"owner": "own", "administrator elsewhere": "foreign"}
    return ALLOWED if makers.get(role) == place else 404


def _is_for_people(route: str) -> bool:
    path = route.split()[1]
    return path.startswith(NOT_FOR_TOKENS) or (path.startswith(TOKENS_ONLY_READ) and not route.startswith("GET "))


def _only_reads(route: str) -> bool:
    return route.startswith("GET ") or route in READS_BY_POST


def _on_account(need: str, role: str, place: str) -> int:
    has = ON_ACCOUNTS[role] if place == "own" else ON_HIDDEN_ACCOUNTS.get(role, ())
    needs, _, of_workspace = need.partition("+")
    if "read" not in has:
        return 404
    fits = needs in has and (not of_workspace or of_workspace in IN_THE_WORKSPACE[role])
    return ALLOWED if fits else 403


def _on_lead(need: str, role: str, place: str) -> int:
    has = (ON_LEADS if place == "own" else ON_HIDDEN_LEADS).get(role, ())
    return ALLOWED if need in has else 403 if "read" in has else 404


def _on_holder(need: str, role: str, place: str) -> int:
    return ALLOWED if need in (ON_LEADS if place == "own" else ON_HIDDEN_LEADS).get(role, ()) else 403


def _on_pooled(need: str, role: str, place: str) -> int:
    return ALLOWED if need in IN_THE_WORKSPACE[role] else 403


def _on_import(need: str, role: str, place: str) -> int:
    sees, handles = SEE_IMPORTS, HANDLE_IMPORTS
    if place == "hidden":
        sees, handles = sees - {"owner"}, handles - {"owner"}
    if role not in sees:
        return 404
    return ALLOWED if need == "read" or role in handles else 403


def _on_invitation(need: str, role: str, place: str) -> int:
    return ALLOWED if role in (SEE_INVITATIONS if place == "own" else {"administrator"}) else 404


def _on_job(need: str, role: str, place: str) -> int:
    return ALLOWED if role in ({"administrator", "owner"} if place == "own" else {"administrator"}) else 404


def _answer(status: str) -> int:
    return ALLOWED if int(status) < 400 else int(status)


BY_PLACE = {
    "account": _on_account,
    "campaign": _on_campaign,
    "colleague": _on_colleague,
    "handover": _on_handover,
    "holder": _on_holder,
    "import": _on_import,
    "invitation": _on_invitation,
    "lead": _on_lead,
    "job": _on_job,
    "leaver": _on_leaver,
    "own": _on_own,
    "pooled": _on_pooled,
}
