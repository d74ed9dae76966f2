"""Lists: filter, sort, group, page."""

from typing import Any
from urllib.parse import urlencode

import pytest

from guanxi.testing.caller import Caller
from guanxi.testing.cast import Cast, make_cast
from guanxi.testing.makers import make_account, make_contact

pytestmark = pytest.mark.django_db
ACCOUNTS = [
    ("赵记食品", "食品", "华东", ["重点", "老客户"]),
    ("安达物流", "物流", "华南", ["重点"]),
    ("单氏机械", "制造", "华东", ['带"引号"', "a\\b"]),
    ("Beta Steel", "制造", "", []),
]


@pytest.fixture
def cast() -> Cast:
    cast = make_cast()
    for place, (name, industry, region, tags) in enumerate(ACCOUNTS):
        actor = cast.bob if place == 1 else cast.alice
        account = make_account(
            actor, name, industry=industry, region=region, tags=tags, attention="key" if place else "none"
        )
        for number in range(place):
            make_contact(actor, account, f"{'王李张'[number]}{'一二三四'[place]}", tags=["决策人"] if number else [])
    return cast


@pytest.fixture
def alice(cast: Cast) -> Caller:
    return Caller()


def names(alice: Caller, kind: str, **query: Any) -> list[str]:
    """Return the names of a list in its order."""
    return [item["name"] for item in alice.get(f"/api/{kind}?{urlencode(query)}")["items"]]


def test_accounts_stand_in_order_of_their_reading(alice: Caller) -> None:
    assert names(alice, "accounts") == ["安达物流", "Beta Steel", "单氏机械", "赵记食品"]
    assert names(alice, "accounts", sort="-name")[0] == "赵记食品"
    assert names(alice, "accounts", sort="-contact_count")[0] == "Beta Steel"
    assert alice.refused("GET", "/api/accounts?sort=note") == (422, ("sort", "unknown_choice"))


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"industry": "制造"}, ["Beta Steel", "单氏机械"]),
        ({"region": "华东"}, ["单氏机械", "赵记食品"]),
        ({"tag": "重点"}, ["安达物流", "赵记食品"]),
        ({"tag": "老客户"}, ["赵记食品"]),
        ({"tag": "客户"}, []),
        ({"tag": "%"}, []),
        ({"tag": "a\\b"}, ["单氏机械"]),
        ({"tag": '带"引号"'}, ["单氏机械"]),
        ({"attention": "none"}, ["赵记食品"]),
        ({"q": "shanshi"}, ["单氏机械"]),
        ({"q": "wl"}, ["安达物流"]),
        ({"q": "!!!"}, []),
        ({"industry": "制造", "q": "beta"}, ["Beta Steel"]),
    ],
)
def test_accounts_are_filtered(alice: Caller, query: dict[str, str], expected: list[str]) -> None:
    found = alice.get(f"/api/accounts?{urlencode(query)}")
    assert [item["name"] for item in found["items"]] == expected
    assert found["total"] == len(expected)


def test_accounts_are_filtered_by_owner_and_parent(cast: Cast, alice: Caller) -> None:
    assert names(alice, "accounts", owner_id=cast.bob.member_id) == ["安达物流"]
    parent = make_account(cast.alice, "集团")
    make_account(cast.alice, "子公司", parent_id=parent.pk)
    assert names(alice, "accounts", parent_id=parent.pk) == ["子公司"]


def test_groups_come_with_their_sizes(alice: Caller) -> None:
    found = alice.get("/api/accounts?group_by=industry")
    assert {group["label"]: group["count"] for group in found["groups"]} == {"制造": 2, "物流": 1, "食品": 1}
    assert [item["industry"] for item in found["items"]] == [
        label for group in found["groups"] for label in [group["label"]] * group["count"]
    ]
    assert found["total"] == 4
    by_owner = alice.get("/api/accounts?group_by=owner")["groups"]
    assert {group["label"]: group["count"] for group in by_owner} == {"Alice": 3, "Bob": 1}
    people = alice.get("/api/contacts?group_by=account")
    assert {group["label"]: group["count"] for group in people["groups"]} == {
        "安达物流": 1,
        "单氏机械": 2,
        "Beta Steel": 3,
    }


@pytest.mark.parametrize("kind", ["accounts", "contacts"])
def test_pages_hold_everybody_once(alice: Caller, kind: str) -> None:
    whole = names(alice, kind)
    pages = [names(alice, kind, page=page, page_size=2) for page in range(1, 5)]
    assert [name for page in pages for name in page] == whole
    assert alice.get(f"/api/{kind}?page=99")["items"] == []
    assert alice.get(f"/api/{kind}?page=99")["total"] == len(whole)
    for query in ("page=0", "page=-1", "page_size=0", "page_size=201", "page=99999999999999999999", "page=x"):
        status, (field, _) = alice.refused("GET", f"/api/{kind}?{query}")
        assert (status, field) == (422, query.partition("=")[0])


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ({"region": "华南"}, 1),
        ({"industry": "制造"}, 5),
        ({"tag": "决策人"}, 3),
        ({"q": "wang"}, 3),
        ({"q": "ls"}, 2),
        ({}, 6),
    ],
)
def test_contacts_are_filtered(alice: Caller, query: dict[str, str], count: int) -> None:
    found = alice.get(f"/api/contacts?{urlencode(query)}")
    assert (len(found["items"]), found["total"]) == (count, count)


def test_contacts_are_sorted_by_account_too(alice: Caller) -> None:
    found = alice.get("/api/contacts?sort=account")["items"]
    assert [item["employments"][0]["account"]["name"] for item in found] == ["安达物流"] + ["Beta Steel"] * 3 + [
        "单氏机械"
    ] * 2


def test_what_can_be_filtered_by(alice: Caller) -> None:
    facets = alice.get("/api/facets")
    assert facets["industries"] == ["制造", "物流", "食品"]
    assert set(facets["regions"]) == {"华东", "华南"}
    assert set(facets["tags"]) == {"重点", "老客户", '带"引号"', "a\\b"}
