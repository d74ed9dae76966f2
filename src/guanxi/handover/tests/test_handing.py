"""Handing over, the sheets, and taking it back."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from guanxi.changes.models import Change
from guanxi.core.errors import Conflict, NotFound, Problem
from guanxi.directory.models import Account, Contact, Grant
from guanxi.directory.services.sharing import share_account
from guanxi.handover.queries.sheet import handover_sheet
from guanxi.handover.services.handing import Plan, hand_over, undo_handover
from guanxi.handover.tests.desk import LATER, Desk, meet
from guanxi.testing.caller import Caller
from guanxi.testing.makers import make_account, make_contact
from guanxi.workspaces.models import Level, Member

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Desk:
    return Desk()


def owners(desk: Desk) -> dict[str, str]:
    """Who owns each customer and contact."""
    rows: dict[str, str] = {}
    for model in (Account, Contact):
        found: Any = model.objects.of(desk.alice.workspace_id)
        rows |= dict(found.values_list("name", "owner__name"))
    return rows


def give_all(desk: Desk, heir: Member, **more: Any) -> Any:
    """Hand Bob's customers to somebody."""
    plan = Plan([(desk.account.pk, heir.pk)], **more)
    return hand_over(actor=desk.alice, member_id=desk.bob.member_id, plan=plan, now=LATER)


def test_everything_goes_in_one_change_and_comes_back_in_one(desk: Desk) -> None:
    dora, other = desk.hire("Dora"), make_account(desk.alice, "别的客户")
    make_contact(desk.alice, other, "赵六", owner_id=desk.bob.member_id)
    share_account(actor=desk.alice, account_id=other.pk, member_id=desk.bob.member_id, now=LATER)
    before, count = owners(desk), Change.objects.of(desk.alice.workspace_id).count()
    handover = give_all(desk, dora, contacts_to=dora.pk, grants_to=dora.pk)
    assert owners(desk) == {**before, **dict.fromkeys(["张三", "李四", "王五", "赵六", desk.account.name], "Dora")}
    assert (handover.contact_count, handover.grant_count) == (4, 1)
    grants = Grant.objects.of(desk.alice.workspace_id).current().filter(account=other)
    assert [(row.member_id, row.level) for row in grants] == [(dora.pk, Level.CONTRIBUTE)]
    assert Change.objects.of(desk.alice.workspace_id).count() == count + 1
    undo_handover(actor=desk.alice, handover_id=handover.pk, now=LATER)
    assert owners(desk) == before
    assert [row.member_id for row in grants.all()] == [desk.bob.member_id]
    with pytest.raises(Conflict, match="nothing to take back"):
        undo_handover(actor=desk.alice, handover_id=handover.pk, now=LATER)


def test_what_went_on_from_there_is_not_taken_back(desk: Desk) -> None:
    dora = desk.hire("Dora")
    handover = give_all(desk, dora)
    Account.objects.of(desk.alice.workspace_id).filter(pk=desk.account.pk).update(owner_id=desk.alice.member_id)
    with pytest.raises(Conflict) as refused:
        undo_handover(actor=desk.alice, handover_id=handover.pk, now=LATER)
    assert (refused.value.code, refused.value.params["what"]) == ("undo.overtaken", "account")
    assert owners(desk)["张三"] == "Dora"


def test_what_is_wrong_changes_nothing(desk: Desk) -> None:
    reader, foreign = desk.hire("Reader", role="read_only"), make_account(desk.alice, "别的客户")
    count = Change.objects.of(desk.alice.workspace_id).count()
    for plan, code in (
        (Plan(), "handover.nothing"),
        (Plan([(desk.account.pk, reader.pk)]), "invalid"),
        (Plan([(desk.account.pk, desk.bob.member_id)]), "invalid"),
        (Plan([(desk.account.pk, desk.alice.member_id), (foreign.pk, desk.alice.member_id)]), "not_found"),
        (Plan([(desk.account.pk, desk.cast.charlie.member_id)]), "not_found"),
    ):
        with pytest.raises(Problem) as refused:
            hand_over(actor=desk.alice, member_id=desk.bob.member_id, plan=plan, now=LATER)
        assert refused.value.code == code
    assert Change.objects.of(desk.alice.workspace_id).count() == count


def test_the_sheet_stays_as_it_was_and_is_read_by_both(desk: Desk) -> None:
    dora = desk.hire("Dora")
    meet(desk.bob, desk.account, desk.people[0], kind="call")
    handover = give_all(desk, dora)
    desk.close()
    after = LATER + timedelta(hours=1)
    meet(replace(desk.alice, at=after), desk.account, desk.people[1], days_ago=-1)
    for reader in (desk.bob, replace(desk.bob, member_id=dora.pk), desk.alice):
        sheet = handover_sheet(replace(reader, opens=0), handover.pk, desk.account.pk)
        assert (sheet["from"]["name"], sheet["to"]["name"]) == ("Bob", "Dora")
        assert [person["name"] for person in sheet["people"]] == ["张三", "李四", "王五"]
        assert [row["kind"] for row in sheet["interactions"]] == ["call"]
        assert sheet["people"][0]["last_contact_by"] == "Bob"
    stranger = replace(desk.bob, member_id=desk.hire("Eve").pk, opens=0)
    with pytest.raises(NotFound):
        handover_sheet(stranger, handover.pk, desk.account.pk)


def test_of_several_successors_each_sees_what_came_to_him(desk: Desk) -> None:
    dora, eve = desk.hire("Dora"), desk.hire("Eve")
    second = make_account(desk.bob, "第二家")
    plan = Plan([(desk.account.pk, dora.pk), (second.pk, eve.pk)])
    handover = hand_over(actor=desk.alice, member_id=desk.bob.member_id, plan=plan, now=LATER)
    reader = replace(desk.bob, member_id=dora.pk, opens=0)
    assert handover_sheet(reader, handover.pk, desk.account.pk)["to"]["name"] == "Dora"
    with pytest.raises(NotFound):
        handover_sheet(reader, handover.pk, second.pk)


def test_over_the_interface(desk: Desk) -> None:
    alice, bob = Caller(), Caller("bob@example.com")
    body = {
        "from_member_id": desk.bob.member_id,
        "moves": [{"account_id": desk.account.pk, "member_id": desk.alice.member_id}],
    }
    assert bob.refused("POST", "/api/handovers", body) == (403, "forbidden")
    assert bob.refused("GET", f"/api/members/{desk.bob.member_id}/leaving") == (403, "forbidden")
    assert alice.get(f"/api/members/{desk.bob.member_id}/leaving")["accounts"][0]["contacts"] == 3
    key = alice.post("/api/handovers", body)["id"]
    [row] = alice.get("/api/handovers?to_me=true")
    assert (row["id"], row["from"]["name"], row["can"]) == (key, "Bob", {"undo": True})
    assert bob.get("/api/handovers?to_me=true") == []
    assert bob.get(f"/api/handovers/{key}")["accounts"][0]["to"]["name"] == "Alice"
    assert bob.get(f"/api/handovers/{key}/sheets/{desk.account.pk}")["account"]["name"] == desk.account.name
    assert alice.get(f"/api/accounts/{desk.account.pk}/handover-sheet")["handover_id"] is None
    assert bob.refused("POST", f"/api/handovers/{key}/undo") == (403, "forbidden")
    alice.post(f"/api/handovers/{key}/undo")
    assert alice.get("/api/handovers")[0]["taken_back"]
    assert alice.get("/api/handovers?to_me=true") == []
