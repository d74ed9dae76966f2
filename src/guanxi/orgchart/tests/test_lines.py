"""Lines, ties, groups and templates through the interface."""

from datetime import date
from typing import Any

import pytest

from guanxi.core.keys import new_id
from guanxi.testing.charts import Chart

pytestmark = pytest.mark.django_db


@pytest.fixture
def chart() -> Chart:
    return Chart()


def test_lines_beside_the_tree(chart: Chart) -> None:
    first, second = chart.place("张三"), chart.place("李四")
    path = f"/api/positions/{first}/lines"
    body = {
        "kind": "influence",
        "target_id": second,
        "note": "私下",
        "certainty": "heard",
        "evidence": "酒桌上",
        "review_on": "2026-06-01",
    }
    line = chart.alice.post(path, body)["id"]
    [shown] = chart.alice.get(f"/api/positions/{second}/lines")
    assert (shown["id"], shown["asserted_by_name"], shown["evidence"]) == (line, "Alice", "酒桌上")
    assert shown["review_on"] == date(2026, 6, 1).isoformat()
    wrong: list[tuple[dict[str, Any], tuple[str, str]]] = [
        ({"kind": "influence", "target_id": second}, ("target_id", "already_drawn")),
        ({"kind": "influence", "target_id": first}, ("target_id", "same_seat")),
        ({"kind": "reports_to", "target_id": second}, ("kind", "unknown_choice")),
        ({"kind": "dotted"}, ("target_id", "required")),
    ]
    for values, problem in wrong:
        assert chart.alice.refused("POST", path, values) == (422, problem)
    chart.alice.post(path, {"kind": "conflict", "target_id": second})
    back = {"kind": "conflict", "target_id": first}
    assert chart.alice.refused("POST", f"/api/positions/{second}/lines", back) == (422, ("target_id", "already_drawn"))
    chart.alice.patch(f"/api/lines/{line}", {"certainty": "confirmed", "color": "gold", "note": None, "evidence": None})
    row = chart.table("lines")[line]
    assert (row["certainty"], row["color"], row["note"]) == ("confirmed", "gold", "")
    edits: list[tuple[dict[str, Any], tuple[str, str]]] = [
        ({"certainty": None}, ("certainty", "unknown_choice")),
        ({"color": "pink"}, ("color", "unknown_choice")),
        ({"note": "字" * 20_001}, ("note", "too_long")),
        ({"review_on": "2026-02-30"}, ("review_on", "malformed")),
    ]
    for values, problem in edits:
        assert chart.alice.refused("PATCH", f"/api/lines/{line}", values) == (422, problem)
    chart.alice.delete(f"/api/lines/{line}")
    assert chart.alice.refused("DELETE", f"/api/lines/{line}") == (404, "not_found")
    chart.alice.post(path, {"kind": "influence", "target_id": second})


def test_ties_between_people_of_the_chart(chart: Chart) -> None:
    chart.place("张三"), chart.place("李四")
    first, second = sorted(chart.table("contacts"))
    tie = chart.alice.post(
        "/api/ties", {"contact_id": second, "other_id": first, "kind": "alumni", "note": "北方大学"}
    )["id"]
    row = chart.table("ties")[tie]
    assert (row["contact_a_id"], row["contact_b_id"], row["note"]) == (first, second, "北方大学")
    body = {"contact_id": first, "other_id": second, "kind": "alumni"}
    assert chart.alice.refused("POST", "/api/ties", body) == (422, ("kind", "already_drawn"))
    assert chart.alice.refused("POST", "/api/ties", {**body, "other_id": first}) == (422, ("other_id", "same_person"))
    assert chart.alice.refused("POST", "/api/ties", {**body, "kind": " "}) == (422, ("kind", "unknown_choice"))
    assert chart.alice.refused("POST", "/api/ties", {**body, "other_id": new_id()}) == (404, "not_found")
    chart.alice.patch(f"/api/ties/{tie}", {"note": "同班", "certainty": "disproven", "color": "red"})
    assert (chart.table("ties")[tie]["note"], chart.table("ties")[tie]["certainty"]) == ("同班", "disproven")
    chart.alice.delete(f"/api/ties/{tie}")
    assert chart.table("ties") == {}
    chart.alice.post(f"/api/accounts/{chart.account.pk}/undo")
    assert set(chart.table("ties")) == {tie}


def test_kinds_of_ties_are_ones_own(chart: Chart) -> None:
    codes = {kind["code"] for kind in chart.alice.get("/api/tie-kinds")}
    assert {"alumni", "relative", "ex_colleague"} <= codes
    made = chart.alice.post("/api/tie-kinds", {"name": "球友"})
    assert made["name"] == "球友"
    assert chart.alice.refused("POST", "/api/tie-kinds", {"name": "球友"}) == (422, ("name", "taken"))
    for code in (made["code"], "alumni"):
        chart.alice.delete(f"/api/tie-kinds/{code}")
    left = {kind["code"] for kind in chart.alice.get("/api/tie-kinds")}
    assert left == codes - {"alumni"}
    assert chart.alice.post("/api/tie-kinds", {"name": "alumni"})["code"] == "alumni"
    assert chart.alice.post("/api/tie-kinds", {"name": "球友"})["code"] == made["code"]
    assert chart.alice.refused("DELETE", "/api/tie-kinds/none-such") == (404, "not_found")
    assert chart.alice.refused("POST", "/api/tie-kinds", {"name": "  "}) == (422, ("name", "required"))


def test_groups_of_seats(chart: Chart) -> None:
    seats = [chart.place(title=title) for title in "甲乙丙"]
    path = f"/api/accounts/{chart.account.pk}/groups"
    group = chart.alice.post(
        path, {"name": "评审委员会", "color": "blue", "position_ids": [seats[0], seats[0], seats[1]]}
    )["id"]
    assert {row["position_id"] for row in chart.table("group_members").values()} == set(seats[:2])
    chart.alice.patch(f"/api/groups/{group}", {"position_ids": seats[1:], "name": "委员会", "note": None})
    assert {row["position_id"] for row in chart.table("group_members").values()} == set(seats[1:])
    assert (chart.table("groups")[group]["name"], chart.table("groups")[group]["color"]) == ("委员会", "blue")
    assert chart.alice.refused("PATCH", f"/api/groups/{group}", {"name": None}) == (422, ("name", "required"))
    assert chart.alice.refused("POST", path, {"name": "x", "position_ids": [new_id()]}) == (404, "not_found")
    chart.alice.delete(f"/api/groups/{group}")
    assert (chart.table("groups"), chart.table("group_members")) == ({}, {})
    assert len(chart.table("positions")) == 3


def test_a_chart_becomes_a_template_for_others(chart: Chart) -> None:
    empty = {"name": "空"}
    save = f"{chart.path}/save-template"
    assert chart.alice.refused("POST", save, empty) == (422, "template.empty")
    unit = chart.alice.post(f"/api/accounts/{chart.account.pk}/departments", {"name": "采购部"})["id"]
    top = chart.place("张三", title="总经理")
    below = chart.place(title="科长", manager=top, department_id=unit)
    chart.alice.post(f"/api/positions/{top}/lines", {"kind": "dotted", "target_id": below})
    template = chart.alice.post(save, {"name": "我的样板", "industry": "制造"})["id"]
    [own] = [entry for entry in chart.alice.get("/api/templates?language=en") if entry["own"]]
    assert (own["id"], own["name"], own["seat_count"]) == (template, "我的样板", 2)

    account = chart.alice.post("/api/accounts", {"name": "别处"})["id"]
    other = f"/api/accounts/{account}/chart"
    root = chart.alice.post(f"{other}/positions", {"title": "董事长"})["id"]
    chart.alice.post(f"{other}/apply-template", {"template": template, "manager_id": root})
    tables = chart.alice.get(other)["tables"]
    titles = {row[1]: row[0] for row in tables["positions"]["rows"]}
    assert set(titles) == {"董事长", "总经理", "科长"}
    drawn = {(row[1], row[2], row[3]) for row in tables["lines"]["rows"]}
    assert drawn == {
        ("reports_to", titles["总经理"], root),
        ("reports_to", titles["科长"], titles["总经理"]),
        ("dotted", titles["总经理"], titles["科长"]),
    }
    assert [row[1] for row in tables["departments"]["rows"]] == ["采购部"]
    assert tables["contacts"]["rows"] == []
    assert chart.alice.refused("POST", f"{other}/apply-template", {"template": "none-such"}) == (404, "not_found")
    chart.alice.delete(f"/api/templates/{template}")
    assert chart.alice.refused("POST", f"{other}/apply-template", {"template": template}) == (404, "not_found")


@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_every_ready_made_template_can_be_put_on_a_chart(chart: Chart, language: str) -> None:
    for template in chart.alice.get(f"/api/templates?language={language}"):
        body = {"template": template["id"], "language": language}
        built = chart.alice.post(f"{chart.path}/apply-template", body)
        assert len(built) == template["seat_count"]
        assert len(chart.superiors) < len(built), "somebody stands at the top"
        chart.alice.post(f"/api/accounts/{chart.account.pk}/undo")
        assert chart.table("positions") == {}


def test_new_seats_of_a_template_stand_after_those_that_are_there(chart: Chart) -> None:
    first = chart.place(title="甲")
    template = chart.alice.post(f"{chart.path}/save-template", {"name": "样板"})["id"]
    [built] = chart.alice.post(f"{chart.path}/apply-template", {"template": template})
    assert chart.seat(built["id"])["rank"] > chart.seat(first)["rank"]
