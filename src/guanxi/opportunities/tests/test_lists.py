"""Lists and the board: filters, order, groups, sums, and a constant number of statements."""

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from guanxi.directory.models import Account
from guanxi.opportunities.models import Opportunity
from guanxi.opportunities.queries.lists import opportunity_page
from guanxi.opportunities.queries.pipeline import stages_of_today
from guanxi.opportunities.schemas import OpportunityFilter, OpportunityPage
from guanxi.opportunities.services.course import close_opportunity, move_opportunity, suspend_opportunity
from guanxi.opportunities.tests.desk import OPPORTUNITIES, columns, make_opportunity, stages
from guanxi.testing.caller import Caller
from guanxi.testing.cast import NOW, Cast, make_cast, signed_in
from guanxi.testing.counting import statements
from guanxi.testing.makers import make_account

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast() -> Cast:
    return make_cast()


@pytest.fixture
def account(cast: Cast) -> Account:
    return make_account(cast.alice)


def names(call: Caller, query: str) -> list[str]:
    """The names a list shows."""
    return [row["name"] for row in call.get(f"{OPPORTUNITIES}?{query}")["items"]]


def test_filters_and_order(cast: Cast, account: Account) -> None:
    call, other = Caller(), make_account(cast.alice, "西部重工")
    late = make_opportunity(cast.alice, account.pk, "甲", amount="5", expected_close=date(2020, 1, 1))
    make_opportunity(cast.alice, other.pk, "乙", amount="7", expected_close=date(2999, 1, 1), competitors=["银河"])
    make_opportunity(cast.alice, other.pk, "丙", owner_id=cast.bob.member_id)
    assert names(call, "") == ["甲", "乙", "丙"]
    assert names(call, "sort=-amount") == ["乙", "甲", "丙"]
    assert names(call, "overdue=true") == ["甲"]
    assert names(call, f"owner_id={cast.bob.member_id}") == ["丙"]
    assert sorted(names(call, f"account_id={other.pk}")) == ["丙", "乙"]
    assert sorted(names(call, "q=xibu")) == ["丙", "乙"]
    assert names(call, "q=甲") == ["甲"]
    assert names(call, "close_from=2021-01-01") == ["乙"]
    assert names(call, "close_to=2021-01-01") == ["甲"]
    [rival] = call.get("/api/competitors")["items"]
    assert names(call, f"competitor_id={rival['id']}") == ["乙"]
    close_opportunity(actor=cast.alice, opportunity_id=late.pk, state="won", now=NOW)
    assert names(call, "overdue=true") == []
    assert names(call, "state=won") == ["甲"]
    assert call.refused("GET", f"{OPPORTUNITIES}?stage_id={late.pk}") == (404, "not_found")


@pytest.mark.parametrize(
    ("by", "labels"),
    [
        ("stage", ["初步接洽", "商务谈判"]),
        ("owner", ["Alice", "Bob"]),
        ("account", ["华东智造集团", "西部重工"]),
        ("state", ["open", "suspended"]),
    ],
)
def test_groups(cast: Cast, account: Account, by: str, labels: list[str]) -> None:
    call, other = Caller(), make_account(cast.alice, "西部重工")
    last = UUID(stages(call)["商务谈判"]["id"])
    for place in range(2):
        make_opportunity(cast.alice, account.pk, f"甲{place}")
    row = make_opportunity(cast.alice, other.pk, "乙", owner_id=cast.bob.member_id)
    move_opportunity(actor=cast.alice, opportunity_id=row.pk, stage_id=last, now=NOW)
    suspend_opportunity(actor=cast.alice, opportunity_id=row.pk, now=NOW)
    found = call.get(f"{OPPORTUNITIES}?group_by={by}")
    assert [(group["label"], group["count"]) for group in found["groups"]] == [(labels[0], 2), (labels[1], 1)]
    assert [item["name"] for item in found["items"]] == ["甲0", "甲1", "乙"]


def test_sums_keep_currencies_apart_and_weigh_what_is_open(cast: Cast, account: Account) -> None:
    call = Caller()
    make_opportunity(cast.alice, account.pk, amount="100.10")
    make_opportunity(cast.alice, account.pk, amount="0.20", stage_id=stages_of_today(cast.alice)[2].pk)
    make_opportunity(cast.alice, account.pk)
    make_opportunity(cast.alice, account.pk, amount="3000", currency="USD")
    rests = make_opportunity(cast.alice, account.pk, amount="1000")
    suspend_opportunity(actor=cast.alice, opportunity_id=rests.pk, now=NOW)
    sums = call.get(f"{OPPORTUNITIES}/board")["sums"]
    assert sums == call.get(OPPORTUNITIES)["sums"]
    assert sums == [
        {"currency": "CNY", "count": 4, "unvalued": 1, "amount": "1100.30", "weighted": "10.11"},
        {"currency": "USD", "count": 1, "unvalued": 0, "amount": "3000.00", "weighted": "300.00"},
    ]


def test_a_column_shows_its_first_cards(cast: Cast, account: Account) -> None:
    call = Caller()
    for place in range(4):
        make_opportunity(cast.alice, account.pk, f"甲{place}")
    first = call.get(f"{OPPORTUNITIES}/board?per_stage=2")["columns"][0]
    assert (first["total"], [item["name"] for item in first["items"]]) == (4, ["甲3", "甲2"])


def test_a_card_lands_where_it_was_dropped(cast: Cast, account: Account) -> None:
    call = Caller()
    key = {name: str(make_opportunity(cast.alice, account.pk, name).pk) for name in "甲乙丙丁"}
    first, needs = (stages(call)[name]["id"] for name in ("初步接洽", "需求确认"))

    def move(name: str, stage: str, before: str | None = None) -> None:
        body = {"stage_id": stage, "before_id": before and key[before]}
        call.post(f"{OPPORTUNITIES}/{key[name]}/move", body)

    move("甲", first, before="丁")
    assert columns(call)["初步接洽"] == ["甲", "丁", "丙", "乙"]
    move("丁", first)
    assert columns(call)["初步接洽"] == ["甲", "丙", "乙", "丁"]
    move("丙", needs)
    move("乙", needs, before="丙")
    move("甲", needs, before="丙")
    assert list(columns(call).values()) == [["丁"], ["乙", "甲", "丙"], [], [], []]
    body = {"stage_id": first, "before_id": key["丙"]}
    assert call.refused("POST", f"{OPPORTUNITIES}/{key['甲']}/move", body) == (409, "stale")


def test_a_column_without_room_is_numbered_anew(cast: Cast, account: Account) -> None:
    rows = [make_opportunity(cast.alice, account.pk, name) for name in "甲乙丙"]
    Opportunity.objects.of(cast.alice.workspace_id).update(rank=5.0)
    order = [row.name for row in sorted(rows, key=lambda row: row.pk)]
    assert columns(Caller())["初步接洽"] == order
    moved, before = rows[2], rows[1]
    move_opportunity(actor=cast.alice, opportunity_id=moved.pk, stage_id=moved.stage_id, before_id=before.pk, now=NOW)
    assert columns(Caller())["初步接洽"] == ["甲", "丙", "乙"]


@pytest.mark.parametrize("path", [OPPORTUNITIES, f"{OPPORTUNITIES}?group_by=stage", f"{OPPORTUNITIES}/board"])
def test_statements_do_not_grow(cast: Cast, account: Account, path: str) -> None:
    client = signed_in("bob@example.com")
    make_opportunity(cast.alice, account.pk, competitors=["银河"])
    few = statements(lambda: client.get(path))
    for place in range(20):
        make_opportunity(
            cast.alice, account.pk, f"甲{place}", stage_id=stages_of_today(cast.alice)[place % 5].pk,
            currency="USD", competitors=["银河", f"对手{place}"],
        )  # fmt: skip
    assert statements(lambda: client.get(path)) == few <= 10


class TestProperties(TestCase):
    """What holds whatever is done."""

    @settings(max_examples=12, deadline=None)
    @given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 2), st.integers(0, 5)), max_size=8))
    def test_any_moves_leave_one_order(self, moves: list[tuple[int, int, int]]) -> None:
        actor = make_cast().alice
        account = make_account(actor)
        rows = [make_opportunity(actor, account.pk, f"甲{place}") for place in range(5)]
        keys = [stage.pk for stage in stages_of_today(actor)]
        model: list[list[Any]] = [[row.pk for row in reversed(rows)], [], [], [], []]
        for who, to, place in moves:
            key = rows[who].pk
            for column in model:
                if key in column:
                    column.remove(key)
            place = min(place, len(model[to]))
            before = model[to][place] if place < len(model[to]) else None
            model[to].insert(place, key)
            move_opportunity(actor=actor, opportunity_id=key, stage_id=keys[to], before_id=before, now=NOW)
        stored = Opportunity.objects.of(actor.workspace_id).order_by("rank", "pk")
        assert [[row.pk for row in stored if row.stage_id == key] for key in keys] == model

    @settings(max_examples=12, deadline=None)
    @given(
        st.lists(
            st.tuples(
                st.none() | st.integers(0, 10**15 - 1), st.sampled_from(["CNY", "USD", "JPY"]), st.integers(0, 4)
            ),
            max_size=6,
        )
    )
    def test_sums_are_exact(self, deals: list[tuple[int | None, str, int]]) -> None:
        actor = make_cast().alice
        account = make_account(actor)
        found = stages_of_today(actor)
        total: dict[str, Decimal] = {}
        weighted: dict[str, Decimal] = {}
        for cents, currency, stage in deals:
            amount = None if cents is None else Decimal(cents) / 100
            make_opportunity(actor, account.pk, amount=amount, currency=currency, stage_id=found[stage].pk)
            total[currency] = total.get(currency, Decimal()) + (amount or 0)
            weighted[currency] = (
                weighted.get(currency, Decimal()) + Decimal(amount or 0) * found[stage].likelihood / 100
            )
        page = opportunity_page(actor, OpportunityFilter(), OpportunityPage(), timezone.now())
        assert {row["currency"]: Decimal(row["amount"]) for row in page["sums"]} == total
        for row in page["sums"]:
            assert abs(Decimal(row["weighted"]) - weighted[row["currency"]]) <= Decimal("0.005")
        assert page["total"] == sum(row["count"] for row in page["sums"]) == len(deals)
