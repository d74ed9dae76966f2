"""Customers: open, edit, group, put away; their units and our people on them."""

import pytest

from guanxi.testing.caller import Caller
from guanxi.testing.cast import Cast, make_cast
from guanxi.testing.makers import make_account, make_contact, make_seat

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast() -> Cast:
    return make_cast()


@pytest.fixture
def alice(cast: Cast) -> Caller:
    return Caller()


def test_an_account_is_opened_with_its_first_contact(cast: Cast, alice: Caller) -> None:
    body = {
        "name": "  恒星   集团 ",
        "industry": "制造",
        "tags": ["重点", " 重点 ", "华东"],
        "owner_id": cast.bob.member_id,
        "custom": {"来源": "展会", "等级": 3},
        "first_contact": {"name": "张三", "title": "采购总监", "points": [{"kind": "mobile", "value": "13800138000"}]},
    }
    key = alice.post("/api/accounts", body)["id"]
    account = alice.get(f"/api/accounts/{key}")
    assert (account["name"], account["tags"]) == ("恒星 集团", ["重点", "华东"])
    assert (account["owner"]["name"], account["contact_count"]) == ("Bob", 1)
    assert account["custom"] == {"来源": "展会", "等级": 3}
    [contact] = alice.get(f"/api/contacts?account_id={key}")["items"]
    assert (contact["name"], contact["owner"]["name"]) == ("张三", "Bob")
    assert contact["employments"][0]["title"] == "采购总监"
    assert [(point["kind"], point["value"]) for point in contact["points"]] == [("mobile", "13800138000")]


def test_what_is_wrong_is_told_by_field(alice: Caller) -> None:
    wrong = [
        ({}, ("name", "required")),
        ({"name": "   "}, ("name", "required")),
        ({"name": "x" * 201}, ("name", "too_long")),
        ({"name": "甲", "region": "x" * 61}, ("region", "too_long")),
        ({"name": "甲", "attention": "very"}, ("attention", "unknown_choice")),
        ({"name": "甲", "tags": [str(number) for number in range(21)]}, ("tags", "too_many")),
        ({"name": "甲", "first_contact": {"name": ""}}, ("name", "required")),
    ]
    for body, problem in wrong:
        assert alice.refused("POST", "/api/accounts", body) == (422, problem), body
    assert alice.get("/api/accounts")["total"] == 0


def test_an_edit_names_the_version_it_saw(cast: Cast, alice: Caller) -> None:
    path = f"/api/accounts/{make_account(cast.alice).pk}"
    changed = alice.patch(path, {"expected_version": 1, "region": "华东", "note": "第一行\n第二行", "tags": None})
    assert (changed["version"], changed["region"], changed["note"], changed["tags"]) == (
        2,
        "华东",
        "第一行\n第二行",
        [],
    )
    assert alice.refused("PATCH", path, {"expected_version": 1, "region": "华南"}) == (409, "stale")
    assert alice.refused("PATCH", path, {"expected_version": 0, "region": "华南"}) == (409, "stale")
    assert alice.refused("PATCH", path, {"region": "华南"}) == (422, ("expected_version", "required"))
    assert alice.patch(path, {"expected_version": 2})["version"] == 2


def test_groups_of_accounts_form_no_loop(cast: Cast, alice: Caller) -> None:
    group, daughter, branch = (make_account(cast.alice, name).pk for name in ("集团", "子公司", "分公司"))
    for child, parent in ((daughter, group), (branch, daughter)):
        assert alice.patch(f"/api/accounts/{child}", {"expected_version": 1, "parent_id": parent})["parent"][
            "id"
        ] == str(parent)
    assert [child["name"] for child in alice.get(f"/api/accounts/{group}")["children"]] == ["子公司"]
    for parent in (branch, group):
        body = {"expected_version": 1, "parent_id": parent}
        assert alice.refused("PATCH", f"/api/accounts/{group}", body) == (422, ("parent_id", "cycle"))
    assert alice.patch(f"/api/accounts/{daughter}", {"expected_version": 2, "parent_id": None})["parent"] is None


def test_only_the_owner_puts_an_account_away_and_its_people_stay(cast: Cast, alice: Caller) -> None:
    account = make_account(cast.alice, "恒星集团")
    contact = make_contact(cast.alice, account)
    bob = Caller("bob@example.com")
    path = f"/api/accounts/{account.pk}"
    may = [action for action, allowed in bob.get(path)["can"].items() if allowed]
    assert may == ["read", "contribute", "edit", "unmask"]
    assert bob.refused("DELETE", path) == (403, "forbidden")
    alice.delete(path)
    assert alice.refused("GET", path) == (404, "not_found")
    assert alice.get("/api/accounts")["total"] == 0
    assert alice.get("/api/search?q=hengxing") == []
    assert alice.get(f"/api/contacts/{contact.pk}")["name"] == "张三"
    alice.post(f"{path}/undo")
    assert alice.get(path)["name"] == "恒星集团"


def test_departments_are_nested_moved_and_dissolved(cast: Cast, alice: Caller) -> None:
    account = make_account(cast.alice)
    path = f"/api/accounts/{account.pk}/departments"
    head = alice.post(path, {"name": "采购部"})["id"]
    section = alice.post(path, {"name": "采购一科", "parent_id": head})["id"]
    desk = alice.post(path, {"name": "询价组", "parent_id": section, "rank": 3})["id"]
    contact = make_contact(cast.alice, account, "张三", department_id=section)
    seat = make_seat(cast.alice, account, title="科长", department_id=section)
    assert {unit["name"]: unit["contact_count"] for unit in alice.get(path)} == {
        "采购部": 0,
        "采购一科": 1,
        "询价组": 0,
    }
    assert alice.refused("PATCH", f"/api/departments/{head}", {"parent_id": desk}) == (422, ("parent_id", "cycle"))
    assert alice.refused("PATCH", f"/api/departments/{head}", {"parent_id": head}) == (422, ("parent_id", "cycle"))
    assert alice.refused("PATCH", f"/api/departments/{head}", {"name": None}) == (422, ("name", "required"))
    alice.patch(f"/api/departments/{head}", {"name": "供应链部"})
    other = make_account(cast.alice, "别处")
    assert alice.refused("POST", f"/api/accounts/{other.pk}/departments", {"name": "甲", "parent_id": head}) == (
        422,
        ("parent_id", "other_account"),
    )

    alice.delete(f"/api/departments/{section}")

    units = {unit["name"]: unit["parent_id"] for unit in alice.get(path)}
    assert units == {"供应链部": None, "询价组": head}
    assert alice.get(f"/api/contacts/{contact.pk}")["employments"][0]["department"] is None
    chart = alice.get(f"/api/accounts/{account.pk}/chart")["tables"]["positions"]
    [row] = [dict(zip(chart["columns"], row, strict=True)) for row in chart["rows"] if row[0] == str(seat.pk)]
    assert row["department_id"] is None
    assert alice.refused("DELETE", f"/api/departments/{section}") == (404, "not_found")
    alice.post(f"/api/accounts/{account.pk}/undo")
    assert {unit["name"]: unit["parent_id"] for unit in alice.get(path)}["询价组"] == section
