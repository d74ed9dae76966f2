"""Seats through the interface: place, move, edit, remove, vacate, succeed."""

from uuid import UUID

import pytest

from guanxi.core.keys import new_id
from guanxi.testing.charts import Chart
from guanxi.testing.makers import make_account, make_contact

pytestmark = pytest.mark.django_db
LONG = "第一行\n\n" + "字" * 19_990


@pytest.fixture
def chart() -> Chart:
    return Chart()


def test_a_seat_takes_over_what_is_known_of_its_person(chart: Chart) -> None:
    unit = chart.alice.post(f"/api/accounts/{chart.account.pk}/departments", {"name": "采购部"})["id"]
    contact = make_contact(chart.cast.alice, chart.account, "张三", title="总监", department_id=UUID(unit)).pk
    top = chart.place(title=" 总经理 ", empty_as="unknown")
    key = chart.alice.post(f"{chart.path}/positions", {"contact_id": contact, "manager_id": top, "rank": 7})["id"]
    row = chart.seat(key)
    assert (row["title"], row["department_id"], row["rank"], row["version"]) == ("总监", unit, 7, 1)
    assert (chart.seat(top)["title"], chart.seat(top)["empty_as"]) == ("总经理", "unknown")
    assert chart.superiors == {key: top}
    again = {"contact_id": contact}
    assert chart.alice.refused("POST", f"{chart.path}/positions", again) == (422, "chart.already_placed")
    assert chart.alice.refused("POST", f"{chart.path}/positions", {"manager_id": new_id()}) == (404, "not_found")


def test_seats_of_another_account_are_out_of_reach(chart: Chart) -> None:
    here, other = chart.place(title="总经理"), make_account(chart.cast.alice, "别处")
    there = chart.alice.post(f"/api/accounts/{other.pk}/chart/positions", {"title": "别处的"})["id"]
    refused = chart.alice.refused
    assert refused("POST", f"{chart.path}/positions", {"manager_id": there}) == (422, ("manager_id", "other_account"))
    assert refused("POST", f"/api/positions/{here}/move", {"manager_id": there}) == (
        422,
        ("manager_id", "other_account"),
    )
    line = {"kind": "dotted", "target_id": there}
    assert refused("POST", f"/api/positions/{here}/lines", line) == (422, ("target_id", "other_account"))
    group = {"name": "组", "position_ids": [there]}
    assert refused("POST", f"/api/accounts/{chart.account.pk}/groups", group) == (
        422,
        ("position_ids", "other_account"),
    )


def test_a_move_takes_the_subtree_along_and_refuses_loops_by_name(chart: Chart) -> None:
    top, left, right = chart.place("总经理王"), "", ""
    left, right = chart.place("张三", top), chart.place("李四", top)
    below = chart.place(title="科长", manager=left)
    moved = chart.alice.post(f"/api/positions/{left}/move", {"manager_id": right, "rank": 5, "expected_version": 1})
    assert moved == {"id": left, "version": 2}
    assert chart.superiors == {left: right, right: top, below: left}
    status, problem = chart.alice.send("POST", f"/api/positions/{top}/move", {"manager_id": below})
    assert (status, problem["code"]) == (422, "chart.cycle")
    assert problem["params"] == {
        "loop": ["总经理王", "科长", "张三", "李四", "总经理王"],
        "seat": "总经理王",
        "manager": "科长",
    }
    assert chart.alice.refused("POST", f"/api/positions/{top}/move", {"manager_id": top}) == (422, "chart.cycle")
    chart.alice.post(f"/api/positions/{left}/move", {"manager_id": None})
    assert chart.superiors == {right: top, below: left}
    assert chart.alice.refused("POST", f"/api/positions/{left}/move", {}) == (422, ("manager_id", "required"))


def test_a_conflicting_move_is_shown_not_lost(chart: Chart) -> None:
    top, other, seat = chart.place("张三"), chart.place("李四"), chart.place(title="科长")
    chart.bob.post(f"/api/positions/{seat}/move", {"manager_id": other, "expected_version": 1})
    status, problem = chart.alice.send(
        "POST", f"/api/positions/{seat}/move", {"manager_id": top, "expected_version": 1}
    )
    assert (status, problem["code"]) == (409, "chart.conflict")
    params = problem["params"]
    assert (params["seat"], params["manager"], params["manager_id"]) == ("科长", "李四", other)
    assert (params["who"], params["version"], params["when"] is not None) == ("Bob", 2, True)
    chart.alice.post(f"/api/positions/{seat}/move", {"manager_id": top, "expected_version": params["version"]})
    assert chart.superiors == {seat: top}


def test_an_edit_says_what_is_wrong_and_keeps_text_as_it_is(chart: Chart) -> None:
    key = chart.place(title="科长")
    path = f"/api/positions/{key}"
    note = "<script>alert('x')</script> 👩🏽\u200d💼 \u202eمرحبا " + LONG[:19_000]
    changed = chart.alice.patch(path, {"note": note, "color": "red", "title": "=HYPERLINK(1)", "expected_version": 1})
    assert changed["version"] == 2
    assert [chart.seat(key)[name] for name in ("note", "color", "title")] == [note, "red", "=HYPERLINK(1)"]
    chart.alice.patch(path, {"color": None, "note": None, "title": None, "department_id": None})
    assert [chart.seat(key)[name] for name in ("note", "color", "title")] == ["", None, ""]
    wrong = [
        ({"note": "字" * 20_001}, ("note", "too_long")),
        ({"title": "字" * 201}, ("title", "too_long")),
        ({"title": "a\x00b"}, ("title", "not_text")),
        ({"color": "pink"}, ("color", "unknown_choice")),
        ({"empty_as": None}, ("empty_as", "unknown_choice")),
        ({"rank": None}, ("rank", "required")),
        ({"rank": "high"}, ("rank", "malformed")),
        ({"expected_version": -1}, ("expected_version", "too_small")),
    ]
    for body, problem in wrong:
        assert chart.alice.refused("PATCH", path, body) == (422, problem)
    assert chart.alice.refused("PATCH", path, {"title": "x", "expected_version": 1}) == (409, "chart.conflict")
    assert chart.alice.refused("PATCH", path, {"department_id": new_id()}) == (404, "not_found")


@pytest.mark.parametrize("children", ["lift", "take"])
def test_a_removed_seat_leaves_its_people_and_no_loose_ends(chart: Chart, children: str) -> None:
    top, seat = chart.place("王总"), ""
    seat = chart.place("张三", top)
    below = chart.place("李四", seat)
    chart.alice.post(f"/api/positions/{below}/lines", {"kind": "dotted", "target_id": top})
    chart.alice.post(f"/api/positions/{seat}/lines", {"kind": "influence", "target_id": top})
    chart.alice.post(f"/api/accounts/{chart.account.pk}/groups", {"name": "组", "position_ids": [seat, below]})
    assert chart.alice.refused("POST", f"/api/positions/{seat}/remove", {"expected_version": 9}) == (
        409,
        "chart.conflict",
    )
    chart.alice.post(f"/api/positions/{seat}/remove", {"children": children, "expected_version": 1})
    left = {top, below} if children == "lift" else {top}
    assert set(chart.table("positions")) == left
    assert chart.superiors == ({below: top} if children == "lift" else {})
    assert len(chart.table("contacts")) == 3
    assert len(chart.table("group_members")) == len(left) - 1
    assert chart.alice.refused("GET", f"/api/positions/{seat}/occupants") == (404, "not_found")


def test_a_seat_outlasts_its_people(chart: Chart) -> None:
    top, seat = chart.place("王总"), chart.place("张三", title="采购总监")
    chart.alice.post(f"/api/positions/{seat}/move", {"manager_id": top})
    chart.alice.post(f"/api/positions/{seat}/vacate", {"empty_as": "unknown", "expected_version": 2})
    assert (chart.seat(seat)["empty_as"], chart.superiors) == ("unknown", {seat: top})
    assert len(chart.table("occupancies")) == 1
    next_one = make_contact(chart.cast.alice, chart.account, "赵六").pk
    succeed = f"/api/positions/{seat}/succeed"
    version = chart.alice.post(succeed, {"contact_id": next_one, "certainty": "heard", "evidence": "听说"})["version"]
    names = [(row["name"], row["certainty"]) for row in chart.alice.get(f"/api/positions/{seat}/occupants")]
    assert names == [("赵六", "heard"), ("张三", "confirmed")]
    assert chart.alice.post(succeed, {"contact_id": next_one})["version"] == version, "he sits there already"
    assert chart.alice.refused("POST", succeed, {"contact_id": next_one, "expected_version": 1}) == (
        409,
        "chart.conflict",
    )
    assert chart.alice.refused("POST", succeed, {"contact_id": new_id()}) == (404, "not_found")
    chart.alice.post(f"/api/positions/{top}/succeed", {"contact_id": next_one})
    assert [row["position_id"] for row in chart.table("occupancies").values()] == [top]
    assert chart.seat(seat)["empty_as"] == "vacant"


def test_who_leaves_with_his_seat_leaves_the_account(chart: Chart) -> None:
    seat = chart.place("张三")
    chart.alice.post(f"/api/positions/{seat}/vacate", {"left": True})
    assert (chart.table("contacts"), chart.table("employments")) == ({}, {})
    changes = chart.alice.get(f"/api/accounts/{chart.account.pk}/changes")
    assert changes[0]["kind"] == "position.vacated"
    before = len(changes)
    chart.alice.post(f"/api/positions/{seat}/vacate", {})
    assert len(chart.alice.get(f"/api/accounts/{chart.account.pk}/changes")) == before, "it was empty already"


def test_what_happened_since_a_number(chart: Chart) -> None:
    seq = chart.alice.get(chart.path)["seq"]
    key = chart.place(title="科长")
    [event] = chart.alice.get(f"{chart.path}/changes?after={seq}")
    assert (event["kind"], event["account_id"], event["actor_name"]) == (
        "position.placed",
        str(chart.account.pk),
        "Alice",
    )
    assert [(row["table"], row["id"], row["before"]) for row in event["rows"]] == [("position", key, None)]
    assert chart.alice.get(f"{chart.path}/changes?after={2**63 - 1}") == []
    for after in ("-1", "x", str(2**63), ""):
        assert chart.alice.refused("GET", f"{chart.path}/changes?after={after}")[0] == 422
    assert chart.alice.refused("GET", f"{chart.path}/changes") == (422, ("after", "required"))
