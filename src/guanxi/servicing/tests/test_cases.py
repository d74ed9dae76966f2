"""Service cases: opened, worked on, solved, reopened, put away, handed over with the account, let go with a person."""

from datetime import timedelta
from typing import Any

import pytest

from guanxi.changes.models import Change
from guanxi.directory.models import Account
from guanxi.directory.services.ownership import transfer_account
from guanxi.orgchart.services.merging.contacts import merge_contacts
from guanxi.servicing.models import ServiceCase
from guanxi.servicing.services.cases import move_case
from guanxi.servicing.tests.desk import CASES, make_case
from guanxi.testing.caller import Caller
from guanxi.testing.cast import NOW, Cast, make_cast
from guanxi.testing.counting import statements
from guanxi.testing.makers import make_account, make_contact
from guanxi.workspaces.models import Level, Member, Workspace

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast() -> Cast:
    return make_cast()


@pytest.fixture
def account(cast: Cast) -> Account:
    return make_account(cast.alice)


def opened(call: Caller, account: Account, **values: Any) -> Any:
    """Open a case over HTTP and read it back."""
    made = call.post(CASES, {"account_id": str(account.pk), "subject": "网关掉线", **values})
    return call.get(f"{CASES}/{made['id']}")


def subjects(call: Caller, query: str) -> list[str]:
    """What a list shows."""
    return [row["subject"] for row in call.get(f"{CASES}?{query}")["items"]]


def test_a_case_has_all_that_was_said_of_it(cast: Cast, account: Account) -> None:
    person = make_contact(cast.alice, account)
    row = opened(
        Caller(), account, contact_id=str(person.pk), kind="fault", priority="urgent", channel="wechat",
        due_on="2026-03-05", external_id="T-7", description="现场三台网关离线",
    )  # fmt: skip
    assert (row["number"], row["state"], row["owner"]["name"]) == (1, "new", "Alice")
    assert (row["kind"], row["priority"], row["channel"], row["external_id"]) == ("fault", "urgent", "wechat", "T-7")
    assert row["contact"]["name"] == "张三"
    assert row["contact"]["can"] == {"read": True}
    assert row["can"] == {"work": True, "edit": True}


def test_numbers_count_a_workspace_s_cases(cast: Cast, account: Account) -> None:
    assert [make_case(cast.alice, account.pk).number for _ in range(3)] == [1, 2, 3]
    assert make_case(cast.charlie, make_account(cast.charlie).pk).number == 1


def test_a_case_nobody_works_on_yet(cast: Cast, account: Account) -> None:
    call = Caller()
    opened(call, account, owner_id=None)
    opened(call, account, subject="我的", owner_id=str(cast.alice.member_id))
    assert subjects(call, "unowned=true") == ["网关掉线"]


def test_the_course_of_a_case(cast: Cast, account: Account) -> None:
    call = Caller()
    row = opened(call, account)
    path = f"{CASES}/{row['id']}"
    assert call.post(f"{path}/move", {"state": "working"})["solved_at"] is None
    solved = call.post(f"{path}/move", {"state": "solved", "satisfaction": 4, "comment": "来得快"})
    assert (solved["satisfaction"], solved["comment"]) == (4, "来得快")
    assert solved["solved_at"]
    assert call.post(f"{path}/move", {"state": "closed"})["solved_at"] == solved["solved_at"]
    assert call.post(f"{path}/move", {"state": "working"})["solved_at"] is None
    kinds = [change["kind"] for change in call.get(f"{path}/changes")]
    assert kinds == ["case.moved"] * 4 + ["case.opened"]


def test_what_is_refused(cast: Cast, account: Account) -> None:
    call = Caller()
    body = {"account_id": str(account.pk), "subject": " "}
    assert call.refused("POST", CASES, body) == (422, ("subject", "required"))
    row = opened(call, account, external_id="T-1")
    assert call.refused("POST", CASES, {**body, "subject": "x", "external_id": "T-1"}) == (409, "case.known")
    path = f"{CASES}/{row['id']}"
    assert call.refused("PATCH", path, {"expected_version": 9, "subject": "y"}) == (409, "stale")
    assert call.refused("POST", f"{path}/move", {"state": "solved", "satisfaction": 6})[0] == 422


def test_put_away_and_brought_back(cast: Cast, account: Account) -> None:
    call = Caller()
    row = opened(call, account, external_id="T-1")
    call.delete(f"{CASES}/{row['id']}")
    assert subjects(call, "") == []
    assert subjects(call, "archived=true") == ["网关掉线"]
    opened(call, account, external_id="T-1")
    assert call.refused("POST", f"{CASES}/{row['id']}/restore") == (409, "case.known")


def test_filters_order_and_figures(cast: Cast, account: Account) -> None:
    call, other = Caller(), make_account(cast.alice, "西部重工")
    first = make_case(cast.alice, account.pk, "甲", kind="complaint", due_on=NOW.date() - timedelta(days=3))
    make_case(cast.alice, other.pk, "乙", now=NOW + timedelta(hours=1), priority="urgent")
    make_case(cast.alice, other.pk, "丙", now=NOW + timedelta(hours=2), owner_id=cast.bob.member_id)
    assert subjects(call, "") == ["丙", "乙", "甲"]
    assert subjects(call, "sort=-priority")[0] == "乙"
    assert subjects(call, "overdue=true") == ["甲"]
    assert subjects(call, f"account_id={other.pk}&owner_id={cast.bob.member_id}") == ["丙"]
    assert subjects(call, "q=xibu") == ["丙", "乙"]
    assert subjects(call, f"q=%23{first.number}") == ["甲"]
    move_case(actor=cast.alice, case_id=first.pk, state="closed", satisfaction=2, now=NOW)
    assert subjects(call, "satisfaction=2") == ["甲"]
    assert subjects(call, "open=true") == ["丙", "乙"]
    found = call.get(f"{CASES}?group_by=state")
    assert [(group["key"], group["count"]) for group in found["groups"]] == [("new", 2), ("closed", 1)]
    assert found["figures"] == {"open": 2, "overdue": 0, "rated": 1, "satisfaction": 2.0}
    assert call.refused("GET", f"{CASES}?account_id={first.pk}") == (404, "not_found")


def test_statements_do_not_grow(cast: Cast, account: Account) -> None:
    call = Caller("bob@example.com")
    make_case(cast.alice, account.pk, contact_id=make_contact(cast.alice, account).pk)
    few = statements(lambda: call.get(CASES))
    for place in range(15):
        person = make_contact(cast.alice, account, f"张三{place}")
        make_case(cast.alice, account.pk, contact_id=person.pk)
    assert statements(lambda: call.get(CASES)) == few <= 12


def test_whoever_contributes_works_and_nobody_else(cast: Cast, account: Account) -> None:
    case = make_case(cast.alice, account.pk)
    call, workspace = Caller("bob@example.com"), Workspace.objects.filter(pk=cast.alice.workspace_id)
    workspace.update(opens=Level.READ)
    assert call.refused("POST", f"{CASES}/{case.pk}/move", {"state": "working"}) == (403, "forbidden")
    workspace.update(opens=Level.CONTRIBUTE)
    assert call.post(f"{CASES}/{case.pk}/move", {"state": "working"})["can"] == {"work": True, "edit": False}
    assert call.refused("DELETE", f"{CASES}/{case.pk}") == (403, "forbidden")
    workspace.update(opens=Level.NONE)
    assert call.refused("GET", f"{CASES}/{case.pk}") == (404, "not_found")
    assert subjects(call, "") == []


def test_open_cases_go_with_the_account(cast: Cast, account: Account) -> None:
    going, done = make_case(cast.alice, account.pk), make_case(cast.alice, account.pk)
    move_case(actor=cast.alice, case_id=done.pk, state="solved", now=NOW)
    transfer_account(actor=cast.alice, account_id=account.pk, member_id=cast.bob.member_id, now=NOW)
    owners = dict(ServiceCase.objects.of(cast.alice.workspace_id).values_list("pk", "owner__name"))
    assert owners == {going.pk: "Bob", done.pk: "Alice"}


def test_cases_follow_a_person_who_is_merged(cast: Cast, account: Account) -> None:
    kept, merged = make_contact(cast.alice, account), make_contact(cast.alice, account, "张叁")
    case = make_case(cast.alice, account.pk, contact_id=merged.pk)
    merge_contacts(actor=cast.alice, kept_id=kept.pk, merged_id=merged.pk, now=NOW)
    case.refresh_from_db(from_queryset=ServiceCase.objects.of(cast.alice.workspace_id))
    assert case.contact_id == kept.pk


def test_an_owner_has_to_see_the_account(cast: Cast, account: Account) -> None:
    Workspace.objects.filter(pk=cast.alice.workspace_id).update(opens=Level.NONE)
    body = {"account_id": str(account.pk), "subject": "x", "owner_id": str(cast.bob.member_id)}
    assert Caller().refused("POST", CASES, body) == (422, ("owner_id", "cannot_see_account"))
    Member.objects.of(cast.alice.workspace_id).filter(pk=cast.bob.member_id).update(role="auditor")
    assert Caller().refused("POST", CASES, body) == (422, ("member_id", "cannot_own"))


def test_erasing_a_person_leaves_his_case_without_him(cast: Cast, account: Account) -> None:
    call, person = Caller(), make_contact(cast.alice, account, "欧阳震华")
    case = make_case(cast.alice, account.pk, "欧阳震华报修", contact_id=person.pk, description="欧阳震华说网关掉线")
    told = call.get(f"/api/contacts/{person.pk}/personal-data")
    assert "case" in [fact["about"] for fact in told["facts"]]
    call.post(f"/api/contacts/{person.pk}/erase", {"confirm": "欧阳震华", "reason": "request"})
    row = ServiceCase.objects.of(cast.alice.workspace_id).get(pk=case.pk)
    assert row.contact_id is None
    assert "欧阳" not in row.subject + row.description
    assert "网关掉线" in row.description
    log = str(list(Change.objects.of(cast.alice.workspace_id).values_list("rows", "params")))
    assert "欧阳" not in log
    assert str(person.pk) not in str(
        [
            row
            for rows in Change.objects.of(cast.alice.workspace_id).values_list("rows", flat=True)
            for row in rows
            if row["table"] == "case"
        ]
    )
