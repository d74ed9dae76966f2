"""Campaigns: begun, changed, people asked, what they answered, and who sees whom."""

from typing import Any

import pytest

from guanxi.directory.models import Account
from guanxi.marketing.models import CampaignMember
from guanxi.orgchart.services.merging.contacts import merge_contacts
from guanxi.testing.caller import Caller
from guanxi.testing.cast import NOW, Cast, make_cast
from guanxi.testing.counting import statements
from guanxi.testing.makers import make_account, make_contact
from guanxi.workspaces.models import Level, Workspace

pytestmark = pytest.mark.django_db
CAMPAIGNS = "/api/campaigns"


@pytest.fixture
def cast() -> Cast:
    return make_cast()


@pytest.fixture
def account(cast: Cast) -> Account:
    return make_account(cast.alice)


def begun(call: Caller, **values: Any) -> Any:
    """Begin a campaign and read it back."""
    made = call.post(CAMPAIGNS, {"name": "客户开放日", **values})
    return call.get(f"{CAMPAIGNS}/{made['id']}")


def people(call: Caller, campaign: Any, query: str = "") -> list[tuple[str, str]]:
    """Who takes part, and what he answered."""
    rows = call.get(f"{CAMPAIGNS}/{campaign['id']}/members?{query}")["items"]
    return [(row["contact"]["name"], row["response"]) for row in rows]


def test_a_campaign_has_all_that_was_said_of_it(cast: Cast) -> None:
    row = begun(
        Caller(), kind="fair", state="running", starts_on="2026-04-01", ends_on="2026-04-03", budget="80000",
        currency="cny", description="展位 A12",
    )  # fmt: skip
    assert (row["kind"], row["state"], row["budget"], row["currency"]) == ("fair", "running", "80000.00", "CNY")
    assert (row["owner"]["name"], row["members"], row["responses"], row["can"]) == ("Alice", 0, {}, {"edit": True})


def test_what_is_refused(cast: Cast) -> None:
    call = Caller()
    assert call.refused("POST", CAMPAIGNS, {"name": " "}) == (422, ("name", "required"))
    dates = {"name": "x", "starts_on": "2026-04-03", "ends_on": "2026-04-01"}
    assert call.refused("POST", CAMPAIGNS, dates) == (422, ("ends_on", "before_start"))
    row = begun(call, ends_on="2026-04-01")
    late = {"expected_version": 1, "starts_on": "2026-05-01"}
    assert call.refused("PATCH", f"{CAMPAIGNS}/{row['id']}", late) == (422, ("starts_on", "before_start"))
    assert call.refused("PATCH", f"{CAMPAIGNS}/{row['id']}", {"expected_version": 9}) == (409, "stale")


def test_people_are_asked_once_and_answer(cast: Cast, account: Account) -> None:
    call, row = Caller(), begun(Caller())
    first, second = make_contact(cast.alice, account, "张三"), make_contact(cast.alice, account, "李四")
    path = f"{CAMPAIGNS}/{row['id']}/members"
    assert call.post(path, {"contact_ids": [str(first.pk)]}) == {"added": 1, "known": 0}
    assert call.post(path, {"filter": {"account_id": str(account.pk)}}) == {"added": 1, "known": 1}
    assert people(call, row) == [("李四", "invited"), ("张三", "invited")]
    [member] = [one for one in call.get(path)["items"] if one["contact"]["id"] == str(second.pk)]
    assert member["account"]["name"] == account.name
    call.patch(f"/api/campaign-members/{member['id']}", {"response": "attended", "note": "问了价格"})
    assert people(call, row, "response=attended") == [("李四", "attended")]
    assert people(call, row, "q=zhangsan") == [("张三", "invited")]
    assert call.get(f"{CAMPAIGNS}/{row['id']}")["responses"] == {"attended": 1, "invited": 1}
    call.delete(f"/api/campaign-members/{member['id']}")
    assert people(call, row) == [("张三", "invited")]
    kinds = [change["kind"] for change in call.get(f"{CAMPAIGNS}/{row['id']}/changes")]
    assert kinds == [
        "campaign.member_removed", "campaign.responded", "campaign.members_added", "campaign.members_added",
        "campaign.created",
    ]  # fmt: skip


def test_taking_an_answer_back(cast: Cast, account: Account) -> None:
    call, row, person = Caller(), begun(Caller()), make_contact(cast.alice, account)
    call.post(f"{CAMPAIGNS}/{row['id']}/members", {"contact_ids": [str(person.pk)], "response": "accepted"})
    [member] = call.get(f"{CAMPAIGNS}/{row['id']}/members")["items"]
    assert member["responded_at"]
    call.patch(f"/api/campaign-members/{member['id']}", {"response": "invited"})
    [member] = call.get(f"{CAMPAIGNS}/{row['id']}/members")["items"]
    assert member["responded_at"] is None


def test_those_one_may_not_read_of_are_only_counted(cast: Cast, account: Account) -> None:
    call, row = Caller(), begun(Caller())
    mine = make_account(cast.alice, "鲍勃的客户", owner_id=cast.bob.member_id)
    theirs = [make_contact(cast.alice, account, name) for name in ("张三", "李四")]
    known = make_contact(cast.alice, mine, "王五", owner_id=cast.bob.member_id)
    keys = [str(one.pk) for one in (*theirs, known)]
    call.post(f"{CAMPAIGNS}/{row['id']}/members", {"contact_ids": keys})
    Workspace.objects.filter(pk=cast.alice.workspace_id).update(opens=Level.NONE)
    bob = Caller("bob@example.com")
    found = bob.get(f"{CAMPAIGNS}/{row['id']}/members")
    assert [one["contact"]["name"] for one in found["items"]] == ["王五"]
    assert (found["total"], found["hidden"]) == (1, 2)
    assert found["items"][0]["can"] == {"respond": True, "remove": False}
    assert bob.get(f"{CAMPAIGNS}/{row['id']}")["can"] == {"edit": False}
    bob.patch(f"/api/campaign-members/{found['items'][0]['id']}", {"response": "accepted"})
    hidden = CampaignMember.objects.of(cast.alice.workspace_id).get(contact=theirs[0])
    path = f"/api/campaign-members/{hidden.pk}"
    assert bob.refused("PATCH", path, {"response": "accepted"}) == (404, "not_found")
    assert bob.refused("POST", f"{CAMPAIGNS}/{row['id']}/members", {"contact_ids": keys}) == (403, "forbidden")


def test_filters_and_order(cast: Cast, account: Account) -> None:
    call = Caller()
    begun(call, name="甲", kind="fair", starts_on="2026-01-01")
    second = begun(call, name="乙", kind="seminar", starts_on="2026-02-01", state="done")
    call.post(f"{CAMPAIGNS}/{second['id']}/members", {"contact_ids": [str(make_contact(cast.alice, account).pk)]})

    def names(query: str) -> list[str]:
        return [row["name"] for row in call.get(f"{CAMPAIGNS}?{query}")["items"]]

    assert names("") == ["乙", "甲"]
    assert names("sort=starts_on") == ["甲", "乙"]
    assert names("kind=fair") == ["甲"]
    assert names("state=done") == ["乙"]
    assert names("q=甲") == ["甲"]
    assert names("sort=-members") == ["乙", "甲"]
    call.delete(f"{CAMPAIGNS}/{second['id']}")
    assert names("") == ["甲"]
    assert names("archived=true") == ["乙"]
    assert call.post(f"{CAMPAIGNS}/{second['id']}/restore")["members"] == 1


def test_two_who_are_one_have_one_part(cast: Cast, account: Account) -> None:
    call, row = Caller(), begun(Caller())
    kept, merged = make_contact(cast.alice, account), make_contact(cast.alice, account, "张叁")
    call.post(f"{CAMPAIGNS}/{row['id']}/members", {"contact_ids": [str(kept.pk), str(merged.pk)]})
    merge_contacts(actor=cast.alice, kept_id=kept.pk, merged_id=merged.pk, now=NOW)
    assert people(call, row) == [("张三", "invited")]


def test_statements_do_not_grow(cast: Cast, account: Account) -> None:
    call, row = Caller("bob@example.com"), begun(Caller())
    path = f"{CAMPAIGNS}/{row['id']}/members"
    boss = Caller()
    boss.post(path, {"contact_ids": [str(make_contact(cast.alice, account).pk)]})
    few, lists = statements(lambda: call.get(path)), statements(lambda: call.get(CAMPAIGNS))
    keys = [str(make_contact(cast.alice, account, f"张三{place}").pk) for place in range(12)]
    boss.post(path, {"contact_ids": keys})
    for place in range(5):
        begun(boss, name=f"活动{place}")
    assert statements(lambda: call.get(path)) == few <= 12
    assert statements(lambda: call.get(CAMPAIGNS)) == lists <= 8
