"""Every page there is, by its route. A route that is added to the interface has to be added here: a test compares."""

import re
from pathlib import Path

from tests.e2e.words import words_of

ROUTES = Path(__file__).resolve().parents[2] / "web" / "src" / "app" / "routes.tsx"
TABS = (
    "chart", "chains", "opportunities", "visits", "contacts", "departments", "interactions", "network", "cases",
    "files", "changes", "imports",
)  # fmt: skip
SECTIONS = tuple(words_of("en").tree["workspaces"]["sections"])
STRUCTURE = tuple(words_of("en").tree["stewardship"]["tabs"])

# What anybody finds who is not signed in.
DOORS: dict[str, tuple[str, ...]] = {
    "/": ("/",),
    "/join": ("/join",),
    "/register": ("/register",),
    "/reset": ("/reset",),
}

# What there is for somebody who is signed in; he may stand at a door too. In braces what the demo workspace has:
# `account` is one with a long history, `member` its owner, `visit` one that is planned there.
PAGES: dict[str, tuple[str, ...]] = {
    "today": ("/today",),
    "suggestions": ("/suggestions", "/suggestions?account={account}", "/suggestions?view=answered&account={account}"),
    "followups": ("/followups", "/followups?show=closed"),
    "paths": ("/paths", "/paths?account={account}", "/paths?view=known&member={member}"),
    "accounts": ("/accounts", "/accounts?view=tree"),
    "accounts/:accountId/:tab?": (
        *(f"/accounts/{{account}}/{tab}" for tab in TABS),
        *(f"/accounts/{{account}}/network?view={view}" for view in ("web", "signals", "white")),
    ),
    "chains": ("/chains", "/chains?state=won"),
    "chains/:chainId": tuple(f"/chains/{{chain}}{view}" for view in ("", "?view=simulation", "?view=plan")),
    "contacts": ("/contacts",),
    "contacts/import": ("/contacts/import",),
    "contacts/duplicates": ("/contacts/duplicates",),
    "leads": ("/leads", "/leads?place=all&group_by=state"),
    "leads/import": ("/leads/import",),
    "opportunities": ("/opportunities", "/opportunities?view=list&state=all&group_by=stage"),
    "visits/:visitId": ("/visits/{visit}",),
    "evidence/:interactionId": (),  # leads on to the visit or the interaction
    "cases": ("/cases", "/cases?state=all&group_by=state"),
    "cases/import": ("/cases/import",),
    "campaigns": ("/campaigns",),
    "campaigns/:campaignId": ("/campaigns/{campaign}",),
    "structure/:tab?": tuple(f"/structure/{tab}" for tab in STRUCTURE),
    "accounts/:accountId/handover-sheet": ("/accounts/{account}/handover-sheet",),
    "handovers": ("/handovers", "/handovers?all=1"),
    "handovers/:handoverId/sheets/:accountId": (),  # the page of a sheet, as above
    "members/:memberId/leaving": ("/members/{member}/leaving",),
    "settings/:section?": tuple(f"/settings/{section}" for section in SECTIONS),
    "*": ("/nowhere",),
    **DOORS,
}


def routes() -> set[str]:
    """The routes as the interface declares them."""
    return set(re.findall(r'path: "([^"]+)"', ROUTES.read_text(encoding="utf-8")))
