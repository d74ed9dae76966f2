"""Whoever is given a case hears of it; a leaver's open cases at others' customers go to his successor."""

from typing import Any

import pytest

from guanxi.directory.models import Account
from guanxi.handover.queries.leaving import leaving
from guanxi.handover.services.handing import Plan, hand_over, undo_handover
from guanxi.servicing.models import ServiceCase
from guanxi.servicing.services.cases import edit_case, move_case
from guanxi.servicing.tests.desk import CASES, make_case
from guanxi.testing.caller import Caller
from guanxi.testing.cast import NOW, Cast, make_cast
from guanxi.testing.makers import make_account
from guanxi.workspaces.models import Level, Workspace

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast() -> Cast:
    """Alice administers, Bob sells."""
    return make_cast()


@pytest.fixture
def account(cast: Cast) -> Account:
    """Alice's customer."""
    return make_account(cast.alice)


def notices(call: Caller) -> list[Any]:
    """What somebody was told of cases."""
    rows = call.get("/api/notices")["items"]
    return [row for row in rows if row["kind"] == "case.assigned"]


def test_whoever_is_given_a_case_hears_of_it(cast: Cast, account: Account) -> None:
    bob, alice = Caller("bob@example.com"), Caller()
    case = make_case(cast.alice, account.pk)
    assert (notices(bob), notices(alice)) == ([], [])
    values = {"owner_id": cast.bob.member_id}
    edit_case(actor=cast.alice, case_id=case.pk, expected_version=1, values=values, now=NOW)
    [told] = notices(bob)
    assert told["path"] == f"/cases?case={case.pk}"
    assert "网关掉线" in told["text"]
    assert account.name in told["text"]
    move_case(actor=cast.alice, case_id=case.pk, state="working", now=NOW)
    edit_case(actor=cast.bob, case_id=case.pk, expected_version=3, values={"subject": "又掉线"}, now=NOW)
    assert len(notices(bob)) == 1
    edit_case(actor=cast.bob, case_id=case.pk, expected_version=4, values={"owner_id": None}, now=NOW)
    edit_case(actor=cast.bob, case_id=case.pk, expected_version=5, values=values, now=NOW)
    assert len(notices(bob)) == 1
    make_case(cast.alice, account.pk, owner_id=cast.bob.member_id)
    assert len(notices(bob)) == 2


def test_it_is_not_told_of_what_one_may_not_read_any_more(cast: Cast, account: Account) -> None:
    make_case(cast.alice, account.pk, owner_id=cast.bob.member_id)
    Workspace.objects.filter(pk=account.workspace_id).update(opens=Level.NONE)
    assert notices(Caller("bob@example.com")) == []


def test_open_cases_of_a_leaver_go_to_the_successor(cast: Cast, account: Account) -> None:
    open_one = make_case(cast.alice, account.pk, owner_id=cast.bob.member_id)
    done = make_case(cast.alice, account.pk, owner_id=cast.bob.member_id)
    move_case(actor=cast.alice, case_id=done.pk, state="closed", now=NOW)
    found = leaving(cast.alice, cast.bob.member_id, NOW)
    assert (found["cases"], found["cases_elsewhere"]) == (1, 1)
    plan = Plan(cases_to=cast.alice.member_id)
    handover = hand_over(actor=cast.alice, member_id=cast.bob.member_id, plan=plan, now=NOW)

    def owners() -> dict[Any, str]:
        return dict(ServiceCase.objects.of(account.workspace_id).values_list("pk", "owner__name"))

    assert owners() == {open_one.pk: "Alice", done.pk: "Bob"}
    undo_handover(actor=cast.alice, handover_id=handover.pk, now=NOW)
    assert owners() == {open_one.pk: "Bob", done.pk: "Bob"}
    assert Caller().get(f"{CASES}/{open_one.pk}")["owner"]["name"] == "Bob"
