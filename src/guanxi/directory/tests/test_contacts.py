"""Contacts: enter, edit, their numbers, and where they work."""

import pytest

from guanxi.core.keys import new_id
from guanxi.directory.models import Account
from guanxi.testing.caller import Caller
from guanxi.testing.cast import Cast, make_cast
from guanxi.testing.makers import make_account, make_contact, make_seat

pytestmark = pytest.mark.django_db
MOBILE = {"kind": "mobile", "value": "138 0013 8000"}
MAIL = {"kind": "email", "value": "san.zhang@star.example"}


@pytest.fixture
def cast() -> Cast:
    return make_cast()


@pytest.fixture
def account(cast: Cast) -> Account:
    return make_account(cast.alice, "恒星集团")


@pytest.fixture
def alice(cast: Cast) -> Caller:
    return Caller()


def test_a_contact_belongs_to_an_account(alice: Caller, account: Account) -> None:
    body = {"name": "张三", "account_id": account.pk, "title": "总监", "since": "2024-05-01T00:00:00+08:00"}
    contact = alice.get(f"/api/contacts/{alice.post('/api/contacts', body)['id']}")
    [job] = contact["employments"]
    assert (job["title"], job["account"]["name"], job["valid_from"]) == (
        "总监",
        "恒星集团",
        "2024-04-30T16:00:00+00:00",
    )
    assert (contact["owner"]["name"], contact["past_employments"], contact["version"]) == ("Alice", [], 1)
    assert alice.refused("POST", "/api/contacts", {"name": "张三"}) == (422, ("account_id", "required"))
    assert alice.refused("POST", "/api/contacts", {"name": "李四", "account_id": new_id()}) == (404, "not_found")


def test_numbers_and_addresses_are_checked_and_old_ones_stay_as_history(alice: Caller, account: Account) -> None:
    body = {"name": "张三", "account_id": account.pk, "points": [MOBILE, MAIL]}
    path = f"/api/contacts/{alice.post('/api/contacts', body)['id']}"
    changed = alice.patch(path, {"expected_version": 1, "points": [MAIL, {"kind": "wechat", "value": "zs_88"}]})
    assert {point["kind"] for point in changed["points"]} == {"email", "wechat"}
    assert changed["past_points"] == [{**MOBILE, "private": True, "masked": False}]
    assert changed["version"] == 2, "new numbers are an edit that others have not seen"
    assert alice.refused("PATCH", path, {"expected_version": 1, "points": []}) == (409, "stale")
    wrong = [
        ({"kind": "email", "value": "nobody"}, ("email", "not_an_email")),
        ({"kind": "mobile", "value": "12"}, ("mobile", "not_a_phone")),
        ({"kind": "fax", "value": "1"}, ("points.0.kind", "unknown_choice")),
    ]
    for point, problem in wrong:
        assert alice.refused("PATCH", path, {"expected_version": 2, "points": [point]}) == (422, problem)


def test_an_edit_changes_what_is_sent_and_null_takes_away(cast: Cast, alice: Caller, account: Account) -> None:
    path = f"/api/contacts/{make_contact(cast.alice, account).pk}"
    body = {"expected_version": 1, "name": "张叁", "gender": "male", "owner_id": cast.bob.member_id, "attention": "key"}
    changed = alice.patch(path, body)
    assert [changed[name] for name in ("name", "gender", "attention")] == ["张叁", "male", "key"]
    assert changed["owner"]["name"] == "Bob"
    changed = alice.patch(path, {"expected_version": 2, "owner_id": None, "gender": None, "note": None, "tags": None})
    assert [changed[name] for name in ("owner", "gender", "note", "tags", "name")] == [None, "", "", [], "张叁"]
    assert alice.refused("PATCH", path, {"expected_version": 3, "name": None}) == (422, ("name", "required"))
    assert alice.refused("PATCH", path, {"expected_version": 1, "name": "李四"}) == (409, "stale")


def test_an_employment_is_corrected(cast: Cast, alice: Caller, account: Account) -> None:
    contact = make_contact(cast.alice, account)
    [job] = alice.get(f"/api/contacts/{contact.pk}")["employments"]
    path = f"/api/employments/{job['id']}"
    unit = alice.post(f"/api/accounts/{account.pk}/departments", {"name": "采购部"})["id"]
    body = {
        "title": "总监",
        "department_id": unit,
        "certainty": "heard",
        "evidence": "名片",
        "valid_from": "2025-01-01T00:00:00Z",
    }
    alice.patch(path, body)
    [job] = alice.get(f"/api/contacts/{contact.pk}")["employments"]
    assert (job["title"], job["department"]["name"], job["certainty"]) == ("总监", "采购部", "heard")
    assert alice.get("/api/search?q=zongjian")[0]["name"] == "张三"
    alice.patch(path, {"valid_from": None, "department_id": None, "title": None})
    [job] = alice.get(f"/api/contacts/{contact.pk}")["employments"]
    assert (job["title"], job["department"], job["valid_from"]) == ("", None, None)
    elsewhere = make_account(cast.alice, "别处").pk
    foreign = alice.post(f"/api/accounts/{elsewhere}/departments", {"name": "别处的部门"})["id"]
    wrong = [
        ({"certainty": None}, ("certainty", "unknown_choice")),
        ({"department_id": foreign}, ("department_id", "other_account")),
        ({"valid_from": "0001-01-01T00:00:00+14:00"}, ("valid_from", "out_of_range")),
        ({"evidence": "x" * 501}, ("evidence", "too_long")),
    ]
    for body, problem in wrong:
        assert alice.refused("PATCH", path, body) == (422, problem)


def test_a_new_employer_in_one_action(cast: Cast, alice: Caller, account: Account) -> None:
    seat = make_seat(cast.alice, account, "张三", title="总监")
    [contact] = alice.get("/api/contacts")["items"]
    target = make_account(cast.alice, "云帆科技")
    change = f"/api/employments/{contact['employments'][0]['id']}/change-employer"
    body = {"account_id": target.pk, "title": "副总裁", "since": "2026-02-01T00:00:00Z", "evidence": "本人告知"}
    assert alice.refused("POST", change, {"account_id": account.pk}) == (422, ("account_id", "same_account"))
    alice.post(change, body)
    profile = alice.get(f"/api/contacts/{contact['id']}")
    assert [job["account"]["name"] for job in profile["employments"]] == ["云帆科技"]
    assert [(job["account"]["name"], job["valid_to"]) for job in profile["past_employments"]] == [
        ("恒星集团", "2026-02-01T00:00:00+00:00")
    ]
    [occupant] = alice.get(f"/api/positions/{seat.pk}/occupants")
    assert (occupant["name"], occupant["valid_to"] is not None) == ("张三", True)
    assert alice.refused("POST", change, body) == (422, ("employment_id", "already_ended"))
    assert alice.get("/api/search?q=fuzongcai")[0]["account"]["name"] == "云帆科技"
    assert alice.get(f"/api/accounts/{target.pk}/changes")[0]["kind"] == "employer.changed"
    alice.post(f"/api/accounts/{account.pk}/undo")
    assert alice.get(f"/api/contacts/{contact['id']}")["employments"][0]["account"]["name"] == "恒星集团"


def test_leaving_frees_the_seat(cast: Cast, alice: Caller, account: Account) -> None:
    seat = make_seat(cast.alice, account, "张三")
    [contact] = alice.get("/api/contacts")["items"]
    leave = f"/api/employments/{contact['employments'][0]['id']}/leave"
    assert alice.refused("POST", leave, {"until": "9999-12-31T23:59:59Z"}) == (422, ("until", "out_of_range"))
    alice.post(leave, {})
    assert alice.get(f"/api/contacts/{contact['id']}")["employments"] == []
    assert alice.get(f"/api/contacts?account_id={account.pk}")["items"] == []
    assert alice.get(f"/api/positions/{seat.pk}/occupants")[0]["valid_to"] is not None
    assert alice.refused("POST", leave, {}) == (422, ("employment_id", "already_ended"))


def test_merging_loses_nothing_and_undo_parts_them(cast: Cast, alice: Caller, account: Account) -> None:
    other = make_account(cast.alice, "云帆科技")
    kept = make_contact(cast.alice, account, "张三", points=[MOBILE], tags=["甲"])
    merged = make_contact(
        cast.alice, other, "张 三", points=[MOBILE, MAIL], tags=["乙"], note="老同学", title="顾问", attention="key"
    )
    twin = make_contact(cast.alice, account, "章三", title="总监")
    friend = make_contact(cast.alice, account, "李四")
    for person in (kept, merged):
        alice.post("/api/ties", {"contact_id": person.pk, "other_id": friend.pk, "kind": "alumni"})
    alice.post("/api/ties", {"contact_id": kept.pk, "other_id": merged.pk, "kind": "friend"})
    for key in (kept.pk, merged.pk, twin.pk):
        alice.put(f"/api/contacts/{key}/rating", {"feature": "attitude", "value": 1})
    both = [kept.pk, merged.pk]
    call = {"kind": "call", "at": "2026-03-01T09:00:00Z", "summary": "谈价格", "contact_ids": both}
    alice.post(f"/api/accounts/{account.pk}/interactions", call)

    assert alice.post("/api/contacts/merge", {"kept_id": kept.pk, "merged_id": merged.pk})["id"] == str(kept.pk)
    alice.post("/api/contacts/merge", {"kept_id": kept.pk, "merged_id": twin.pk})

    profile = alice.get(f"/api/contacts/{kept.pk}")
    assert {job["account"]["name"] for job in profile["employments"]} == {"恒星集团", "云帆科技"}
    assert {job["title"] for job in profile["employments"]} == {"总监", "顾问"}, "titles fill what was empty"
    assert sorted(point["kind"] for point in profile["points"]) == ["email", "mobile"]
    assert (profile["tags"], profile["note"], profile["attention"]) == (["甲", "乙"], "老同学", "key")
    assert alice.refused("GET", f"/api/contacts/{merged.pk}") == (404, "not_found")
    [entry] = alice.get(f"/api/accounts/{account.pk}/interactions")
    assert [person["id"] for person in entry["contacts"]] == [str(kept.pk)]
    chart = alice.get(f"/api/accounts/{account.pk}/chart")["tables"]
    assert len(chart["ties"]["rows"]) == 1
    assert alice.refused("POST", "/api/contacts/merge", {"kept_id": kept.pk, "merged_id": merged.pk})[0] == 404
    same = {"kept_id": kept.pk, "merged_id": kept.pk}
    assert alice.refused("POST", "/api/contacts/merge", same) == (422, ("merged_id", "same_person"))

    for _ in range(2):
        alice.post(f"/api/accounts/{account.pk}/undo")
    profile = alice.get(f"/api/contacts/{merged.pk}")
    assert [job["title"] for job in profile["employments"]] == ["顾问"]
    assert len(profile["points"]) == 2
    assert alice.get(f"/api/contacts/{kept.pk}")["tags"] == ["甲"]


def test_likely_duplicates_are_shown_while_entering(cast: Cast, alice: Caller, account: Account) -> None:
    make_contact(cast.alice, account, "张三", points=[MOBILE, MAIL])
    for query in (
        "name=张三",
        "phone=%2B86 13800138000",
        "email=San.Zhang@star.example",
        f"name=张三&account_id={account.pk}",
    ):
        assert [hit["name"] for hit in alice.get(f"/api/duplicates/contacts?{query}")] == ["张三"], query
    for query in ("name=李四", "phone=1", "", f"name=张三&account_id={make_account(cast.alice, '别处').pk}"):
        assert alice.get(f"/api/duplicates/contacts?{query}") == [], query
    assert [hit["name"] for hit in alice.get("/api/duplicates/accounts?name=恒星集团有限公司")] == ["恒星集团"]


def test_where_data_come_from_and_why_they_are_kept(cast: Cast, alice: Caller, account: Account) -> None:
    about = {"source": "business_card", "source_detail": "展会", "obtained_on": "2026-02-01", "lawful_basis": "consent"}
    person = alice.post("/api/contacts", {"name": "张三", "account_id": account.pk, **about})["id"]
    profile = alice.get(f"/api/contacts/{person}")
    assert {name: profile[name] for name in about} == about
    bare = alice.post("/api/contacts", {"name": "李四", "account_id": account.pk})["id"]
    listed = alice.get("/api/contacts?lawful_basis=none")["items"]
    assert [row["id"] for row in listed] == [bare]
    assert [row["id"] for row in alice.get("/api/contacts?lawful_basis=consent")["items"]] == [person]
    wrong = {"expected_version": 1, "lawful_basis": "because"}
    assert alice.refused("PATCH", f"/api/contacts/{bare}", wrong) == (422, ("lawful_basis", "unknown_choice"))
    version = alice.get("/api/workspace")["version"]
    alice.patch("/api/workspace", {"expected_version": version, "lawful_basis": "legitimate_interest"})
    late = alice.post("/api/contacts", {"name": "王五", "account_id": account.pk})["id"]
    assert alice.get(f"/api/contacts/{late}")["lawful_basis"] == "legitimate_interest"
