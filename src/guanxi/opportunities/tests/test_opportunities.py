"""Opportunities: entered, edited, moved, closed, reopened, put away, undone."""

from datetime import date
from typing import Any

import pytest

from guanxi.directory.models import Account
from guanxi.opportunities.models import Opportunity, OpportunityCompetitor
from guanxi.opportunities.queries.lists import opportunity_details
from guanxi.opportunities.tests.desk import COMPETITORS, OPPORTUNITIES, columns, make_opportunity, stages
from guanxi.orgchart.services.merging.accounts import merge_accounts
from guanxi.testing.caller import Caller
from guanxi.testing.cast import NOW, Cast, make_cast
from guanxi.testing.makers import make_account
from guanxi.workspaces.models import Level, Member, Workspace
from guanxi.workspaces.queries.days import today_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast() -> Cast:
    return make_cast()


@pytest.fixture
def account(cast: Cast) -> Account:
    return make_account(cast.alice)


def entered(call: Caller, account: Account, **values: Any) -> Any:
    """Enter an opportunity over HTTP and read it back."""
    made = call.post(OPPORTUNITIES, {"account_id": str(account.pk), "name": "质检平台", **values})
    return call.get(f"{OPPORTUNITIES}/{made['id']}")


def test_an_opportunity_has_all_that_was_said_of_it(cast: Cast, account: Account) -> None:
    row = entered(
        Caller(), account, amount="1200000.5", currency="usd", expected_close="2026-06-30",
        products=[" 质检平台 ", "质检平台", "运维服务"],
        competitors=["恒星科技有限公司", "恒星科技"], note="预算已列入",
    )  # fmt: skip
    assert (row["amount"], row["currency"], row["products"]) == ("1200000.50", "USD", ["质检平台", "运维服务"])
    assert [rival["name"] for rival in row["competitors"]] == ["恒星科技有限公司"]
    assert (row["state"], row["stage"]["code"], row["owner"]["name"]) == ("open", "contacted", "Alice")
    assert row["can"] == {"edit": True}


@pytest.mark.parametrize("amount", ["-1", "1e5", "1.234", "１２", "12345678901234", "", "NaN"])
def test_what_is_no_amount_is_refused(cast: Cast, account: Account, amount: str) -> None:
    body = {"account_id": str(account.pk), "name": "x", "amount": amount}
    assert Caller().refused("POST", OPPORTUNITIES, body) == (422, ("amount", "not_an_amount"))


def test_a_currency_is_one_that_exists(cast: Cast, account: Account) -> None:
    body = {"account_id": str(account.pk), "name": "x", "currency": "XYZ"}
    assert Caller().refused("POST", OPPORTUNITIES, body) == (422, ("currency", "unknown_currency"))


def test_the_largest_amount_is_kept_to_the_cent(cast: Cast, account: Account) -> None:
    call = Caller()
    rows = [entered(call, account, amount="9999999999999.99") for _ in range(3)]
    assert {row["amount"] for row in rows} == {"9999999999999.99"}
    [total] = call.get(OPPORTUNITIES)["sums"]
    assert total["amount"] == "29999999999999.97"


def test_an_edit_names_the_version_it_saw(cast: Cast, account: Account) -> None:
    call = Caller()
    row = entered(call, account)
    path = f"{OPPORTUNITIES}/{row['id']}"
    edited = call.patch(path, {"expected_version": 1, "amount": "300", "competitors": ["甲公司"]})
    assert (edited["amount"], edited["version"]) == ("300.00", 2)
    assert call.refused("PATCH", path, {"expected_version": 1, "name": "晚"}) == (409, "stale")
    cleared = call.patch(path, {"expected_version": 2, "amount": None, "competitors": []})
    assert (cleared["amount"], cleared["competitors"]) == (None, [])
    assert not OpportunityCompetitor.objects.of(cast.alice.workspace_id).current().exists()


def test_it_goes_through_the_stages_and_ends(cast: Cast, account: Account) -> None:
    call = Caller()
    row, offer = entered(call, account), stages(call)["方案与报价"]["id"]
    path = f"{OPPORTUNITIES}/{row['id']}"
    assert call.post(f"{path}/move", {"stage_id": offer})["stage"]["name"] == "方案与报价"
    assert call.refused("POST", f"{path}/close", {"state": "lost"}) == (422, ("reason", "required"))
    lost = call.post(f"{path}/close", {"state": "lost", "reason": "price", "reason_note": "低了两成"})
    assert (lost["state"], lost["reason"], lost["reason_note"]) == ("lost", "price", "低了两成")
    assert lost["closed_at"]
    assert call.refused("POST", f"{path}/move", {"stage_id": offer}) == (409, "opportunity.closed")
    assert call.refused("POST", f"{path}/close", {"state": "won"}) == (409, "opportunity.closed")
    assert call.refused("POST", f"{path}/suspend", {}) == (409, "opportunity.closed")
    better = call.patch(path, {"expected_version": lost["version"], "reason": "competitor"})
    assert better["reason"] == "competitor"
    again = call.post(f"{path}/reopen", {})
    assert (again["state"], again["reason"], again["closed_at"]) == ("open", "", None)
    body = {"expected_version": again["version"], "reason": "price"}
    assert call.refused("PATCH", path, body) == (409, "opportunity.not_closed")
    rests = call.post(f"{path}/suspend", {"note": "等预算"})
    assert (rests["state"], rests["reason_note"]) == ("suspended", "等预算")
    assert call.post(f"{path}/reopen", {"stage_id": stages(call)["合同签订"]["id"]})["stage"]["code"] == "contract"


def test_an_old_view_moves_nothing(cast: Cast, account: Account) -> None:
    call = Caller()
    row, offer = entered(call, account), stages(call)["方案与报价"]["id"]
    path = f"{OPPORTUNITIES}/{row['id']}"
    call.post(f"{path}/move", {"stage_id": offer, "expected_version": 1})
    stale = {"stage_id": offer, "expected_version": 1}
    assert call.refused("POST", f"{path}/move", stale) == (409, "stale")
    assert call.refused("POST", f"{path}/close", {"state": "won", "expected_version": 1}) == (409, "stale")


def test_undo_and_redo_on_the_account(cast: Cast, account: Account) -> None:
    call = Caller()
    row, offer = entered(call, account), stages(call)["方案与报价"]["id"]
    path, undo = f"{OPPORTUNITIES}/{row['id']}", f"/api/accounts/{account.pk}/undo"
    call.post(f"{path}/move", {"stage_id": offer})
    call.post(f"{path}/close", {"state": "won"})
    assert call.post(undo)["kind"] == "opportunity.closed"
    assert call.get(path)["state"] == "open"
    assert call.post(undo)["kind"] == "opportunity.moved"
    assert call.get(path)["stage"]["code"] == "contacted"
    call.post(f"/api/accounts/{account.pk}/redo")
    assert call.get(path)["stage"]["code"] == "proposal"


def test_put_away_it_is_in_no_list_and_comes_back(cast: Cast, account: Account) -> None:
    call = Caller()
    row = entered(call, account)
    path = f"{OPPORTUNITIES}/{row['id']}"
    call.delete(path)
    assert call.get(OPPORTUNITIES)["total"] == 0
    assert call.get(f"{OPPORTUNITIES}?archived=true")["total"] == 1
    assert call.get(path)["archived"]
    assert call.refused("POST", f"{path}/move", {"stage_id": row["stage"]["id"]}) == (404, "not_found")
    call.delete(f"/api/pipeline/{row['stage']['id']}")
    assert call.post(f"{path}/restore")["stage"]["code"] == "needs"


def test_its_history_is_told(cast: Cast, account: Account) -> None:
    call = Caller()
    row = entered(call, account)
    other = entered(call, account, name="别的")
    call.post(f"{OPPORTUNITIES}/{row['id']}/move", {"stage_id": stages(call)["商务谈判"]["id"]})
    call.post(f"{OPPORTUNITIES}/{other['id']}/suspend", {})
    told = call.get(f"{OPPORTUNITIES}/{row['id']}/changes")
    assert [change["kind"] for change in told] == ["opportunity.moved", "opportunity.added"]
    assert told[0]["params"] == {"name": "质检平台", "from": "初步接洽", "to": "商务谈判", "state": "open"}


def test_whoever_reads_the_account_reads_and_whoever_edits_it_edits(cast: Cast, account: Account) -> None:
    Workspace.objects.filter(pk=cast.alice.workspace_id).update(opens=Level.NONE)
    row = make_opportunity(cast.alice, account.pk)
    bob, path = Caller("bob@example.com"), f"{OPPORTUNITIES}/{row.pk}"
    assert bob.get(OPPORTUNITIES)["total"] == 0
    assert bob.refused("GET", path) == (404, "not_found")
    Workspace.objects.filter(pk=cast.alice.workspace_id).update(opens=Level.CONTRIBUTE)
    assert bob.get(path)["can"] == {"edit": False}
    assert bob.refused("POST", f"{path}/suspend", {}) == (403, "forbidden")
    assert bob.refused("POST", OPPORTUNITIES, {"account_id": str(account.pk), "name": "x"}) == (403, "forbidden")


def test_an_owner_can_see_the_account_and_work(cast: Cast, account: Account) -> None:
    call, bob = Caller(), str(cast.bob.member_id)
    assert entered(call, account, owner_id=bob)["owner"]["name"] == "Bob"
    Workspace.objects.filter(pk=cast.alice.workspace_id).update(opens=Level.NONE)
    body = {"account_id": str(account.pk), "name": "x", "owner_id": bob}
    assert call.refused("POST", OPPORTUNITIES, body) == (422, ("owner_id", "cannot_see_account"))
    Member.objects.of(cast.alice.workspace_id).filter(pk=bob).update(role="read_only")
    assert call.refused("POST", OPPORTUNITIES, body) == (422, ("member_id", "cannot_own"))


def test_a_competitor_is_one_row_however_it_is_typed(cast: Cast, account: Account) -> None:
    call = Caller()
    entered(call, account, competitors=["银河软件"])
    row = entered(call, account, competitors=["银河软件有限公司", "Vega"])
    call.post(f"{OPPORTUNITIES}/{row['id']}/close", {"state": "lost", "reason": "competitor"})
    found = {item["name"]: item for item in call.get(COMPETITORS)["items"]}
    assert {name: (item["opportunities"], item["lost"]) for name, item in found.items()} == {
        "Vega": (1, 1), "银河软件": (2, 1),
    }  # fmt: skip
    galaxy = found["银河软件"]
    refused = call.refused("PATCH", f"{COMPETITORS}/{galaxy['id']}", {"expected_version": 1, "name": "vega"})
    assert refused == (409, "competitor.exists")
    renamed = call.patch(f"{COMPETITORS}/{galaxy['id']}", {"expected_version": 1, "name": "银河数智", "note": "低价"})
    assert (renamed["name"], renamed["opportunities"]) == ("银河数智", 2)
    assert call.refused("PATCH", f"{COMPETITORS}/{galaxy['id']}", {"expected_version": 1, "note": ""}) == (409, "stale")
    call.delete(f"{COMPETITORS}/{galaxy['id']}")
    assert [item["name"] for item in call.get(COMPETITORS)["items"]] == ["Vega"]
    assert "银河数智" in [rival["name"] for rival in call.get(f"{OPPORTUNITIES}/{row['id']}")["competitors"]]
    assert call.post(COMPETITORS, {"name": "银河数智"})["id"] == galaxy["id"]
    assert [item["name"] for item in call.get(f"{COMPETITORS}?q=银河")["items"]] == ["银河数智"]


def test_merged_accounts_have_the_opportunities_of_both(cast: Cast, account: Account) -> None:
    other = make_account(cast.alice, "华东智造")
    make_opportunity(cast.alice, account.pk, "甲", competitors=["银河"])
    moved = make_opportunity(cast.alice, other.pk, "乙", competitors=["银河"])
    merge_accounts(actor=cast.alice, kept_id=account.pk, merged_id=other.pk, now=NOW)
    call = Caller()
    assert {row["name"] for row in call.get(f"{OPPORTUNITIES}?account_id={account.pk}")["items"]} == {"甲", "乙"}
    assert columns(call)["初步接洽"] == ["乙", "甲"]
    assert call.post(f"/api/accounts/{account.pk}/undo")["kind"] == "account.merged"
    assert Opportunity.objects.of(cast.alice.workspace_id).get(pk=moved.pk).account_id == other.pk


def test_a_day_is_over_where_the_workspace_is(cast: Cast, account: Account) -> None:
    row = make_opportunity(cast.alice, account.pk, expected_close=date(2026, 3, 1))
    late = NOW.replace(hour=16)  # midnight in Shanghai
    assert today_of(cast.alice, NOW) == date(2026, 3, 1)
    assert not opportunity_details(cast.alice, row.pk, NOW)["overdue"]
    assert opportunity_details(cast.alice, row.pk, late)["overdue"]
