"""Every route, asked by everybody, about things of his own account's owner, of a colleague's, and of another workspace.

What comes back is compared with ``rights_oracle``, which was written apart from the code. Nothing refused may leave a
trace: the digest of the database is the same before and after all refusals of one role. A route that the oracle does
not know fails here until somebody has said, in words, what it takes.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from copy import copy
from dataclasses import dataclass
from functools import cache
from typing import Any
from unittest.mock import patch

import pytest
from django.db import transaction
from django.db.models import Q
from django.test import Client
from django.utils import timezone

from guanxi.api import failures
from guanxi.api.tests.call import Call
from guanxi.api.tests.rights_oracle import ALLOWED, ROLES, expected
from guanxi.api.tests.rights_world import World, make_world
from guanxi.api.tests.routes import CALLS, PLAIN, RULES
from guanxi.api.tests.tenancy_calls import NOT_YET, plain_route, route_of, routes
from guanxi.directory import policies
from guanxi.directory.models import Grant
from guanxi.testing.digest import database_digest
from guanxi.workspaces.models import Level, Sight, Workspace

pytestmark = pytest.mark.django_db
# Rules about things that are somebody's; the others are the same for a colleague's.
OF_SOMEBODY = (
    " lead", " holder", " account", " campaign", " handover", " import", " invitation", " job", " leaver", " own",
)  # fmt: skip
ASK_FOR_HIDDEN = frozenset({
    "administrator", "director", "auditor", "owner", "editor", "his manager", "leader of his team",
    "leader of the parent team", "leader of a sibling team", "mate in his team, which opens reading", "outsider",
    "read-only, though it is shared for editing",
})  # fmt: skip
ASK_FOR_FOREIGN = frozenset({
    "administrator", "administrator elsewhere", "owner", "outsider", "auditor", "a token of the owner to write",
    "anonymous",
})  # fmt: skip
AT_LEAST = 3_000


@dataclass(frozen=True)
class Case:
    """One request of one person, and what he should get."""

    call: Call
    route: str
    role: str
    place: str

    @property
    def expected(self) -> int:
        """What the oracle says."""
        return expected(self.route, self.role, self.place, named=bool(self.call.names))

    def wrong(self, world: World) -> str:
        """Ask; return what is wrong about the answer. What was allowed is rolled back, what was refused stays."""
        client = world.clients[self.role]
        with transaction.atomic(), as_it_was(client):
            answer = self.call.filled(world.things[self.place]).send(client)
            status = answer.status_code
            # Tries of strangers are counted, and should not stand in the way of the next one.
            transaction.set_rollback(status < 400 or RULES[self.route].startswith("public"))
        not_yet = status == 409 and self.call.path.endswith(tuple(NOT_YET))
        got = ALLOWED if status < 400 or not_yet else status
        if got == self.expected:
            return ""
        return f"{self.call.method} {self.call.path} ({self.place}) by {self.role}: {status}, not {self.expected}"


class as_it_was(AbstractContextManager[None]):  # noqa: N801 - reads as a phrase
    """Give a client its cookies back afterwards: it may have signed out."""

    def __init__(self, client: Client) -> None:
        self.client = client

    def __enter__(self) -> None:
        self.cookies = copy(self.client.cookies)

    def __exit__(self, *error: object) -> None:
        self.client.cookies = self.cookies


@cache
def known_routes() -> list[tuple[Call, str]]:
    """Every request with its route."""
    plain = [(call, plain_route(call)) for call in PLAIN]
    return [(call, route_of(call)) for call in CALLS] + plain


def cases(role: str, only: Callable[[str], bool] = lambda route: True) -> list[Case]:
    """Everything somebody may ask for."""
    asked = ((call, route) for call, route in known_routes() if only(route))
    return [Case(call, route, role, place) for call, route in asked for place in places(call, route, role)]


def places(call: Call, route: str, role: str) -> Iterator[str]:
    """Whose things somebody asks for: what tells him from others, not the same refusal twenty times over."""
    yield "own"
    if call.names and role in ASK_FOR_HIDDEN and RULES[route].endswith(OF_SOMEBODY):
        yield "hidden"
    if call.names and role in ASK_FOR_FOREIGN:
        yield "foreign"


def disagreements(world: World, asked: Iterable[Case]) -> Iterator[str]:
    """Ask, and tell what is wrong."""
    return (wrong for case in asked if (wrong := case.wrong(world)))


def test_every_route_has_a_rule_and_a_request() -> None:
    missing = set(routes()) - set(RULES)
    assert not missing, f"say in RULES of the domain (api/tests/routes) what these take: {sorted(missing)}"
    unasked = set(routes()) - {route for _, route in known_routes()}
    assert not unasked, f"write a request for these, in CALLS or PLAIN of its domain: {sorted(unasked)}"
    assert set(RULES) <= set(routes()), "a rule for a route that is not there"


@pytest.mark.timeout(600)
def test_everybody_gets_what_he_may_and_nothing_refused_leaves_a_trace() -> None:
    world = make_world(timezone.now())
    before = database_digest()
    wrong: list[str] = []
    count = 0
    for role in ROLES:
        asked = cases(role)
        count += len(asked)
        wrong += disagreements(world, asked)
        if database_digest() != before:
            found = list(culprits(world, asked)) or ["it is left only once"]
            wrong += [f"a refusal of {role} left a trace: {culprit}" for culprit in found]
            before = database_digest()
    assert not wrong, f"{len(wrong)} of {count} cases\n" + "\n".join(wrong)
    assert count >= AT_LEAST


def culprits(world: World, asked: list[Case]) -> Iterator[str]:
    """Ask again one by one, to name whose refusal it was."""
    before = database_digest()
    for case in asked:
        case.wrong(world)
        if (now := database_digest()) != before:
            before = now
            yield f"{case.call.method} {case.call.path} ({case.place})"


def shared_forever(actor: Any) -> Any:
    """What is shared with somebody, whenever it ended: a wrong rule."""
    return Grant.objects.of(actor.workspace_id).filter(member_id=actor.member_id)


def sideways(actor: Any) -> Any:
    """Everybody's work for whoever leads anything: a wrong rule."""
    leads = Sight.objects.of(actor.workspace_id).filter(viewer_id=actor.member_id, leads=True).exists()
    rows = Sight.objects.of(actor.workspace_id)
    return rows.filter(leads=True) if leads or actor.role == "team_leader" else rows.filter(viewer_id=actor.member_id)


def auditor_writes(actor: Any, action: str, stands: Any) -> bool:
    """An auditor edits what he reads: a wrong rule."""
    allows = ORIGINAL_ALLOWS(actor, action, stands)
    return allows or (actor.role == "auditor" and action in ("contribute", "edit"))


def member_manages(actor: Any, action: str, stands: Any) -> bool:
    """Whoever contributes changes core data: a wrong rule."""
    return ORIGINAL_ALLOWS(actor, action, stands) or (action == "manage" and stands.level >= Level.CONTRIBUTE)


def everything(actor: Any, rows: Any, *, archived: bool = False) -> Any:
    """Every account, whoever asks: a wrong rule."""
    return rows if archived else rows.filter(Q(archived_at__isnull=True))


ORIGINAL_ALLOWS = policies._allows
# What is broken, how, and who should notice where.
BUGS: list[tuple[str, str, Callable[..., Any], str]] = [
    ("a leader sees sideways", "_sights", sideways, "leader of a sibling team"),
    ("a share outlives its day", "_grants", shared_forever, "reader whose day is over"),
    ("an auditor writes", "_allows", auditor_writes, "auditor"),
    ("a member edits core data", "_allows", member_manages, "member"),
    ("the list forgets the rule", "visible_accounts", everything, "outsider"),
]


@pytest.mark.timeout(300)
def test_planted_bugs_are_noticed() -> None:
    world = make_world(timezone.now())
    unnoticed = []
    for name, function, wrong_rule, role in BUGS:
        with patch.object(policies, function, wrong_rule):
            found = disagreements(world, cases(role, only=lambda route: "account" in route or "contact" in route))
            if not any(found):
                unnoticed.append(name)
    assert not unnoticed


def test_a_refusal_that_writes_is_named() -> None:
    world = make_world(timezone.now())
    routes_of_cases = [known for known in known_routes() if known[1].startswith("GET /api/cases/{case_id}")]
    asked = [Case(call, route, "outsider", "own") for call, route in routes_of_cases]

    def noting(request: Any, problem: Any) -> None:
        if "/changes" in request.path:
            Workspace.objects.filter(pk=world.workspace_id).update(name=request.path)

    assert list(culprits(world, asked)) == []
    with patch.object(failures, "note_refused", noting):
        assert list(culprits(world, asked)) == ["GET /api/cases/$case/changes (own)"]
