"""What everybody may do, written down apart from the code that decides it: nothing here asks a policy.

``RULES``, in ``routes``, say for every route what it takes, ``ON_ACCOUNTS`` and ``IN_THE_WORKSPACE`` say what everybody
has. Whoever adds a route adds a line to the rules of its domain, in words.

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

from guanxi.api.tests.routes import RULES

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
