"""What a colleague is after goes to whoever comes after him: with the account, or when he leaves."""

from typing import Any

import pytest

from guanxi.directory.models import Account
from guanxi.directory.services.ownership import transfer_account
from guanxi.handover.queries.leaving import leaving
from guanxi.handover.services.handing import Plan, hand_over, undo_handover
from guanxi.opportunities.models import Opportunity
from guanxi.opportunities.services.course import close_opportunity
from guanxi.opportunities.tests.desk import make_opportunity
from guanxi.testing.caller import Caller
from guanxi.testing.cast import NOW, Cast, make_cast
from guanxi.testing.makers import make_account
from guanxi.workspaces.models import Level, Workspace

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast() -> Cast:
    return make_cast()


@pytest.fixture
def account(cast: Cast) -> Account:
    return make_account(cast.alice)


def owner_of(row: Opportunity) -> str:
    """Who it is by now."""
    return str(Opportunity.objects.of(row.workspace_id).select_related("owner").get(pk=row.pk).owner.name)


def test_what_is_still_to_be_had_goes_with_the_account(cast: Cast, account: Account) -> None:
    going = make_opportunity(cast.alice, account.pk, "甲")
    won = make_opportunity(cast.alice, account.pk, "乙")
    theirs = make_opportunity(cast.alice, account.pk, "丙", owner_id=cast.bob.member_id)
    close_opportunity(actor=cast.alice, opportunity_id=won.pk, state="won", now=NOW)
    transfer_account(actor=cast.alice, account_id=account.pk, member_id=cast.bob.member_id, now=NOW)
    assert [owner_of(row) for row in (going, won, theirs)] == ["Bob", "Alice", "Bob"]
    Caller().post(f"/api/accounts/{account.pk}/undo")
    assert [owner_of(row) for row in (going, won, theirs)] == ["Alice", "Alice", "Bob"]


def test_the_stress_test_tells_what_he_is_after(cast: Cast, account: Account) -> None:
    elsewhere = make_account(cast.alice, "西部重工")
    make_opportunity(cast.bob, elsewhere.pk, amount="200")
    make_opportunity(cast.bob, account.pk, amount="300.5", currency="USD")
    closed = make_opportunity(cast.bob, account.pk, amount="1")
    close_opportunity(actor=cast.bob, opportunity_id=closed.pk, state="lost", reason="price", now=NOW)
    found = leaving(cast.alice, cast.bob.member_id, NOW)
    assert (found["opportunities"], found["opportunities_elsewhere"]) == (2, 2)
    assert {row["currency"]: row["amount"] for row in found["opportunity_sums"]} == {"CNY": "200.00", "USD": "300.50"}


def test_a_leaver_hands_his_opportunities_over_and_gets_them_back(cast: Cast, account: Account) -> None:
    row = make_opportunity(cast.bob, account.pk)
    plan = Plan(opportunities_to=cast.alice.member_id)
    done = hand_over(actor=cast.alice, member_id=cast.bob.member_id, plan=plan, now=NOW)
    assert (owner_of(row), done.opportunity_count) == ("Alice", 1)
    undo_handover(actor=cast.alice, handover_id=done.pk, now=NOW)
    assert owner_of(row) == "Bob"


def test_nobody_inherits_what_he_cannot_see(cast: Cast, account: Account) -> None:
    make_opportunity(cast.alice, account.pk)
    private = make_account(cast.alice, "内部客户")
    row = make_opportunity(cast.alice, private.pk)
    Workspace.objects.filter(pk=cast.alice.workspace_id).update(opens=Level.NONE)
    body = {
        "from_member_id": str(cast.alice.member_id),
        "moves": [{"account_id": str(account.pk), "member_id": str(cast.bob.member_id)}],
        "opportunities_to": str(cast.bob.member_id),
    }
    refused = Caller().refused("POST", "/api/handovers", body)
    assert refused == (422, ("opportunities_to", "cannot_see_account"))
    assert owner_of(row) == "Alice"


def test_the_list_is_a_file_in_either_language(cast: Cast, account: Account) -> None:
    make_opportunity(cast.alice, account.pk, amount="12", competitors=["银河"])
    answer: Any = Caller().client.get("/api/opportunities/export?format=csv&lang=en")
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    head, row, *_ = text.splitlines()
    assert head.startswith("Opportunity,Account name,Amount,Currency,Stage")
    assert "质检平台,华东智造集团,12.00,CNY,First contact,10%" in row
